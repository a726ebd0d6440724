"""Editors' corrections of stories, made and withdrawn; each makes a revision."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlmodel import Session, col, or_, select

from api.store.database import Database
from api.store.revisions import revise
from api.store.tables import CorrectionRow, StoryRow


@dataclass(frozen=True, slots=True)
class Stored:
    """A correction as it is stored: its fields and the revision that it made."""

    id: str
    fields: Mapping[str, Any]
    revision: int
    created_at: datetime


def make(database: Database, story: str, fields: Mapping[str, Any]) -> Stored | None:
    """Stores a correction of `story`; None if there is no such story."""
    with database.writer() as session:
        if session.get(StoryRow, story) is None:
            return None
        identity = uuid.uuid4().hex
        number = revise(session, {story: {"kind": "correction-made", "correction": identity}})[story]
        row = CorrectionRow(id=identity, story_id=story, since=number, body=orjson.dumps(fields))
        session.add(row)
        session.commit()
        return _stored(row)


def withdraw(database: Database, story: str, identity: str) -> bool:
    """Whether there was such a correction in force; it no longer is."""
    with database.writer() as session:
        row = session.get(CorrectionRow, identity, with_for_update=True)
        if row is None or row.story_id != story or row.until is not None:
            return False
        row.until = revise(session, {story: {"kind": "correction-withdrawn", "correction": identity}})[story]
        session.add(row)
        session.commit()
        return True


def in_force(session: Session, story: str, revision: int) -> list[Stored]:
    """The corrections in force at a revision of a story, earliest first."""
    query = select(CorrectionRow).where(CorrectionRow.story_id == story, CorrectionRow.since <= revision)
    query = query.where(or_(col(CorrectionRow.until).is_(None), col(CorrectionRow.until) > revision))
    return [_stored(row) for row in session.exec(query.order_by(col(CorrectionRow.since), CorrectionRow.id))]


def _stored(row: CorrectionRow) -> Stored:
    return Stored(row.id, orjson.loads(row.body), row.since, row.created_at)
