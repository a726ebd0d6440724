"""Words around a bare unit, year, month or part of the day that make it a time expression, or unmake it: cues.tsv."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.language.letters import fold_key
from timeline.language.words import LETTER

_REACH = 20


def _read() -> dict[str, str]:
    rows = Path(__file__).with_name("cues.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: fold_key(line.split("\t")[2]) for line in rows if line and not line.startswith("#")}


_WORDS = _read()


def _ends(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![{LETTER}])[وفبلك]{{0,2}}(?:{_WORDS[name]}) *$")


def _begins(words: str) -> re.Pattern[str]:
    return re.compile(rf" *(?:{words})(?![{LETTER}])")


STRETCH, DECADES, THROUGHOUT, ALONG = _ends("STRETCH"), _ends("DECADES"), _ends("THROUGHOUT"), _ends("ALONG")
MONTH, MONTH_SURE, PART, HALF = _ends("MONTH"), _ends("MONTH_SURE"), _ends("PART"), _ends("HALF")
SEASON = _ends("SEASON")
HOUR, AFTER_THAT = _ends("HOUR"), _ends("AFTER_THAT")
YEAR, NUMBER_BEFORE = _ends("YEAR"), _ends("NUMBER_BEFORE")
# Between the kind of a named thing and the date in its name: كتيبة شهداء 17 فبراير، مسجد أول نوفمبر.
_NAMED = rf"(?: (?:{_WORDS['NAMED']}))?(?: \d{{1,2}} [{LETTER}]+ ?[-/])? *$"
PLACE, SITE = (re.compile(rf"(?<![{LETTER}])[وفبلك]{{0,2}}(?:{_WORDS[name]}){_NAMED}") for name in ("PLACE", "SITE"))
WARLIKE, TREATY, DAY_SITE = _ends("WARLIKE"), _ends("TREATY"), _ends("DAY_SITE")
VERSE = re.compile(rf"(?<![{LETTER}])(?:ال)?(?:{_WORDS['VERSE']})[ :(]*$")
# A name in quotes, opened behind its kind: رواية «أمس لا يعود».
TITLE = re.compile(
    rf"(?<![{LETTER}])[وفبلك]{{0,2}}(?:ال)?(?:{_WORDS['TITLE']})(?: [{LETTER}]+)? ?[\"'][^\"'\n]{{0,30}}$"
)
TWO_YEARS = re.compile(_WORDS["TWO_YEARS"])
OF_EVENT, OF_COMING = _begins(_WORDS["OF_EVENT"]), _begins(_WORDS["OF_COMING"])
SPORT = re.compile(_WORDS["SPORT"])
DEFINITE_AFTER = re.compile(rf" ال[{LETTER}]{{2,}}")

# What ends a noun phrase: a mark, the end, or a word that is no noun.
# A day and month that can be no fraction: 21/6, and يوم 7/4.
DAY_FIGURES = re.compile(r"(?<![\d/.,])(?:(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])|(?<=يوم )\d\d?/\d\d?)(?![\d/])")
# Months that are first names and goods too (نيسان حداد، شوال أرز), before a word that is no qualifier of theirs.
PERSONAL_MONTHS = frozenset(map(fold_key, _WORDS["PERSONAL_MONTHS"].split("|")))
BARE_WORD = re.compile(rf" (?!{_WORDS['FREE']}(?![{LETTER}]))(?!ال)[{LETTER}]{{3,}}")
MONTH_OR_NOUN = _ends("MONTH_OR_NOUN")
SENTENCE_BEFORE = re.compile(rf"[{LETTER}]+[\")]* $")
MARK_AFTER = re.compile(r" *(?:$|[^\w ]|\n)")
# The event whose eve it is: a noun phrase, definite or in the construct state (عشية الإضراب، عشية تنفيذ الإضراب).
_NOUN, _DEFINITE = f"[{LETTER}]{{3,}}", f"ال[{LETTER}]{{3,}}"
_NO_NOUN = rf"(?!(?:{_WORDS['FREE']}|وضحاها)(?![{LETTER}]))"
OF_WHAT = re.compile(rf" {_NO_NOUN}((?:{_NOUN} )?{_DEFINITE}|{_NOUN} {_NOUN})((?: {_DEFINITE}){{0,2}})")
FREE_AFTER = re.compile(rf" *(?:$|[^\w ]|\n)| (?:{_WORDS['FREE']})(?![{LETTER}])")
MEN_VERB = re.compile(rf"(?<![{LETTER}])[وف]?(?:{_WORDS['MEN_VERB']})(?![{LETTER}])")
# A verb of lasting, with its subject between it and the stretch: استمرت المعارك يوما.
LASTING = re.compile(rf"(?<![{LETTER}])[وف]?(?:{_WORDS['LASTING']}) [^.\n،]*$")
NIGHT = _ends("NIGHT")
FEMININE_AFTER = re.compile(rf" ([{LETTER}]{{3,}}ة)(?![{LETTER}])")

# A noun counted by the number before it: one of the table, or any other word in the accusative (2000 فدانا).
COUNTED = re.compile(
    rf" *(?:(?:{_WORDS['COUNTED']})ا?|(?!و)[{LETTER}]{{3,}}[بتثجحخدذرزسشصضطظعغفقكلمهي]ا)(?![{LETTER}])| *[%$€£]"
)
# Up to four words between the name of an event and its year: كأس الأمم الأفريقية 1990.
EVENT = re.compile(rf"(?<![{LETTER}])[وفبلك]?ل?(?:ال)?(?:{_WORDS['EVENT']})(?: [{LETTER}]+){{0,4}} *$")


def before(cue: re.Pattern[str], text: str, start: int) -> bool:
    """Whether the folded text before `start` ends in the cue."""
    return cue.search(text, max(0, start - _REACH), start) is not None
