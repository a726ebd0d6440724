"""The passive that no mark shows: قتل ثلاثة أشخاص، عثر على جثة."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from timeline.language.verb_likelihood import is_particle
from timeline.language.verb_neighbours import Place
from timeline.language.verbs import VerbForm

_VERBS = Path(__file__).parent / "verb_data" / "passive_verbs.tsv"
PREPOSITIONS = frozenset(["في", "الي", "علي", "من", "عن", "مع", "خلال", "بعد", "قبل", "منذ", "اثر", "جراء", "امس"])
_PREPOSITION_WITH_PRONOUN = re.compile(r"(?:عن|علي|في|من|الي|خلال|مع)(?:هما|هم|هن|ها|ه|نا|ني)$")
_QUANTITY = re.compile(
    r"\d|(?:ما|نحو|حوالي|قرابة|اكثر|اقل|عشرات|مئات|الاف|عدة|بضعة|عدد|اثنان|اثنين|شخص|شخصان|شخصين|اشخاص|"
    r"(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)[ةه]?|مئ[ةه]|مائ[ةه]|الف|مليون)$"
)


def unmarked_passive(form: VerbForm, enclitic: str, place: Place) -> bool:
    """Whether an unmarked past is passive by what follows: قتل ثلاثة أشخاص، عثر على جثة."""
    if form.tense != "past" or form.person != 3 or form.number != "singular" or enclitic:
        return False
    frames = _passive_verbs().get(form.lemma, frozenset())
    if "preposition" in frames and (place.after in PREPOSITIONS or _PREPOSITION_WITH_PRONOUN.match(place.after)):
        return True
    if "count" in frames and is_quantity(place.after):
        return True
    return "person" in frames and _stands_alone(place.following)


def _stands_alone(following: tuple[str, ...]) -> bool:
    """Whether an indefinite noun follows with no object after it: قتل جندي في هجوم, but not قتل مسلح ثلاثة مدنيين."""
    if not following or not following[0].isalpha() or following[0].startswith("ال") or is_particle(following[0]):
        return False
    return len(following) == 1 or following[1] in PREPOSITIONS or following[1].startswith(("و", "ب"))


def is_quantity(word: str) -> bool:
    """Whether a folded word is or opens a number or a quantity (ثلاثة، نحو، عشرات)."""
    return bool(_QUANTITY.match(word))


def often_passive(lemma: str) -> bool:
    """Whether the unmarked past of a verb is often passive."""
    return lemma in _passive_verbs()


@cache
def _passive_verbs() -> dict[str, frozenset[str]]:
    lines = _VERBS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {lemma: frozenset(frames.split("|")) for lemma, frames in rows}
