"""The constraint network: two points an event, what must not be later than what, and the bounds that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.model import Relation

Bits = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Node:
    """An event as the network sees it: bounds in seconds (infinite where unknown) on when it begins and ends."""

    id: str
    begin: float = -np.inf
    until: float = np.inf


class Network:
    """Links added strongest first; one that contradicts what is already there is refused.

    Point 2i is the begin of event i and point 2i+1 its end; `_reach[p, q]` says that p is not later than q.
    Every addition closes the network again in O(n²), so that `before` and the bounds can be read at any time.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        size = len(nodes)
        self.ids = [n.id for n in nodes]
        self._index = {n.id: i for i, n in enumerate(nodes)}
        self._reach: Bits = np.eye(2 * size, dtype=np.bool_)
        events = np.arange(size)
        self._reach[2 * events, 2 * events + 1] = True
        self._low: Floats = np.repeat(np.array([n.begin for n in nodes], dtype=np.float64), 2)
        # Pairs of events that overlap: neither may come before the other.
        self._overlapping: list[tuple[int, int]] = []
        self._high: Floats = np.repeat(np.array([n.until for n in nodes], dtype=np.float64), 2)

    def add(self, source: str, relation: Relation, target: str) -> bool:
        """Whether the link could be added; False leaves the network as it was."""
        edges = self._edges(source, relation, target)
        if edges is None:
            return False
        pair = (self._index[source], self._index[target])
        if relation == "overlaps":
            self._overlapping.append(pair)
        if any(self._contradicts(u, v) for u, v in edges):
            self._forget(relation)
            return False
        saved = (self._reach.copy(), self._low.copy(), self._high.copy()) if len(edges) > 1 else None
        for number, (u, v) in enumerate(edges):
            if number and saved and self._contradicts(u, v):
                self._reach, self._low, self._high = saved
                self._forget(relation)
                return False
            self._join(u, v)
        return True

    def _forget(self, relation: Relation) -> None:
        if relation == "overlaps":
            self._overlapping.pop()

    def add_intervals(self) -> None:
        """Every event whose interval ends before another's begins comes before it.

        Bounds are already passed along all links, so these pairs and those that were there need no further closing.
        """
        self._reach[1::2, 0::2] |= self._high[1::2, None] <= self._low[None, 0::2]

    def before(self) -> Bits:
        """[i, j]: event i ends before event j begins."""
        closed: Bits = self._reach[1::2, 0::2] & ~np.eye(len(self.ids), dtype=np.bool_)
        return closed

    def bounds(self) -> tuple[Floats, Floats]:
        """Each event's earliest begin and latest end, in seconds, infinite where unknown."""
        return self._low[0::2], self._high[1::2]

    def _edges(self, source: str, relation: Relation, target: str) -> list[tuple[int, int]] | None:
        a, b = self._index[source], self._index[target]
        if a == b:
            return None
        begin_a, end_a, begin_b, end_b = 2 * a, 2 * a + 1, 2 * b, 2 * b + 1
        if relation == "before":
            return [(end_a, begin_b)]
        if relation == "includes":
            return [(begin_a, begin_b), (end_b, end_a)]
        if relation == "simultaneous":
            return [(begin_a, begin_b), (begin_b, begin_a), (end_a, end_b), (end_b, end_a)]
        return [(begin_a, end_b), (begin_b, end_a)]

    def _contradicts(self, u: int, v: int) -> bool:
        later, earlier = self._reach[v, 0::2], self._reach[1::2, u]
        # Some end reaches u and v reaches the same event's begin: it would end before it begins.
        if np.any(earlier & later):
            return True
        # Every event keeps some length within its bounds.
        low = np.where(later, np.maximum(self._low[0::2], self._low[u]), self._low[0::2])
        high = np.where(earlier, np.minimum(self._high[1::2], self._high[v]), self._high[1::2])
        if np.any(low >= high) or self._low[u] > self._high[v]:
            return True
        return any(
            self._follows(u, v, a, b) or self._follows(u, v, b, a) or high[a] <= low[b] or high[b] <= low[a]
            for a, b in self._overlapping
        )

    def _follows(self, u: int, v: int, a: int, b: int) -> bool:
        """Whether event a comes before event b, or would if point u were not later than point v."""
        reach = self._reach
        return bool(reach[2 * a + 1, 2 * b] or (reach[2 * a + 1, u] and reach[v, 2 * b]))

    def _join(self, u: int, v: int) -> None:
        if self._reach[u, v]:
            return
        earlier, later = self._reach[:, u].copy(), self._reach[v].copy()
        self._reach[np.flatnonzero(earlier)] |= later
        np.maximum(self._low, np.where(later, self._low[earlier].max(), -np.inf), out=self._low)
        np.minimum(self._high, np.where(earlier, self._high[later].min(), np.inf), out=self._high)


def reduce(before: Bits) -> Bits:
    """The transitive reduction of a closed order: pairs that do not follow from two others."""
    dense = before.astype(np.float32)
    reduced: Bits = before & ~((dense @ dense) > 0)
    return reduced
