"""The service as an ASGI application."""

from __future__ import annotations

from anyio import CapacityLimiter
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from api import openapi, problems
from api.headers import SecurityHeaders
from api.limits import BodyLimit
from api.reading import VERSION, chronology_of
from api.routes import ROUTERS
from api.routes.pages import STATIC
from api.settings import Settings
from api.store.chronologies import Chronologies
from api.store.database import Database


def create_app(settings: Settings, database: Database) -> FastAPI:
    """The service with these settings over an open database."""
    app = FastAPI(
        title="Tasalsul",
        summary="Arabic news in, an honest chronology out.",
        description="تسلسل: من الأخبار العربية إلى تسلسلها الزمني.",
        version=VERSION,
        license_info={"name": "MIT", "identifier": "MIT"},
        openapi_tags=openapi.TAGS,
        # Their pages load scripts from elsewhere, which the Content-Security-Policy forbids.
        docs_url=None,
        redoc_url=None,
    )
    app.state.database = database
    app.state.chronologies = Chronologies(database, VERSION, chronology_of)
    app.state.readers = CapacityLimiter(settings.readers)
    app.add_middleware(BodyLimit, most=settings.max_body)
    app.add_middleware(SecurityHeaders)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC))
    problems.install(app)
    openapi.install(app)
    return app
