"""The revisions of a story: made by every change, listed with what made them, found by time of knowledge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

import orjson
from sqlmodel import Session, col, select

from api.store.database import Database
from api.store.tables import RevisionRow, StoryRow, now


class Cause(TypedDict, total=False):
    """What made a revision: an article added, corrected, joined from or left for another story; a correction."""

    kind: str
    article: str
    version: int
    story: str
    correction: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision's number, when it came about, and why."""

    number: int
    at: datetime
    cause: Cause


def revise(session: Session, causes: Mapping[str, Cause]) -> dict[str, int]:
    """Makes the next revision of each story, opening those that are new; their numbers."""
    numbers: dict[str, int] = {}
    # In one order for all writers, or two that move articles across each other would wait for ever.
    for identity in sorted(causes):
        story = session.get(StoryRow, identity, with_for_update=True)
        if story is None:
            story = StoryRow(id=identity)
            session.add(story)
        story.revision += 1
        story.updated_at = now()
        session.flush()
        cause = orjson.dumps(causes[identity])
        session.add(RevisionRow(story_id=identity, number=story.revision, at=story.updated_at, cause=cause))
        session.flush()
        numbers[identity] = story.revision
    return numbers


def page(database: Database, story: str, limit: int, before: int | None = None) -> list[Revision]:
    """Up to `limit` revisions, the latest first, those before number `before` if given."""
    query = select(RevisionRow).where(RevisionRow.story_id == story)
    if before is not None:
        query = query.where(RevisionRow.number < before)
    with database.reader() as session:
        rows = session.exec(query.order_by(col(RevisionRow.number).desc()).limit(limit))
        return [_revision(row) for row in rows]


def between(database: Database, story: str, after: int, last: int) -> list[Revision]:
    """Revisions (after, last], the earliest first."""
    query = select(RevisionRow).where(RevisionRow.story_id == story)
    query = query.where(RevisionRow.number > after, RevisionRow.number <= last)
    with database.reader() as session:
        return [_revision(row) for row in session.exec(query.order_by(col(RevisionRow.number)))]


def known_at(database: Database, story: str, moment: datetime) -> int | None:
    """The number of the latest revision that was there at `moment`; None if there was none yet."""
    query = select(RevisionRow.number).where(RevisionRow.story_id == story, RevisionRow.at <= moment)
    with database.reader() as session:
        return session.exec(query.order_by(col(RevisionRow.number).desc()).limit(1)).first()


def _revision(row: RevisionRow) -> Revision:
    return Revision(row.number, row.at, orjson.loads(row.cause))
