"""Sieves: each reads one kind of evidence for the order of two events, surest kinds first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.events import Found
from timeline.events.particles import AFTERWARDS, BEFOREHAND, CLAUSE_BREAKS, PREPOSITIONS
from timeline.events.trigger import Cue, Trigger
from timeline.language.words import Word
from timeline.model import Link, Relation, Span

CLAIMED = 0.6
_RANK = {"لاحق": "after", "لاحقا": "after", "سابق": "before", "سابقا": "before"}
_THAT_ONE = frozenset({"ذلك", "هذا"})


def links_of(found: Found) -> list[Link]:
    """All links that the sieves find in an article, strongest first, each pair and relation once."""
    links: dict[tuple[str, Relation, str], Link] = {}
    for sieve in _SIEVES:
        for source, relation, target, basis, confidence, evidence in sieve(found):
            a, b = found.event_of[source], found.event_of[target]
            if a == b:
                continue
            link = Link(a, relation, b, basis, confidence, evidence)
            known = links.get((a, relation, b))
            if known is None or known.confidence < confidence:
                links[a, relation, b] = link
    return sorted(links.values(), key=lambda k: (-k.confidence, k.source, k.target))


Claim = tuple[Trigger, Relation, Trigger, str, float, Span | None]


def _cues(found: Found) -> Iterator[Claim]:
    """قبل، بعد، عقب، أثناء، حتى … between a clause and the noun or clause that they open."""
    for trigger in found.triggers:
        cue, governor = trigger.cue, trigger.governor
        if cue is None or governor is None or trigger.bond != "cue":
            continue
        evidence = _evidence(found, trigger, cue)
        first, relation, second = _directed(governor, cue.relation, trigger)
        yield first, relation, second, "cue", cue.strength, evidence
        for twin in _same_clause(found, governor):
            first, relation, second = _directed(twin, cue.relation, trigger)
            yield first, relation, second, "cue", cue.strength - 0.15, evidence


def _directed(governor: Trigger, relation: str, trigger: Trigger) -> tuple[Trigger, Relation, Trigger]:
    if relation == "before":
        return governor, "before", trigger
    if relation == "after":
        return trigger, "before", governor
    if relation == "during":
        return trigger, "includes", governor
    if relation == "includes":
        return governor, "includes", trigger
    return governor, "simultaneous", trigger


def _same_clause(found: Found, governor: Trigger) -> list[Trigger]:
    """Nouns in the governor's own clause that tell where and by what it was done: أخبر في مكالمة."""
    return [
        t
        for t in found.by_sentence.get(governor.sentence, ())
        if t.governor is governor and t.form == "noun" and t.bond == "object" and t.status == "actual" and t.strong
        and 0 < t.index - governor.index <= 6 and governor.says
    ]  # fmt: skip


def _afterwards(found: Found) -> Iterator[Claim]:
    """بعدها، بعد ذلك بساعات، وبعد يومين at the head of a clause: after what was told last."""
    for trigger in found.triggers:
        words = found.document.sentences[trigger.sentence].words
        first = trigger.first
        for i in range(max(0, first - 7), first):
            direction = _anaphoric(found, words, i, trigger)
            if direction is None:
                continue
            anchor = _told_last(found, trigger, i)
            if anchor is None or not _same_clause_as(words, i, first):
                continue
            evidence = found.document.span(trigger.sentence, words[i], words[min(i + 2, first - 1)])
            pair = (anchor, trigger) if direction == "after" else (trigger, anchor)
            yield pair[0], "before", pair[1], "anaphora", 0.75, evidence
            break


def _later(found: Found) -> Iterator[Claim]:
    """في وقت لاحق، لاحقا: after the main event told before; في وقت سابق، سابقا: before it."""
    for trigger in found.triggers:
        if trigger.tense != "past" or trigger.status != "actual" or trigger.bond not in ("main", "coordinate"):
            continue
        words = found.document.sentences[trigger.sentence].words
        for i in range(max(0, trigger.first - 5), min(len(words), trigger.last + 5)):
            direction = _RANK.get(words[i].text)
            if direction is None or (words[i].text in ("لاحق", "سابق") and (i == 0 or words[i - 1].text != "وقت")):
                continue
            anchor = _main_before(found, trigger)
            if anchor is None:
                break
            pair = (anchor, trigger) if direction == "after" else (trigger, anchor)
            yield pair[0], "before", pair[1], "anaphora", 0.65, found.document.span(trigger.sentence, words[i])
            break


def _main_before(found: Found, trigger: Trigger) -> Trigger | None:
    """The last past main verb before a trigger, of its sentence or the two before, a speech only for a speech."""
    for back in (0, 1, 2):
        earlier = (
            t
            for t in reversed(found.by_sentence.get(trigger.sentence - back, ()))
            if t.position < (trigger.sentence, trigger.first) and t.bond in ("main", "coordinate")
        )
        for t in earlier:
            if t.tense == "past" and t.status == "actual" and t.says == trigger.says and not t.pluperfect:
                return t
    return None


def _anaphoric(found: Found, words: tuple[Word, ...], i: int, trigger: Trigger) -> str | None:
    text = words[i].text
    following = words[i + 1].text if i + 1 < len(words) else ""
    if text in AFTERWARDS:
        return "after"
    if text in BEFOREHAND:
        return "before"
    if text in ("بعد", "وبعد", "عقب", "وعقب", "قبل", "وقبل"):
        direction = "after" if "بعد" in text or "عقب" in text else "before"
        if following in _THAT_ONE:
            return direction
        counted = found.expression_at.get((trigger.sentence, i + 1))
        if counted and counted.type == "DURATION" and direction == "after" and i <= 1:
            last = i + 1 + len(counted.text.split())
            after = words[last].text if last < len(words) else ""
            if after not in ("من", "علي"):
                return direction
    return None


def _told_last(found: Found, trigger: Trigger, index: int) -> Trigger | None:
    """What بعدها points to: the nearest event before it in the sentence, else the main one of the sentence before."""
    here = [t for t in found.by_sentence[trigger.sentence] if t.index < index and t.event_class != "say"]
    if here:
        return here[-1]
    for back in (1, 2, 3):
        earlier = [
            t for t in found.by_sentence.get(trigger.sentence - back, ())
            if not t.says and t.status == "actual" and t.bond != "cue"
        ]  # fmt: skip
        if earlier:
            return earlier[0]
    return None


def _told_before(found: Found) -> Iterator[Claim]:
    """What a statement tells as past happened before the statement."""
    for trigger in found.triggers:
        teller = trigger.teller
        if teller is None or trigger.status != "actual" or trigger.kind == "state" or teller.status != "actual":
            continue
        if trigger.tense == "past":
            yield trigger, "before", teller, "attribution", 0.8, None
        elif trigger.form == "noun" and trigger.tense == "none" and trigger.strong and trigger.bond != "purpose":
            yield trigger, "before", teller, "attribution", 0.65, None


def _same_clause_as(words: tuple[Word, ...], i: int, first: int) -> bool:
    """Whether word i stands in the clause of word `first`, or opens the adverbial before its comma."""
    if not any(w.text in CLAUSE_BREAKS for w in words[i:first]):
        return True
    return i <= 1 or words[i - 1].text in CLAUSE_BREAKS


def _known_before(found: Found) -> Iterator[Claim]:
    """What a past statement tells as a thing known, by a noun or in a past relative clause, happened before it."""
    for trigger in found.triggers:
        speech = trigger.governor
        if trigger.teller is not None or trigger.says or trigger.kind == "state" or trigger.status != "actual":
            continue
        if trigger.bond == "relative" and trigger.tense == "past":
            if speech is None or not speech.says:
                speech = _speech_of(found, trigger)
            if speech and _spoken(speech):
                yield trigger, "before", speech, "attribution", 0.62, None
        elif (
            trigger.bond == "main" and trigger.form == "noun" and trigger.tense == "none" and speech and _spoken(speech)
        ):
            yield trigger, "before", speech, "attribution", 0.65, None


def _spoken(speech: Trigger) -> bool:
    return speech.says and speech.tense == "past" and speech.status == "actual"


def _speech_of(found: Found, trigger: Trigger) -> Trigger | None:
    """The statement that opens the sentence, if one stands before the trigger."""
    main = next((t for t in found.by_sentence[trigger.sentence] if t.bond == "main" and t.tense == "past"), None)
    return main if main is not None and main.index < trigger.index and main.says else None


def _decided_before(found: Found) -> Iterator[Claim]:
    """A plan, demand or threat comes before what it is about."""
    for trigger in found.triggers:
        governor = trigger.governor
        if governor is None or trigger.status not in ("planned", "possible") or governor.status != "actual":
            continue
        if governor.complement in ("planned", "possible") or trigger.tense == "future":
            yield governor, "before", trigger, "plan", 0.7, None


def _pluperfect(found: Found) -> Iterator[Claim]:
    """وكان قد فعل: before the main event of the sentence before."""
    for trigger in found.triggers:
        if not trigger.pluperfect or trigger.bond not in ("main", "coordinate") or trigger.status != "actual":
            continue
        anchor = _told_last(found, trigger, 0)
        if anchor and anchor.tense == "past" and not anchor.pluperfect:
            yield trigger, "before", anchor, "pluperfect", 0.6, None


def _narrative(found: Found) -> Iterator[Claim]:
    """ثم and ف between two past verbs of one sentence tell them in their order; و only suggests it."""
    for trigger in found.triggers:
        governor = trigger.governor
        if governor is None or trigger.bond != "coordinate" or trigger.tense != "past" or governor.tense != "past":
            continue
        if trigger.says or governor.says or trigger.status != "actual" or governor.status != "actual":
            continue
        words = found.document.sentences[trigger.sentence].words
        first = trigger.first
        between = {w.text for w in words[max(governor.index + 1, first - 3) : first]}
        if between & {"ثم", "وثم", "ومن"} and "ثم" in " ".join(between):
            yield governor, "before", trigger, "narrative", 0.8, None
        elif words[first].text.startswith("ف"):
            yield governor, "before", trigger, "narrative", 0.65, None
        elif words[first].text.startswith("و"):
            yield governor, "before", trigger, "narrative", 0.5, None


def _went_on(found: Found) -> Iterator[Claim]:
    """A past verb that و joins to the verb right before it, with the same subject, tells what was done next."""
    for here in found.by_sentence.values():
        words = found.document.sentences[here[0].sentence].words
        for one, two in pairwise(here):
            if two.bond != "coordinate" or {one.tense, two.tense} != {"past"} or {one.status, two.status} != {"actual"}:
                continue
            if one.says or two.says or "state" in (one.kind, two.kind) or not words[two.first].text.startswith("و"):
                continue
            if one.bond == "relative" and one.governor is not two.governor:
                continue
            following = words[two.first + 1].text if two.first + 1 < len(words) else ""
            joined = following in PREPOSITIONS or following.startswith(("بال", "لل"))
            if words[two.first].text.endswith("وا") or joined or two.first in two.companions:
                yield one, "before", two, "narrative", 0.62, None


def _evidence(found: Found, trigger: Trigger, cue: Cue) -> Span:
    words = found.document.sentences[trigger.sentence].words
    return found.document.span(trigger.sentence, words[cue.first], words[cue.last])


_SIEVES = (
    _cues,
    _afterwards,
    _later,
    _told_before,
    _known_before,
    _decided_before,
    _pluperfect,
    _narrative,
    _went_on,
)
