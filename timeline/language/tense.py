"""Whether a clause speaks of what was or of what is to come, from its surface cues alone.

The nearest cue inside the clause wins; with none, news speaks of the past and `tense_at` answers None.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from timeline.language.letters import fold_key
from timeline.language.verbs import UNCOMMON, finite
from timeline.language.words import LETTER

Tense = Literal["past", "future", "present"]

_ROWS = (line.split("\t") for line in Path(__file__).with_name("tense.tsv").read_text(encoding="utf-8").splitlines())
_TABLE = {row[0]: fold_key(row[1]).split() for row in _ROWS if len(row) == 2}


def _forms(verb: str) -> list[str]:
    """The third persons of a perfect verb: قال، قالت، قالوا; أعطى، أعطت، أعطوا."""
    if (verb.endswith("ي") and len(verb) > 3) or (verb.endswith("ا") and len(verb) == 3 and verb != "بدا"):
        return [verb, verb[:-1] + "ت", verb[:-1] + "وا", verb[:-1] + "ا"]
    return [verb, verb + "ت", verb + "وا", verb + "ا"]


_CUES: dict[str, Tense] = {form: "past" for verb in _TABLE["past_verb"] for form in _forms(verb)}
_CUES.update(dict.fromkeys(_TABLE["past"], "past"))
_CUES.update(dict.fromkeys(_TABLE["future"], "future"))
# Nouns and perfect verbs that begin like سـ with an imperfect.
_NOT = frozenset(_TABLE["not_future"])
# What opens a clause of its own: the words before it do not set its tense, nor its words theirs.
_SPLIT = re.compile(rf"[.!?؟؛\n…:]|(?<![{LETTER}])[وف]?(?:{'|'.join(_TABLE['opener'])})(?![{LETTER}])")
# Behind these a word is a noun (إلى عقد جلسة), whatever verb it is spelt like.
_ALWAYS = frozenset(_TABLE["past"])
_PREPOSITIONS = frozenset(_TABLE["preposition"])
_CALLS = frozenset(_TABLE["call"])
_WORD = re.compile(rf"[{LETTER}]+")
# What an object leaves of a verb: أقره، أعلنتها.
_OBJECT = re.compile(r"(?<=...)(?:ه|ها|هم|هما)$")
_WINDOW = 160


def tense_at(text: str, start: int, end: int) -> Tense | None:
    """The tense of the clause around folded text[start:end]; None if no cue stands in it.

    "present" is a clause whose verb before the expression is an imperfect, which may also speak of what is to come.
    """
    left = opened = max(0, start - _WINDOW)
    for split in _SPLIT.finditer(text, left, start):
        left, opened = split.end(), split.start()
    aimed = present = False
    index = 0
    quoted = '"' in text[left:start]
    words = _WORD.findall(text, left, start)
    enclosed = text[max(0, start - 3) : start].rstrip().endswith("،") and text[end : end + 1] == "،"
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if aimed and not enclosed and word.lstrip("وف") in _CALLS:
            return "future"
        found = tense_of(word)
        before = words[index - 1] if index else ""
        if word.lstrip("ول") == "قد" and index + 1 < len(words) and _is_imperfect(words[index + 1]):
            return "future"
        if found == "past" and before:
            masdar = _may_be_masdar(word) and any(map(_is_present_verb, words[:index]))
            found = None if masdar or _makes_noun(before, word) else found
        if found:
            return found
        if word[0] in "يتوف" and _is_present_verb(word) and before.lstrip("وف") not in _PREPOSITIONS:
            if before.lstrip("ول") == "قد":
                return "future"
            present = not quoted and not any(map(tense_of, words[max(0, index - 3) : index]))
            break
        aimed = aimed or word == "الي" or word[0] == "ب"
    governing = _WORD.findall(text, max(0, opened - 20), opened) if opened < left else []
    if (
        governing
        and text[opened:left].strip() == "ان"
        and (governing[-1] == "علي" or tense_of(governing[-1]) == "future")
    ):
        return "future"
    if present and not (index == 0 and text[opened:left].strip() == "ان"):
        return "present"
    stop = min(len(text), end + _WINDOW // 2)
    closed = _SPLIT.search(text, end, stop)
    for word in _WORD.findall(text, end, closed.start() if closed else stop)[:7]:
        found = tense_of(word)
        if found:
            return found
    return None


def _makes_noun(before: str, word: str) -> bool:
    """Whether the word before makes a noun of one that is spelt like a perfect: إلى عقد جلسة، ينتهي عقد المدرب."""
    if before.lstrip("وف") in _PREPOSITIONS:
        return True
    return before[0] in "يتس" and word not in _ALWAYS and _is_present_verb(before)


def _may_be_masdar(word: str) -> bool:
    """Perfect verbs in t- are spelt like their masdars: تصاعد، تقدم."""
    return word[0] == "ت" and 4 <= len(word) <= 6 and word[-1] not in "تا" and word not in _ALWAYS


def opens_clause(text: str) -> bool:
    """Whether another clause opens inside a folded text."""
    return _SPLIT.search(text) is not None


def _is_present_verb(word: str) -> bool:
    """Whether a word is an imperfect of the third person and no perfect."""
    if len(word) < 4 or word[-1] == "ا" or word.lstrip("وف")[:1] not in ("ي", "ت"):
        return False
    found = [analysis for analysis in finite(word) if analysis.rank < UNCOMMON]
    rank = min((analysis.rank for analysis in found), default=0)
    found = [analysis for analysis in found if analysis.rank == rank]
    persons = {analysis.form.person for analysis in found if analysis.form.tense == "present"}
    return 3 in persons and all(analysis.form.tense == "present" for analysis in found)


def _is_imperfect(word: str) -> bool:
    return len(word) > 3 and word[0] in "يتن" and _CUES.get(word) != "past"


def tense_of(word: str) -> Tense | None:
    """The tense that a folded word gives its clause by itself, if any."""
    found = _CUES.get(word)
    if found is None and word[0] in "وف":
        word = word[1:]
        found = _CUES.get(word)
    if found is None and word[-1:] in ("ه", "ا", "م") and _OBJECT.search(word):
        found = _CUES.get(_OBJECT.sub("", word))
        found = "past" if found == "past" else None
    if found is None and len(word) > 3 and word[0] == "س" and word[1] in "يتن" and word not in _NOT:
        return "future"
    return found
