"""Which words of a sentence are finite verbs, and with what tense, agreement, voice, negation and modality.

Each reading that `verb_likelihood` offers is weighed again by its neighbours; the best one stands if its log-odds are
positive. No model runs: only tables and agreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from timeline.language.letters import Folded, fold_key
from timeline.language.verb_likelihood import Reading, readings
from timeline.language.verbs import Gender, Number, Tense, VerbForm, Voice
from timeline.language.words import Word

_DATA = Path(__file__).parent / "verb_data"
_CLOSED = "\"'()[]«»“”"
_STOP = frozenset("،.:؛!?؟-…,;|/")
# إن and its sisters with a pronoun: a clause about that pronoun follows (إنه يعمل، لأنها رفضت، لكنهم).
_SISTER = re.compile(r"(?:و|ف)?(?:[لبك]?ان|لكن|لعل|ليت|كان)(?:هما|هم|هن|ها|ه|ني|نا|ي|ك|كم)$")
_THAT = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم", "انهما", "اننا", "انني"})
_QUANTITY = re.compile(
    r"\d|(?:ما|نحو|حوالي|قرابه|اكثر|اقل|عشرات|مئات|الاف|عده|بضعه|عدد|اثنان|اثنين|شخص|شخصان|شخصين|اشخاص|"
    r"(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)[ةه]?|مئ[ةه]|مائ[ةه]|الف|مليون)$"
)
_PREPOSITION = frozenset(["في", "الي", "علي", "من", "عن", "مع", "خلال", "بعد", "قبل", "منذ", "اثر", "جراء", "امس"])
_AUXILIARIES = frozenset(["كان", "يكون", "اصبح", "ظل", "بات", "زال", "عاد", "بدا", "ليس", "كاد"])
_OWN = frozenset(
    ["كنت", "كنا", "لست", "لسنا", "انا", "نحن", "انني", "اني", "اننا", "وانا", "ونحن", "لانني", "لاننا", "باننا"]
)
_CLAUSE_CUES = frozenset(
    ["that", "inna", "relative", "what", "who", "clause", "sister", "pronoun", "qad", "jussive", "present"]
)
# Log-odds of a past and of a present right after a word of each class.
_AFTER_CUE = {
    "jussive": (-5.0, 4.0),
    "present": (-5.0, 4.0),
    "negative": (-0.5, 2.5),
    "qad": (4.0, 4.0),
    "inna": (-1.5, -1.0),
    "relative": (3.5, 3.0),
    "sister": (2.5, 2.5),
    "what": (2.4, 2.0),
    "clause": (1.4, 1.2),
    "who": (-3.0, -3.0),
    "aux": (-1.0, 1.5),
    "pronoun": (1.0, 1.2),
    "adverb": (1.2, 0.8),
    "modal": (0.0, 0.0),
    "except": (-1.5, -1.5),
    "this": (-2.5, 0.0),
    "noun": (-4.0, -4.0),
    "head": (-1.8, -1.0),
}
_BEFORE_THAT = frozenset(
    ["بعد", "وبعد", "قبل", "وقبل", "منذ", "ومنذ", "دون", "الي", "حتي", "سبق", "لولا", "لو", "يكاد"]
)
_BEFORE_WHO = frozenset(["هو", "هي", "هم", "هناك", "كل", "وهناك", "هنالك", "اول", "واول", "اخر"])
_PERHAPS = frozenset(["ربما", "وربما", "لعل", "ولعل", "فربما"])


@dataclass(frozen=True, slots=True)
class FiniteVerb:
    """The finite verb at `index` among the sentence's words.

    `lemma` and `form` as in VerbForm; `future` after س or سوف; `negator` and `modal` are the words before that negate
    or weaken it (لم، لن، لا، ما، ليس; قد before a present, ربما, the يمكن of يمكن أن); `start` counts the letters of
    its proclitics; `score` is the probability, 0.5–1, that it is a verb.
    """

    index: int
    lemma: str
    form: int
    tense: Tense
    person: int
    number: Number
    gender: Gender
    voice: Voice
    future: bool
    negator: str | None
    modal: str | None
    start: int
    enclitic: str
    score: float

    @property
    def key(self) -> str:
        """The lemma folded, for comparison."""
        return fold_key(self.lemma)


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around a word: neighbours over quotation marks, "" at a boundary, with their classes."""

    before: str
    earlier: str
    after: str
    cue: str
    after_article: bool
    opening: bool
    first: bool
    verb_before: bool
    quoted: bool
    verbless: bool
    own_person: bool
    dual_verb: bool
    following: tuple[str, ...]


def finite_verbs(words: Sequence[Word], folded: Folded) -> list[FiniteVerb]:
    """The finite verbs among the words of one sentence, in order."""
    found: list[FiniteVerb] = []
    clause = 0
    for index, word in enumerate(words):
        if word.text in _STOP or _cue(word.text) in _CLAUSE_CUES:
            clause = index
        if not word.is_arabic or len(word.text) < 2:
            continue
        offered = readings(word.text, folded.quote(word.start, word.end))
        if not offered:
            continue
        place = _place(words, index, found, clause, folded)
        best, weight = None, 0.0
        for reading in offered:
            total = reading.weight + _context(reading, place, word.text)
            if total > weight:
                best, weight = reading, total
        if best is not None:
            found.append(_verb(best, weight, index, words, place))
    return found


def _place(words: Sequence[Word], index: int, found: list[FiniteVerb], clause: int, folded: Folded) -> _Place:
    previous = _neighbour(words, index, -1)
    following = _neighbour(words, index, 1)
    before = words[previous].text if previous is not None else ""
    quoted = previous is not None and index - previous > 1
    opening = previous is None or before in _STOP
    earlier = ""
    if not opening and previous is not None:
        second = _neighbour(words, previous, -1)
        earlier = words[second].text if second is not None and words[second].text not in _STOP else ""
    after = words[following].text if following is not None and words[following].text not in _STOP else ""
    cue = "" if opening or previous is None else _cue(before, folded.quote(words[previous].start, words[previous].end))
    window = [word.text for word in words[index + 1 : index + 6]]
    stop = next((i for i, text in enumerate(window) if text in _STOP), len(window))
    return _Place(
        before="" if opening else before,
        earlier=earlier,
        after=after,
        cue=cue,
        after_article=not opening and before.startswith(("ال", "وال", "بال", "لل", "فال")) and not cue,
        opening=opening,
        first=previous is None,
        verb_before=bool(found) and found[-1].index == previous and not quoted,
        quoted=quoted,
        verbless=not any(verb.index >= clause and verb.key not in _AUXILIARIES for verb in found) and len(words) > 7,
        own_person=before in _OWN,
        dual_verb=bool(found) and found[-1].number == "dual",
        following=tuple(window[:stop]),
    )


def _neighbour(words: Sequence[Word], index: int, step: int) -> int | None:
    at = index + step
    while 0 <= at < len(words):
        if words[at].text not in _CLOSED:
            return at
        at += step
    return None


def _cue(word: str, original: str = "") -> str:
    if word == "الا":
        return "negative" if original.startswith("أ") else "except"
    if word == "ان" and original.startswith("إ"):
        return "inna"
    found = _cues().get(word)
    if found:
        return found
    return "sister" if _SISTER.match(word) else ""


def _context(reading: Reading, place: _Place, word: str) -> float:
    form = reading.analysis.form
    joined = reading.analysis.proclitics[:1] in ("و", "ف")
    weight = _before(form, reading, place, joined=joined)
    weight += _after(form, place)
    if form.number == "dual" and form.gender == "m" and form.tense == "past" and _after_dual(place, joined=joined):
        weight += 3.5
    if _QUANTITY.match(place.after) and form.tense == "past" and form.lemma in _passive_verbs():
        weight += 1.0
    if place.verbless and form.tense == "past":
        weight += 0.4
    if form.gender == "f" and form.person == 3 and place.before.endswith(("ة", "ات")) and not joined:
        weight += 0.5
    if reading.frames and _framed(reading.frames, place, joined=joined):
        weight += 2.0 - min(reading.weight, 0.0)
    return weight


def _after_dual(place: _Place, *, joined: bool) -> bool:
    if joined:
        return place.dual_verb
    return place.cue == "relative" or (place.before.startswith("ال") and place.before.endswith(("ان", "ين")))


def _framed(frames: frozenset[str], place: _Place, *, joined: bool) -> bool:
    """Whether a word of the frame follows, at once, or where a clause opens a few words on (عبّر محتجون عن غضبهم)."""
    opens = place.opening or joined or place.cue in _CLAUSE_CUES
    return place.after in frames or (opens and not frames.isdisjoint(place.following))


def _before(form: VerbForm, reading: Reading, place: _Place, *, joined: bool) -> float:
    past = form.tense == "past"
    bare = past and form.person == 3 and form.number == "singular" and form.gender == "m"
    weight = 0.0
    if form.person == 1:
        weight += (4.0 if place.own_person and not past else 0.0) + 1.5 * place.quoted
    if joined:
        if not place.opening:
            return weight + (-0.6 if place.cue == "noun" else 0.3 if past else 0.0)
        return weight + ((2.2 if place.first else 1.1) if past else 0.8)
    if place.opening:
        return weight + (1.0 if place.first else 0.8)
    if place.cue == "that":
        return weight + (3.0 if place.earlier in _BEFORE_THAT else 0.3 if past else 2.0)
    if place.cue == "who" and place.earlier in _BEFORE_WHO:
        return weight + 2.5
    if place.cue:
        after_past, after_present = _AFTER_CUE[place.cue]
        if place.cue == "noun" and not past and form.person == 3 and form.gender == "m":
            after_present = -2.5
        if place.cue == "who" and not past and form.person == 3 and form.gender == "m":
            after_present = 0.8
        return weight + (after_past if past else after_present)
    if place.verb_before:
        weight -= 1.5
    elif place.after_article:
        weight += 1.5 if place.verbless else 0.3
    elif place.before.endswith("ة"):
        weight -= 0.3
    if bare and not place.verbless and not place.after_article:
        weight -= 0.3
    if past and reading.analysis.enclitic and not place.after_article:
        weight += 0.8  # a relative clause on an indefinite noun: لقطات بثتها
    if place.before[0].isdigit():
        weight -= 0.8
    return weight


def _after(form: VerbForm, place: _Place) -> float:
    after = place.after
    if not after:
        return -0.3
    weight = 0.0
    if after in _THAT:
        weight += 2.5
    elif after in _PREPOSITION:
        weight += 0.2
    feminine = after.endswith(("ة", "ات")) or (after.startswith("ال") and after.endswith("ية"))
    if form.person == 3 and form.number == "singular":
        if form.gender == "f":
            weight += (1.2 if after.startswith("ال") else 0.8) if feminine else 0.0
        elif feminine and after.startswith("ال"):
            weight -= 0.4
    return weight


def _verb(reading: Reading, weight: float, index: int, words: Sequence[Word], place: _Place) -> FiniteVerb:
    analysis = reading.analysis
    form = analysis.form
    joined = analysis.proclitics[:1] in ("و", "ف")
    future = analysis.proclitics.endswith("س") or (not joined and place.before in ("سوف", "وسوف", "فسوف"))
    return FiniteVerb(
        index=index,
        lemma=form.lemma,
        form=form.form,
        tense=form.tense,
        person=form.person,
        number=form.number,
        gender=form.gender,
        voice="passive" if form.voice == "passive" or _passive(form, analysis.enclitic, place) else "active",
        future=future,
        negator=None if joined else _negator(form, place),
        modal=None if joined else _modal(form, place),
        start=analysis.stem_start,
        enclitic=analysis.enclitic,
        score=round(1 / (1 + exp(-weight)), 3),
    )


def _negator(form: VerbForm, place: _Place) -> str | None:
    bare = place.before[1:] if place.before[:1] in ("و", "ف") else place.before
    if bare in ("لم", "لن", "لا", "ليس", "ليست"):
        return bare
    if place.before in ("الا", "والا", "لئلا", "بالا") and form.tense == "present":
        return "لا"
    if bare == "ما" and form.tense == "past" and not place.earlier:
        return "ما"
    return None


def _modal(form: VerbForm, place: _Place) -> str | None:
    if place.cue == "qad":
        return "قد" if form.tense == "present" else None
    if place.before in _PERHAPS:
        return place.before.lstrip("وف")
    if place.cue in ("that", "negative") and _cues().get(place.earlier) == "modal":
        return place.earlier
    return None


def _passive(form: VerbForm, enclitic: str, place: _Place) -> bool:
    """Whether an unmarked past is passive by what follows: قتل ثلاثة أشخاص، عثر على جثة."""
    if form.tense != "past" or form.person != 3 or form.number != "singular" or enclitic:
        return False
    frames = _passive_verbs().get(form.lemma, frozenset())
    if "preposition" in frames and place.after in _PREPOSITION:
        return True
    return "count" in frames and bool(_QUANTITY.match(place.after))


@cache
def _cues() -> dict[str, str]:
    return {fold_key(word): cue for word, cue in _rows("cues.tsv")}


@cache
def _passive_verbs() -> dict[str, frozenset[str]]:
    return {lemma: frozenset(frames.split("|")) for lemma, frames in _rows("passive_verbs.tsv")}


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [(left, right) for left, right in (line.split("\t") for line in lines if not line.startswith("#"))]
