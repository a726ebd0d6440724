"""Articles put into stories, corrected, moved and got."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import orjson
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from api.store.assignment import final, story_of
from api.store.database import Database
from api.store.revisions import Cause, revise
from api.store.tables import ArticleRow, ArticleVersionRow, MembershipRow, StoryRow, now
from timeline.model import Article, zone_of
from timeline.stories.topic import Terms, terms_of

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
        return _stored(session, row) if row else None


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
    body, terms = orjson.dumps(fields), terms_of(article)
    digest = hashlib.sha256(orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)).hexdigest()
    with database.reader() as session:
        row = session.get(ArticleRow, article.id)
        if row is not None and row.digest == digest and (story is None or final(session, story) == row.story_id):
            return _stored(session, row), "unchanged"
        same = row is not None and row.digest == digest
        # Before the writer's lock: it compares the article with every one of the running stories.
        opened = _assigned(session, article, terms) if row is None and story is None else None
    # A move to another story takes the reading along.
    reading = None if same else reading_of(article)
    for attempt in range(_TRIES):
        try:
            with database.writer() as session:
                row, outcome = _write(
                    session, article, body, terms, digest, story, opened, reading or reading_of, reader
                )
                session.commit()
                return _stored(session, row), outcome
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def derived_story(identity: str) -> str:
    """The id of the story that an article opens which names none."""
    return "story-" + hashlib.sha256(identity.encode()).hexdigest()[:16]


def _write(
    session: Session,
    article: Article,
    body: bytes,
    terms: Terms,
    digest: str,
    story: str | None,
    opened: str | None,
    reading: bytes | Callable[[Article], bytes],
    reader: str,
) -> tuple[ArticleRow, Outcome]:
    row = session.get(ArticleRow, article.id, with_for_update=True)
    target = row.story_id if row and not story else final(session, story or opened or derived_story(article.id))
    if row is not None and row.digest == digest and row.story_id == target:
        return row, "unchanged"
    left = row.story_id if row is not None else None
    known = row is not None and row.digest == digest
    numbers = revise(session, _causes(article.id, left, target, 1 if row is None else row.version + (not known)))
    outcome: Outcome = "changed"
    if row is None:
        outcome = "created"
        row = ArticleRow(id=article.id, story_id=target, version=0, digest="")
        row.updated_at = row.created_at
        session.add(row)
    else:
        row.updated_at = now()
    row.story_id = target
    row.title, row.published_at, row.terms = article.title, published_instant(article), orjson.dumps(terms)
    if not known:
        row.version, row.digest = row.version + 1, digest
        session.flush()
        read = reading if isinstance(reading, bytes) else reading(article)
        session.add(_version(row, body, read, reader))
    session.flush()
    if left is not None:
        _leave(session, left, article.id, numbers[left])
    session.add(MembershipRow(story_id=target, article_id=article.id, since=numbers[target], version=row.version))
    session.flush()
    return row, outcome


def _assigned(session: Session, article: Article, terms: Terms) -> str:
    return story_of(session, terms, published_instant(article)) or derived_story(article.id)


def move(database: Database, articles: Sequence[str] | None, source: str, target: str, *, merge: bool) -> int | None:
    """Moves articles of story `source` (all, if None) to `target`, opened if new; how many, None if one is not there.

    With `merge` the source leads to the target from then on.
    """
    with database.writer() as session:
        story = session.get(StoryRow, source)
        query = select(ArticleRow).where(ArticleRow.story_id == source).order_by(ArticleRow.id)
        rows = [row for row in session.exec(query) if articles is None or row.id in articles]
        if story is None or (articles is not None and len(rows) < len(set(articles))):
            return None
        numbers = revise(
            session,
            {source: {"kind": "articles-left", "story": target}, target: {"kind": "articles-joined", "story": source}},
        )
        for row in rows:
            row.story_id = target
            session.add(row)
            _leave(session, source, row.id, numbers[source])
            session.add(MembershipRow(story_id=target, article_id=row.id, since=numbers[target], version=row.version))
        if merge:
            story.merged_into = target
            session.add(story)
        session.commit()
        return len(rows)


def _causes(article: str, left: str | None, target: str, version: int) -> dict[str, Cause]:
    if left is None:
        return {target: {"kind": "article-added", "article": article, "version": version}}
    if left == target:
        return {target: {"kind": "article-corrected", "article": article, "version": version}}
    return {
        left: {"kind": "article-left", "article": article, "story": target},
        target: {"kind": "article-joined", "article": article, "version": version, "story": left},
    }


def _version(row: ArticleRow, body: bytes, reading: bytes, reader: str) -> ArticleVersionRow:
    return ArticleVersionRow(
        article_id=row.id,
        version=row.version,
        published_at=row.published_at,
        body=body,
        reading=reading,
        reader=reader,
    )


def _leave(session: Session, story: str, article: str, revision: int) -> None:
    query = select(MembershipRow).where(
        MembershipRow.story_id == story, MembershipRow.article_id == article, col(MembershipRow.until).is_(None)
    )
    for membership in session.exec(query):
        membership.until = revision
        session.add(membership)


def published_instant(article: Article) -> datetime | None:
    """When an article was published, as an instant in UTC; None where that is unknown or outside the calendar."""
    if article.published_at is None:
        return None
    try:
        return article.published_at.replace(tzinfo=zone_of(article.time_zone)).astimezone(UTC)
    except OverflowError:
        return None


def _stored(session: Session, row: ArticleRow) -> Stored:
    version = session.get_one(ArticleVersionRow, (row.id, row.version))
    return Stored(orjson.loads(version.body), row.story_id, row.version, row.created_at, row.updated_at)
