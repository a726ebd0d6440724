"""Runs migrations over the connection that `api.store.database.migrate` hands in."""

from __future__ import annotations

from alembic import context
from sqlalchemy import text
from sqlmodel import SQLModel

from api.store import tables

_TWO_AT_ONCE = 7_316_294_051

assert tables
connection = context.config.attributes["connection"]
if connection.dialect.name == "sqlite":
    connection = connection.execution_options(tasalsul_begin="BEGIN IMMEDIATE")
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    # Of two services that start at once, the second waits here and finds nothing left to do.
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_TWO_AT_ONCE})"))
    context.run_migrations()
