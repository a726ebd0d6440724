"""One chronology from the readings of a story's articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Article, Chronology, Event, Link, Reading, Source, zone_of
from timeline.ordering.order import order_events
from timeline.stories.conflicts import conflicts_of
from timeline.stories.corrections import Correction, corrected, hidden, orders, regrouped
from timeline.stories.member import Member, members_of
from timeline.stories.merge import merged

_BASES = ("expression", "inherited", "relation", "recency", "publication", "none")


def build(
    readings: Sequence[tuple[Article, Reading]],
    time_zone: str | None = None,
    corrections: Sequence[Correction] = (),
) -> Chronology:
    """The chronology of the articles read; the same set gives the same result in whatever order it comes.

    Intervals are in `time_zone`, by default that of the earliest article. Raises ArticleError for an unknown zone.
    `corrections` are an editor's, earliest first.
    """
    if time_zone is not None:
        zone_of(time_zone)
    unique = {article.id: (article, reading) for article, reading in readings}
    ordered = sorted(unique.values(), key=lambda pair: (pair[1].published_at or "9999", pair[0].id))
    zone = time_zone or (ordered[0][0].time_zone if ordered else "UTC")
    members = [m for article, reading in ordered for m in members_of(article, reading, zone)]
    groups = regrouped(merged(members), corrections)
    told = corrected([_joined(group) for group in groups], corrections)
    out = hidden(told, corrections)
    shown = [(group, event) for group, event in zip(groups, told, strict=True) if event.id not in out]
    groups, events = [group for group, _ in shown], [event for _, event in shown]
    holder: dict[tuple[str, str], str] = {}
    for group, event in zip(groups, events, strict=True):
        for member in group:
            # Of an event that an editor split, the part that comes first keeps the links.
            holder.setdefault((member.article, member.event.id), event.id)
    links = [*orders(events, corrections), *_moved_links(ordered, holder)]
    result = order_events(events, links)
    return Chronology(
        time_zone=zone,
        articles=tuple(
            Source(article.id, article.title, reading.published_at, article.url, article.source)
            for article, reading in ordered
        ),
        events=tuple(corrected(result.events, corrections)),
        links=result.links,
        order=result.order,
        chronology=result.chronology,
        undated=result.undated,
        contradictions=result.contradictions,
        conflicts=conflicts_of(groups, events),
    )


def _joined(group: Sequence[Member]) -> Event:
    """One event from the members of a group: all mentions, the interval that its sources share."""
    first = group[0]
    sure = [m.event for m in group if m.event.basis in ("expression", "inherited")]
    telling = sure or [first.event]
    best = min((m.event for m in group), key=lambda e: _BASES.index(e.basis))
    begin = max((e.begin for e in telling if e.begin), default=None)
    until = min((e.until for e in telling if e.until), default=None)
    if begin and until and begin >= until:
        # An editor joined what the sources date apart.
        begin, until = best.begin, best.until
    return replace(
        first.event,
        id=first.id,
        mentions=tuple(mention for m in group for mention in m.event.mentions),
        begin=begin,
        until=until,
        basis=best.basis,
        expression=best.expression,
        participants=tuple(dict.fromkeys(p for m in group for p in m.event.participants))[:6],
        place=next((m.event.place for m in group if m.event.place), None),
        attributed_to=next((m.event.attributed_to for m in group if m.event.attributed_to), None),
        confidence=round(1 - _missed(group), 2),
        aliases=tuple(m.id for m in group[1:]) or None,
    )


def _missed(group: Sequence[Member]) -> float:
    missed = 1.0
    for member in group:
        missed *= 1 - member.event.confidence
    return missed


def _moved_links(ordered: Sequence[tuple[Article, Reading]], holder: dict[tuple[str, str], str]) -> list[Link]:
    links: dict[tuple[str, str, str], Link] = {}
    for article, reading in ordered:
        for link in reading.links:
            # An event that an editor left out has no links.
            a, b = holder.get((article.id, link.source)), holder.get((article.id, link.target))
            if a is None or b is None or a == b:
                continue
            evidence = replace(link.evidence, article=article.id) if link.evidence else None
            known = links.get((a, link.relation, b))
            if known is None or known.confidence < link.confidence:
                links[a, link.relation, b] = replace(link, source=a, target=b, evidence=evidence)
    return list(links.values())
