"""uvicorn with the service in it."""

from __future__ import annotations

import contextlib
import copy
import signal
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import uvicorn
from pydantic import ValidationError
from uvicorn.config import LOGGING_CONFIG

from api import demo
from api.app import create_app
from api.settings import DEFAULT_DATABASE, Settings
from api.store.database import Database, DatabaseError
from api.streams import complain

_LOGGING: dict[str, Any] = copy.deepcopy(LOGGING_CONFIG)
_LOGGING["handlers"]["access"]["stream"] = "ext://sys.stderr"


def run(options: dict[str, Any]) -> int:
    """Serves until stopped, options going before environment variables; the command's exit status."""
    try:
        settings = Settings(**options)
        with _database_url(settings) as url:
            database = Database(url)
            try:
                return _serve(settings, database)
            finally:
                database.close()
    except ValidationError as error:
        for one in error.errors():
            complain(f"setting {'.'.join(map(str, one['loc']))}: {one['msg']}")
    except DatabaseError as error:
        complain(str(error))
    return 2


def _serve(settings: Settings, database: Database) -> int:
    complain(f"the store is {database.where}")
    if settings.demo:
        complain(f"loaded the demo stories {'، '.join(demo.load(database))}")
    config = uvicorn.Config(
        create_app(settings, database),
        host=settings.host,
        port=settings.port,
        log_level=settings.log_level,
        log_config=_LOGGING,
        server_header=False,
    )
    server = _Server(config)
    # uvicorn hands a signal on once it has shut down; as an exit it lets the store be closed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    # And it exits by itself, having said why, when it cannot start.
    with contextlib.suppress(SystemExit):
        server.run()
    return 0 if server.started else 1


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[Any] | None = None) -> None:
        await super().startup(sockets)
        if self.started and self.servers:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            complain(f"open http://{f'[{host}]' if ':' in host else host}:{port}/")


@contextlib.contextmanager
def _database_url(settings: Settings) -> Iterator[str]:
    if settings.database is not None or not settings.demo:
        yield settings.database or DEFAULT_DATABASE
        return
    with tempfile.TemporaryDirectory(prefix="tasalsul-demo-") as folder:
        yield f"sqlite:///{folder}/tasalsul.db"
