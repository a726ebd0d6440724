"""What came, went, moved, joined and parted between two chronologies of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from timeline.model import Chronology, Event

ChangeKind = Literal["came", "went", "moved", "joined", "parted"]
_Place = tuple[str | None, str | None, int]


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one of the two chronologies tells it."""

    id: str
    summary: str
    status: str
    begin: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `before` and `after` are the events it is about, `articles` those that made it.

    "came" has nothing before, "went" nothing after; "moved" has another interval or status, "joined" several events
    before and one after, "parted" one before and several after. `articles` are those whose mentions the two sides do
    not share; none, if the event moved because others did.
    """

    kind: ChangeKind
    before: tuple[Told, ...] = ()
    after: tuple[Told, ...] = ()
    articles: tuple[str, ...] = ()


def changes(old: Chronology, new: Chronology) -> tuple[Change, ...]:
    """The differences from `old` to `new`, in the order of `new`'s events, what went last.

    An event is the same where the two share one of its mentions.
    """
    held = _holders(old.events)
    earlier = {event.id: event for event in old.events}
    sources: dict[str, list[str]] = {}
    heirs: dict[str, list[str]] = defaultdict(list)
    for event in new.events:
        found = dict.fromkeys(held[place] for place in _places(event) if place in held)
        sources[event.id] = list(found)
        for name in found:
            heirs[name].append(event.id)
    later = {event.id: event for event in new.events}
    made: list[Change] = []
    parted: set[str] = set()
    for event in new.events:
        before = [earlier[name] for name in sources[event.id]]
        if not before:
            made.append(_change("came", [], [event]))
        elif len(before) > 1:
            made.append(_change("joined", before, [event]))
        elif len(heirs[before[0].id]) > 1:
            if before[0].id not in parted:
                parted.add(before[0].id)
                made.append(_change("parted", before, [later[name] for name in heirs[before[0].id]]))
        elif _facts(before[0]) != _facts(event):
            made.append(_change("moved", before, [event]))
    made += [_change("went", [event], []) for event in old.events if event.id not in heirs]
    return tuple(made)


def _change(kind: ChangeKind, before: Iterable[Event], after: Iterable[Event]) -> Change:
    old, new = tuple(before), tuple(after)
    apart = _articles(old) ^ _articles(new)
    return Change(kind, tuple(map(_told, old)), tuple(map(_told, new)), tuple(sorted(apart)))


def _articles(events: Iterable[Event]) -> set[str]:
    return {mention.article for event in events for mention in event.mentions if mention.article}


def _told(event: Event) -> Told:
    return Told(event.id, event.summary, event.status, event.begin, event.until)


def _facts(event: Event) -> tuple[datetime | None, datetime | None, str]:
    return event.begin, event.until, event.status


def _holders(events: Iterable[Event]) -> dict[_Place, str]:
    return {place: event.id for event in events for place in _places(event)}


def _places(event: Event) -> list[_Place]:
    return [(mention.article, mention.field, mention.start) for mention in event.mentions]
