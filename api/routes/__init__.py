"""One file a resource."""

from api.routes import articles, chronologies, expressions, health, pages, readings, stories

ROUTERS = (
    health.router,
    expressions.router,
    readings.router,
    chronologies.router,
    articles.router,
    stories.router,
    pages.router,
)
