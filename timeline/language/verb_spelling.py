"""What the letters and marks of a word as written say for or against a reading of it as a verb."""

from __future__ import annotations

import re

from timeline.language.verbs import Analysis, VerbForm

NOT_A_VERB = -12.0
# Forms whose past is spelled like no noun: انفجر، اجتمع، استقبل، اطمأن.
LONG_FORMS = frozenset({7, 8, 9, 10, 23, 24})
# Form IV verbs that start like an article and that careless spelling leaves without their hamza.
_LAM_VERBS = frozenset({"ألقى", "ألغى", "ألمح"})
_FATHA, _DAMMA, _KASRA, SHADDA, _SUKUN = "\u064e", "\u064f", "\u0650", "\u0651", "\u0652"
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]+")


def spelling_weight(original: str, analysis: Analysis) -> float:
    """Log-odds that the writer's hamzas, last letter and marks give to a reading of the word as written."""
    form = analysis.form
    letters = _MARKS.sub("", original)
    first, last = letters[analysis.stem_start : analysis.stem_start + 1], letters[-1:]
    weight = _first_letter(first, form, article=letters.startswith("ل", analysis.stem_start + 1))
    if not analysis.enclitic:
        if form.tense == "past" and form.person == 3 and form.number == "singular":
            if form.gender == "m" and form.lemma.endswith("ى") and form.voice == "active":
                weight += -2.0 if last == "ي" else 1.5 if form.form in (5, 6) else 0.0
            if form.gender == "m" and last == "ا" and form.lemma.endswith("أ"):
                weight -= 2.0
            if form.gender == "f" and letters.endswith("ات"):
                weight -= 4.0
        if last == "ى" and form.tense == "present" and form.voice == "active" and not form.lemma.endswith("ي"):
            weight -= 0.3
    if letters != original:
        weight += _marks(original, analysis)
    return weight


def _first_letter(first: str, form: VerbForm, *, article: bool) -> float:
    if first == "إ":
        return -0.8 if form.tense == "past" and form.form in LONG_FORMS else NOT_A_VERB
    own = form.tense == "present" and form.person == 1 and form.number == "singular"
    hamza = form.lemma[0] in "أآ" or own
    if first in ("أ", "آ"):
        if (first == "آ") != (form.lemma[0] == "آ") and not own:
            return -4.0
        return 0.3 if hamza else -1.5
    if first == "ا" and hamza:
        return -6.0 if article and form.form == 4 and form.lemma not in _LAM_VERBS else -1.2
    return 0.0


def _marks(original: str, analysis: Analysis) -> float:
    form, weight = analysis.form, 0.0
    end = original.rstrip(SHADDA)[-1:]
    if end == _KASRA:
        weight -= 4.0
    elif end == _FATHA and form.tense == "past" and form.person == 3:
        weight += 2.0
    elif end == _DAMMA and form.tense == "past" and form.person == 3:
        weight -= 4.0
    elif end == _SUKUN and form.tense == "past" and form.gender == "f":
        weight += 2.0
    at = mark_of_letter(original, analysis.stem_start)
    if _DAMMA in at:
        if form.tense == "past":
            weight += 4.0 if form.voice == "passive" else -6.0
        elif form.voice == "active" and form.form in (1, 5, 6, 7, 8, 10, 22):
            weight -= 5.0
        elif form.voice == "passive" and form.form == 1:
            weight += 2.0
        elif form.voice == "active":
            weight += 0.5
    elif _FATHA in at and form.voice == "passive":
        weight -= 6.0
    elif _FATHA in at and form.tense == "present" and form.form in (2, 3, 4, 21):
        weight -= 5.0
    second = mark_of_letter(original, analysis.stem_start + 1)
    if SHADDA in second and form.tense == "past":
        weight += 2.5 if form.form == 2 else -1.0 if form.form == 1 and len(form.lemma) == 3 else 0.0
    elif _KASRA in second and form.tense == "past" and form.form == 1:
        weight += 1.0 if form.voice == "passive" else 0.0
    return weight


def mark_of_letter(original: str, index: int) -> str:
    """The marks that follow the letter with this index, marks not counted."""
    if not _MARKS.search(original):
        return ""
    seen = -1
    marks = ""
    for char in original:
        if _MARKS.match(char):
            if seen == index:
                marks += char
        else:
            seen += 1
    return marks
