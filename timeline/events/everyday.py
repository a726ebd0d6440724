"""The everyday reading of a verb form that has several, and the verbs that only help others."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from timeline.language.verb_context import FiniteVerb
from timeline.language.verbs import finite

# Verbs that only help: where a surface can be one of them, it is.
_AUXILIARY = frozenset(["كان", "ليس", "امكن", "وجب", "صار", "اصبح", "ظل", "بات", "زال", "انبغي", "لزم", "جاز"])


def usual(word: str, verb: FiniteVerb) -> FiniteVerb:
    """The verb with its everyday reading where the word has one: وصلت of وصل, not و + صلى; سيطر no future of طار."""
    readings = [a for a in finite(word) if a.form.person == 3]
    mine = next((a for a in readings if a.form.lemma == verb.lemma and a.form.tense == verb.tense), None)
    if mine is None:
        return verb
    best = min(
        (a for a in readings if a.form.tense == verb.tense or (verb.future and a.form.tense == "past")),
        key=lambda a: (a.rank, len(a.proclitics)),
    )
    if (best.rank, len(best.proclitics)) >= (mine.rank, len(mine.proclitics)):
        return verb
    return replace(verb, lemma=best.form.lemma, tense=best.form.tense, future="س" in best.proclitics)


@lru_cache(maxsize=16384)
def helper(word: str) -> str | None:
    """The folded lemma of the helping verb that a folded word can be, or None."""
    return next((a.form.key for a in finite(word) if a.form.key in _AUXILIARY and a.form.tense != "imperative"), None)
