"""What tells the story of an article that names none; stories that were merged into others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("article", sa.Column("terms", sa.LargeBinary(), nullable=True))
    op.create_index("ix_article_published_at", "article", ["published_at"])
    op.add_column("story", sa.Column("merged_into", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("story", "merged_into")
    op.drop_index("ix_article_published_at", "article")
    op.drop_column("article", "terms")
