"""One file a resource."""

from api.routes import (
    articles,
    assignment,
    chronologies,
    corrections,
    events,
    expressions,
    health,
    pages,
    readings,
    revisions,
    stories,
)

ROUTERS = (
    health.router,
    expressions.router,
    readings.router,
    chronologies.router,
    articles.router,
    assignment.router,
    revisions.router,
    corrections.router,
    events.router,
    stories.router,
    pages.router,
)
