"""Verb forms, masdars and participles by folded, unvowelled surface, with their clitics taken off.

The tries in `verb_data` hold bare surfaces; conjunctions, the future س, the particle ل, the question's أ and object
pronouns are stripped here. Every reading that the letters allow is returned, usual verbs first: which of them a
word has in its sentence is for `verb_context` to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, cast

import marisa_trie

from timeline.language.letters import fold_key

Tense = Literal["past", "present", "imperative"]
Number = Literal["singular", "dual", "plural"]
Gender = Literal["m", "f"]
Voice = Literal["active", "passive"]

_DATA = Path(__file__).parent / "verb_data"
_NUMBERS: dict[str, Number] = {"s": "singular", "d": "dual", "p": "plural"}
_OBJECTS = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك")
_POSSESSIVES = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ه", "ك", "ي")
# Inflections of a noun: accusative or idafa dual, feminine, dual, sound plurals, and what pronouns leave of them.
_NOUN_ENDINGS = ("", "ا", "ة", "ات", "ان", "ين", "ون", "تان", "تين", "تا", "تي", "ي", "و")
_BEFORE_PRONOUN = ("", "ات", "ا", "ت", "تا", "تي", "ي", "و")
_ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
UNCOMMON = 9


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One slot of one verb. `lemma` is the unvowelled 3ms past with its hamza; `form` is 1–13, quadriliterals 21–24."""

    lemma: str
    form: int
    tense: Tense
    person: int
    number: Number
    gender: Gender
    voice: Voice

    @property
    def key(self) -> str:
        """The lemma folded, for comparison."""
        return fold_key(self.lemma)


@dataclass(frozen=True, slots=True)
class Analysis:
    """A verb form with the clitics around it: word = proclitics + word[stem_start:…] + enclitic.

    `rank` is 1 for an everyday verb of news, 2 for a usual one, 9 for the rest.
    """

    form: VerbForm
    proclitics: str
    stem_start: int
    enclitic: str
    rank: int


@lru_cache(maxsize=65536)
def finite(word: str) -> tuple[Analysis, ...]:
    """Every finite reading of a folded word, usual verbs, third persons and actives first; empty if there is none."""
    found: dict[tuple[VerbForm, str, str], Analysis] = {}
    for proclitics in _proclitics(word):
        start = len(proclitics)
        stem = word[start:]
        for bare, enclitic in _without_object(stem):
            for form, rank in _forms(bare):
                if _allowed(form, proclitics, enclitic):
                    found.setdefault((form, proclitics, enclitic), Analysis(form, proclitics, start, enclitic, rank))
    return tuple(sorted(found.values(), key=_usual_first))


@lru_cache(maxsize=65536)
def masdar_lemmas(word: str) -> tuple[str, ...]:
    """Lemmas of the verbs whose masdar a folded word is, its article, prepositions, pronouns and plural taken off."""
    return tuple(dict.fromkeys(lemma for kind, lemma, _ in _nominal(word) if kind == 0))


@lru_cache(maxsize=65536)
def masdar_rank(word: str) -> int:
    """The rank of the most usual verb whose masdar a folded word is; 99 if it is no masdar."""
    return min((rank for kind, _, rank in _nominal(word) if kind == 0), default=99)


@lru_cache(maxsize=65536)
def participle_rank(word: str) -> int:
    """The rank of the most usual verb whose participle a folded word is; 99 if it is no participle."""
    return min((rank for kind, _, rank in _nominal(word) if kind), default=99)


@lru_cache(maxsize=65536)
def participle_lemmas(word: str) -> tuple[tuple[str, Voice], ...]:
    """(lemma, voice) of the verbs whose participle a folded word is, in any gender, number and case."""
    voices: tuple[Voice, Voice] = ("active", "passive")
    return tuple(dict.fromkeys((lemma, voices[kind - 1]) for kind, lemma, _ in _nominal(word) if kind))


def _proclitics(word: str) -> list[str]:
    found = [""]
    length = len(word)
    for conjunction in ("", "و", "ف", "ا"):
        if not word.startswith(conjunction):
            continue
        if conjunction and length > len(conjunction) + 1:
            found.append(conjunction)
        rest = word[len(conjunction) :]
        if rest[:1] in ("س", "ل") and len(rest) > 2:
            found.append(conjunction + rest[0])
    return found


def _without_object(stem: str) -> list[tuple[str, str]]:
    found = [(stem, "")]
    for pronoun in _OBJECTS:
        if stem.endswith(pronoun) and len(stem) > len(pronoun) + 1:
            bare = stem[: -len(pronoun)]
            found.append((bare, pronoun))
            last = bare[-1]
            if last == "و":
                found.append((bare + "ا", pronoun))  # كتبوه from كتبوا
                if bare.endswith("تمو"):
                    found.append((bare[:-1], pronoun))
            elif last == "ا":
                found.append((bare[:-1] + "ي", pronoun))  # ألقاه from ألقى
                found.append((bare + "ي", pronoun))  # رآه from رأى
            elif last in "ؤئء":
                found.append((bare[:-1] + "ا", pronoun))  # يقرؤه from يقرأ
    return found


def _allowed(form: VerbForm, proclitics: str, enclitic: str) -> bool:
    if proclitics.endswith("س"):
        return form.tense == "present" and proclitics != "اس"
    if proclitics.endswith("ل"):
        return proclitics != "ال" and (form.tense == "present" or (form.tense == "past" and form.key == "كان"))
    if proclitics == "ا" and (form.person != 3 or form.tense == "imperative"):
        return False
    # A first person takes no first-person object, a second person no second.
    if enclitic in ("نا", "ني"):
        return form.person != 1
    return not (enclitic.startswith("ك") and form.person == 2)


def _usual_first(analysis: Analysis) -> tuple[int, ...]:
    form = analysis.form
    return (
        analysis.rank,
        form.tense == "imperative",
        len(analysis.proclitics) + len(analysis.enclitic),
        form.voice == "passive",
        abs(form.person - 3),
        form.form,
    )


@lru_cache(maxsize=65536)
def _forms(surface: str) -> tuple[tuple[VerbForm, int], ...]:
    """The verb forms behind a bare surface, with their ranks."""
    # A NUL would end the key inside the trie.
    records = None if "\0" in surface else _trie("finite.marisa").get(surface)
    if not records:
        return ()
    lemmas, slots, ranks = _lemmas(), _slots(), _ranks()
    return tuple(
        (VerbForm(lemmas[number][1], lemmas[number][0], *slot), ranks.get(lemmas[number], UNCOMMON))
        for slot_set, number in records
        for slot in slots[slot_set]
    )


@lru_cache(maxsize=65536)
def _nominal(word: str) -> tuple[tuple[int, str, int], ...]:
    found: dict[tuple[int, str], int] = {}
    if "\0" in word:
        return ()
    for stem, bare in _noun_stems(word):
        for base in _noun_bases(stem, pronoun=bare):
            for kind, number in _trie("nominal.marisa").get(base) or ():
                form, lemma = _lemmas()[number]
                rank = _ranks().get((form, lemma), UNCOMMON)
                found[kind, lemma] = min(rank, found.get((kind, lemma), UNCOMMON))
    return tuple(sorted(((kind, lemma, rank) for (kind, lemma), rank in found.items()), key=lambda row: row[2]))


def _noun_stems(word: str) -> list[tuple[str, bool]]:
    """What is left without article or prepositions; True where a pronoun was taken off as well."""
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            return [(word[len(article) :], False), *_plain_stems(word)]
    return _plain_stems(word)


def _plain_stems(word: str) -> list[tuple[str, bool]]:
    found = []
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            stem = word[len(prefix) :]
            found.append((stem, False))
            found.extend(
                (stem[: -len(pronoun)], True)
                for pronoun in _POSSESSIVES
                if stem.endswith(pronoun) and len(stem) > len(pronoun) + 2
            )
    return found


def _noun_bases(stem: str, *, pronoun: bool) -> list[str]:
    bases = []
    for ending in _BEFORE_PRONOUN if pronoun else _NOUN_ENDINGS:
        if not stem.endswith(ending):
            continue
        base = stem[: len(stem) - len(ending)]
        if len(base) < 2:
            continue
        feminine = ending in ("ة", "ت", "تا", "تي", "تان", "تين")
        if not feminine or ending == "ة":
            bases.append(base)
        if feminine or ending == "ات":
            bases.append(base + "ة")
        if base[-1] in "ئؤ" and (pronoun or ending):
            bases.append(base[:-1] + "ء")
        if base.endswith("ي") and ending:
            bases.append(base[:-1])
        if base.endswith("ا") and pronoun:
            bases.append(base[:-1] + "ي")
    return bases


@cache
def _trie(name: str) -> Any:
    return marisa_trie.RecordTrie(">BH").load(str(_DATA / name))


@cache
def _lemmas() -> list[tuple[int, str]]:
    lines = (_DATA / "lemmas.txt").read_text(encoding="utf-8").splitlines()
    return [(int(form), lemma) for form, lemma in (line.split("\t") for line in lines)]


@cache
def _slots() -> list[tuple[tuple[Tense, int, Number, Gender, Voice], ...]]:
    lines = (_DATA / "slots.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(_slot(name) for name in line.split(",")) for line in lines]


def _slot(name: str) -> tuple[Tense, int, Number, Gender, Voice]:
    tense, person, number, gender, voice = name.split(".")
    return (
        cast(Tense, tense),
        int(person),
        _NUMBERS[number],
        cast(Gender, gender),
        "passive" if voice == "p" else "active",
    )


@cache
def _ranks() -> dict[tuple[int, str], int]:
    lines = (_DATA / "common_verbs.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(int(form), lemma): int(rank) for form, lemma, rank in rows}
