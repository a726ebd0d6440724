"""Stories listed and got."""

from __future__ import annotations

import base64
import binascii
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlmodel import col, func, or_, select

from api.store.assignment import final
from api.store.database import Database
from api.store.tables import ArticleRow, StoryRow


@dataclass(frozen=True, slots=True)
class Listed:
    """A story without its chronology."""

    id: str
    title: str | None
    articles: int
    revision: int
    created_at: datetime
    updated_at: datetime


class CursorError(ValueError):
    """A cursor that this service did not give."""


def get(database: Database, identity: str) -> Listed | None:
    """The story with this id."""
    with database.reader() as session:
        row = session.exec(_listed().where(StoryRow.id == identity)).first()
        return row and _story(row)


def content(story: Listed) -> dict[str, object]:
    """What is told of a story."""
    return {name: value for name, value in asdict(story).items() if value is not None}


def merged_into(database: Database, identity: str) -> str | None:
    """The story that this one was merged into, in the end; None if it was not."""
    with database.reader() as session:
        last = final(session, identity)
        return last if last != identity else None


def page(database: Database, limit: int, cursor: str | None = None) -> tuple[list[Listed], str | None]:
    """Up to `limit` stories, the last changed first, and the cursor of the next page; raises CursorError."""
    query = (
        _listed()
        .where(col(StoryRow.merged_into).is_(None))
        .order_by(col(StoryRow.updated_at).desc(), StoryRow.id)
        .limit(limit + 1)
    )
    if cursor is not None:
        moment, identity = _read_cursor(cursor)
        after = (StoryRow.updated_at == moment) & (StoryRow.id > identity)
        query = query.where(or_(StoryRow.updated_at < moment, after))
    with database.reader() as session:
        found = [_story(row) for row in session.exec(query)]
    if len(found) <= limit:
        return found, None
    return found[:limit], _cursor(found[limit - 1])


def name(database: Database, identity: str, title: str) -> None:
    """Gives a story its title, opening it if it is new."""
    with database.writer() as session:
        row = session.get(StoryRow, identity) or StoryRow(id=identity)
        row.title = title
        session.add(row)
        session.commit()


def _listed() -> Any:
    count = select(func.count()).where(ArticleRow.story_id == StoryRow.id).scalar_subquery()
    earliest = (
        select(ArticleRow.title)
        .where(ArticleRow.story_id == StoryRow.id, col(ArticleRow.title).is_not(None))
        .order_by(col(ArticleRow.published_at).asc().nulls_last(), ArticleRow.id)
        .limit(1)
        .scalar_subquery()
    )
    title = func.coalesce(StoryRow.title, earliest)
    columns: Any = (StoryRow.id, title, count, StoryRow.revision, StoryRow.created_at, StoryRow.updated_at)
    return select(*columns)


def _story(row: Any) -> Listed:
    return Listed(*row)


def _cursor(story: Listed) -> str:
    return base64.urlsafe_b64encode(orjson.dumps([story.updated_at.isoformat(), story.id])).decode()


def _read_cursor(cursor: str) -> tuple[datetime, str]:
    try:
        moment, identity = orjson.loads(base64.urlsafe_b64decode(cursor.encode()))
        instant = datetime.fromisoformat(moment)
        if instant.utcoffset() is None or not isinstance(identity, str) or "\0" in identity:
            raise CursorError("not a cursor of this service")
    except (binascii.Error, ValueError, TypeError, OverflowError):
        raise CursorError("not a cursor of this service") from None
    return instant, identity
