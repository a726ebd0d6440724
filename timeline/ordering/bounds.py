"""Bounds that hold often enough to claim an order from, where an event may lie in several intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

# An interval [begin, until) in seconds, infinite where open, with its likelihood; those of an event make 1.
Likely = Sequence[tuple[float, float, float]]
# News tells less surely when an event began than that it was over: a begin must hold more often. Higher
# values claim less: these are a compromise between pairs missed and pairs overclaimed on the development articles.
BEGUN = 0.55
OVER = 0.38


def bounds(likely: Likely) -> tuple[float, float]:
    """The latest begin and the earliest end that hold with a likelihood of BEGUN and of OVER."""
    low = _reached(((begin, p) for begin, _, p in likely), descending=True, sure=BEGUN)
    high = _reached(((until, p) for _, until, p in likely), descending=False, sure=OVER)
    return (low, high) if low < high else (-np.inf, np.inf)


def _reached(points: Iterable[tuple[float, float]], descending: bool, sure: float) -> float:
    total = 0.0
    for moment, p in sorted(points, reverse=descending):
        total += p
        if total >= sure:
            return moment
    return -np.inf if descending else np.inf
