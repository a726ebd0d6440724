"""The chronology of a stored story: built when it is asked for, kept until the story changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

import orjson
from sqlmodel import and_, col, or_, select

from api.store import corrections
from api.store.database import Database
from api.store.tables import ArticleVersionRow, ChronologyRow, MembershipRow, StoryRow, now
from timeline.model import Article

Member = tuple[Article, bytes, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A chronology written in some format."""

    body: bytes
    media_type: str
    revision: int


@dataclass(frozen=True, slots=True)
class Members:
    """A story's articles at one revision, earliest first, each with its reading (JSON) and who read it.

    `corrections` are those in force then, earliest first.
    """

    revision: int
    articles: tuple[Member, ...]
    corrections: tuple[corrections.Stored, ...] = ()


class Chronologies:
    """Chronologies of one database; `builder` is the version of the program that builds them."""

    def __init__(
        self, database: Database, builder: str, build: Callable[[Members, str, str | None], tuple[bytes, str]]
    ):
        """`build` makes bytes and media type of members, format name and time zone."""
        self._database = database
        self._builder = builder
        self._build = build
        self._locks = tuple(Lock() for _ in range(64))

    def revision(self, story: str) -> int | None:
        """The story's present revision; None if there is no such story."""
        with self._database.reader() as session:
            return session.exec(select(StoryRow.revision).where(StoryRow.id == story)).first()

    def kept(self, story: str, format: str) -> Document | None:
        """The chronology as kept, if the story has not changed since."""
        query = (
            select(ChronologyRow.body, ChronologyRow.media_type, ChronologyRow.revision)
            .join(StoryRow, col(StoryRow.id) == ChronologyRow.story_id)
            .where(ChronologyRow.story_id == story, ChronologyRow.format == format)
            .where(ChronologyRow.builder == self._builder, ChronologyRow.revision == StoryRow.revision)
        )
        with self._database.reader() as session:
            row = session.exec(query).first()
            return Document(*row) if row else None

    def built(self, story: str, format: str, time_zone: str | None) -> Document | None:
        """The chronology of the story as it is now, None if there is none; built by one thread at a time."""
        with self._locks[hash(story) % len(self._locks)]:
            if time_zone is None and (known := self.kept(story, format)):
                return known
            members = self.members(story)
            if members is None:
                return None
            body, media_type = self._build(members, format, time_zone)
            document = Document(body, media_type, members.revision)
            if time_zone is None:
                self._keep(story, format, document)
            return document

    def at(self, story: str, revision: int, format: str, time_zone: str | None) -> Document | None:
        """The chronology as it stood at `revision`; None if there was no such revision."""
        members = self.members(story, revision)
        if members is None:
            return None
        body, media_type = self._build(members, format, time_zone)
        return Document(body, media_type, revision)

    def members(self, story: str, revision: int | None = None) -> Members | None:
        """The story's articles at `revision`, the present one if not given; None if there is no such revision."""
        # One statement, so that revision and articles are of one moment on every database.
        number: Any = StoryRow.revision if revision is None else revision
        belongs = and_(
            col(MembershipRow.story_id) == StoryRow.id,
            MembershipRow.since <= number,
            or_(col(MembershipRow.until).is_(None), col(MembershipRow.until) > number),
        )
        told = and_(
            col(ArticleVersionRow.article_id) == MembershipRow.article_id,
            col(ArticleVersionRow.version) == MembershipRow.version,
        )
        query = (
            select(StoryRow.revision, ArticleVersionRow.body, ArticleVersionRow.reading, ArticleVersionRow.reader)
            .join(MembershipRow, belongs, isouter=True)
            .join(ArticleVersionRow, told, isouter=True)
            .where(StoryRow.id == story)
            .order_by(col(ArticleVersionRow.published_at).asc().nulls_last(), col(ArticleVersionRow.article_id))
        )
        with self._database.reader() as session:
            rows = session.exec(query).all()
            at = revision or (rows[0][0] if rows else 0)
            in_force = tuple(corrections.in_force(session, story, at))
        if not rows or (revision is not None and not 1 <= revision <= rows[0][0]):
            return None
        articles = tuple(
            (Article.of(orjson.loads(body)), reading, reader) for _, body, reading, reader in rows if body is not None
        )
        return Members(at, articles, in_force)

    def _keep(self, story: str, format: str, document: Document) -> None:
        with self._database.writer() as session:
            # The story's row is the lock: of two processes that build at once, the later revision stays.
            if session.get(StoryRow, story, with_for_update=True) is None:
                return
            row = session.get(ChronologyRow, (story, format))
            if row is None:
                row = ChronologyRow(
                    story_id=story, format=format, revision=-1, builder="", media_type="", body=b"", built_at=now()
                )
                session.add(row)
            if row.revision > document.revision:
                return
            row.revision, row.builder, row.media_type = document.revision, self._builder, document.media_type
            row.body, row.built_at = document.body, now()
            session.commit()
