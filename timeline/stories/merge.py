"""Which events of different articles are one: by word, actors, place, numbers and interval together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from timeline.events.classes import RETOLD
from timeline.stories.member import Member

_ALIKE = 0.65
_SURE = frozenset({"expression", "inherited"})
# Across articles also: two words for one order, appointment or blow.
_CLASSES = RETOLD | {"injure", "appoint", "decision", "military", "destroy", "discover"}


def merged(members: Sequence[Member]) -> list[list[Member]]:
    """Groups of members that tell one event, in the order of their first members; at most one an article.

    Pairs join strongest first and only while the intervals of all the group still share a moment, so the outcome
    depends on the set of members alone.
    """
    ordered = sorted(members, key=lambda m: m.key)
    group_of = list(range(len(ordered)))
    groups = {i: [i] for i in range(len(ordered))}
    for _, i, j in sorted(_candidates(ordered), key=lambda c: (-c[0], c[1], c[2])):
        a, b = group_of[i], group_of[j]
        if a == b or not _joinable([ordered[k] for k in (*groups[a], *groups[b])]):
            continue
        for k in groups.pop(b):
            group_of[k] = a
            groups[a].append(k)
    return [[ordered[k] for k in sorted(indices)] for indices in sorted(groups.values(), key=min)]


def _candidates(ordered: Sequence[Member]) -> list[tuple[float, int, int]]:
    buckets: dict[str, list[int]] = defaultdict(list)
    for i, member in enumerate(ordered):
        buckets["lemma " + member.event.lemma].append(i)
        if member.event_class in _CLASSES:
            buckets["class " + member.event_class].append(i)
    pairs = {pair for indices in buckets.values() for pair in combinations(indices, 2)}
    scored = ((_likeness(ordered[i], ordered[j]), i, j) for i, j in pairs)
    return [(score, i, j) for score, i, j in scored if score >= _ALIKE]


def _likeness(a: Member, b: Member) -> float:
    if a.article == b.article or a.event.kind != b.event.kind or a.event.status != b.event.status:
        return 0
    if a.places and b.places and not a.places & b.places:
        return 0
    shared = a.words & b.words
    overlap = len(shared) / max(1, min(len(a.words), len(b.words)))
    score = 0.45 if a.event.lemma == b.event.lemma else 0.25
    score += 0.8 * overlap
    names = a.names & b.names
    if names:
        score += 0.15 * min(len(names), 2)
    elif a.event.kind == "statement":
        return 0
    score += _interval_score(a, b)
    if a.numbers and b.numbers:
        score += 0.15 if a.numbers & b.numbers else -0.15
    if a.places & b.places:
        score += 0.1
    return score


def _interval_score(a: Member, b: Member) -> float:
    one, two = a.event, b.event
    if not (one.begin and one.until and two.begin and two.until):
        return 0.0
    apart = one.until <= two.begin or two.until <= one.begin
    if one.basis in _SURE and two.basis in _SURE:
        return -1.0 if apart else 0.35 if (one.begin, one.until) == (two.begin, two.until) else 0.15
    # What an article tells without a date may be what an earlier one told, or news of its own.
    if apart:
        return -0.4 if a.event.kind == "statement" else -0.1
    return 0.1


def _joinable(group: Sequence[Member]) -> bool:
    if len({m.article for m in group}) < len(group):
        return False
    begins = [m.event.begin for m in group if m.event.begin and m.event.basis in _SURE]
    untils = [m.event.until for m in group if m.event.until and m.event.basis in _SURE]
    return not begins or not untils or max(begins) < min(untils)
