"""Articles put into stories, corrected, moved and got."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import orjson
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from api.store.database import Database
from api.store.tables import ArticleRow, StoryRow, now
from timeline.model import Article, zone_of

Outcome = Literal["created", "changed", "unchanged"]

# Two requests that create the same story or article at once: the loser's second try finds it there.
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Stored:
    """An article as it is stored: its fields as sent and what the store adds."""

    fields: Mapping[str, Any]
    story: str
    version: int
    created_at: datetime
    updated_at: datetime


def get(database: Database, identity: str) -> Stored | None:
    """The stored article with this id."""
    with database.reader() as session:
        row = session.get(ArticleRow, identity)
        return _stored(row) if row else None


def put(
    database: Database,
    article: Article,
    fields: Mapping[str, Any],
    story: str | None,
    reading_of: Callable[[Article], bytes],
    reader: str,
) -> tuple[Stored, Outcome]:
    """Stores an article in `story`; the same id with other content replaces it as its next version.

    `fields` are the article as sent, `reading_of` reads it into JSON and is called only for what is new.
    """
    body = orjson.dumps(fields)
    digest = hashlib.sha256(orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)).hexdigest()
    with database.reader() as session:
        row = session.get(ArticleRow, article.id)
        if row is not None and row.digest == digest and story in (None, row.story_id):
            return _stored(row), "unchanged"
        known = row.reading if row is not None and row.digest == digest and row.reader == reader else None
    reading = known or reading_of(article)
    for attempt in range(_TRIES):
        try:
            with database.writer() as session:
                row, outcome = _write(session, article, body, digest, story, reading, reader)
                session.commit()
                return _stored(row), outcome
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def derived_story(identity: str) -> str:
    """The id of the story that an article opens which names none."""
    return "story-" + hashlib.sha256(identity.encode()).hexdigest()[:16]


def _write(
    session: Session, article: Article, body: bytes, digest: str, story: str | None, reading: bytes, reader: str
) -> tuple[ArticleRow, Outcome]:
    row = session.get(ArticleRow, article.id, with_for_update=True)
    target = story or (row.story_id if row else derived_story(article.id))
    if row is not None and row.digest == digest and row.story_id == target:
        return row, "unchanged"
    _revise(session, {target} | ({row.story_id} if row else set()))
    outcome: Outcome = "changed"
    if row is None:
        outcome = "created"
        row = ArticleRow(id=article.id, story_id=target, version=0, digest="", body=b"", reading=b"", reader="")
        row.updated_at = row.created_at
        session.add(row)
    else:
        row.updated_at = now()
    if row.digest != digest:
        row.version += 1
    row.story_id, row.digest, row.body, row.reading, row.reader = target, digest, body, reading, reader
    row.title, row.published_at = article.title, published_instant(article)
    session.flush()
    return row, outcome


def _revise(session: Session, stories: set[str]) -> None:
    # In one order for all writers, or two that move articles across each other would wait for ever.
    for identity in sorted(stories):
        story = session.get(StoryRow, identity, with_for_update=True)
        if story is None:
            story = StoryRow(id=identity)
            session.add(story)
        story.revision += 1
        story.updated_at = now()
        session.flush()


def published_instant(article: Article) -> datetime | None:
    """When an article was published, as an instant in UTC; None where that is unknown or outside the calendar."""
    if article.published_at is None:
        return None
    try:
        return article.published_at.replace(tzinfo=zone_of(article.time_zone)).astimezone(UTC)
    except OverflowError:
        return None


def _stored(row: ArticleRow) -> Stored:
    return Stored(orjson.loads(row.body), row.story_id, row.version, row.created_at, row.updated_at)
