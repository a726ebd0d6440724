"""How the triggers of a sentence hang on one another: that-clauses, relatives, objects, purposes, cues."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import relation_cue
from timeline.events.particles import (
    AFTERWARDS,
    CLAUSE_BREAKS,
    DEMONSTRATIVES,
    HEADS,
    PREPOSITIONS,
    RELATIVE_SURE,
    THAT,
    bare,
)
from timeline.events.trigger import Cue, Trigger
from timeline.language.words import Word

_CONJUNCTIONS = "وف"
_NEAR = 4
_CONSEQUENCE = 0.75
# Cues that take a noun: a verb further on is that of the main clause (وخلال الليل انسحبوا، وفي وقت لاحق عادوا).
_NOMINAL = frozenset(
    [
        "بعد", "قبل", "قبيل", "بعيد", "عقب", "عقيب", "اعقاب", "اثر", "خلال", "اثناء", "ابان", "غضون", "طوال", "طيلة",
        "منذ", "مذ", "عند", "لدي", "وقت", "ساعة", "لحظة", "ليلة", "عشية", "غداة", "صبيحة", "وسط", "ضمن", "اطار", "ظل",
        "سياق", "خضم", "هامش", "مستهل", "ختام", "نهاية", "بداية", "بسبب", "نتيجة", "جراء", "فور", "حال", "بفعل", "مع",
        "علي", "في", "عن", "الي", "من",
    ]
)  # fmt: skip


def bind(words: Sequence[Word], triggers: Sequence[Trigger], timed: frozenset[int]) -> None:
    """Set governor, bond and cue of the triggers of one sentence, in place; `timed` words tell time."""
    for number, trigger in enumerate(triggers):
        earlier = triggers[:number]
        if trigger.form == "verb" or (trigger.companions and trigger.tense != "none"):
            _bind_verb(words, trigger, earlier)
        elif trigger.form == "participle":
            trigger.governor = next((t for t in reversed(earlier) if t.form != "noun"), None)
            trigger.bond = "coordinate" if trigger.governor else "main"
        else:
            _bind_noun(words, trigger, earlier, timed)
    _bind_fronted(words, triggers)


def _bind_verb(words: Sequence[Word], trigger: Trigger, earlier: Sequence[Trigger]) -> None:
    first = trigger.first
    verbs = [t for t in earlier if t.tense != "none"]
    floor = max((t.last for t in verbs), default=-1)
    for i in range(first, max(floor, first - 14), -1):
        text = words[i].text
        if i < first and _resumes(words, i):
            trigger.cue, trigger.bond = Cue(words[i].text, max(i - 1, 0), i, "before", _CONSEQUENCE), "cue"
            trigger.governor = _main_before(verbs, i) or _nearest(earlier, i)
            return
        if i < first and text in RELATIVE_SURE:
            trigger.bond, trigger.governor = "relative", _nearest(earlier, i)
            return
        cue = _cue_at(words, i, first)
        if cue is None and text in THAT and i > 0:
            # بعد أن، قبل أن: the cue reaches back over the particle.
            wider = _cue_at(words, i - 1, first) or (_cue_at(words, i - 2, first) if i > 1 else None)
            cue = wider if wider and wider.last >= i else None
        if cue and _reports(words, earlier, cue):
            trigger.bond, trigger.governor = "that", _teller(earlier, i)
            return
        if cue and _opens_on(words, earlier, cue, first):
            trigger.cue, trigger.bond = cue, "cue"
            trigger.governor = _main_before(verbs, i) or _heading(earlier, i)
            return
        if i < first and text in THAT:
            trigger.bond, trigger.governor = "that", _teller(earlier, i)
            return
    if not verbs:
        return
    text = words[first].text
    if text[0] in _CONJUNCTIONS or any(
        words[i].text in ("ثم", "كما", "فيما", "بينما", "و") for i in range(floor + 1, first)
    ):
        trigger.bond, trigger.governor = "coordinate", _sibling(trigger, verbs)
    elif first - floor <= 4 and verbs[-1].complement != "-" and words[first - 1].text not in CLAUSE_BREAKS:
        trigger.bond, trigger.governor = "object", verbs[-1]
    elif any(words[i].text in (":", '"') for i in range(floor + 1, first)):
        trigger.bond, trigger.governor = "that", _teller(earlier, first)
    else:
        trigger.bond, trigger.governor = "relative", _nearest(earlier, first)


def _bind_noun(words: Sequence[Word], trigger: Trigger, earlier: Sequence[Trigger], timed: frozenset[int]) -> None:
    first = trigger.first
    text = words[first].text
    previous = earlier[-1] if earlier else None
    steps = 0
    for i in range(first - 1, -1, -1):
        if i in timed and (i + 1 == first or i + 1 in timed or words[i + 1].text in ("من", "علي")):
            continue
        steps += 1
        if steps > _NEAR:
            break
        before = words[i].text
        cue = _cue_at(words, i, first)
        if cue:
            trigger.cue, trigger.bond = cue, "cue"
            trigger.governor = _main_before([t for t in earlier if t.tense != "none"], i) or _heading(earlier, i)
            trigger.strong = True
            return
        if bare(before) in AFTERWARDS and previous is not None:
            trigger.bond, trigger.governor, trigger.cue = previous.bond, previous.governor, previous.cue
            trigger.strong = True
            return
        if previous and i <= previous.last:
            break
        if before in THAT or before in CLAUSE_BREAKS:
            break
        if bare(before) not in HEADS and before not in DEMONSTRATIVES and not before.isdigit():
            if i == first - 1:
                continue
            break
    if previous is None:
        return
    if text[0] == "و" and previous.form == "noun" and previous.bond != "main" and first - previous.index <= 6:
        trigger.governor, trigger.bond, trigger.cue = previous.governor, previous.bond, previous.cue
        if trigger.governor is None:
            trigger.governor, trigger.bond = previous, "coordinate"
        return
    if text.startswith("ل") and not text.startswith(("لل",)) and not trigger.definite:
        trigger.bond, trigger.governor = "purpose", previous
        return
    verb = next((t for t in reversed(earlier) if t.index < first and t.complement in ("possible", "planned")), None)
    if any(words[i].text in CLAUSE_BREAKS for i in range(previous.last + 1, first)):
        # طالب فلان، وهو كذا، بتشديد الرقابة: the preposition still belongs to the verb of demanding.
        if verb is not None and (text[0] == "ب" or (first and bare(words[first - 1].text) in PREPOSITIONS)):
            trigger.bond, trigger.governor = "object", verb
            return
        trigger.bond, trigger.governor = "main", previous
        return
    trigger.bond, trigger.governor = "object", previous


def _bind_fronted(words: Sequence[Word], triggers: Sequence[Trigger]) -> None:
    """A cue clause at the head of its sentence, or of a new clause, hangs on the main verb that follows it."""
    for number, trigger in enumerate(triggers):
        if trigger.bond != "cue" or (trigger.governor is not None and not _starts_anew(words, trigger)):
            continue
        trigger.governor = None
        main = next((t for t in triggers[number + 1 :] if _opens(words, t)), None)
        if main is not None:
            trigger.governor = main
            if main.bond == "relative" or main.governor is trigger:
                main.governor, main.bond = None, "main"


def _starts_anew(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether و or ف joins the cue to what stands before it, and a comma ends its clause: ، وبعد علاجها، ظهرت."""
    if trigger.cue is None:
        return False
    word = words[trigger.cue.first].text
    after = next((w.text for w in words[trigger.last + 1 :] if w.text in CLAUSE_BREAKS), "")
    return trigger.cue.first > 0 and word != bare(word) and not word.startswith("وذلك") and after == "،"


def _reports(words: Sequence[Word], earlier: Sequence[Trigger], cue: Cue) -> bool:
    """Whether إلى أن belongs to the verb of saying before it: أشار إلى أن."""
    before = [t for t in earlier if t.index < cue.first]
    return cue.text == "الي ان" and bool(before) and before[-1].says


def _opens_on(words: Sequence[Word], earlier: Sequence[Trigger], cue: Cue, first: int) -> bool:
    """Whether the clause that a cue opens is that of the verb at `first`: nothing else stands between."""
    between = range(cue.last + 1, first)
    if between and bare(words[cue.last].text) in _NOMINAL:
        return False
    return not any(words[i].text in CLAUSE_BREAKS for i in between) and not any(t.index in between for t in earlier)


def _opens(words: Sequence[Word], trigger: Trigger) -> bool:
    """Whether a finite verb opens the main clause: nothing governs it, or a comma stands right before it."""
    if trigger.tense == "none" or trigger.bond == "cue":
        return False
    head = trigger.first
    return trigger.governor is None or (head > 0 and words[head - 1].text in CLAUSE_BREAKS and trigger.bond != "that")


def _cue_at(words: Sequence[Word], i: int, first: int) -> Cue | None:
    """The ordering cue that starts at word i and opens on word `first`, longest first."""
    for length in (3, 2, 1):
        if i + length > first or words[i + length - 1].text in AFTERWARDS:
            continue
        phrase = " ".join(w.text for w in words[i : i + length])
        for text in (phrase, bare(phrase)):
            entry = relation_cue(text, words[i + length].text)
            if entry:
                return Cue(phrase, i, i + length - 1, entry.relation, entry.strength)
    return None


def _resumes(words: Sequence[Word], i: int) -> bool:
    """Whether the relative at word i takes up the whole clause before it: الأمر الذي، مما، وهو ما."""
    text = words[i].text
    before = words[i - 1].text if i else ""
    if text == "الذي":
        return before in ("الامر", "الشيء")
    return text == "مما" or (text == "ما" and before in ("،", "وهو", ","))


def _heading(earlier: Sequence[Trigger], index: int) -> Trigger | None:
    """The noun that a verbless clause is about, where no cue holds it: مقتل ثلاثة بعد هجوم."""
    close = [t for t in earlier if t.index < index and t.bond != "cue"]
    return close[-1] if close else None


def _nearest(earlier: Sequence[Trigger], index: int) -> Trigger | None:
    close = [t for t in earlier if t.index < index]
    return close[-1] if close else None


def _main_before(verbs: Sequence[Trigger], index: int) -> Trigger | None:
    return next((t for t in reversed(verbs) if t.index < index and t.bond != "relative"), None) or next(
        (t for t in reversed(verbs) if t.index < index), None
    )


def _teller(earlier: Sequence[Trigger], index: int) -> Trigger | None:
    """The nearest word of saying, deciding, fearing … before a that-clause."""
    candidates = [t for t in earlier if t.index < index and t.complement != "-"]
    spoken = [t for t in candidates if t.bond != "relative"] or candidates
    return spoken[-1] if spoken else (earlier[-1] if earlier else None)


def _sibling(trigger: Trigger, verbs: Sequence[Trigger]) -> Trigger:
    if trigger.says:
        return next((t for t in verbs if t.says and t.bond in ("main", "coordinate")), verbs[-1])
    return next((t for t in reversed(verbs) if t.bond != "relative"), verbs[-1])
