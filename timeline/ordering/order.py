"""From events and links to an order: bounds tightened, pairs claimed, groups to read, events with no date apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import merge

import numpy as np

from timeline.model import Event, Link, Order
from timeline.ordering.bounds import Likely, bounds
from timeline.ordering.network import Bits, Floats, Network, Node, reduce
from timeline.ordering.reading_order import groups
from timeline.ordering.sieves import CLAIMED

# Surest first.
# Times less likely than this are not taken in place of one that must go.
_PERHAPS = 0.05
_RANK = {"expression": 0, "inherited": 1, "relation": 2, "recency": 3, "publication": 4, "none": 5}
_EPOCH = datetime(1, 1, 1)
BLOCK = 1500
Shares = Mapping[tuple[datetime | None, datetime | None], float]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Events with tightened bounds, the links kept and those outweighed, and the order that follows."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]
    contradictions: tuple[Link, ...]
    order: tuple[Order, ...]
    chronology: tuple[tuple[str, ...], ...]
    undated: tuple[str, ...]


def order_events(events: Sequence[Event], links: Iterable[Link], likely: Mapping[str, Shares] | None = None) -> Ordered:
    """The order of `events` by their intervals and `links`, strongest first; weak links are kept but not claimed.

    More than BLOCK events are closed block by block, in the order given: pairs across blocks are read from the
    chronology but not claimed, so that a text of any length can be read. `likely` are the intervals that
    an event may lie in, where its own is only the best of them: the order is claimed from what is sure enough.
    """
    likely = likely or {}
    if len(events) <= BLOCK:
        return _close(events, links, likely)
    block_of = {event.id: number // BLOCK for number, event in enumerate(events)}
    inside: dict[int, list[Link]] = {}
    across: list[Link] = []
    for link in links:
        block = block_of[link.source]
        (inside.setdefault(block, []) if block == block_of[link.target] else across).append(link)
    parts = [
        _close(events[start : start + BLOCK], inside.get(number, ()), likely)
        for number, start in enumerate(range(0, len(events), BLOCK))
    ]
    begins = {e.id: e.begin or e.until or _EPOCH for part in parts for e in part.events}
    return Ordered(
        events=tuple(e for part in parts for e in part.events),
        links=(*(k for part in parts for k in part.links), *across),
        contradictions=tuple(k for part in parts for k in part.contradictions),
        order=tuple(pair for part in parts for pair in part.order),
        chronology=tuple(merge(*(part.chronology for part in parts), key=lambda group: begins[group[0]])),
        undated=tuple(name for part in parts for name in part.undated),
    )


def _close(events: Sequence[Event], links: Iterable[Link], likely: Mapping[str, Shares]) -> Ordered:
    shares = [_likely(e, likely.get(e.id)) for e in events]
    nodes = [Node(e.id, *bounds(mine)) for e, mine in zip(events, shares, strict=True)]
    network = Network(nodes)
    kept: list[Link] = []
    dropped: list[Link] = []
    containing: list[Order] = []
    for link in sorted(links, key=lambda k: (-k.confidence, k.source, k.relation, k.target)):
        if link.confidence < CLAIMED:
            kept.append(link)
        elif network.add(link.source, link.relation, link.target):
            kept.append(link)
            if link.relation != "before":
                containing.append((link.source, link.relation, link.target))
        else:
            dropped.append(link)
    network.add_intervals()
    before = network.before()
    low, high = network.bounds()
    bounded = _reconciled(
        [_bounded(e, nodes[i], float(low[i]), float(high[i])) for i, e in enumerate(events)], before, likely
    )
    linked = set(np.flatnonzero(np.any(before, axis=0) | np.any(before, axis=1)).tolist())
    related = {x for link in kept if link.confidence >= CLAIMED for x in (link.source, link.target)}
    members = [i for i, e in enumerate(bounded) if e.begin is not None or i in linked or e.id in related]
    shown = set(members)
    reduced = reduce(before)
    pairs: list[Order] = [(events[i].id, "before", events[j].id) for i, j in np.argwhere(reduced)]
    return Ordered(
        events=bounded,
        links=tuple(kept),
        contradictions=tuple(dropped),
        order=(*pairs, *containing),
        chronology=tuple(tuple(events[i].id for i in group) for group in groups(before, *_drawn(bounded), members)),
        undated=tuple(e.id for i, e in enumerate(events) if i not in shown),
    )


def _bounded(event: Event, node: Node, low: float, high: float) -> Event:
    """The event with the ends it lacks, as its links tell beyond `node`; where both cannot be, it stays as it is."""
    least = _moment(low) if low > node.begin else None
    most = _moment(high) if high < node.until else None
    begin = event.begin or least
    until = event.until or most
    if (begin == event.begin and until == event.until) or (begin and until and begin >= until):
        return event
    basis = event.basis if event.basis in ("expression", "inherited") else "relation"
    return replace(event, begin=begin, until=until, basis=basis)


def _reconciled(events: Sequence[Event], before: Bits, likely: Mapping[str, Shares]) -> tuple[Event, ...]:
    """The events, none of which begins by its own account after one is over that it is claimed to come before.

    Of two that contradict their order, the one whose time has the weaker basis takes the likeliest of its other times
    that its claims allow, or else loses the end that contradicts.
    """
    out = list(events)
    begins, untils = _drawn(events)
    for i, j in np.argwhere(before & (begins[:, None] >= untils[None, :])):
        if begins[i] < untils[j]:
            continue
        weaker = i if _RANK.get(out[i].basis, 5) >= _RANK.get(out[j].basis, 5) else j
        low = begins[before[:, weaker]].max(initial=-np.inf)
        high = untils[before[weaker]].min(initial=np.inf)
        other = _allowed(likely.get(out[weaker].id, {}), low, high)
        if other is not None:
            out[weaker] = replace(out[weaker], begin=other[0], until=other[1], basis="relation", expression=None)
        elif weaker == i:
            out[i] = _ended(out[i], None, out[i].until)
        else:
            out[j] = _ended(out[j], out[j].begin, None)
        begins[weaker], untils[weaker] = _seconds(out[weaker].begin, -np.inf), _seconds(out[weaker].until, np.inf)
    return tuple(out)


def _allowed(shares: Shares, low: float, high: float) -> tuple[datetime, datetime] | None:
    """The likeliest closed time that is not over by `low` and begins before `high`."""
    closed = [(p, begin, until) for (begin, until), p in shares.items() if begin and until and p >= _PERHAPS]
    fitting = [one for one in closed if low < _seconds(one[2], np.inf) and _seconds(one[1], -np.inf) < high]
    if not fitting:
        return None
    _, begin, until = max(fitting)
    return begin, until


def _ended(event: Event, begin: datetime | None, until: datetime | None) -> Event:
    if begin is None and until is None:
        return replace(event, begin=None, until=None, basis="none", expression=None)
    return replace(event, begin=begin, until=until)


def _drawn(events: Sequence[Event]) -> tuple[Floats, Floats]:
    begins = np.array([_seconds(e.begin, -np.inf) for e in events])
    return begins, np.array([_seconds(e.until, np.inf) for e in events])


def _likely(event: Event, shares: Shares | None) -> Likely:
    known = shares or {(event.begin, event.until): 1.0}
    return [(_seconds(begin, -np.inf), _seconds(until, np.inf), p) for (begin, until), p in known.items()]


def _seconds(moment: datetime | None, unknown: float) -> float:
    return unknown if moment is None else (moment - _EPOCH).total_seconds()


def _moment(seconds: float) -> datetime | None:
    return _EPOCH + timedelta(seconds=seconds) if np.isfinite(seconds) else None
