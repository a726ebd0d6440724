"""What is stored. Articles and readings are kept as the JSON bytes they came and went as."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import Field, SQLModel


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC)


class StoryRow(SQLModel, table=True):
    """A story; `revision` grows by one with each change. One that an editor merged into another leads there."""

    __tablename__ = "story"

    id: str = Field(primary_key=True)
    title: str | None = None
    merged_into: str | None = None
    revision: int = 0
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now, index=True)


class ArticleRow(SQLModel, table=True):
    """An article as it is now; `digest` tells a correction from a repetition.

    `published_at` is its publication as an instant, for ordering; None if it gave none. `terms` (JSON) are its words by
    weight, from which the story of later articles is told.
    """

    __tablename__ = "article"

    id: str = Field(primary_key=True)
    story_id: str = Field(foreign_key="story.id", index=True)
    version: int = 1
    digest: str
    title: str | None = None
    published_at: datetime | None = Field(default=None, index=True)
    terms: bytes | None = None
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)


class ArticleVersionRow(SQLModel, table=True):
    """One text of an article: its fields as sent and its reading, both JSON, never changed once told.

    `reader` is the version of the program that read it.
    """

    __tablename__ = "article_version"

    article_id: str = Field(foreign_key="article.id", primary_key=True)
    version: int = Field(primary_key=True)
    published_at: datetime | None = None
    body: bytes
    reading: bytes
    reader: str
    recorded_at: datetime = Field(default_factory=now)


class MembershipRow(SQLModel, table=True):
    """That a version of an article belonged to a story from revision `since` on, up to but not in `until`."""

    __tablename__ = "membership"

    story_id: str = Field(foreign_key="story.id", primary_key=True)
    article_id: str = Field(foreign_key="article.id", primary_key=True)
    since: int = Field(primary_key=True)
    version: int
    until: int | None = None


class RevisionRow(SQLModel, table=True):
    """When a story's revision came about, and what made it (JSON)."""

    __tablename__ = "revision"

    story_id: str = Field(foreign_key="story.id", primary_key=True)
    number: int = Field(primary_key=True)
    at: datetime = Field(default_factory=now)
    cause: bytes


class CorrectionRow(SQLModel, table=True):
    """An editor's correction of a story (JSON), in force from revision `since` on, up to but not in `until`."""

    __tablename__ = "correction"

    id: str = Field(primary_key=True)
    story_id: str = Field(foreign_key="story.id", index=True)
    since: int
    until: int | None = None
    body: bytes
    created_at: datetime = Field(default_factory=now)


class ChronologyRow(SQLModel, table=True):
    """A story's chronology in one format as it stood at `revision`, built by version `builder` of the program."""

    __tablename__ = "chronology"

    story_id: str = Field(foreign_key="story.id", primary_key=True)
    format: str = Field(primary_key=True)
    revision: int
    builder: str
    media_type: str
    body: bytes
    built_at: datetime = Field(default_factory=now)
