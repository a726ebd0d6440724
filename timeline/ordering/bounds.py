"""Bounds that hold often enough to claim an order from, where an event may lie in several intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

# An interval [begin, until) in seconds, infinite where open, with its likelihood; those of an event make 1.
Likely = Sequence[tuple[float, float, float]]
SURE = 0.45


def bounds(likely: Likely) -> tuple[float, float]:
    """The latest begin and the earliest end that hold with a likelihood of SURE each."""
    low = _reached(((begin, p) for begin, _, p in likely), descending=True)
    high = _reached(((until, p) for _, until, p in likely), descending=False)
    return (low, high) if low < high else (-np.inf, np.inf)


def _reached(points: Iterable[tuple[float, float]], descending: bool) -> float:
    total = 0.0
    for moment, p in sorted(points, reverse=descending):
        total += p
        if total >= SURE:
            return moment
    return -np.inf if descending else np.inf
