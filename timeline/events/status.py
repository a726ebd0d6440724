"""Status of a trigger, from its own inflection, the cue words before it and what governs it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import light_entry, status_cue, verb_entry
from timeline.events.particles import CLAUSE_BREAKS, CONDITIONAL, NEGATORS, THAT, bare
from timeline.events.trigger import Trigger
from timeline.language.words import Word
from timeline.model import Status

# Whichever it may be: أي كيان ينشأ.
_ANY = frozenset({"اي", "اية"})
_UNLESS = frozenset({"اذا", "ما", "ان", "واذا", "وما", "لو", "ولو", "فان", "طالما"})
_UNREAL: tuple[Status, ...] = ("possible", "planned", "negated")
_CLAUSE = 14
# Verbs of taking place, before which ما asks what: ما حدث خطير.
_OCCURS = frozenset(["حدث", "جري", "حصل", "وقع", "دار"])
_ABILITY = frozenset(["استطاع", "تمكن", "امكن", "قدر", "جاز"])
_ATTEMPTS = frozenset(["محاولة", "محاولات", "محاولته", "محاولتها", "محاولتهم", "مسعي", "مساع", "سعي"])
# Prepositions whose noun stands beside what happens, and cues that look back on what has happened.
_ASIDE = frozenset(["في", "خلال", "بعد", "قبل", "مع", "منذ", "عند", "لدي", "اثناء", "بسبب", "اثر", "عقب", "حول"])
_LOOKS_BACK = frozenset(["منذ", "بسبب", "اثر", "عقب", "جراء", "نتيجة", "رغم", "بفضل", "غداة"])
# ليس هذا أول هجوم denies that it is the first, not the attack: a negation reaches no further.
_NEGATED = 2


def judge(words: Sequence[Word], triggers: Sequence[Trigger]) -> None:
    """Set the status of the triggers of one sentence, in place; governors stand before what they govern."""
    cues = _cues(words)
    for number, trigger in enumerate(triggers):
        trigger.status = _status(words, trigger, cues, triggers[:number])


def _status(
    words: Sequence[Word],
    trigger: Trigger,
    cues: Sequence[tuple[int, int, Status, str]],
    earlier: Sequence[Trigger],
) -> Status:
    first = trigger.first
    if _denied(words, trigger):
        # إذا لم تتراجع، ما لم تبادر: a condition.
        return "possible" if first > 1 and words[first - 2].text in _UNLESS else "negated"
    if trigger.form == "noun" and any(bare(words[i].text) in NEGATORS for i in range(max(0, first - 2), first)):
        return "negated"
    if _able(trigger) or _tried(words, trigger) or _perhaps_was(words, trigger):
        return "possible"
    cued = _cued(words, trigger, first, cues)
    if cued:
        return cued
    governor = trigger.governor
    if trigger.tense == "future":
        return (
            "possible" if governor and governor.bond != "relative" and governor.complement == "possible" else "planned"
        )
    if trigger.modal or (trigger.tense == "present" and any(w.text in _ANY for w in words[max(0, first - 2) : first])):
        return "possible"
    shared = _shared(words, trigger, earlier)
    if shared:
        return shared
    if trigger.form == "participle" or (
        trigger.says and trigger.bond in ("main", "coordinate") and trigger.tense == "past"
    ):
        return "actual"
    if governor is None or (trigger.bond == "main" and not _resumed(words, trigger, governor)):
        return "actual"
    return _governed(words, trigger, governor)


def _governed(words: Sequence[Word], trigger: Trigger, governor: Trigger) -> Status:
    """The status that a trigger has from what it hangs on."""
    if trigger.bond in ("relative", "cue"):
        past = trigger.cue is None or bare(trigger.cue.text.split()[0]) in _LOOKS_BACK
        follows = trigger.bond == "cue" and governor.status in ("planned", "possible") and trigger.tense != "past"
        return governor.status if follows and not past else "actual"
    if trigger.bond == "coordinate":
        same = trigger.tense != "past" and governor.tense in (trigger.tense, "future")
        return governor.status if same and governor.status in ("possible", "planned") else "actual"
    if governor.complement == "negated" and trigger.bond == "that" and governor.status == "actual":
        return "negated"
    if governor.complement in _UNREAL and trigger.tense != "past":
        wanted: Status = governor.complement
        if trigger.form == "noun" and trigger.tense == "none" and not _direct(words, trigger, governor, wanted):
            return "actual"
        if governor.lemma in _ABILITY and governor.tense == "past" and governor.status == "actual":
            return "actual"
        if wanted == "negated" and governor.status == "possible":
            return "possible"
        if governor.status == "negated" and wanted != "negated":
            return "negated" if wanted == "planned" else "possible"
        return wanted
    if trigger.bond == "purpose":
        done = governor.form == "verb" and governor.tense == "past" and governor.complement == "-"
        if not _purpose(words, trigger, governor) or (done and governor.status == "actual"):
            return "actual"
        return "possible" if governor.status in ("possible", "negated") else "planned"
    if trigger.form != "noun" or trigger.bond != "object" or _known(trigger) or _aside(words, trigger):
        return "actual"
    if governor.status == "negated":
        gap = trigger.first - governor.last
        near = gap <= 3 if governor.tense != "none" else gap <= 2 or governor.says
        return "negated" if near and not trigger.definite else "actual"
    return governor.status


def _denied(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether the verb is negated: not where ما is what (ما أدى إلى مقتله), nor where سوى or إلا takes it back."""
    if not trigger.negator:
        return False
    first = trigger.first
    if trigger.negator == "ما" and trigger.verb is not None:
        before = words[first - 2].text if first > 1 else ""
        if before in ("،", ",") or trigger.verb.key in _OCCURS:
            return False
    for word in words[first + 1 : first + 9]:
        if word.text in CLAUSE_BREAKS:
            break
        if word.text in ("سوي", "الا"):
            return False
    return True


def _able(trigger: Trigger) -> bool:
    """يستطيع تكرار الفوز: what somebody can do is possible."""
    verb = trigger.verb
    if trigger.governor is not None and trigger.governor.tense == "past" and trigger.bond == "cue":
        # قبل أن يتمكن: in a story what follows took place.
        return False
    return verb is not None and bool(trigger.companions) and verb.tense == "present" and verb.key in _ABILITY


def _tried(words: Sequence[Word], trigger: Trigger) -> bool:
    """في محاولة للوصول: an attempt at it, unlike محاولة اغتيال, which names the deed."""
    if trigger.form != "noun" or not trigger.word.text.startswith("ل"):
        return False
    around = range(max(0, trigger.first - 2), trigger.index)
    return any(bare(words[i].text).removeprefix("ب") in _ATTEMPTS for i in around)


def _perhaps_was(words: Sequence[Word], trigger: Trigger) -> bool:
    """قد يكون قُتل، ربما تكون قد غادرت: a past under a modal."""
    if trigger.tense != "past":
        return False
    for i in range(trigger.first - 1, max(0, trigger.first - 4), -1):
        if words[i].text in ("يكون", "تكون", "يكونوا", "يكونا", "تكونا"):
            return bare(words[i - 1].text) in ("قد", "ربما", "لعل")
    return False


def _shared(words: Sequence[Word], trigger: Trigger, earlier: Sequence[Trigger]) -> Status | None:
    """The status that a noun or a clause with أن shares with the one that it is joined to by و or أو."""
    if not earlier:
        return None
    first = trigger.first
    before = words[first - 1].text if first else ""
    if trigger.tense == "none" and trigger.form == "noun":
        other = earlier[-1]
        joined = before == "او" or (trigger.word.text[0] == "و" and trigger.lemma[0] != "و")
        near = other.form == "noun" and other.tense == "none" and first - other.last <= 12
        return other.status if joined and near and other.status in _UNREAL and not _known(other) else None
    if trigger.tense == "present" and before in ("وان", "وبان", "والا"):
        other = next((t for t in reversed(earlier) if t.tense == "present" and t.first), trigger)
        if other is not trigger and words[other.first - 1].text in THAT and other.status in ("planned", "possible"):
            return other.status
    return None


def _resumed(words: Sequence[Word], trigger: Trigger, governor: Trigger) -> bool:
    """Whether only quotation marks or a parenthesis stand between a noun and the verb that asks for it."""
    if trigger.form != "noun" or governor.complement not in ("possible", "planned") or _known(trigger):
        return False
    between = [w.text for w in words[governor.last + 1 : trigger.first]]
    if len(between) > 10 or between.count("،") % 2 or any(w in (":", "؛", "-", "(", ")") for w in between):
        return False
    return not any(w in THAT for w in between)


def _direct(words: Sequence[Word], trigger: Trigger, governor: Trigger, wanted: Status) -> bool:
    """Whether a noun is what is asked for or prevented, not what stands by it: فقد مقعده في الانتخابات."""
    if wanted == "negated":
        return trigger.first - governor.last <= 4 and not _aside(words, trigger)
    entry = verb_entry(governor.lemma, "في")
    return not _aside(words, trigger) or (entry is not None and bool(entry.particle))


def _aside(words: Sequence[Word], trigger: Trigger) -> bool:
    return trigger.first > 0 and words[trigger.first - 1].text in _ASIDE


def _purpose(words: Sequence[Word], trigger: Trigger, governor: Trigger) -> bool:
    """Whether ل before a masdar means in order to: not in لقاء, خضع لعملية, امتثالا لقرار."""
    noun = trigger.noun
    if noun is None:
        return True
    if noun.noun[0] == "ل":
        return False
    before = words[trigger.first - 1].text if trigger.first else ""
    if (before.endswith("ا") and len(before) > 3) or before in ("اضافة", "وفقا", "نتيجة"):
        return False
    entry = light_entry(governor.lemma, noun.noun, "ل")
    return entry is None or entry.type == "aux" or not entry.particle


def _known(trigger: Trigger) -> bool:
    """Whether the article marks the noun as an event that the reader knows; لل of purpose does not."""
    return trigger.word.text.startswith(("ال", "وال", "بال", "فال", "كال", "وبال"))


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
            entry = (
                status_cue(phrase, following)
                or status_cue(bare(phrase), following)
                or (phrase[0] == "ب" and len(phrase) > 4 and status_cue(phrase[1:], following))
            )
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
            conditional = words[start].text in CONDITIONAL or words[stop].text in ("حال", "حاله", "حالة")
            if not broken and (trigger.tense != "past" or conditional):
                return status
    return None
