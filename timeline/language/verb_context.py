"""Which words of a sentence are finite verbs, and with what tense, agreement, voice, negation and modality.

Each reading that `verb_likelihood` offers is weighed again by its neighbours; the best one stands if its log-odds are
positive. No model runs: only tables and agreement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from timeline.language.letters import Folded, fold_key
from timeline.language.verb_likelihood import Reading, is_particle, readings
from timeline.language.verb_neighbours import CLAUSE_CUES, STOPS, Place, cue_of, neighbour, place_of
from timeline.language.verb_voice import PREPOSITIONS, is_quantity, often_passive, unmarked_passive
from timeline.language.verbs import Gender, Number, Tense, VerbForm, Voice
from timeline.language.words import Word

_THAT = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم", "انهما", "اننا", "انني"})
_AUXILIARIES = frozenset(["كان", "يكون", "اصبح", "ظل", "بات", "زال", "عاد", "بدا", "ليس", "كاد"])
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
class _Told:
    """What the sentence has told before the word: a verb just before, none in this clause, a dual verb last."""

    verb_before: bool
    verbless: bool
    dual_verb: bool


def finite_verbs(words: Sequence[Word], folded: Folded) -> list[FiniteVerb]:
    """The finite verbs among the words of one sentence, in order."""
    found: list[FiniteVerb] = []
    clause = 0
    for index, word in enumerate(words):
        if word.text in STOPS or cue_of(word.text) in CLAUSE_CUES:
            clause = index
        if not word.is_arabic or len(word.text) < 2:
            continue
        offered = readings(word.text, folded.quote(word.start, word.end))
        if not offered:
            continue
        place = place_of(words, index, folded)
        told = _told(found, words, index, clause, place)
        best, weight = None, 0.0
        for reading in offered:
            total = reading.weight + _context(reading, place, told)
            if total > weight:
                best, weight = reading, total
        if best is not None:
            found.append(_verb(best, weight, index, place))
    return found


def _told(found: list[FiniteVerb], words: Sequence[Word], index: int, clause: int, place: Place) -> _Told:
    return _Told(
        verb_before=bool(found) and not place.quoted and found[-1].index == neighbour(words, index, -1),
        verbless=not any(verb.index >= clause and verb.key not in _AUXILIARIES for verb in found),
        dual_verb=bool(found) and found[-1].number == "dual",
    )


def _context(reading: Reading, place: Place, told: _Told) -> float:
    form = reading.analysis.form
    joined = reading.analysis.proclitics[:1] in ("و", "ف")
    weight = _before(form, reading, place, told, joined=joined)
    weight += _after(form, place)
    if place.opening and not reading.free:
        weight += _as_topic(form, place)
    if (
        form.number == "dual"
        and form.gender == "m"
        and form.tense == "past"
        and _after_dual(place, told, joined=joined)
    ):
        weight += 3.5
    if is_quantity(place.after) and form.tense == "past" and often_passive(form.lemma):
        weight += 1.0
    if told.verbless and not place.short and form.tense == "past":
        weight += 0.4
    if reading.bars and place.after in reading.bars and not joined:
        weight -= 4.0
    if form.gender == "f" and form.person == 3 and place.before.endswith(("ة", "ات")) and not joined:
        weight += 0.5
    if reading.frames and _framed(reading.frames, place, joined=joined):
        weight += 2.0 - min(reading.weight, 0.0)
    return weight


def _after_dual(place: Place, told: _Told, *, joined: bool) -> bool:
    if joined:
        return told.dual_verb
    return place.cue == "relative" or (
        told.verbless and place.before.startswith("ال") and place.before.endswith(("ان", "ين"))
    )


def _framed(frames: frozenset[str], place: Place, *, joined: bool) -> bool:
    """Whether a word of the frame follows, at once, or where a clause opens a few words on (عبّر محتجون عن غضبهم)."""
    opens = place.opening or joined or place.cue in CLAUSE_CUES
    return place.after in frames or (opens and not frames.isdisjoint(place.following))


def _before(form: VerbForm, reading: Reading, place: Place, told: _Told, *, joined: bool) -> float:
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
    if told.verb_before:
        weight -= 1.5
    elif place.after_article:
        weight += 1.5 if told.verbless else 0.3
    elif place.before.endswith("ة"):
        weight -= 0.3
    elif reading.free and told.verbless:
        weight += 0.5
    if bare and not told.verbless and not place.after_article and not reading.analysis.enclitic:
        weight -= 0.3
    if past and reading.analysis.enclitic and not place.after_article:
        weight += 1.1  # a relative clause on an indefinite noun: لقطات بثتها
    if place.before[0].isdigit():
        weight -= 0.8
    return weight


def _after(form: VerbForm, place: Place) -> float:
    after = place.after
    if not after:
        return -0.3
    weight = 0.0
    if after in _THAT:
        weight += 2.5
    elif after in PREPOSITIONS:
        weight += 0.2
    elif is_particle(after) and not place.opening:
        weight += 1.0  # فيها، خلالها: a relative clause on an indefinite noun
    feminine = after.endswith(("ة", "ات")) or (after.startswith("ال") and after.endswith("ية"))
    if form.person == 3 and form.number == "singular":
        if form.gender == "f":
            if feminine:
                weight += 1.2 if after.startswith("ال") else 0.8
            elif form.tense == "present" and place.opening and not after.startswith("ال"):
                weight -= 0.7
        elif feminine and after.startswith("ال"):
            weight -= 0.4
        elif form.tense == "past" and after.startswith("ال") and after.endswith("ين") and form.form in (1, 2, 5, 6):
            weight -= 0.8  # قتل المدنيين: no subject
    return weight


def _as_topic(form: VerbForm, place: Place) -> float:
    """What speaks for a doubtful first word as a noun: توقف المفاوضات يقلق الوسطاء, تعاون وثيق, دعم دولي."""
    if form.person != 3 or form.number != "singular" or not place.after:
        return 0.0
    weight = 0.0
    for noun, verb in pairwise(place.following):
        if cue_of(noun) in CLAUSE_CUES or cue_of(verb) in CLAUSE_CUES:
            break
        if noun.startswith("ال") and verb.startswith("ي") and any(r.weight > 2.0 for r in readings(verb, verb)):
            weight -= 2.0
            break
    if place.after.endswith("ي") and not place.after.startswith("ال") and not often_passive(form.lemma):
        weight -= 0.8
    elif place.after.startswith("ال") and place.after.endswith("ان") and form.gender == "m":
        weight += 0.8
    return weight


def _verb(reading: Reading, weight: float, index: int, place: Place) -> FiniteVerb:
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
        voice="passive" if form.voice == "passive" or unmarked_passive(form, analysis.enclitic, place) else "active",
        future=future,
        negator=None if joined else _negator(form, place),
        modal=None if joined else _modal(form, place),
        start=analysis.stem_start,
        enclitic=analysis.enclitic,
        score=round(1 / (1 + exp(-weight)), 3),
    )


def _negator(form: VerbForm, place: Place) -> str | None:
    bare = place.before[1:] if place.before[:1] in ("و", "ف") else place.before
    if bare in ("لم", "لن", "لا", "ليس", "ليست"):
        return bare
    if place.before in ("الا", "والا", "لئلا", "بالا") and form.tense == "present":
        return "لا"
    if bare == "ما" and form.tense == "past" and not place.earlier:
        return "ما"
    return None


def _modal(form: VerbForm, place: Place) -> str | None:
    if place.cue == "qad":
        return "قد" if form.tense == "present" else None
    if place.before in _PERHAPS:
        return place.before.lstrip("وف")
    if place.cue in ("that", "negative") and cue_of(place.earlier) == "modal":
        return place.earlier
    return None
