"""The connection to the database: SQLite in WAL mode or PostgreSQL, migrated when it is opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlmodel import Session, create_engine

_BUSY_SECONDS = 30
_MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseError(Exception):
    """A database that cannot be used, with the reason in words."""


class Database:
    """Sessions that read and sessions that write."""

    def __init__(self, url: str) -> None:
        """Opens the database at `url` and brings its tables up to date; raises DatabaseError."""
        self.engine = _engine(url)
        try:
            with self.engine.connect() as connection:
                migrate(connection)
        except Exception as error:
            self.engine.dispose()
            raise DatabaseError(f"cannot open {self.where}: {_reason(error)}") from error

    @property
    def where(self) -> str:
        """The database's URL without its password, SQLite's file with its whole path."""
        url = self.engine.url
        if url.get_backend_name() == "sqlite" and url.database:
            return f"sqlite:///{os.path.abspath(url.database)}"
        return url.render_as_string(hide_password=True)

    def reader(self) -> Session:
        """A session that reads."""
        return Session(self.engine)

    def writer(self) -> Session:
        """A session that writes; on SQLite it takes the write lock when it begins, so that it never has to give up."""
        return Session(self.engine.execution_options(tasalsul_begin="BEGIN IMMEDIATE"))

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


def migrate(connection: Connection) -> None:
    """Brings the tables behind `connection` up to date."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.drivername not in ("sqlite", "sqlite+pysqlite", "postgresql+psycopg"):
            raise DatabaseError(f"unknown kind of database {parsed.drivername!r}; known are sqlite and postgresql")
        if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
            raise DatabaseError("SQLite needs a file: sqlite:///FILE")
        # Without hide_parameters a failed statement would put whole articles into the log.
        engine = create_engine(parsed, hide_parameters=True, **_options(parsed.get_backend_name()))
    except ArgumentError:
        raise DatabaseError("not a database URL (sqlite:///FILE or postgresql://…)") from None
    except ModuleNotFoundError as error:
        raise DatabaseError(f"{error.name} is not installed: pip install 'tasalsul[postgres]'") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _options(backend: str) -> dict[str, Any]:
    if backend == "sqlite":
        return {"connect_args": {"timeout": _BUSY_SECONDS}}
    return {"pool_pre_ping": True}


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # The driver's own transactions begin too late to read one snapshot; SQLAlchemy's begin event takes over.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("tasalsul_begin", "BEGIN"))


def _reason(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).strip().splitlines()[0]
