"""One reading order for people, consistent with the partial order: groups of events, earliest first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline.ordering.network import Bits, Floats


def groups(before: Bits, low: Floats, high: Floats, members: Sequence[int]) -> list[list[int]]:
    """`members` (event indices) in groups: an event stands after all that come before it, ties stand together.

    Among events that nothing orders the earlier interval comes first; one with no begin of its own stands
    just before the first event that must follow it, else where it ends.
    """
    keys = _keys(before, low, high, members)
    waiting = {i: int(before[list(members), i].sum()) for i in members}
    ready = [i for i in members if waiting[i] == 0]
    out: list[list[int]] = []
    while ready:
        first = min(keys[i] for i in ready)
        group = sorted(i for i in ready if keys[i] == first)
        out.append(group)
        ready = [i for i in ready if keys[i] != first]
        for done in group:
            for follower in np.flatnonzero(before[done]):
                if follower in waiting:
                    waiting[int(follower)] -= 1
                    if waiting[int(follower)] == 0:
                        ready.append(int(follower))
    return out


def _keys(before: Bits, low: Floats, high: Floats, members: Sequence[int]) -> dict[int, tuple[float, float]]:
    keys: dict[int, tuple[float, float]] = {}
    for i in members:
        if np.isfinite(low[i]):
            keys[i] = (float(low[i]), float(high[i]))
            continue
        followers = low[before[i] & np.isfinite(low)]
        anchor = float(followers.min()) if followers.size else float(high[i])
        keys[i] = (anchor, anchor)
    return keys
