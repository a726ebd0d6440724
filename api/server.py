"""uvicorn with the service in it."""

from __future__ import annotations

from typing import Any

import uvicorn
from pydantic import ValidationError

from api.app import create_app
from api.settings import Settings
from api.streams import complain


def run(options: dict[str, Any]) -> int:
    """Serves until stopped, options going before environment variables; the command's exit status."""
    try:
        settings = Settings(**options)
    except ValidationError as error:
        for one in error.errors():
            complain(f"setting {'.'.join(map(str, one['loc']))}: {one['msg']}")
        return 2
    app = create_app(settings)
    server = uvicorn.Server(
        uvicorn.Config(app, host=settings.host, port=settings.port, log_level=settings.log_level, server_header=False)
    )
    server.run()
    return 0 if server.started else 1
