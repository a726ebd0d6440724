"""One event from the members that tell it: all mentions, the interval its sources share, status, title, weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from timeline.model import Event, Figure, Status
from timeline.stories.likeness import COUNTED, certainty, goes_on
from timeline.stories.member import Member
from timeline.stories.titles import title_of

_SURELY = 0.6
_PARTICIPANTS = 6
# How much each further article, a title, a lead, each link and each further mention add to the weight of an event.
_ARTICLE, _TITLED, _LEAD, _LINK, _MENTION = 1.0, 0.8, 0.5, 0.12, 0.1
_LEAD_ENDS = 250
_MOST = 8
_LIGHTER: dict[str, float] = {"statement": 0.5, "state": 0.8}


def joined(group: Sequence[Member]) -> Event:
    """One event from the members of a group, which stand in the order of their keys."""
    first = group[0]
    begin, until, teller = _interval(group)
    return replace(
        first.event,
        id=first.id,
        mentions=tuple(mention for m in group for mention in m.event.mentions),
        kind=Counter(m.event.kind for m in group).most_common(1)[0][0],
        status=_status(group),
        begin=begin,
        until=until,
        basis=teller.basis,
        expression=teller.expression,
        participants=tuple(dict.fromkeys(p for m in group for p in m.event.participants))[:_PARTICIPANTS],
        place=next((m.event.place for m in group if m.event.place), None),
        attributed_to=next((m.event.attributed_to for m in group if m.event.attributed_to), None),
        confidence=round(1 - _missed(group), 2),
        aliases=tuple(m.id for m in group[1:]) or None,
        title=title_of(group),
        weight=_weight(group),
        figures=_figures(group),
    )


def _interval(group: Sequence[Member]) -> tuple[datetime | None, datetime | None, Event]:
    """The interval that the surest members share, and the one of them that tells it best.

    Where the sure ones differ, most decide. What is only guessed by the publication counts where nothing else is: a
    deed as first reported, since later reports tell of it again; what goes on, over all its reports.
    """
    sure = [m.event for m in group if certainty(m.event) >= _SURELY and (m.event.begin or m.event.until)]
    going_on = goes_on(group[0])
    if sure:
        best = max(sure, key=lambda e: (sum(certainty(o) for o in sure if _meet(e, o)), certainty(e)))
        begin, until = best.begin, best.until
        for event in sure:
            begin, until = _narrowed(begin, until, event.begin, event.until)
        if not going_on:
            begin, until = _narrowed(begin, until, None, _told_by(group))
        return begin, until, best
    actual = [m.event for m in group if m.event.status == "actual"] or [m.event for m in group]
    best = max(actual, key=certainty)
    news = [e for e in actual if e.basis == best.basis and e.begin and e.until]
    if going_on and len(news) > 1:
        return min(e.begin for e in news if e.begin), max(e.until for e in news if e.until), best
    return best.begin, best.until, best


def _told_by(group: Sequence[Member]) -> datetime | None:
    """The end of the day on which the first article tells it as done."""
    days = [m.key[0][:10] for m in group if m.event.status == "actual" and m.key[0] != "9999"]
    first = date.fromisoformat(min(days)) if days else date.max
    return datetime.combine(first + timedelta(days=1), time()) if first < date.max else None


def _narrowed(
    begin: datetime | None, until: datetime | None, low: datetime | None, high: datetime | None
) -> tuple[datetime | None, datetime | None]:
    """What two intervals share; the first, where they share nothing."""
    begin_, until_ = _later(begin, low), _earlier(until, high)
    return (begin_, until_) if begin_ is None or until_ is None or begin_ < until_ else (begin, until)


def _meet(one: Event, two: Event) -> bool:
    low, high = _later(one.begin, two.begin), _earlier(one.until, two.until)
    return low is None or high is None or low < high


def _later(a: datetime | None, b: datetime | None) -> datetime | None:
    return max(a, b) if a and b else a or b


def _earlier(a: datetime | None, b: datetime | None) -> datetime | None:
    return min(a, b) if a and b else a or b


def _status(group: Sequence[Member]) -> Status:
    """Actual once a source tells it as done; else what most tell, the latest where they differ."""
    told = [m.event.status for m in group]
    if "actual" in told:
        return "actual"
    counts = Counter(told)
    most = max(counts.values())
    return next(status for status in reversed(told) if counts[status] == most)


def _missed(group: Sequence[Member]) -> float:
    missed = 1.0
    for member in group:
        missed *= 1 - member.event.confidence
    return missed


def _weight(group: Sequence[Member]) -> float:
    titles = {m.article for m in group if m.titled}
    leads = {m.article for m in group if not m.titled and m.key[2] != "title" and m.key[3] < _LEAD_ENDS}
    raw = _ARTICLE * (len({m.article for m in group}) - 1) + _TITLED * len(titles) + _LEAD * len(leads)
    raw += _LINK * min(_MOST, sum(m.links for m in group))
    raw += _MENTION * min(_MOST, sum(len(m.event.mentions) for m in group) - 1)
    raw *= _LIGHTER.get(group[0].event.kind, 1.0) * (1.0 if _status(group) == "actual" else 0.7)
    return round(raw / (raw + 2), 3)


def _figures(group: Sequence[Member]) -> tuple[Figure, ...] | None:
    if group[0].event_class not in COUNTED:
        return None
    found: dict[str, Figure] = {}
    for member in group:
        if member.numbers and member.article not in found:
            published = member.key[0] if member.key[0] != "9999" else None
            found[member.article] = Figure(member.article, max(member.numbers), published)
    return tuple(found.values()) if len({f.number for f in found.values()}) > 1 else None
