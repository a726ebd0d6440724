"""The order of a whole story: closed block by block of time, and only where something changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby

from timeline.model import Event, Link, Order
from timeline.ordering.order import Ordered, order_events
from timeline.ordering.sieves import CLAIMED

# A story of no more events is closed as one. A longer one is closed by months; a month with more than MANY events
# by weeks, such a week by days.
WHOLE = 300
MANY = 120
_LAST = datetime.max


class Blocks:
    """Orders events and remembers the closure of each block until its events or links change."""

    def __init__(self) -> None:
        self._known: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[Sequence[Event], Sequence[Link], Ordered]] = {}

    def order(self, events: Sequence[Event], links: Sequence[Link]) -> Ordered:
        """The order of `events`, which hangs on them and `links` alone.

        Between blocks what is claimed is what the intervals say, and the links that lead on in time.
        """
        blocks = _blocks(events)
        number_of = {event.id: number for number, block in enumerate(blocks) for event in block}
        inside: list[list[Link]] = [[] for _ in blocks]
        across: list[Link] = []
        for link in links:
            first, second = number_of[link.source], number_of[link.target]
            (inside[first] if first == second else across).append(link)
        parts, kept = [], {}
        for block, mine in zip(blocks, inside, strict=True):
            key = (tuple(map(id, block)), tuple(map(id, mine)))
            known = self._known.get(key) or (block, mine, order_events(block, mine))
            # The events and links are kept with the outcome, so that no other can come by their identity.
            kept[key] = known
            parts.append(known[2])
        self._known = kept
        if len(parts) == 1:
            return parts[0]
        told = [event for part in parts for event in part.events]
        forward, dropped, claims = _across(across, told, number_of)
        linked = {name for a, _, b in claims for name in (a, b)}
        return Ordered(
            events=tuple(told),
            links=(*(link for part in parts for link in part.links), *forward),
            contradictions=(*(link for part in parts for link in part.contradictions), *dropped),
            order=(*(pair for part in parts for pair in part.order), *claims, *_by_interval(told, number_of)),
            chronology=tuple(group for part in parts for group in _shown(part, linked)),
            undated=tuple(name for part in parts for name in part.undated if name not in linked),
        )


def _shown(part: Ordered, linked: set[str]) -> list[tuple[str, ...]]:
    return [*part.chronology, *((name,) for name in part.undated if name in linked)]


def _position(event: Event) -> tuple[datetime, bool, str]:
    # What only ends stands before what begins then.
    return event.begin or event.until or _LAST, event.begin is not None, event.id


def _blocks(events: Sequence[Event]) -> list[list[Event]]:
    if len(events) <= WHOLE:
        return [list(events)]
    return _parted(sorted(events, key=_position), (_month, _week, _day))


def _parted(ordered: Sequence[Event], grains: Sequence[Callable[[datetime], object]]) -> list[list[Event]]:
    if not grains:
        return [list(ordered[start : start + MANY]) for start in range(0, len(ordered), MANY)]
    blocks: list[list[Event]] = []
    for _, run in groupby(ordered, key=lambda event: grains[0](_position(event)[0])):
        events = list(run)
        blocks.extend([events] if len(events) <= MANY else _parted(events, grains[1:]))
    return blocks


def _month(moment: datetime) -> tuple[int, int]:
    return moment.year, moment.month


def _week(moment: datetime) -> int:
    return (moment.day - 1) // 7


def _day(moment: datetime) -> int:
    return moment.day


def _across(
    links: Sequence[Link], events: Sequence[Event], number_of: dict[str, int]
) -> tuple[list[Link], list[Link], list[Order]]:
    """Links between blocks: those kept, those that the intervals contradict, and the pairs that they claim."""
    by_id = {event.id: event for event in events}
    kept: list[Link] = []
    dropped: list[Link] = []
    claims: list[Order] = []
    for link in links:
        if link.confidence < CLAIMED or link.relation != "before":
            kept.append(link)
            continue
        a, b = by_id[link.source], by_id[link.target]
        if a.begin and b.until and a.begin >= b.until:
            dropped.append(link)
            continue
        kept.append(link)
        if number_of[link.source] < number_of[link.target]:
            claims.append((link.source, "before", link.target))
    return kept, dropped, claims


def _by_interval(events: Sequence[Event], number_of: dict[str, int]) -> list[Order]:
    """The pairs across blocks whose intervals follow on each other with no third event's between them."""
    begun = sorted((e.begin, e.id) for e in events if e.begin)
    until = {e.id: e.until for e in events}
    soonest = [_LAST] * (len(begun) + 1)
    for i in range(len(begun) - 1, -1, -1):
        soonest[i] = min(soonest[i + 1], until[begun[i][1]] or _LAST)
    pairs: list[Order] = []
    for event in events:
        if event.until is None:
            continue
        first = at = bisect_left(begun, (event.until, ""))
        while at < len(begun) and (begun[at][0] < soonest[first] or begun[at][0] == begun[first][0]):
            if number_of[event.id] < number_of[begun[at][1]]:
                pairs.append((event.id, "before", begun[at][1]))
            at += 1
    return pairs
