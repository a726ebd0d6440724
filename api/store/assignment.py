"""Which story an article that names none belongs to: a running one, by its words and its time, or one of its own."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

import orjson
from sqlmodel import Session, col, func, select

from api.store.tables import ArticleRow, StoryRow, now
from timeline.stories.topic import BELONGS, Terms, nearest

# A story is running while its articles lie so near to the article's publication, and so many of them are looked at.
_RUNNING = timedelta(days=30)
_MOST = 3000


def candidates(session: Session, terms: Terms, published_at: datetime | None) -> list[tuple[str, float]]:
    """The stories that run at `published_at` (now, if unknown) by likeness, the likest first."""
    moment = published_at or now()
    told = func.coalesce(ArticleRow.published_at, ArticleRow.created_at)
    query = (
        select(ArticleRow.story_id, ArticleRow.terms)
        .where(told >= _shifted(moment, -_RUNNING), told <= _shifted(moment, _RUNNING))
        .where(col(ArticleRow.terms).is_not(None))
        .order_by(told.desc(), col(ArticleRow.id))
        .limit(_MOST)
    )
    stories: dict[str, list[Terms]] = defaultdict(list)
    for story, weighed in session.exec(query):
        stories[story].append(orjson.loads(weighed or b"{}"))
    return nearest(terms, stories)


def story_of(session: Session, terms: Terms, published_at: datetime | None) -> str | None:
    """The running story that the article belongs to; None if it opens its own."""
    found = candidates(session, terms, published_at)
    return found[0][0] if found and found[0][1] >= BELONGS else None


def final(session: Session, story: str) -> str:
    """The story that `story` was merged into, and that one in turn; itself if it was not."""
    seen = {story}
    row = session.get(StoryRow, story)
    while row is not None and row.merged_into is not None and row.merged_into not in seen:
        story = row.merged_into
        seen.add(story)
        row = session.get(StoryRow, story)
    return story


def _shifted(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return moment
