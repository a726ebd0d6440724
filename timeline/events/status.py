"""Status of a trigger, from its own inflection, the cue words before it and what governs it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import status_cue
from timeline.events.particles import CLAUSE_BREAKS, CONDITIONAL, NEGATORS, THAT, bare
from timeline.events.trigger import Trigger
from timeline.language.words import Word
from timeline.model import Status

_UNREAL: tuple[Status, ...] = ("possible", "planned", "negated")
_CLAUSE = 14
# ليس هذا أول هجوم denies that it is the first, not the attack: a negation reaches no further.
_NEGATED = 2


def judge(words: Sequence[Word], triggers: Sequence[Trigger]) -> None:
    """Set the status of the triggers of one sentence, in place; governors stand before what they govern."""
    cues = _cues(words)
    for trigger in triggers:
        trigger.status = _status(words, trigger, cues)


def _status(words: Sequence[Word], trigger: Trigger, cues: Sequence[tuple[int, int, Status, str]]) -> Status:
    if trigger.negator:
        return "negated"
    first = trigger.first
    if trigger.form == "noun" and any(bare(words[i].text) in NEGATORS for i in range(max(0, first - 2), first)):
        return "negated"
    cued = _cued(words, trigger, first, cues)
    if cued:
        return cued
    governor = trigger.governor
    if trigger.tense == "future":
        return (
            "possible" if governor and governor.bond != "relative" and governor.complement == "possible" else "planned"
        )
    if trigger.modal:
        return "possible"
    if trigger.form == "participle" or (
        trigger.says and trigger.bond in ("main", "coordinate") and trigger.tense == "past"
    ):
        return "actual"
    if governor is None or trigger.bond in ("main", "relative", "cue"):
        if trigger.bond == "cue" and governor and governor.status in _UNREAL and trigger.tense != "past":
            return governor.status
        return "actual"
    if trigger.bond == "coordinate":
        same = trigger.tense == governor.tense and trigger.tense != "past"
        return governor.status if same and governor.status in ("possible", "planned") else "actual"
    if governor.complement == "negated" and trigger.bond == "that" and governor.status == "actual":
        return "negated"
    if governor.complement in _UNREAL and trigger.tense != "past":
        wanted: Status = governor.complement
        if governor.status == "negated" and wanted != "negated":
            return "negated" if wanted == "planned" else "possible"
        return wanted
    if trigger.bond == "purpose":
        return "possible" if governor.status in ("possible", "negated") else "planned"
    if trigger.form == "noun" and governor.status in _UNREAL and trigger.bond == "object" and not trigger.definite:
        return governor.status
    return "actual"


def _cues(words: Sequence[Word]) -> list[tuple[int, int, Status, str]]:
    """(first, last, status, scope) of the cue phrases in a sentence, the longest at each place."""
    found: list[tuple[int, int, Status, str]] = []
    i = 0
    while i < len(words):
        for length in (4, 3, 2, 1):
            if i + length > len(words):
                continue
            phrase = " ".join(w.text for w in words[i : i + length])
            following = words[i + length].text if i + length < len(words) else ""
            entry = status_cue(phrase, following) or status_cue(bare(phrase), following)
            if entry:
                found.append((i, i + length - 1, entry.status, entry.scope))
                i += length - 1
                break
        i += 1
    return found


def _cued(
    words: Sequence[Word], trigger: Trigger, first: int, cues: Sequence[tuple[int, int, Status, str]]
) -> Status | None:
    for start, stop, status, scope in reversed(cues):
        distance = first - stop
        if scope == "previous-noun" and trigger.form == "noun" and 0 < start - trigger.index <= 2:
            return status
        if trigger.index in range(start, stop + 1) or distance <= 0:
            continue
        between = words[stop + 1 : first]
        if scope == "next-noun" and trigger.form == "noun" and trigger.tense == "none" and distance <= 3:
            return status
        if scope == "next-verb" and trigger.tense != "none" and trigger.tense != "past" and distance <= 5:
            return status
        if scope == "clause" and distance <= (_NEGATED if status == "negated" else _CLAUSE):
            broken = any(w.text in CLAUSE_BREAKS for w in between) or any(w.text in THAT for w in between[2:])
            conditional = words[start].text in CONDITIONAL
            if (
                not broken
                and (trigger.tense != "past" or conditional)
                and not (trigger.says and trigger.tense == "past")
            ):
                return status
    return None
