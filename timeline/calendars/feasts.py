"""Named days and seasons: which day of which calendar each name means; the tables are feasts.tsv and world_days.tsv.

`ABSOLUTE` maps a name to (calendar, month, day, length in days). Easter-bound ones use ("easter" or "orthodox-easter",
offset in days, 0, length), weekday-bound ones ("nth-weekday", month, 10 * n + ISO weekday, length). `NATIONAL` holds
the names that each state uses for a day of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from timeline.calendars import hebrew, hijri, solar
from timeline.calendars.states import STATES
from timeline.language.letters import fold_key

Rule = tuple[str, int, int, int]
_WORLD = ("اليوم العالمي", "اليوم الدولي", "اليوم الأممي")


def _rows(table: str) -> Iterator[list[str]]:
    for line in Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _absolute() -> Iterator[tuple[str, Rule]]:
    for month, day, causes in _rows("world_days.tsv"):
        for cause in causes.split("|"):
            for head in _WORLD:
                yield f"{head} {cause}", ("gregorian", int(month), int(day), 1)
    for name, days in NATIONAL.items():
        for state, (national_month, national_day) in days.items():
            for called in STATES[state][1]:
                yield f"{name} {called}", ("gregorian", national_month, national_day, 1)
    for name, calendar, month, day, length in _rows("feasts.tsv"):
        yield name, (calendar, int(month), int(day), int(length))


def _national() -> Iterator[tuple[str, dict[str, tuple[int, int]]]]:
    for names, kept in _rows("national_days.tsv"):
        pairs = kept.split()
        days: dict[str, tuple[int, int]] = {}
        for state, day in zip(pairs[::2], pairs[1::2], strict=True):
            month, number = day.split("-")
            days[state] = (int(month), int(number))
        for name in names.split("|"):
            yield name, days


# Names that two feasts share: which is meant hangs on what was told before, or on which is nearer.
EITHER = {"العيد": ("عيد الفطر", "عيد الأضحى")}
# Christian feasts with another day in the Eastern churches, where the text speaks of them.
EASTERN: dict[str, str] = {
    **dict.fromkeys(("عيد الميلاد", "عيد الميلاد المجيد", "أعياد الميلاد"), "عيد الميلاد الشرقي"),
    **dict.fromkeys(("عيد الفصح", "عيد الفصح المجيد"), "عيد القيامة"),
    **dict.fromkeys(("أحد الشعانين", "عيد الشعانين"), "أحد السعف"),
}
NATIONAL: dict[str, dict[str, tuple[int, int]]] = dict(_national())
ABSOLUTE: dict[str, Rule] = dict(_absolute())


@lru_cache(64)
def folded(name: str) -> str:
    """A feast's name as a folded text has it."""
    return fold_key(name)


@lru_cache(2048)
def feast_day(name: str, year: int, state: str = "") -> tuple[date, date] | None:
    """The days [begin, until) of a feast in a Gregorian `year`, as `state` keeps it; None if it does not fall in it."""
    kept = NATIONAL.get(name, {}).get(state)
    if kept is not None or name not in ABSOLUTE:
        return None if kept is None else (date(year, *kept), date(year, *kept) + timedelta(1))
    calendar, month, day, length = ABSOLUTE[name]
    try:
        begin = _begin(calendar, month, day, year)
    except (ValueError, OverflowError):
        return None
    return None if begin is None else (begin, begin + timedelta(length))


def calendar_of(name: str) -> str:
    """The calendar that a feast's date comes from, as `Expression.calendar` names it."""
    calendar = ABSOLUTE[name][0] if name in ABSOLUTE else "gregorian"
    if calendar in ("hijri", "quds"):
        return hijri.UMM_AL_QURA
    return calendar if calendar in ("persian", "coptic", "hebrew") else "gregorian"


def _begin(calendar: str, month: int, day: int, year: int) -> date | None:
    if calendar == "gregorian":
        return date(year, month, day)
    if calendar == "hijri":
        first = hijri.hijri_of(date(year, 1, 1))[0]
        for candidate in (first, first + 1):
            found = hijri.day_of(candidate, month, max(day, 1)) - timedelta(0 if day else 1)
            if found.year == year:
                return found
        return None
    if calendar == "quds":
        eid = _begin("hijri", 10, 1, year)
        return None if eid is None else eid - timedelta((eid.isoweekday() - 5) % 7 or 7)
    if calendar == "persian":
        start = solar.day_of("persian", year - 621, month, day)
        return start if start.year == year else solar.day_of("persian", year - 622, month, day)
    if calendar == "coptic":
        return solar.day_of("coptic", year - 283, month, day)
    if calendar == "hebrew":
        return _hebrew(month, day, year)
    if calendar == "easter":
        return western_easter(year) + timedelta(month)
    if calendar == "orthodox-easter":
        return orthodox_easter(year) + timedelta(month)
    if calendar == "nth-weekday":
        number, weekday = divmod(day, 10)
        first_day = date(year, month, 1)
        return first_day + timedelta((weekday - first_day.isoweekday()) % 7 + 7 * (number - 1))
    thanksgiving = _begin("nth-weekday", 11, 44, year)
    return None if thanksgiving is None else thanksgiving + timedelta(1)


def _hebrew(month: int, day: int, year: int) -> date | None:
    for jewish in (year + 3760, year + 3761):
        found = hebrew.day_of(jewish, min(month, 13 if hebrew.is_leap(jewish) else 12), day)
        if found.year == year:
            return found
    return None


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian computus (Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian computus, as a Gregorian day (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)
