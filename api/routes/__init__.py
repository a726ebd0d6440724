"""One file a resource."""

from api.routes import articles, chronologies, events, expressions, health, pages, readings, revisions, stories

ROUTERS = (
    health.router,
    expressions.router,
    readings.router,
    chronologies.router,
    articles.router,
    revisions.router,
    events.router,
    stories.router,
    pages.router,
)
