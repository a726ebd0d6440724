"""Bare months and years: only where their neighbours make them one."""

from __future__ import annotations

from timeline.expressions import cues
from timeline.expressions.frames import Frame
from timeline.expressions.selecting.found import Found, previous, sure
from timeline.expressions.tokens import Token


def month(tokens: list[Token], index: int, text: str) -> Found | None:
    """A bare month: a sure name anywhere, one that is also a word or a person's name only behind a cue."""
    token = tokens[index]
    if token.frame is None or token.number:
        return sure(tokens, index, text)
    if token.word in ("month", "hmonth", "gmonth"):
        personal = text[token.start : token.end] in cues.PERSONAL_MONTHS and cues.BARE_WORD.match(text, token.end)
        if not personal or cues.before(cues.MONTH_OR_NOUN, text, token.start):
            return sure(tokens, index, text)
        return None
    if token.word not in ("wmonth", "whmonth", "smonth"):
        return None
    if len(text) == token.end - token.start or _after_month(tokens, index, text):
        return sure(tokens, index, text)
    cue = cues.MONTH if token.frame.month in (3, 9) else cues.MONTH_SURE
    cued = cues.before(cue, text, token.start) and not (token.frame.month == 2 and token.frame.calendar == "hijri")
    return sure(tokens, index, text) if cued else None


def _after_month(tokens: list[Token], index: int, text: str) -> bool:
    """Whether it is joined to a date or to a month that is one: بين آذار وآب."""
    if index < 2 or previous(tokens, index) not in ("and", "to", "dash", "or"):
        return False
    before = tokens[index - 2]
    return before.name == "date" or (before.name == "mdate" and month(tokens, index - 2, text) is not None)


def year(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    value = int(token.number)
    if token.word == "words" or not 1800 <= value <= 2100:
        return None
    frame = Frame("date", "bare-year", year=value)
    found = (token.start, token.end, frame)
    start = token.start
    if cues.COUNTED.match(text, token.end) or cues.before(cues.NUMBER_BEFORE, text, start):
        return None
    if text[max(0, start - 1) : start] in ("", "\n") and text[token.end : token.end + 1] == ":":
        return found
    joint = previous(tokens, index)
    before = tokens[index - 2] if joint in ("and", "to", "dash", "or") and index > 1 else None
    if before is not None and before.name in ("y4", "year", "mdate", "date") and before.number <= value:
        return found
    if text[max(0, start - 1) : start] in ("$", "€", "+", "-", "#") or (
        index and tokens[index - 1].name in ("slash", "colon")
    ):
        return None
    following = tokens[index + 1].name if index + 1 < len(tokens) else "gap"
    if (
        following in ("and", "to", "dash")
        and index + 2 < len(tokens)
        and tokens[index + 2].name == "y4"
        and tokens[index + 2].number > value
    ):
        return found
    if cues.before(cues.YEAR, text, start) or (joint in ("li", "in") and value > 1900):
        return found
    if cues.EVENT.search(text, max(0, start - 60), start):
        return found
    if text[max(0, start - 1) : start] == "(" and text[token.end : token.end + 1] == ")" and value > 1900:
        return found
    if (
        1950 <= value <= 2050
        and cues.FREE_AFTER.match(text, token.end)
        and text[max(0, start - 2) : start - 1].isalpha()
    ):
        return found
    return found if len(text.strip()) == token.end - start else None


def pair_of_years(tokens: list[Token], index: int, text: str) -> Found | list[Found] | None:
    """2018-2019 is one year where the text speaks of budgets, schools or seasons, else two."""
    token = tokens[index]
    if token.frame is None or not token.frame.year or not 1900 <= token.frame.year <= 2100:
        return None
    if cues.TWO_YEARS.search(text, max(0, token.start - 400), token.start):
        return sure(tokens, index, text)
    first = token.frame.year
    ends = ((token.start, token.start + 4, first), (token.end - 4, token.end, first + 1))
    if not text[token.end - 4 : token.end].isdigit():
        return sure(tokens, index, text)
    return [(start, end, Frame("date", "bare-year", year=year)) for start, end, year in ends]
