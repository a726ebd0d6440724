"""Dates of a calendar: a day of a month, a month of a year, in Gregorian, Hijri and other months, with their ranges."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendars.months import LIBYAN_ALONE
from timeline.expressions.frames import Frame
from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.rules.periods import ERA, MONTH, MONTH_NAMES
from timeline.expressions.tokens import CODES, Token

DAY = "(num|ord|numdef)"
SHIFT = "(past|next|now|preceding|following|same)"
YEAR = f"(year|yrdef|yr|year2|y4 {ERA}?|period)"
LINK = "(of|li|comma|slash|dash)"
_CALENDARS = {"": "gregorian", "hijri": "hijri", "persian": "persian", "coptic": "coptic"}


def month_frame(token: Token, rule: str) -> Frame:
    return Frame("date", rule, month=int(token.number), calendar=_CALENDARS[token.word])


def dated(phrase: Phrase) -> Token | None:
    """A day and month, with whatever names the year."""
    day, name = phrase.get("num", "ord", "numdef", "ords"), phrase.get(*MONTH_NAMES)
    if name is None or day is None or not 1 <= day.number <= 31 or day.number % 1:
        return None
    if day.name == "ord" and day.word == "f":
        # الجمعة الثالثة من رمضان: days of a month are masculine.
        return None
    frame = month_frame(name, "day-month")
    frame.day = int(day.number)
    if not _year(phrase, frame):
        return None
    return phrase.token("date", frame)


def first_of_month(phrase: Phrase) -> Token | None:
    """أول نوفمبر 1954."""
    return dated(phrase) if phrase.tokens[0].number == 1 else None


def monthly(phrase: Phrase) -> Token | None:
    name = phrase.get(*MONTH_NAMES)
    if name is None:
        return None
    frame = month_frame(name, "month")
    if not _year(phrase, frame):
        return None
    return phrase.token("mdate", frame, number=1)


def bare_month(phrase: Phrase) -> Token:
    name = phrase.tokens[0]
    return phrase.token("mdate", month_frame(name, "bare-month"), number=0, word=name.name)


def _year(phrase: Phrase, frame: Frame) -> bool:
    """Fill the frame's year from the phrase; False if the two cannot go together."""
    year, shift = (
        phrase.get("year", "y4", "period", "year2"),
        phrase.get("past", "next", "now", "preceding", "following", "same"),
    )
    era = phrase.get("hera", "era")
    if year is not None and year.frame is None:
        frame.year = int(year.number)
        if era is not None and era.name == "hera" and frame.calendar == "gregorian":
            frame.calendar = "hijri"
    elif year is not None and year.frame is not None:
        inner = year.frame
        if inner.kind == "date" and inner.year is not None:
            frame.year, frame.era = inner.year, inner.era
            frame.calendar = inner.calendar if frame.calendar == "gregorian" else frame.calendar
        elif inner.kind in ("period", "anaphor") and inner.unit == "Y":
            frame.inner = inner
        else:
            return False
    elif phrase.get("yrdef"):
        frame.direction = 0
    if shift is not None:
        if shift.name in ("same", "following", "preceding"):
            frame.value, frame.direction = "anaphor", int(shift.number)
        else:
            frame.direction = int(shift.number)
    if frame.calendar in ("hijri", "persian") and frame.year is not None and frame.year > 1600:
        frame.inner, frame.year = Frame("date", "year", year=frame.year), None
    if frame.calendar == "gregorian" and frame.year is not None and 1300 <= frame.year <= 1500 and era is None:
        frame.calendar = "gregorian"
    return True


def day_range(phrase: Phrase) -> list[Token] | None:
    """من 3 إلى 5 مايو 2021، أيام 3 و4 و5 مايو: the days before the last inherit its month and year."""
    names = [token.name for token in phrase.tokens]
    rest = len(names) - 1 - next(i for i, name in enumerate(reversed(names)) if name in JOINTS)
    while names[rest] in ("and", "to", "dash", "of", "comma", "li", "bi", "day", "weekday"):
        rest += 1
    last = dated(phrase.part(rest, len(names)))
    if last is None or last.frame is None:
        return None
    made: list[Token] = []
    for index, token in enumerate(phrase.tokens[:rest]):
        if token.name not in ("num", "ord", "numdef"):
            if index:
                made.append(token)
            continue
        if not 1 <= token.number <= 31 or token.number % 1:
            return None
        start = phrase.tokens[0].start if not made else token.start
        frame = replace(last.frame, day=int(token.number), rule="day-range")
        made.append(Token(CODES["date"], start, token.end, frame=frame))
    return [*made, last]


def month_range(phrase: Phrase) -> list[Token] | None:
    """من يناير إلى مارس 2021: the first month inherits what names the second's year."""
    joint = next(i for i, token in enumerate(phrase.tokens) if token.name in ("and", "to", "dash"))
    rest = joint + 1
    while phrase.tokens[rest].name in ("and", "to", "dash", "of", "comma", "li", "bi"):
        rest += 1
    second = monthly(Phrase(phrase.tokens[rest:], phrase.codes[rest:]))
    name = phrase.part(0, joint).get(*MONTH_NAMES)
    if name is None or second is None or second.frame is None or second.frame.month is None:
        return None
    start = replace(second.frame, month=int(name.number), rule="month-range", calendar=month_frame(name, "").calendar)
    if start.month is not None and start.month > second.frame.month and start.year is not None:
        start.year -= 1
    start.other = second.frame
    return [
        Token(CODES["mdate"], phrase.tokens[0].start, phrase.tokens[joint - 1].end, 1, frame=start),
        *phrase.tokens[joint:rest],
        second,
    ]


def libyan(phrase: Phrase) -> Token | None:
    """2 الربيع 1977: the Libyan months that are spelt like seasons."""
    day, season, year = phrase.tokens[0], phrase.tokens[1], phrase.get("y4", "year")
    month = {"SP": 3, "SU": 6}.get(season.word)
    if month is None or not 1 <= day.number <= 31 or day.number % 1 or year is None:
        return None
    number = year.frame.year if year.frame is not None else int(year.number)
    return phrase.token("date", Frame("date", "libyan-month", day=int(day.number), month=month, year=number))


def libyan_year(phrase: Phrase) -> Token | None:
    """هانيبال 1990: a Libyan month in a year in which it was one."""
    name, year = phrase.tokens
    if name.number not in LIBYAN_ALONE or not 1969 <= year.number <= 2011:
        return None
    frame = Frame("date", "libyan-month", month=int(name.number), year=int(year.number))
    return phrase.token("mdate", frame, number=1)


def numeric_spaced(phrase: Phrase) -> Token | None:
    """1 / 9 / 2015, with spaces around its strokes."""
    day, month, year = phrase.tokens[0], phrase.tokens[2], phrase.tokens[4]
    if phrase.tokens[1].code != phrase.tokens[3].code or not 1 <= day.number <= 31 or not 1 <= month.number <= 12:
        return None
    frame = Frame("date", "numeric-date", day=int(day.number), month=int(month.number), year=int(year.number))
    return phrase.token("date", frame)


def day_month_figures(phrase: Phrase) -> Token | None:
    """7/4 is the seventh of April beside a day; alone it may be a fraction: the selection decides."""
    day, month = phrase.tokens[0], phrase.tokens[-1]
    if day.word or month.word or not 1 <= day.number <= 31 or not 1 <= month.number <= 12:
        return None
    frame = Frame("date", "day-month-figures", day=int(day.number), month=int(month.number))
    return phrase.token("dm", frame)


def weekday_figures(phrase: Phrase) -> list[Token] | None:
    """الأربعاء 8-10: a fixture list; what could be a score (3-1) is left."""
    day = day_month_figures(phrase.part(1, len(phrase.tokens)))
    if day is None or day.frame is None or day.frame.day is None or day.frame.day < 6:
        return None
    return [phrase.tokens[0], Token(CODES["date"], day.start, day.end, frame=day.frame)]


def day_of_period(phrase: Phrase) -> Token | None:
    """15 من الشهر الجاري، الخامس عشر من الشهر نفسه."""
    day, inner = phrase.tokens[0], phrase.tokens[-1].frame
    if not 1 <= day.number <= 31 or day.number % 1 or inner is None or inner.unit != "M":
        return None
    return phrase.token("date", Frame("date", "day-of-month", day=int(day.number), inner=inner))


def day_of_current(phrase: Phrase) -> Token | None:
    """15 الجاري، يوم 20 المقبل: a day of this, the last or the next month."""
    day, shift = phrase.get("num", "ord"), phrase.get("now", "past", "next")
    if day is None or shift is None or not 1 <= day.number <= 31 or day.number % 1:
        return None
    inner = Frame("period", "period-shift", unit="M", direction=int(shift.number))
    return phrase.token("date", Frame("date", "day-of-month", day=int(day.number), inner=inner))


HEAD = "(days2|pers)"
# Libyan months are also spring, summer, dates and water: they need their day, or شهر.
PLAIN = "(month|wmonth|hmonth|whmonth|gmonth|smonth|wgmonth)"
JOINTS = ("and", "to", "dash")
JOIN = "(close? (and|to) (of|to|bi|li)?|dash)"
AND = f"{JOIN} (day? weekday)?"
LEVEL = Level(
    Rule("numeric-spaced", "num (slash|dash) num (slash|dash) y4", numeric_spaced, "1 / 9 / 2015"),
    Rule("weekday-figures", "weekday num dash num (?!num|slash|dash|per|pers)", weekday_figures, "الأربعاء 8-10"),
    Rule("day-month-figures", "num slash num (?!num|slash|dash|month)", day_month_figures, "يوم 7/4"),
    Rule("libyan-month", "num seasondef (y4|year)", libyan, "2 الربيع 1977"),
    Rule(
        "day-range",
        f"{HEAD}? (num|ord) (comma? {AND} num){{0,4}} {AND} {DAY} {LINK}? {MONTH} ({SHIFT}|{LINK}? {YEAR})?",
        day_range,
        "من 3 إلى 5 مايو",
    ),
    Rule(
        "day-month",
        f"{DAY} {LINK}? {MONTH} (({LINK}|in)? {YEAR} | {SHIFT} | {LINK} yrdef {SHIFT})?",
        dated,
        "العاشر من يونيو 2014",
    ),
    Rule("first-of-month", f"ords {MONTH} (({LINK}|in)? {YEAR} | {SHIFT})?", first_of_month, "أول نوفمبر 1954"),
    Rule("month-day-year", f"{MONTH} num comma? (y4|year)", dated, "مارس 3، 2020"),
    Rule("month-range", f"{MONTH} {JOIN} {MONTH} ({LINK}? {YEAR}|{SHIFT})", month_range, "من يناير إلى مارس 2021"),
    Rule("libyan-year", "lmonth y4", libyan_year, "هانيبال 1990"),
    Rule("month-year", f"{PLAIN} (({LINK}|in)? {YEAR}|{SHIFT})", monthly, "يونيو من العام الماضي"),
    Rule("day-of-month", "(num|ord|numdef) of? period", day_of_period, "15 من الشهر الجاري"),
    Rule("day-of-current", "day num (now|past|next)|num now", day_of_current, "15 الجاري"),
    Rule("bare-month", MONTH, bare_month, "نيسان"),
)
