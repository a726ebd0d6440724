"""The times of events beside each other: what is told before another event does not begin after that is over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import Literal

from timeline.events.landmarks import Landmarks
from timeline.events.trigger import Trigger
from timeline.events.when import Interval, Shares, alike

Relation = Literal["before", "same"]
Kind = Literal["cue", "meanwhile", "teller", "coordinate", "object", "relative", "pluperfect", "next"]
# How much less likely two times are that a tie of this kind speaks against.
_AGAINST: Mapping[Kind, float] = {
    "cue": 0.1,
    "relative": 0.1,
    "teller": 0.2,
    "coordinate": 0.2,
    "meanwhile": 0.3,
    "pluperfect": 0.3,
    "next": 0.4,
    "object": 0.6,
}
_ROUNDS = 3
_TIGHTENINGS = 2
# Times less likely than this are not weighed beside those of other events.
_SLIGHT = 0.01


@dataclass(frozen=True, slots=True)
class Tie:
    """Event `first` (by number) is told to come before event `second`, or to be of its time; `kind`: by what."""

    first: int
    second: int
    relation: Relation
    kind: Kind


_Told = tuple[Trigger, Trigger, Relation, Kind]


def ties_of(events: Sequence[Sequence[Trigger]], around: Landmarks) -> list[Tie]:
    """The ties between events that their sentences tell, each pair and relation once."""
    number = {t: n for n, one in enumerate(events) for t in one}
    found: dict[tuple[int, int, Relation], Tie] = {}
    for first, second, relation, kind in _told(around):
        a, b = number.get(first), number.get(second)
        if a is not None and b is not None and a != b:
            found.setdefault((a, b, relation), Tie(a, b, relation, kind))
    return list(found.values())


def _told(around: Landmarks) -> Iterator[_Told]:
    before: Trigger | None = None
    for sentence, here in sorted(around.by_sentence.items()):
        for trigger in here:
            yield from _governed(trigger)
            if trigger.pluperfect and trigger.bond == "main" and before is not None:
                yield trigger, before, "before", "pluperfect"
        does = [
            t for t in here
            if t.bond in ("main", "coordinate") and t.tense == "past" and t.status == "actual"
            and not t.says and not t.pluperfect
        ]  # fmt: skip
        beside = [before] if before is not None and _continues(before, sentence, around) else []
        for one, two in pairwise(beside + does):
            if not _dated_between(one, two, around):
                yield one, two, "same", "next"
        before = does[-1] if does else before


def _continues(before: Trigger, sentence: int, around: Landmarks) -> bool:
    return sentence - before.sentence <= 2 and around.paragraph(before.sentence) == around.paragraph(sentence)


def _dated_between(one: Trigger, two: Trigger, around: Landmarks) -> bool:
    return any(one.position < (m.placed.sentence, m.placed.first) < two.position for m in around.landmarks)


def _governed(trigger: Trigger) -> Iterator[_Told]:
    governor, teller = trigger.governor, trigger.teller
    if trigger.status != "actual":
        return
    if teller is not None and teller.status == "actual" and trigger.tense in ("past", "none"):
        yield trigger, teller, "before", "teller"
    if governor is None or governor.status != "actual":
        return
    if trigger.bond == "cue" and trigger.cue is not None:
        if trigger.cue.relation == "before":
            yield governor, trigger, "before", "cue"
        elif trigger.cue.relation == "after":
            yield trigger, governor, "before", "cue"
        else:
            yield governor, trigger, "same", "meanwhile"
    elif trigger.bond == "coordinate" and trigger.says == governor.says and trigger.tense == governor.tense:
        yield governor, trigger, "same", "coordinate"
    elif trigger.bond == "object" and not governor.says and not trigger.says:
        yield governor, trigger, "same", "object"
    elif trigger.bond == "relative" and trigger.tense == "past":
        yield trigger, governor, "before", "relative"


def agreed(shares: Sequence[Shares], ties: Sequence[Tie]) -> list[dict[Interval, float]]:
    """The `shares` of each event with what its ties tell of it: belief propagation, a few rounds."""
    own = [{i: p for i, p in mine.items() if p >= _SLIGHT} for mine in shares]
    tied: list[list[tuple[int, int]]] = [[] for _ in own]
    for number, tie in enumerate(ties):
        tied[tie.first].append((number, tie.second))
        tied[tie.second].append((number, tie.first))
    fits = [_fits(tie, own[tie.first], own[tie.second]) for tie in ties]
    # What an event hears over a tie, by the tie's number and its own.
    heard: dict[tuple[int, int], dict[Interval, float]] = {}

    def known(event: int, apart: int | None) -> dict[Interval, float]:
        told = [heard[n, event] for n, _ in tied[event] if n != apart and (n, event) in heard]
        weighed = {i: p * prod(one[i] for one in told) for i, p in own[event].items()}
        total = sum(weighed.values())
        return {i: p / total for i, p in weighed.items()} if total > 0 else own[event]

    for _ in range(_ROUNDS if ties else 0):
        fresh = {}
        for number, tie in enumerate(ties):
            first, second, fit = known(tie.first, number), known(tie.second, number), fits[number]
            fresh[number, tie.second] = {j: sum(p * fit[i, j] for i, p in first.items()) for j in own[tie.second]}
            fresh[number, tie.first] = {i: sum(p * fit[i, j] for j, p in second.items()) for i in own[tie.first]}
        heard = fresh
    return [known(event, None) for event in range(len(own))]


def _fits(tie: Tie, first: Shares, second: Shares) -> dict[tuple[Interval, Interval], float]:
    against = _AGAINST[tie.kind]
    return {(i, j): 1.0 if _may(tie.relation, i, j) else against for i in first for j in second}


def _may(relation: Relation, first: Interval, second: Interval) -> bool:
    if relation == "same":
        return first == second or alike(first, second)
    return first[0] is None or second[1] is None or first[0] < second[1]


def tightened(picked: Sequence[Interval], ties: Sequence[Tie]) -> list[Interval]:
    """`picked` with the ends that قبل، بعد، ثم give: what comes before an event is over when that is."""
    out = list(picked)
    for _ in range(_TIGHTENINGS):
        for tie in ties:
            if tie.kind != "cue":
                continue
            (low, high), (begin, until) = out[tie.first], out[tie.second]
            if until is not None and (high is None or until < high) and (low is None or low < until):
                out[tie.first] = low, until
            if low is not None and (begin is None or low > begin) and (until is None or low < until):
                out[tie.second] = low, until
    return out
