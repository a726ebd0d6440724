"""Every text of an article, which story it belonged to when, and what made each revision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOVED = ("body", "reading", "reader")


def upgrade() -> None:
    op.create_table(
        "article_version",
        sa.Column("article_id", sa.String(), sa.ForeignKey("article.id"), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("reading", sa.LargeBinary(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "membership",
        sa.Column("story_id", sa.String(), sa.ForeignKey("story.id"), primary_key=True),
        sa.Column("article_id", sa.String(), sa.ForeignKey("article.id"), primary_key=True),
        sa.Column("since", sa.Integer(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=True),
    )
    op.create_table(
        "revision",
        sa.Column("story_id", sa.String(), sa.ForeignKey("story.id"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cause", sa.LargeBinary(), nullable=False),
    )
    # What was before is known only as it stood at the end.
    op.execute(
        "INSERT INTO article_version (article_id, version, published_at, body, reading, reader, recorded_at) "
        "SELECT id, version, published_at, body, reading, reader, updated_at FROM article"
    )
    op.execute(
        "INSERT INTO membership (story_id, article_id, since, version, until) "
        "SELECT story.id, article.id, story.revision, article.version, NULL "
        "FROM article JOIN story ON story.id = article.story_id"
    )
    cause = sa.bindparam("cause", b'{"kind":"migrated"}', sa.LargeBinary())
    insert = sa.text(
        "INSERT INTO revision (story_id, number, at, cause) SELECT id, revision, updated_at, :cause FROM story"
    )
    op.get_bind().execute(insert.bindparams(cause))
    # In place: a copy of the table would take with it what the new tables refer to.
    for name in _MOVED:
        op.drop_column("article", name)


def downgrade() -> None:
    with op.batch_alter_table("article") as table:
        table.add_column(sa.Column("body", sa.LargeBinary(), nullable=True))
        table.add_column(sa.Column("reading", sa.LargeBinary(), nullable=True))
        table.add_column(sa.Column("reader", sa.String(), nullable=True))
    now = "SELECT {} FROM article_version WHERE article_id = article.id AND version = article.version"
    for name in _MOVED:
        op.execute(f"UPDATE article SET {name} = ({now.format(name)})")
    op.drop_table("revision")
    op.drop_table("membership")
    op.drop_table("article_version")
    with op.batch_alter_table("article") as table:
        for name in _MOVED:
            table.alter_column(name, nullable=False)
