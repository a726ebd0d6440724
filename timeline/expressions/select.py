"""Which tokens of a read text are expressions: bare units, years, months and parts of the day only with a cue."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from timeline.expressions import cues
from timeline.expressions.frames import Frame
from timeline.expressions.rules.durations import value_of
from timeline.expressions.tokens import CODES, Token
from timeline.language.tense import tense_at

Found = tuple[int, int, Frame]


class _Judge(Protocol):
    def __call__(self, tokens: list[Token], index: int, text: str) -> Found | list[Found] | None: ...


def select(tokens: list[Token], text: str) -> list[Found]:
    """(start, end, frame) of each expression among `tokens`, in the order of the text."""
    found: list[Found] = []
    for index, token in enumerate(tokens):
        judge = _JUDGES.get(token.code)
        if judge is not None:
            judged = judge(tokens, index, text)
            for start, end, frame in [judged] if isinstance(judged, tuple) else judged or []:
                if _in_name(start, frame, text):
                    continue
                if text[end - 1] in ")]" and "(" not in text[start:end] and "[" not in text[start:end]:
                    end -= 1
                found.append((start, end, frame))
    return found


def _in_name(start: int, frame: Frame, text: str) -> bool:
    """Whether it is part of a name: رواية «أمس لا يعود»، شارع 26 يوليو، سوق الخميس."""
    if '"' in text[max(0, start - 31) : start] and cues.TITLE.search(text, max(0, start - 60), start):
        return True
    return frame.kind == "date" and frame.year is None and not frame.part and cues.before(cues.PLACE, text, start)


def _sure(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    return (token.start, token.end, token.frame) if token.frame is not None else None


def _previous(tokens: list[Token], index: int) -> str:
    return tokens[index - 1].name if index else "gap"


def _month(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    if token.frame is None or token.number or token.word in ("month", "hmonth", "gmonth"):
        return _sure(tokens, index, text)
    after_month = (
        _previous(tokens, index) in ("and", "to", "dash", "or")
        and index > 1
        and tokens[index - 2].name in ("mdate", "date")
    )
    if token.word in ("wmonth", "whmonth"):
        if len(text) == token.end - token.start or after_month:
            return _sure(tokens, index, text)
        cue = cues.MONTH if token.frame.month in (3, 9) else cues.MONTH_SURE
        sure = cues.before(cue, text, token.start) and not (token.frame.month == 2 and token.frame.calendar == "hijri")
        return _sure(tokens, index, text) if sure else None
    return None


def _year(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    value = int(token.number)
    if not 1800 <= value <= 2100:
        return None
    frame = Frame("date", "bare-year", year=value)
    found = (token.start, token.end, frame)
    start = token.start
    if cues.COUNTED.match(text, token.end) or cues.before(cues.NUMBER_BEFORE, text, start):
        return None
    if text[max(0, start - 1) : start] in ("", "\n") and text[token.end : token.end + 1] == ":":
        return found
    joint = _previous(tokens, index)
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


def _pair_of_years(tokens: list[Token], index: int, text: str) -> Found | list[Found] | None:
    """2018-2019 is one year where the text speaks of budgets, schools or seasons, else two."""
    token = tokens[index]
    if token.frame is None or not token.frame.year or not 1900 <= token.frame.year <= 2100:
        return None
    if cues.TWO_YEARS.search(text, max(0, token.start - 400), token.start):
        return _sure(tokens, index, text)
    first = token.frame.year
    ends = ((token.start, token.start + 4, first), (token.end - 4, token.end, first + 1))
    if not text[token.end - 4 : token.end].isdigit():
        return _sure(tokens, index, text)
    return [(start, end, Frame("date", "bare-year", year=year)) for start, end, year in ends]


def _unit(tokens: list[Token], index: int, text: str) -> Found | None:
    """A lone أسبوع, عام, ساعة or أسبوعا."""
    token = tokens[index]
    if cues.DEFINITE_AFTER.match(text, token.end) and token.name != "peracc":
        return None
    frame = Frame(
        "duration",
        "one-duration",
        unit=token.word,
        count=1,
        value=value_of(token.word, 1 if token.word != "X" else None),
    )
    following = tokens[index + 1].name if index + 1 < len(tokens) else "gap"
    if token.name == "wper" and (following in ("num", "dur") or not cues.FREE_AFTER.match(text, token.end)):
        return None
    cued = cues.before(cues.STRETCH, text, token.start) or (
        _previous(tokens, index) == "bi" and cues.before(cues.AFTER_THAT, text, token.start - 1)
    )
    cued = cued or _previous(tokens, index) in (
        "before",
        "after",
        "approx",
        "more",
        "less",
    )
    if token.name in ("peracc", "per", "yr", "mon") and cues.FREE_AFTER.match(text, token.end):
        cued = cued or cues.LASTING.search(text, max(0, token.start - 45), token.start) is not None
    if token.name == "peracc":
        cued = cued or (token.word in ("W", "M", "CE") and text[token.start : token.end] in ("اسبوعا", "شهرا", "قرنا"))
    elif not cued and _previous(tokens, index) == "li" and token.word in ("W", "M", "D", "Y", "TH", "X"):
        cued = token.word in ("W", "X") or cues.OF_EVENT.match(text, token.end) is not None
    elif (
        not cued
        and token.word in ("W", "TH")
        and (_previous(tokens, index) == "in" or cues.before(cues.HALF, text, token.start))
    ):
        cued = token.word == "W"
    return (token.start, token.end, frame) if cued else None


def _plural(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    frame = token.frame
    if frame is None:
        return None
    if frame.rule == "plural-duration":
        if cues.DEFINITE_AFTER.match(text, token.end):
            return None
        if frame.unit == "SE":
            return None
        cued = _previous(tokens, index) in ("li", "bi", "in", "of") or cues.before(cues.STRETCH, text, token.start)
        if not cued and not cues.FREE_AFTER.match(text, token.end):
            return None
    elif (
        frame.rule == "one-duration" and frame.unit in ("DE", "CE", "X") and not cues.FREE_AFTER.match(text, token.end)
    ):
        return None
    return token.start, token.end, frame


def _weak_plural(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    if token.word in ("SE", "X") or cues.DEFINITE_AFTER.match(text, token.end):
        return None
    if not (cues.before(cues.DECADES, text, token.start) or _previous(tokens, index) == "li"):
        return None
    return (
        token.start,
        token.end,
        Frame("duration", "plural-duration", unit=token.word, value=value_of(token.word, None)),
    )


def _part(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    found = (token.start, token.end, Frame("deictic", "part-of-day", part=token.word, value="context"))
    if token.name == "part" and token.number == 2:
        return found
    if token.name == "part":
        if (token.word == "EV" and not cues.DEFINITE_AFTER.match(text, token.end)) or token.word in ("SMALL",):
            return found
        return found if " " in text[token.start : token.end] else None
    if cues.before(cues.THROUGHOUT, text, token.start):
        return token.start, token.end, Frame("duration", "throughout", unit="D", count=1, value="P1D")
    return found if cues.before(cues.PART, text, token.start) or " " in text[token.start : token.end] else None


def _weak_part(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    word = text[token.start : token.end]
    after = cues.FEMININE_AFTER.match(text, token.end)
    if word == "ليلة" and after and cues.before(cues.NIGHT, text, token.start):
        return token.start, after.end(1), Frame("deictic", "part-of-day", part="NI", value="context")
    if word == "الليلة":
        return token.start, token.end, Frame("deictic", "tonight", part="NI")
    if word in ("الفجر", "الظهر") and cues.before(cues.PART, text, token.start):
        return token.start, token.end, Frame("deictic", "part-of-day", part=token.word, value="context")
    return None


def _season(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    frame = Frame("season", "season", value=token.word)
    if " " in text[token.start : token.end] or cues.before(cues.PART, text, token.start):
        return token.start, token.end, frame
    return None


def _ago(tokens: list[Token], index: int, text: str) -> Found | None:
    """قبل يومين counts from now, قبل يومين من الهجوم from an event: then only the stretch is tagged."""
    token = tokens[index]
    frame = token.frame
    if frame is None or frame.inner is None:
        return None
    stretch = replace(frame.inner, event=True)
    start = int(token.number)
    if cues.OF_EVENT.match(text, token.end) and not (
        frame.count is None and cues.MEN_VERB.search(text, max(0, token.start - 30), token.start)
    ):
        return start, token.end, stretch
    if frame.direction == 1 and tense_at(text, token.start, token.end) != "future":
        return start, token.end, stretch
    return token.start, token.end, frame


def _fraction(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    frame = token.frame
    if frame is None:
        return None
    if frame.inner is None:
        if frame.unit not in ("Q", "H") or not cues.before(cues.HALF, text, token.start):
            return None
        if frame.unit == "H" and cues.SPORT.search(text, max(0, token.start - 80), token.end + 80):
            return None
    return token.start, token.end, frame


def _time(tokens: list[Token], index: int, text: str) -> Found | None:
    """An hour without الساعة needs a preposition before it: في الثامنة مساء."""
    token = tokens[index]
    frame = token.frame
    if frame is None:
        return None
    if frame.kind == "clock" and _in_range(tokens, index):
        frame.value = "range"
    if frame.rule != "clock-ordinal" or cues.before(cues.HOUR, text, token.start):
        return _sure(tokens, index, text)
    if _previous(tokens, index) in ("to", "and", "in", "of", "approx", "dash"):
        return _sure(tokens, index, text)
    return (int(token.number), token.end, frame.other) if frame.other is not None else None


def _in_range(tokens: list[Token], index: int) -> bool:
    """Whether a clock time is one end of a range of two: من الثامنة صباحا حتى الرابعة عصرا."""
    before, after = tokens[max(0, index - 2) : index], tokens[index + 1 : index + 3]
    return any(
        len(pair) == 2 and pair[joint].name in ("to", "and", "dash") and pair[1 - joint].name == "time"
        for pair, joint in ((before, 1), (after, 0))
    )


def _number(tokens: list[Token], index: int, text: str) -> Found | None:
    """بين 11 عاما و16: the second count takes the unit of the first."""
    token = tokens[index]
    if index < 2 or tokens[index - 1].name not in ("and", "to", "dash") or not cues.FREE_AFTER.match(text, token.end):
        return None
    first = tokens[index - 2].frame
    if tokens[index - 2].name != "dur" or first is None or not first.count or first.count >= token.number:
        return None
    value = value_of(first.unit, token.number)
    return token.start, token.end, Frame("duration", "range-duration", unit=first.unit, count=token.number, value=value)


def _past(tokens: list[Token], index: int, text: str) -> Found | None:
    """في الماضي, with no noun that it could qualify."""
    token = tokens[index]
    if text[token.start : token.end] != "الماضي" or not text.endswith(("في ", "من "), 0, token.start):
        return None
    return token.start, token.end, Frame("vague", "vague", value="PAST_REF")


_JUDGES: dict[str, _Judge] = {
    CODES[name]: judge
    for judge, names in (
        (_sure, "date ndate set vague year period"),
        (_time, "time"),
        (_month, "mdate"),
        (_year, "y4"),
        (_pair_of_years, "year2"),
        (_unit, "per peracc day yr mon wper"),
        (_plural, "dur"),
        (_weak_plural, "wpers"),
        (_part, "part partdef"),
        (_weak_part, "wpart"),
        (_season, "seasondef"),
        (_ago, "ref"),
        (_fraction, "nth"),
        (_past, "past"),
        (_number, "num"),
    )
    for name in names.split()
}
