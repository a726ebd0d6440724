"""The way through the rooms: article → language → expressions → events → links → ordering → chronology."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from timeline.events import find_events
from timeline.expressions import expressions_of
from timeline.language.document import lay_out
from timeline.model import Article, Chronology, Reading
from timeline.ordering.order import order_events
from timeline.ordering.sieves import links_of
from timeline.stories import build


def read(article: Article) -> Reading:
    """What one article says of time: expressions, events, links, order."""
    document = lay_out(article)
    expressions = expressions_of(article, document.title, document.text)
    found = find_events(document, expressions)
    ordered = order_events(found.events, links_of(found), found.likely)
    return Reading(
        id=article.id,
        published_at=published(article),
        time_zone=article.time_zone,
        expressions=expressions,
        events=ordered.events,
        links=ordered.links,
        order=ordered.order,
        chronology=ordered.chronology,
        undated=ordered.undated,
        contradictions=ordered.contradictions,
    )


def reconstruct(articles: Iterable[Article], time_zone: str | None = None) -> Chronology:
    """The one chronology that the articles of a story tell together; intervals in `time_zone` or the first one's."""
    return build([(article, read(article)) for article in articles], time_zone)


def published(article: Article) -> str | None:
    """The article's publication time as it is served: a day, or local wall-clock time; None if unknown."""
    moment: datetime | None = article.published_at
    if moment is None:
        return None
    return moment.date().isoformat() if article.day_only else moment.replace(microsecond=0).isoformat()
