"""The service as an ASGI application."""

from __future__ import annotations

from importlib.metadata import version

from anyio import CapacityLimiter
from fastapi import FastAPI

from api import openapi, problems
from api.headers import SecurityHeaders
from api.limits import BodyLimit
from api.routes import ROUTERS
from api.settings import Settings


def create_app(settings: Settings) -> FastAPI:
    """The service with these settings."""
    app = FastAPI(
        title="Tasalsul",
        summary="Arabic news in, an honest chronology out.",
        description="تسلسل: من الأخبار العربية إلى تسلسلها الزمني.",
        version=version("tasalsul"),
        license_info={"name": "MIT", "identifier": "MIT"},
        openapi_tags=openapi.TAGS,
        # Their pages load scripts from elsewhere, which the Content-Security-Policy forbids.
        docs_url=None,
        redoc_url=None,
    )
    app.state.readers = CapacityLimiter(settings.readers)
    app.add_middleware(BodyLimit, most=settings.max_body)
    app.add_middleware(SecurityHeaders)
    for router in ROUTERS:
        app.include_router(router)
    problems.install(app)
    openapi.install(app)
    return app
