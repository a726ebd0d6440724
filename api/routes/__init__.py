"""One file a resource."""

from api.routes import chronologies, expressions, health, readings

ROUTERS = (health.router, expressions.router, readings.router, chronologies.router)
