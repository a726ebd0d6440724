"""Months and years by name, and periods counted from now: الشهر الماضي، الربع الثاني، تسعينيات القرن الماضي."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.frames import Frame
from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.rules.durations import value_of
from timeline.expressions.tokens import Token

GREGORIAN = "(month|wmonth|lmonth)"
MONTH = "(month|wmonth|lmonth|hmonth|whmonth|gmonth|smonth|wgmonth)"
MONTH_NAMES = ("month", "wmonth", "lmonth", "hmonth", "whmonth", "gmonth", "smonth", "wgmonth")
BETWEEN = "(slash|dash|or|open|comma or|open or)"
ERA = "(era|hera|bce)"
ERA_NAMES = ("era", "hera", "bce")
_SPAN_CALENDARS: dict[float, str] = {5: "hijri", 6: "persian", 7: "coptic"}
DEFINITE = "(perdef|yrdef|mondef|today|seasondef|spelldef)"
DEFINITE_NAMES = ("perdef", "yrdef", "mondef", "today", "seasondef", "spelldef", "per", "day", "yr", "mon")
SHIFT = "(past|next|now|recent)"
ANAPHOR = "(same|following|preceding)"


def month(phrase: Phrase) -> Token | None:
    names = phrase.all(*MONTH_NAMES)
    if len({(token.number, token.word) for token in names}) != 1:
        return None
    name = {"hmonth": "hmonth", "whmonth": "hmonth", "gmonth": "gmonth", "smonth": "gmonth", "wgmonth": "gmonth"}.get(
        names[0].name, "month"
    )
    return phrase.token(name, number=names[0].number, word=names[0].word)


def fatih(phrase: Phrase) -> Token | None:
    """الفاتح (سبتمبر): the Libyan September, which alone is the first of a month."""
    first, name = phrase.tokens[0], phrase.tokens[2]
    return phrase.token("month", number=9) if first.word == "fatih" and name.number == 9 else None


def named_month(phrase: Phrase) -> Token | None:
    """شهر رمضان، شهري مارس; شهر الربيع is the Libyan March."""
    last = phrase.tokens[-1]
    if last.name == "seasondef":
        number = {"SP": 3, "SU": 6}.get(last.word)
        return phrase.token("month", number=number) if number else None
    return month(phrase)


def year(phrase: Phrase) -> Token | None:
    number, era = phrase.get("y4", "num", "numdef"), phrase.get(*ERA_NAMES)
    if number is None:
        return None
    value = int(number.number)
    named = phrase.get("yr", "yrdef", "yr2")
    if value < 100 and era is not None and era.name == "era" and not named:
        # 8 م: metres, or the evening.
        return None
    if value < 100 and not (era or (named and value >= 30)):
        return None
    if value < 1000 and not (era or value < 100):
        return None
    frame = Frame("date", "year", year=value)
    if era is not None and era.name == "hera":
        frame.calendar = era.word
    elif era is not None and era.name == "bce":
        frame.era = "BC"
    elif value < 100 and era is None:
        frame.year = 1900 + value
    elif value < 1000 and named and named.word == "Y" and era is None:
        return None
    span = phrase.get("span_word")
    if era is None and 1200 <= value <= 1800 and span is not None and span.number in _SPAN_CALENDARS:
        frame.calendar = _SPAN_CALENDARS[span.number]
    if span is not None and span.number in (2, 3):
        frame = Frame(
            "years", "fiscal-year" if span.number == 2 else "school-year", year=value - (1 if span.number == 2 else 0)
        )
        frame.value = "fiscal" if span.number == 2 else "school"
        if span.number == 2:
            frame.count = 1
    return phrase.token("year", frame)


def year_pair(phrase: Phrase) -> Token | None:
    """2017-2018, 2017/2018: one year that spans two, if they follow each other."""
    numbers = phrase.all("y4", "num")
    first, second = int(numbers[0].number), int(numbers[1].number)
    if second < 100:
        second += first // 100 * 100
    if second != first + 1:
        return None
    span = phrase.get("span_word")
    kind = {2.0: "fiscal", 3.0: "school"}.get(span.number if span else 0, "")
    if phrase.get("wper", "perdef", "per"):
        kind = "season"
    if not kind and phrase.get("dash"):
        kind = "pair"
    frame = Frame("years", "year-pair", year=first, value=kind or "pair")
    if phrase.get("hera"):
        frame.calendar = "hijri"
    return phrase.token("year2" if not span and kind == "pair" and not phrase.get("yr", "yrdef") else "year", frame)


def numeric(phrase: Phrase) -> Token | None:
    """12/3/1442هـ، 12/3/2020م."""
    frame, era = phrase.frame("ndate"), phrase.get(*ERA_NAMES)
    if era is not None and era.name == "hera":
        frame = replace(frame, calendar=era.word)
    return phrase.token("ndate", frame)


YEARWORD = "(yr|yrdef|yr2)"
NAMES = Level(
    Rule("month-double", f"((mon|mon2) of?)? {GREGORIAN} {BETWEEN}? {GREGORIAN} close?", month, "كانون الثاني/يناير"),
    Rule("fatih", "ord open month close", fatih, "الفاتح (سبتمبر)"),
    Rule("month-named", f"(mon|mon2) of? ({MONTH}|seasondef (?!ord|ords))", named_month, "شهر رمضان"),
    Rule(
        "year-pair",
        f"({YEARWORD} span_word?|perdef|wper|per)? y4 (slash|dash) (y4|num) {ERA}?",
        year_pair,
        "السنة المالية 2017-2018",
    ),
    Rule("year-named", f"{YEARWORD} (span_word)? (art? (y4|num)|numdef) {ERA}?", year, "عام 2014م"),
    Rule("numeric-era", f"ndate {ERA}", numeric, "12/3/1442هـ"),
    Rule("year-era", f"(y4|num) {ERA}", year, "1442هـ"),
)


def period(phrase: Phrase) -> Token | None:
    head = phrase.get(*DEFINITE_NAMES)
    if head is None:
        return None
    shift, anaphor = (
        phrase.get("past", "next", "now", "recent"),
        phrase.get("same", "following", "preceding", "samepre", "that"),
    )
    unit, span = head.word, phrase.get("span_word")
    if unit == "X" or unit == "TH":
        return None
    if unit == "SE":
        return phrase.token("vague", Frame("vague", "sports-season", value=_reference(shift, anaphor)))
    if anaphor is not None and unit == "D":
        return phrase.token(
            "date",
            Frame("anaphor", f"{anaphor.name}-day", unit=unit, direction=int(anaphor.number), value=_that(anaphor)),
        )
    if anaphor is not None:
        return phrase.token(
            "period",
            Frame("anaphor", f"{anaphor.name}-period", unit=unit, direction=int(anaphor.number), value=_that(anaphor)),
        )
    direction = int(shift.number) if shift else 0
    if head.name == "seasondef":
        return phrase.token("period", Frame("season", "season-shift", value=unit, direction=direction))
    if span is not None and span.number in (2, 3):
        kind = "fiscal" if span.number == 2 else "school"
        return phrase.token("period", Frame("years", f"{kind}-year", value=kind, direction=direction))
    if unit == "D":
        return phrase.token("date", Frame("deictic", "this-day" if not shift else "day-shift", offset=direction))
    return phrase.token("period", Frame("period", "period-shift", unit=unit, direction=direction))


def _reference(shift: Token | None, anaphor: Token | None) -> str:
    if shift is None:
        return "PAST_REF" if anaphor and anaphor.number < 0 else "PRESENT_REF"
    return {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[int(shift.number)]


def _that(anaphor: Token) -> str:
    return "that" if anaphor.name == "that" else ""


def century(phrase: Phrase) -> Token | None:
    head, number = phrase.get("perdef", "mondef", "today"), phrase.get("ord", "numdef", "num")
    if head is None or number is None or not number.number:
        return None
    value = int(number.number)
    if head.word == "CE":
        frame = Frame("century", "century", year=value - 1, calendar="hijri" if phrase.get("hera") else "gregorian")
        if phrase.get("bce"):
            frame.era = "BC"
        return phrase.token("period", frame)
    if head.word in ("W", "DE", "D") and value <= 10:
        return phrase.token("nth", Frame("ordinal", "nth-period", unit=head.word, count=value))
    return None


def last_of(phrase: Phrase) -> Token | None:
    unit = phrase.tokens[0].word
    if unit not in ("W", "D", "M"):
        return None
    return phrase.token("nth", Frame("ordinal", "last-of", unit=unit, count=-1))


def stated_year(phrase: Phrase) -> Token:
    return phrase.token("year", Frame("date", "year", year=int(phrase.tokens[-1].number)))


def decade(phrase: Phrase) -> Token | None:
    number = phrase.get("decade", "num")
    if number is None:
        return None
    frame = Frame("decade", "decade", year=int(number.number) // 10)
    shift, which = phrase.get("past", "now", "next"), phrase.get("ord", "numdef")
    if shift is not None:
        frame.direction = int(shift.number)
    elif which is not None:
        frame.inner = Frame("century", "century", year=int(which.number) - 1)
    return phrase.token("period", frame)


def fraction(phrase: Phrase) -> Token | None:
    """الربع الثاني، النصف الأول: a quarter or a half, of what follows or of this year."""
    share, which = phrase.get("fracdef", "frac", "chapter"), phrase.get("ord", "recent")
    if share is None or which is None or (abs(share.number - 1 / 3) < 0.01 and which.number > 3):
        return None
    unit = {0.5: "H", 0.25: "Q"}.get(share.number, "T")
    if which.name == "recent":
        which = Token(which.code, which.start, which.end, {"H": 2, "Q": 4, "T": 3}[unit])
    if which.number > {"H": 2, "Q": 4, "T": 3}[unit]:
        return None
    second = phrase.all("ord")
    frame = Frame("ordinal", {"H": "half", "Q": "quarter", "T": "third"}[unit], unit=unit, count=which.number)
    if len(second) == 2 and unit == "Q":
        if {which.number, second[1].number} not in ({1, 2}, {3, 4}):
            return None
        frame.unit, frame.count = "H", 1 if which.number < 3 else 2
    return phrase.token("nth", frame)


def fraction_shift(phrase: Phrase) -> Token | None:
    """الربع المقبل، النصف الحالي: the quarter or half beside or around now."""
    unit = {0.5: "H", 0.25: "Q"}.get(phrase.tokens[0].number)
    if unit is None:
        return None
    frame = Frame("period", "period-shift", unit=unit, direction=int(phrase.tokens[1].number))
    return phrase.token("period", frame)


def nth_in_row(phrase: Phrase) -> Token | None:
    """اليوم الثالث على التوالي، للأسبوع الثاني: how long a thing has gone on."""
    unit, number = phrase.tokens[0], phrase.get("ord", "numdef", "num")
    if number is None or number.number < 1:
        return None
    value = value_of(unit.word, number.number)
    return phrase.token("dur", Frame("duration", "nth-in-a-row", unit=unit.word, count=number.number, value=value))


LEVEL = Level(
    Rule("nth-in-a-row", "(today|perdef|yrdef|mondef|wpart) (ord|numdef) row", nth_in_row, "اليوم الثالث على التوالي"),
    Rule("decade", "perdef? decade (of? perdef (past|now|next|ord|numdef))?", decade, "تسعينيات القرن الماضي"),
    Rule("last-of", "(perdef|mondef|today) recent (?=of)", last_of, "الأسبوع الأخير من مايو"),
    Rule("century", f"perdef (ord|numdef) {ERA}?", century, "القرن التاسع عشر"),
    Rule("fraction-pair", "fracdef ord and ord", fraction, "الربعين الثالث والرابع"),
    Rule("fraction", "fracdef (ord|recent)", fraction, "الربع الثاني"),
    Rule("chapter", "chapter ord (?=(of|li) (year|y4|yrdef (?!span_word)))", fraction, "الفصل الرابع من 2015"),
    Rule("fraction-shift", "fracdef (past|next|now)", fraction_shift, "الربع المقبل"),
    Rule("stated-year", "(this yrdef|yrdef (now|past|next)) y4", stated_year, "العام الجاري 2018"),
    Rule("this-period", f"this {DEFINITE} span_word?", period, "هذا العام"),
    Rule("that-period", f"that {DEFINITE}", period, "ذلك العام"),
    Rule("same-period", f"samepre {DEFINITE}", period, "نفس اليوم"),
    Rule("shifted-period", f"{DEFINITE} span_word? {SHIFT}", period, "الشهر الماضي"),
    Rule("anaphoric-period", f"{DEFINITE} {ANAPHOR}", period, "اليوم التالي"),
)
