"""What the sources of a story contradict each other on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from timeline.model import Conflict, Event
from timeline.stories.member import Member

_SAME = 0.6
_COUNTED = frozenset({"kill", "die", "injure", "arrest", "rescue"})


def conflicts_of(groups: Sequence[Sequence[Member]], events: Sequence[Event]) -> tuple[Conflict, ...]:
    """Numbers that differ between the members of one event, and claims that another source denies."""
    found: list[Conflict] = []
    for group, event in zip(groups, events, strict=True):
        told = {m.article: m.numbers for m in group if m.numbers and m.event_class in _COUNTED}
        if any(not (a & b) for a, b in combinations(told.values(), 2)):
            detail = "; ".join(f"{article}: {', '.join(sorted(numbers))}" for article, numbers in told.items())
            found.append(Conflict((event.id,), "number", detail))
    denied = [i for i, e in enumerate(events) if e.status == "negated"]
    claimed = [i for i, e in enumerate(events) if e.status == "actual"]
    for i in denied:
        for j in claimed:
            if _denies(groups[i][0], groups[j][0]):
                detail = f"{groups[i][0].article} denies what {groups[j][0].article} tells"
                found.append(Conflict((events[j].id, events[i].id), "denial", detail))
    return tuple(found)


def _denies(denial: Member, claim: Member) -> bool:
    if denial.event.lemma != claim.event.lemma or denial.article == claim.article:
        return False
    return len(denial.words & claim.words) >= _SAME * max(1, min(len(denial.words), len(claim.words)))
