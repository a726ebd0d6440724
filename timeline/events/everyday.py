"""The everyday reading of a verb form that has several, and the verbs that only help others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.events.particles import PRONOUN_PREPOSITIONS, THAT
from timeline.language.verb_context import FiniteVerb
from timeline.language.verbs import UNCOMMON, Analysis, finite
from timeline.language.words import Word

# Verbs that only help: where a surface can be one of them, it is.
_AUXILIARY = frozenset(["كان", "ليس", "امكن", "وجب", "صار", "اصبح", "ظل", "بات", "زال", "انبغي", "لزم", "جاز"])


# What comes before a present and never before a past.
_BEFORE_PRESENT = frozenset(
    ["ان", "الا", "لم", "لن", "لا", "كي", "لكي", "سوف", "بان", "ولا", "ولم", "ولن", "قد", "كانت"]
)
# Passives that are usual words, spelled like rarer verbs: he died, there is.
_PASSIVE = {"توفي": "توفى"}
_EXISTS = {"يوجد": "وجد", "توجد": "وجد", "يعرف": "عرف", "تعرف": "عرف"}
# Presents of everyday verbs, spelled like rarer ones: يبلغ العدد، تعود إلى، تعد من.
_PRESENT = {
    prefix + stem: lemma
    for stem, lemma in (
        ("بلغ", "بلغ"), ("عود", "عاد"), ("ملك", "ملك"), ("ملكون", "ملك"), ("حمل", "حمل"), ("حتم", "حتم"),
        ("هدف", "هدف"), ("عد", "عد"),
    )
    for prefix in ("ي", "ت")
}  # fmt: skip
# Not the dual of another verb: and he called.
_JOINED = {"ودعا": "دعا"}
# And they called for it, where إلى follows; else they saw somebody off.
_JOINED_CALLS = frozenset({"ودعت", "ودعوا"})


def usual(words: Sequence[Word], index: int, verb: FiniteVerb) -> FiniteVerb:
    """The verb with its everyday reading where the word has one.

    وصلت of وصل, not و + صلى; سيطر no future of طار; تعرض الميناء of تعرض, not of عرض.
    """
    word = words[index].text
    before = words[index - 1].text if index else ""
    after = words[index + 1].text if index + 1 < len(words) else ""
    readings = [a for a in finite(word) if a.form.person == 3]
    stem = word[1:] if word[0] in "وف" else word
    if stem in _PASSIVE and before not in _BEFORE_PRESENT:
        return replace(verb, lemma=_PASSIVE[stem], form=5, tense="past", gender="m", future=False)
    if word in _JOINED:
        return replace(verb, lemma=_JOINED[word], form=1, number="singular")
    if word in _JOINED_CALLS and any(w.text in ("الي", "لان") for w in words[index + 1 : index + 10]):
        return replace(verb, lemma="دعا", form=1)
    if stem in _EXISTS:
        return replace(verb, lemma=_EXISTS[stem], form=1)
    if stem in _PRESENT and before not in _BEFORE_PRESENT | {"لم", "ولم"} and not verb.future:
        return replace(verb, lemma=_PRESENT[stem], form=1, tense="present")
    past = _fifth(readings, verb, before, after)
    if past is not None:
        return past
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


def _fifth(readings: Sequence[Analysis], verb: FiniteVerb, before: str, after: str) -> FiniteVerb | None:
    """The past of form V or VI where only the subject tells it from a feminine present: تظاهر المئات."""
    if verb.tense != "present" or verb.gender != "f" or verb.number != "singular" or verb.future or verb.modal:
        return None
    if after in THAT or after in PRONOUN_PREPOSITIONS:
        return None
    if before in _BEFORE_PRESENT or _feminine(after) or (_feminine(before) and before.startswith("ال")):
        return None
    for reading in readings:
        form = reading.form
        if form.form in (5, 6) and form.tense == "past" and form.gender == "m" and reading.rank < UNCOMMON:
            return replace(verb, lemma=form.lemma, form=form.form, tense="past", gender="m", voice="active")
    return None


def _feminine(word: str) -> bool:
    return word.endswith(("ة", "ات")) and word not in ("عشرات", "مئات", "العشرات", "المئات")


@lru_cache(maxsize=16384)
def helper(word: str) -> str | None:
    """The folded lemma of the helping verb that a folded word can be, or None."""
    return next((a.form.key for a in finite(word) if a.form.key in _AUXILIARY and a.form.tense != "imperative"), None)
