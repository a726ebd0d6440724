"""Times of day: parts of a day, clock times, small hours, and the zones they are told in."""

from __future__ import annotations

from dataclasses import replace

from timeline.expressions.frames import Frame
from timeline.expressions.grammar import Level, Phrase, Rule
from timeline.expressions.tokens import CODES, Token

DAY = "(day? (date|ndate))"
PART = "(part|partdef|wpart|ampm_a|ampm_p)"
PART_NAMES = ("part", "partdef", "wpart", "ampm_a", "ampm_p", "era")
LINK = "(of|comma|in|li|comma of|comma in|bi)"
ZONE = "(comma? zone|open zone close)"
SECOND = "(open (hour)? (clock|cnum|num|ord) (part|ampm_a|ampm_p|era)? zone close)"
_EVENING = ("EV", "NI", "AF")


def part_of_day(phrase: Phrase) -> Token | None:
    part, day = (
        phrase.get("part", "partdef", "wpart", "ampm_a", "ampm_p", "midnight", "small"),
        phrase.get("date", "ndate", "mdate", "period"),
    )
    if part is None:
        return None
    base = day.frame if day is not None and day.frame is not None else Frame("deictic", "part-of-day", value="context")
    if base.kind not in ("date", "deictic", "feast", "anaphor", "reference") or base.hour or base.part:
        return None
    if base.kind == "date" and base.day is None and base.weekday is None:
        return None
    if part.name == "midnight":
        hour = 24 if part.number == 0 else 12
        return phrase.token("time", replace(base, hour=(hour, 0), rule="midnight", zone=_zone(phrase)))
    if phrase.get("this"):
        base = Frame("deictic", "part-of-day")
    frame = replace(base, part=part.word, rule="part-of-day", zone=_zone(phrase))
    return phrase.token("time", frame, number=0 if day is not None else 1, word=part.name)


def between_days(phrase: Phrase) -> Token | None:
    """ليل الجمعة السبت، ليلة السبت – الأحد: the night between two days; its midnight belongs to the second."""
    names = [
        token for token in phrase.tokens if token.name == "date" and token.frame is not None and token.frame.weekday
    ]
    if len(names) != 2 or names[0].frame is None or names[1].frame is None:
        return None
    first, second = names[0].frame, names[1].frame
    if first.weekday is None or second.weekday != first.weekday % 7 + 1:
        return None
    if phrase.get("midnight"):
        frame = replace(first, hour=(24, 0), rule="midnight", zone=_zone(phrase))
    else:
        frame = replace(first, part="NI", rule="night-between", zone=_zone(phrase))
    return phrase.token("time", frame)


def small_hours(phrase: Phrase) -> Token | None:
    """الساعات الأولى من صباح الأربعاء، وقت متأخر مساء الخميس."""
    small, part, day = phrase.tokens[0], phrase.get("part", "partdef", "wpart"), phrase.get("date", "ndate")
    base = day.frame if day is not None and day.frame is not None else Frame("deictic", "small-hours", value="context")
    if base.hour or base.part:
        return None
    early = small.word == "START"
    code = part.word if part is not None else ""
    if not code:
        code = "SMALL" if early else "EV"
    elif early and code in ("MO", "DAWN"):
        code = "SMALL"
    frame = replace(base, part=code, mod="START" if early else "END", rule="small-hours")
    return phrase.token("time", frame)


def clock(phrase: Phrase) -> Token | None:
    head = phrase.get("hour", "hourdef")
    number = phrase.get("clock", "cnum", "num", "ord", "numdef", "y4")
    if number is None:
        return None
    hour, minute = _hour_minute(phrase, number)
    if hour is None or hour > 24 or minute > 59:
        return None
    part, day, zone = phrase.get(*PART_NAMES), phrase.get("date", "ndate"), _zone(phrase)
    if head is None and number.name != "clock" and part is None and zone is None:
        return None
    hour = _half_of_day(hour, part)
    base = day.frame if day is not None and day.frame is not None else Frame("clock", "clock")
    if base.hour or base.part:
        return None
    if part is not None and part.word in ("NI", "SMALL", "DAWN") and hour < 6 and base.kind == "clock":
        base = Frame("clock", "clock", part="night")
    mod = "APPROX" if phrase.get("approx") or (head is not None and head.word == "APPROX") else base.mod
    return phrase.token("time", replace(base, hour=(hour, minute), zone=zone, rule="clock", part="", mod=mod))


def clock_ordinal(phrase: Phrase) -> Token | None:
    """An hour without الساعة; `other` is what is left where the words before say otherwise (الدورة السادسة صباحا)."""
    first = phrase.get("part", "partdef", "wpart", "ampm_a")
    made = clock(phrase) if phrase.tokens[0].word == "f" else None
    if made is None or made.frame is None or first is None:
        return None
    made.frame.rule = "clock-ordinal"
    rest = next(i for i, token in enumerate(phrase.tokens) if token is first)
    part = part_of_day(phrase.part(rest, len(phrase.tokens)))
    made.frame.other = part.frame if part is not None else None
    made.number = first.start
    return made


def hours(phrase: Phrase) -> list[Token] | None:
    """من 9 ص إلى 4 م يوم الأحد: two clock times, of one day if one is named."""
    first, second = phrase.all("num")
    day = phrase.get("date", "ndate")
    if first.number > 12 or second.number > 12 or (day is not None and (day.frame is None or day.frame.hour)):
        return None
    base = replace(day.frame) if day is not None and day.frame is not None else Frame("clock", "clock", value="range")
    made: list[Token] = []
    for number, last in ((first, phrase.tokens[1]), (second, phrase.tokens[-1])):
        half = phrase.tokens[[token is number for token in phrase.tokens].index(True) + 1]
        frame = replace(base, hour=(_half_of_day(int(number.number), half), 0), rule="clock")
        made.append(Token(CODES["time"], number.start, last.end, frame=frame))
    return [made[0], phrase.tokens[2], made[1]]


def that_part(phrase: Phrase) -> Token | None:
    """تلك الليلة، المساء نفسه، الصباح التالي: of the day told before, the one after or the one before it."""
    part, which = phrase.get("partdef", "wpart"), phrase.get("that", "same", "following", "preceding")
    if part is None or which is None or not part.number:
        return None
    frame = Frame("anaphor", "that-part", unit="D", part=part.word, direction=int(which.number))
    if which.name == "that":
        frame.value = "that"
    return phrase.token("time", frame, number=0, word=part.name)


def _hour_minute(phrase: Phrase, number: Token) -> tuple[int | None, int]:
    if number.name in ("clock", "cnum"):
        return divmod(int(number.number), 60)
    if number.name == "y4":
        return divmod(int(number.number), 100)
    if number.number % 1:
        return None, 0
    hour, minute = int(number.number), 0
    share = phrase.get("fracdef", "frac")
    rest = phrase.tokens[phrase.tokens.index(number) + 1 :]
    minutes = next((token for token in rest if token.name in ("num", "dur", "numdef")), None)
    amount = 0
    if share is not None:
        amount = round(60 * share.number)
    if minutes is not None:
        count = minutes.frame.count if minutes.frame is not None and minutes.frame.unit == "TM" else minutes.number
        amount += int(count or 0)
    if phrase.get("minus"):
        hour, minute = (hour - 1) % 24 or (12 if hour == 1 else 0), 60 - amount
    else:
        minute = amount
    return hour, minute


def _half_of_day(hour: int, part: Token | None) -> int:
    if part is None:
        return hour
    code = {"ampm_a": "MO", "ampm_p": "EV", "era": "EV"}.get(part.name, part.word)
    if code in ("AF", "EV") and 1 <= hour < 12:
        return hour + 12
    if code == "MI" and 1 <= hour <= 4:
        return hour + 12
    if code == "NI" and 6 <= hour < 12:
        return hour + 12
    if code == "NI" and hour == 12:
        return 24
    if code in ("MO", "DAWN", "SMALL") and hour == 12:
        return 0
    return hour


def _zone(phrase: Phrase) -> tuple[str, float | None] | None:
    if phrase.get("open") and phrase.all("clock", "cnum", "num", "ord", "midnight", "time")[1:]:
        return None
    zone = phrase.get("zone")
    return (zone.word, None) if zone is not None else None


def zoned(phrase: Phrase) -> Token | None:
    """A time that the zone or a second zone's clock follows: منتصف الليل (21,00 ت غ)."""
    inner = phrase.tokens[0].frame
    if inner is None:
        return None
    second = phrase.get("clock", "cnum", "num", "ord") if phrase.get("open") else None
    frame = inner
    if second is None:
        zone = phrase.get("zone")
        frame = replace(inner, zone=(zone.word, None) if zone else None)
    return phrase.token("time", frame, number=phrase.tokens[0].number, word=phrase.tokens[0].word)


def _past_part(phrase: Phrase) -> Token:
    frame = Frame("deictic", "past-part", offset=-1, part=phrase.tokens[0].word)
    return phrase.token("time", frame)


MINUTES = "((and|minus) (fracdef|frac|num|dur|numdef) (and (num|dur))?)?"
AT = "(comma? (in|on|from)|comma|dash|of|bi)"
NUMBER = "(clock|cnum|num|y4|ord|numdef)"
CLOCK = f"((hour|hourdef) {NUMBER} {MINUTES}|clock|cnum|ord (and|minus) (fracdef|frac))"
WHEN = f"({LINK}? ((era|ampm_a|ampm_p) dot|{PART}|era))? ({LINK}? {DAY})?"
LEVEL = Level(
    Rule(
        "hours-of-day",
        f"num (ampm_a|era) (to|dash|and|comma) num (ampm_a|ampm_p|era) ({LINK}? {DAY})?",
        hours,
        "9 ص - 4 م",
    ),
    Rule("clock", f"{CLOCK} {WHEN} ({LINK}? {PART})? {ZONE}? ({LINK}? {DAY})?", clock, "الساعة الثالثة والنصف عصرا"),
    Rule("clock-half", f"(num|cnum) (ampm_a|ampm_p) ({LINK}? {DAY})? {ZONE}?", clock, "9 ص"),
    Rule(
        "part-day-clock",
        f"{PART} {LINK}? {DAY} (comma|in|dash)? (hour|hourdef) {NUMBER} {MINUTES} {ZONE}?",
        clock,
        "مساء الأحد الساعة الخامسة",
    ),
    Rule(
        "clock-ordinal",
        f"ord {MINUTES} {LINK}? {PART} ({LINK}? {DAY})? {ZONE}?",
        clock_ordinal,
        "في الثامنة من مساء غد",
    ),
    Rule(
        "day-clock",
        f"{DAY} {AT}? approx? (hour|hourdef)? ({NUMBER} {MINUTES}) ({LINK}? ({PART}|era))? {ZONE}?",
        clock,
        "الأحد الساعة 14:30",
    ),
    Rule(
        "night-between",
        f"(part|partdef|wpart|midnight) {LINK}? (date) (dash|comma|slash|and|to)? date",
        between_days,
        "ليل الجمعة السبت",
    ),
    Rule(
        "small-hours-day",
        f"small ({LINK}? (part|partdef|wpart))? (past)? ({LINK}? {DAY})?",
        small_hours,
        "الساعات الأولى من صباح الأربعاء",
    ),
    Rule("day-midnight", f"{DAY} {AT}? midnight", part_of_day, "الأحد عند منتصف الليل"),
    Rule("midnight", f"midnight ({LINK}? {DAY})?", part_of_day, "منتصف ليل الأحد"),
    Rule("part-day", f"({PART}) (of|in)? (day? (date|ndate)|period)", part_of_day, "مساء الثلاثاء"),
    Rule("day-part", f"{DAY} ((of|in|comma)? (part|partdef|wpart|ampm_a)|bi partdef)", part_of_day, "الأحد صباحا"),
    Rule("that-part", "that (partdef|wpart)|(partdef|wpart) (same|following|preceding)", that_part, "تلك الليلة"),
    Rule("part-past", "(partdef|wpart) past", _past_part, "الليلة الماضية"),
    Rule("part-this", "this (partdef|wpart)|(partdef|wpart) this", part_of_day, "هذا الصباح"),
)


def both_zones(phrase: Phrase) -> Token | None:
    """الساعة 21:00 بالتوقيت المحلي (18:00 ت غ)."""
    first, second = phrase.tokens[0].frame, phrase.tokens[2].frame
    return (
        phrase.token("time", first) if first is not None and first.hour and second is not None and second.zone else None
    )


def clock_of_day(phrase: Phrase) -> Token | None:
    """A clock time told in its zone, and then its day; or the evening, and then its clock time."""
    times, day = phrase.all("time", "wpart"), phrase.get("date", "ndate")
    if len(times) == 2:
        part, clock_time = times[0].frame, times[1].frame
        if times[0].name == "wpart":
            # الليلة alone is tonight.
            part = Frame("deictic", "tonight", part="NI") if times[0].word == "NI" and times[0].number else None
        if part is None or clock_time is None or clock_time.kind != "clock" or not part.part or clock_time.hour is None:
            return None
        hour = (_of_part(clock_time.hour[0], part.part), clock_time.hour[1])
        return phrase.token("time", replace(part, part="", hour=hour, zone=clock_time.zone, rule="clock"))
    if not times or times[0].frame is None or day is None or day.frame is None or day.frame.hour or day.frame.part:
        return None
    inner = times[0].frame
    if inner.kind != "clock" or inner.hour is None:
        return None
    return phrase.token("time", replace(day.frame, hour=inner.hour, zone=inner.zone, rule="clock"))


def _of_part(hour: int, part: str) -> int:
    return hour + 12 if part in _EVENING and 1 <= hour < 12 and not (part == "NI" and hour < 6) else hour


ZONES = Level(
    Rule("both-zones", "time open time close", both_zones, "الساعة 21:00 (18:00 ت غ)"),
    Rule("zoned", f"time ({ZONE}|{SECOND})", zoned, "منتصف الليل (21,00 ت غ)"),
)
CLOCK_OF_DAY = Level(
    Rule("clock-of-day", f"time {LINK}? {DAY}", clock_of_day, "الساعة 19:45 بتوقيت غرينتش يوم السبت"),
    Rule("evening-clock", "(time|wpart) (comma|in|on)? time", clock_of_day, "الليلة الساعة 20:05 بتوقيت مكة المكرمة"),
)
