"""What an editor knows better: corrections bound to mentions, put over what the articles gave, never into it.

A correction outlives every rebuild; one whose mentions are in none of the articles (their text was changed) waits
until they are there again. Later corrections win over earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from timeline.model import Event, FieldName, Link, Reading
from timeline.stories.member import Member, event_id

CorrectionKind = Literal["pin", "order", "merge", "split", "hide", "retitle"]
Group = Sequence[Member]


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of an event: where it begins in its article."""

    article: str
    start: int
    field: FieldName | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of an editor about the events that hold `places`.

    "pin" gives the event [begin, until), either end open; with neither it is undated. "order" puts the first before
    the second. "merge" makes all of them one event; "split" takes the mentions named out into an event of their own.
    "hide" leaves the event out, "retitle" calls it `title`.
    """

    id: str
    kind: CorrectionKind
    places: tuple[Place, ...]
    begin: datetime | None = None
    until: datetime | None = None
    title: str | None = None


def regrouped(groups: Sequence[Group], corrections: Iterable[Correction]) -> list[list[Member]]:
    """The groups after merges and splits, each in the order of its members, by their first members."""
    found = [list(group) for group in groups]
    for correction in corrections:
        if correction.kind == "merge":
            found = _merged(found, correction)
        elif correction.kind == "split":
            found = _split(found, correction)
    ordered = (sorted(group, key=lambda member: member.key) for group in found)
    return sorted(ordered, key=lambda group: group[0].key)


def corrected(events: Sequence[Event], corrections: Iterable[Correction]) -> list[Event]:
    """The events with pinned intervals and titles."""
    found = list(events)
    for correction in corrections:
        if correction.kind not in ("pin", "retitle"):
            continue
        for number, event in enumerate(found):
            if not _holds(event, correction.places[0]):
                continue
            if correction.kind == "retitle":
                found[number] = replace(event, summary=correction.title or event.summary)
            else:
                found[number] = replace(event, begin=correction.begin, until=correction.until, basis="correction")
    return found


def orders(events: Sequence[Event], corrections: Iterable[Correction]) -> list[Link]:
    """A link of full confidence for every pair that an editor put in order."""
    links = []
    for correction in corrections:
        if correction.kind == "order":
            pair = [_holder(events, place) for place in correction.places[:2]]
            if None not in pair and pair[0] != pair[1]:
                links.append(Link(str(pair[0]), "before", str(pair[1]), "correction", 1.0))
    return links


def hidden(events: Sequence[Event], corrections: Iterable[Correction]) -> frozenset[str]:
    """The ids of events that are left out."""
    hides = [correction.places[0] for correction in corrections if correction.kind == "hide"]
    return frozenset(event.id for event in events if any(_holds(event, place) for place in hides))


def unbound(readings: Iterable[tuple[str, Reading]], corrections: Iterable[Correction]) -> tuple[str, ...]:
    """The ids of corrections with a mention that no event of the articles holds, given by their ids and readings."""
    held = {
        (article, mention.field, mention.start)
        for article, reading in readings
        for event in reading.events
        for mention in event.mentions
    }
    return tuple(one.id for one in corrections if any(_key(place) not in held for place in one.places))


def _merged(groups: list[list[Member]], correction: Correction) -> list[list[Member]]:
    wanted = {_key(place) for place in correction.places}
    together = [group for group in groups if any(_keys(member) & wanted for member in group)]
    if len(together) < 2:
        return groups
    rest = [group for group in groups if group not in together]
    return [*rest, [member for group in together for member in group]]


def _split(groups: list[list[Member]], correction: Correction) -> list[list[Member]]:
    wanted = {_key(place) for place in correction.places}
    apart: list[Member] = []
    found: list[list[Member]] = []
    for group in groups:
        stay: list[Member] = []
        for member in group:
            out = _keys(member) & wanted
            if not out:
                stay.append(member)
            elif out == _keys(member):
                apart.append(member)
            else:
                stay.append(_with_mentions(member, _keys(member) - out))
                apart.append(_with_mentions(member, out))
        if stay:
            found.append(stay)
    return [*found, apart] if apart else groups


def _with_mentions(member: Member, kept: set[tuple[str | None, str | None, int]]) -> Member:
    """The member with some of its mentions only, its id and place those of the first that is left."""
    mentions = tuple(one for one in member.event.mentions if (one.article, one.field, one.start) in kept)
    first = mentions[0]
    return replace(
        member,
        id=event_id(member.article, first.field, first.start),
        key=(*member.key[:2], first.field or "~", first.start),
        event=replace(member.event, mentions=mentions),
    )


def _holder(events: Sequence[Event], place: Place) -> str | None:
    return next((event.id for event in events if _holds(event, place)), None)


def _holds(event: Event, place: Place) -> bool:
    return any(_key(one) == _key(place) for one in _places(event))


def _places(event: Event) -> list[Place]:
    return [Place(one.article or "", one.start, one.field) for one in event.mentions]


def _key(place: Place) -> tuple[str | None, str | None, int]:
    return place.article, place.field, place.start


def _keys(member: Member) -> set[tuple[str | None, str | None, int]]:
    return {(one.article, one.field, one.start) for one in member.event.mentions}
