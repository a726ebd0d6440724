"""How likely a word is a finite verb before its context is known, and as which form.

Weights are log-odds. They come from the shape of the form (يـ…ون is nearly always a verb, three bare letters hardly
ever tell), from how usual the verb is, from the hamza and the marks that the writer set, and from the homograph table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from timeline.language.letters import fold_key
from timeline.language.verb_spelling import LONG_FORMS, NOT_A_VERB, SHADDA, mark_of_letter, spelling_weight
from timeline.language.verbs import UNCOMMON, Analysis, VerbForm, finite, masdar_rank, participle_rank

_DATA = Path(__file__).parent / "verb_data"
_READING = {"never": -9.0, "noun": -2.8, "mixed": -0.5, "verb": 1.2}
_RANK = {1: 0.0, 2: -0.5, UNCOMMON: -3.0}
_RANK_OF_LONG_FORMS = {1: 0.0, 2: -0.3, UNCOMMON: -1.5}
# A past of the third person masculine singular, by form: V and VI are spelled like their masdar, III like a participle.
_BARE_PAST = {1: 0.0, 2: 0.1, 3: 0.6, 4: 2.0, 5: -0.2, 6: -0.2, 21: 0.8, 22: -0.2}
_TANWIN = re.compile("[\u064b-\u064d]")
# Prepositions and particles with a pronoun: فيه، عليها، لأنهم.
_PARTICLE = re.compile(
    r"[وفا]?(?:في|ب|ل|من|عن|علي|الي|لدي|مع|بين|عند|[لبك]?ان|لكن|لعل|ليت|بعض|كل|نفس|ضد|خلال|امام|قبل|بعد|فوق|تحت|دون|وراء|ضمن|"
    r"وحد|حين|مثل|غير|حول|خلف|وسط|نحو|تجاه|اثر|عقب|جميع|معظم|احد|احدا|سو[اي]|ايا|اي|حسب|ذات|عدد|اول|اخر|اكثر|بعد|اهم|ابرز)"
    r"(?:هما|هم|هن|ها|ه|نا|ني|كم|كن|كما|ك|ي)$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One finite reading of a word with its log-odds.

    `frames` are next words that make a doubtful homograph a verb, `bars` such as make it a noun; `free` tells that the
    homograph table does not know the word.
    """

    analysis: Analysis
    weight: float
    frames: frozenset[str]
    bars: frozenset[str]
    free: bool


@dataclass(frozen=True, slots=True)
class _Homograph:
    weight: float
    frames: frozenset[str]
    bars: frozenset[str]
    last: str


_UNKNOWN = _Homograph(0.0, frozenset(), frozenset(), "")
_CONJOINED = _Homograph(-3.0, frozenset(), frozenset(), "")


@lru_cache(maxsize=65536)
def readings(word: str, original: str) -> tuple[Reading, ...]:
    """The best reading for each tense and agreement that the folded `word` can have, likeliest first.

    `original` is the word as written: its hamzas, final letters and marks count.
    """
    analyses = finite(word)
    if not analyses or _TANWIN.search(original) or original.endswith("ة") or is_particle(word):
        return ()
    active = {(a.form.lemma, a.form.form, a.form.tense) for a in analyses if a.form.voice == "active"}
    best: dict[tuple[object, ...], Reading] = {}
    for analysis in analyses:
        if analysis.form.tense == "imperative" or (analysis.form.person == 2 and analysis.form.number != "plural"):
            continue  # news does not address its reader
        row = _homograph(word, analysis, original)
        weight = _weigh(word, original, analysis, row)
        if weight > NOT_A_VERB / 2 or row.frames:
            form = analysis.form
            if form.voice == "passive" and (form.lemma, form.form, form.tense) not in active:
                weight += 1.2  # a spelling of its own: شوهد، أصيب، قيل
            key = (form.tense, form.person, form.number, form.gender, form.voice)
            if key not in best or weight > best[key].weight:
                best[key] = Reading(analysis, weight, row.frames, row.bars, row is _UNKNOWN)
    return tuple(sorted(best.values(), key=lambda reading: -reading.weight)[:8])


def is_particle(word: str) -> bool:
    """Whether a folded word is a preposition or particle with a pronoun (فيه، لأنهم)."""
    return bool(_PARTICLE.match(word))


def _weigh(word: str, original: str, analysis: Analysis, row: _Homograph) -> float:
    form = analysis.form
    stem = word[analysis.stem_start :]
    weight = _shape(form, stem, bool(analysis.enclitic))
    ranks = _RANK_OF_LONG_FORMS if form.form in LONG_FORMS else _RANK
    weight += ranks[analysis.rank] if form.tense == "past" or analysis.rank < UNCOMMON else ranks[UNCOMMON] / 1.5
    weight += _clitics(analysis)
    weight += spelling_weight(original, analysis)
    usual = _usual(row, original, analysis)
    weight += usual
    if (
        form.tense == "present"
        and form.gender == "f"
        and form.person == 3
        and stem[0] == "ت"
        and masdar_rank(stem) < UNCOMMON
    ):
        weight -= 2.0 if analysis.proclitics.endswith("ل") else 0.6  # also the masdar of V or VI
    if not usual and form.form in (1, 2) and form.tense == "past" and analysis.rank < UNCOMMON:
        weight += 0.4
    if analysis.enclitic and not usual and (masdar_rank(stem) <= UNCOMMON or participle_rank(stem) <= UNCOMMON):
        weight -= 1.5
    elif form.tense == "past" and form.person == 3 and form.number == "singular" and not usual:
        if form.form not in (5, 6, 22) and masdar_rank(stem) < UNCOMMON:
            weight -= 0.8
        elif form.form in (1, 3) and form.gender == "m" and participle_rank(stem) < UNCOMMON:
            weight -= 0.7
    return weight


def _shape(form: VerbForm, stem: str, enclitic: bool) -> float:
    weight = _past(form, enclitic) if form.tense == "past" else _present(form, stem)
    return weight - 1.5 if form.voice == "passive" else weight


def _past(form: VerbForm, enclitic: bool) -> float:
    long = form.form in LONG_FORMS
    if form.person == 2:
        return -4.0
    if form.person == 1:
        return (-1.0 if form.number == "singular" else -0.8) if long or form.form == 4 else -1.6
    if form.number == "plural":
        if form.gender == "f":
            return -3.5
        return 0.8 if enclitic else 3.5
    if form.number == "dual":
        return 1.0 if form.gender == "f" else (-1.0 if long else -3.5)
    if form.gender == "f":
        if not enclitic:
            return 2.2
        return 1.5 if long else 0.3 if form.form in (3, 4) else -0.6
    weight = 2.5 if long else _BARE_PAST.get(form.form, 0.0)
    if enclitic:
        weight -= 1.5 if form.form in (5, 6) else 0.8 if form.form in (1, 2) else 0.0
    return weight


def _present(form: VerbForm, stem: str) -> float:
    if form.person == 3:
        if form.number == "plural":
            return 3.5 if form.gender == "m" else -2.0
        if form.number == "dual":
            if not stem.endswith("ن"):
                return -1.5
            return 2.0 if form.gender == "m" else 0.8
        if form.gender == "m":
            return 3.0
        return 3.0 if stem.startswith(("تت", "تست")) and form.form in (5, 6, 10) else 1.2
    if form.person == 1:
        return 0.2 if form.number == "plural" else -2.2
    return -1.5 if form.number == "plural" and form.gender == "m" else -4.0


def _clitics(analysis: Analysis) -> float:
    weight = 0.0
    proclitics, enclitic = analysis.proclitics, analysis.enclitic
    if proclitics.endswith("س"):
        weight += 3.0
    elif proclitics.endswith("ل"):
        weight += 1.0 if analysis.form.number == "dual" else -0.3
    if proclitics.startswith("ا"):
        weight -= 3.5
    elif proclitics == "و":
        weight += 0.1
    elif proclitics == "ف" and analysis.form.tense == "past" and analysis.form.form == 1:
        weight -= 1.0
    if enclitic in ("ك", "كم", "كن", "كما"):
        weight -= 1.5
    elif enclitic == "نا":
        weight -= 0.4
    return weight


def _homograph(word: str, analysis: Analysis, original: str) -> _Homograph:
    """The table's row for the word, the word without conjunction, the stem with its pronoun, or the stem alone."""
    table = _homographs()
    stem = word[analysis.stem_start :]
    bare = stem[: len(stem) - len(analysis.enclitic)] if analysis.enclitic else stem
    joined = word[1:] if word[:1] in ("و", "ف") and analysis.stem_start else word
    future = analysis.proclitics.endswith("س")
    final = bare[:-1] + "ي" if bare.endswith("ا") else bare  # أقصاه is أقصى
    for surface in (word, joined) if future else (word, joined, stem, bare, final):
        row = table.get(surface)
        if row is not None and not (original.endswith("أ") and row.last == "ا"):  # هنأ is not هنا
            return row
    after_conjunction = table.get(word[1:]) if word[:1] in ("و", "ف") else None
    if after_conjunction is not None and after_conjunction.weight == _READING["never"]:
        return _CONJOINED  # وكل is rather و and كل than وكل
    return _UNKNOWN


def _usual(row: _Homograph, original: str, analysis: Analysis) -> float:
    if analysis.form.form == 2 and SHADDA in mark_of_letter(original, analysis.stem_start + 1):
        return max(row.weight, 0.0)  # بيّن is not بين
    if analysis.form.tense == "present" and row.weight > 0:
        return 0.0
    return 2 * row.weight if analysis.proclitics.endswith("س") else row.weight


@cache
def _homographs() -> dict[str, _Homograph]:
    lines = (_DATA / "homographs.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        fold_key(surface): _Homograph(_READING[reading], _words(frames), _words(bars), surface[-1])
        for surface, reading, frames, bars in rows
    }


def _words(cell: str) -> frozenset[str]:
    return frozenset() if cell == "-" else frozenset(fold_key(word) for word in cell.split("|"))
