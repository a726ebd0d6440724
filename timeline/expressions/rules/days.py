"""Days: weekdays bare or qualified, with their date, with أمس، اليوم، غدا; feasts; eves; a date in two calendars."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendars.feasts import EITHER
from timeline.expressions.frames import Frame
from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.tokens import CODES, Token

WEEKDAY = "(weekday|day bweekday)"
SHIFT = "(past|next|now|recent|following|preceding|same)"
TODAY = "(today|deictic)"
PUNCT = "(comma|open|dash|open equals|comma equals|equals|equals li|equals comma|comma day)"


def weekday(phrase: Phrase) -> Token | None:
    name, shift = (
        phrase.get("weekday", "bweekday"),
        phrase.get("past", "next", "now", "recent", "following", "preceding", "same"),
    )
    if name is None:
        return None
    frame = Frame("date", "weekday", weekday=int(name.number))
    if shift is not None:
        frame.rule = "weekday-shift"
        frame.direction = int(shift.number)
        if shift.name in ("following", "preceding", "same"):
            frame.value = "anaphor"
    return phrase.token("date", frame)


def weekday_date(phrase: Phrase) -> Token | None:
    name, date = phrase.get("weekday", "bweekday"), phrase.get("date", "ndate", "dm")
    if name is None or date is None or date.frame is None or date.frame.kind != "date" or date.frame.day is None:
        return None
    close = phrase.get("open") is not None
    tokens = phrase.tokens
    if not close and tokens[-1].name == "close":
        return phrase.part(0, len(tokens) - 1).token(
            "date", replace(date.frame, weekday=int(name.number), rule="weekday-date")
        )
    return phrase.token("date", replace(date.frame, weekday=int(name.number), rule="weekday-date"))


def deictic(phrase: Phrase) -> Token | None:
    head = phrase.get("today", "deictic")
    if head is None:
        return None
    frame = Frame("deictic", "deictic-day", offset=int(head.number) if head.name == "deictic" else 0)
    name = phrase.get("weekday", "bweekday")
    if name is not None:
        frame.weekday = int(name.number)
    date = phrase.get("date", "ndate")
    if date is not None:
        if date.frame is None or date.frame.kind != "date":
            return None
        return phrase.token("date", date.frame)
    return phrase.token("date", frame, number=1 if head.name == "today" and len(phrase.tokens) == 1 else 0)


def same_day(phrase: Phrase) -> Token | None:
    """A date given in two calendars or two spellings: 25 شوال 1436هـ الموافق 10 أغسطس 2015م."""
    frames = [
        token.frame
        for token in phrase.tokens
        if token.frame is not None and token.name in ("date", "ndate", "mdate", "year", "period")
    ]
    if len(frames) != 2:
        return None
    first, second = frames
    gregorian, other = (first, second) if first.calendar == "gregorian" else (second, first)
    if gregorian.calendar != "gregorian" or other.calendar == "gregorian":
        return None
    if (gregorian.day is None) != (other.day is None) or (gregorian.year is None and other.year is None):
        return None
    name = phrase.get("date", "ndate", "mdate", "year")
    made = replace(gregorian, other=other, rule="two-calendars")
    return (
        phrase.token("mdate" if made.day is None and made.month else "year" if made.day is None else "date", made, 1)
        if name
        else None
    )


def feast(phrase: Phrase) -> Token | None:
    token, shift = phrase.get("feast"), phrase.get("past", "next", "now")
    year = phrase.get("year", "y4", "period")
    name = token.word if token else ""
    if name in EITHER:
        return None
    frame = Frame("feast", "feast", value=name)
    if shift is not None:
        frame.direction = int(shift.number)
    if year is not None and year.frame is None:
        frame.year = int(year.number)
    elif year is not None and year.frame is not None:
        if year.frame.kind == "date":
            frame.year, frame.calendar = year.frame.year, year.frame.calendar
        else:
            frame.inner = year.frame
    return phrase.token("date", frame)


def either_feast(phrase: Phrase) -> Token | None:
    """يوم العيد، ليلة العيد: العيد alone is the feast told before or the nearer of the two."""
    head, name = phrase.tokens[0], phrase.tokens[-1].word
    if name not in EITHER or (head.name == "wpart" and head.word != "NI"):
        return None
    frame = Frame("feast", "feast", value=name)
    return phrase.token("date", frame if head.name == "day" else Frame("eve", "eve", inner=frame))


def pair(phrase: Phrase) -> list[Token]:
    """يومي الثلاثاء والأربعاء، أيام الأحد والاثنين والثلاثاء: one expression a day, the first with its head.

    The first takes the qualifier or the tense; each later one is the next such day after it.
    """
    shift = phrase.get("past", "next", "now")
    made: list[Token] = []
    for token in phrase.tokens:
        if token.name == "weekday":
            frame = Frame("date", "weekday-pair", weekday=int(token.number), value="chain" if made else "")
            frame.direction = int(shift.number) if shift is not None else None
            made.append(Token(CODES["date"], token.start, token.end, frame=frame))
        elif token.name in ("and", "comma") and made:
            made.append(token)
    made[0].start, made[-1].end = phrase.tokens[0].start, phrase.tokens[-1].end
    return made


def plain_day(phrase: Phrase) -> Token | None:
    """يوم 23 يونيو، يوم أمس، بتاريخ 3/2/2017."""
    inner = phrase.tokens[-1]
    if inner.frame is None:
        return None
    return phrase.token("date", inner.frame)


def nth_day(phrase: Phrase) -> Token | None:
    """اليوم الثالث على التوالي is a stretch; ثاني أيام العيد a day of the feast."""
    number, name = phrase.get("ords", "ord", "num"), phrase.get("feast", "whmonth", "mdate")
    if number is None or name is None:
        return None
    if name.name == "feast":
        return phrase.token("date", Frame("feast", "feast-day", value=name.word, offset=int(number.number) - 1))
    if name.frame is None or name.frame.kind != "date" or not 1 <= number.number <= 31:
        return None
    return phrase.token("date", replace(name.frame, day=int(number.number), rule="nth-day"))


def weekday_of_week(phrase: Phrase) -> Token | None:
    name, week = phrase.get("weekday"), phrase.frame("period")
    if name is None or week.unit != "W":
        return None
    return phrase.token("date", Frame("date", "weekday-of-week", weekday=int(name.number), inner=week))


def nth_weekday(phrase: Phrase) -> Token | None:
    """الجمعة الثالثة من رمضان: the n-th such day of a month."""
    name, number, inner = phrase.get("weekday"), phrase.get("ord"), phrase.tokens[-1].frame
    if name is None or number is None or inner is None or not 1 <= number.number <= 5:
        return None
    if inner.kind == "period" and inner.unit != "M":
        return None
    frame = Frame("ordinal", "nth-weekday", unit="WD", weekday=int(name.number), count=number.number, inner=inner)
    return phrase.token("date", frame)


def nth_of(phrase: Phrase) -> Token:
    """اليوم الأول للاحتجاجات: a day counted from an event, the sentence's own day if it names one."""
    return phrase.token("date", Frame("reference", "nth-day"))


def weekdays(phrase: Phrase) -> Token | None:
    """أيام الجمعة، أيام الجمعة من كل أسبوع: each such day; two of them named together are told by the pair's rule."""
    name = phrase.get("weekday")
    if name is None or phrase.tokens[0].word != "D":
        return None
    return phrase.token("set", Frame("set", "every-weekday", value=f"XXXX-WXX-{int(name.number)}"))


DATES = "(date|ndate|dm)"
DATED = "(date|ndate|mdate|year)"
CALENDARS = Level(
    Rule(
        "two-calendars",
        f"{DATED} (comma|open|slash|dash|or|equals|li){{0,3}} {DATED} close?",
        same_day,
        "25 شوال 1436هـ الموافق 10 أغسطس 2015م",
    ),
)
LEVEL = Level(
    Rule(
        "weekdays",
        "(pers|dur) weekday (?!and|comma and|past|next) (of every per)?",
        weekdays,
        "أيام الجمعة من كل أسبوع",
    ),
    Rule("nth-weekday", "weekday ord (of|li)? (mdate|period)", nth_weekday, "الجمعة الثالثة من رمضان"),
    Rule("weekday-of-week", "day? weekday of period", weekday_of_week, "الأربعاء من الأسبوع الماضي"),
    Rule(
        "weekday-pair",
        "(days2|pers) weekday (comma? and? weekday){1,6} (past|next|now)?|weekday (and weekday){1,6} (past|next|now)?",
        pair,
        "يومي الثلاثاء والأربعاء",
    ),
    Rule("deictic-date", f"{TODAY} (comma? {WEEKDAY})? {PUNCT}? {DATES} close?", deictic, "اليوم الأحد 3 مايو"),
    Rule("deictic-weekday", f"(day)? {TODAY} (comma|open|dash)? {WEEKDAY} close?", deictic, "أمس الجمعة"),
    Rule("weekday-deictic", f"{WEEKDAY} (comma|open)? {TODAY} close?", deictic, "الأحد اليوم"),
    Rule(
        "weekday-date",
        f"(day|today)? (weekday|bweekday) {SHIFT}? {PUNCT}? {DATES} close?",
        weekday_date,
        "الثلاثاء 3 مارس",
    ),
    Rule("either-feast", "(day|wpart|eve) feast", either_feast, "ليلة العيد"),
    Rule("feast-year", "feast ord? (past|next|now|(of|li|comma)? (y4|year|period))?", feast, "عيد الفطر الماضي"),
    Rule("feast-day", "(ords|ord|num) (dur|persdef|day)? feast", nth_day, "ثاني أيام عيد الفطر"),
    Rule("month-day", "(ords|ord) (dur|persdef) mdate", nth_day, "أول أيام شهر رمضان"),
    Rule("plain-day", f"day {DATES}", plain_day, "يوم 23 يونيو"),
    Rule(
        "weekday-shift",
        f"(day|today) (weekday|bweekday) {SHIFT}|weekday {SHIFT}|day bweekday|day weekday|weekday",
        weekday,
        "الخميس الماضي",
    ),
    Rule("nth-of-event", "today (ord|numdef)", nth_of, "اليوم الأول للاحتجاجات"),
    Rule("deictic-day", "day? deictic|today", deictic, "أمس"),
)
