"""Solar Hijri (Persian) and Coptic dates as Gregorian days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from convertdate import coptic, persian

_CALENDARS = {"persian": persian, "coptic": coptic}


@lru_cache(1024)
def day_of(calendar: str, year: int, month: int, day: int) -> date:
    """The Gregorian day of a date in `calendar` ("persian" or "coptic"); ValueError if there is none."""
    module = _CALENDARS[calendar]
    if not 1 <= month <= (12 if calendar == "persian" else 13) or not 1 <= day <= 31:
        raise ValueError(f"no such day in the {calendar} calendar: {year}-{month}-{day}")
    return date(*module.to_gregorian(year, month, day))


def year_of(calendar: str, day: date) -> int:
    """The year of `calendar` that holds a Gregorian day."""
    year: int = _CALENDARS[calendar].from_gregorian(day.year, day.month, day.day)[0]
    return year


def month_days(calendar: str, year: int, month: int) -> tuple[date, date]:
    """The Gregorian days [first, next month's first) of a month."""
    last = 12 if calendar == "persian" else 13
    following = (year, month + 1) if month < last else (year + 1, 1)
    return day_of(calendar, year, month, 1), day_of(calendar, *following, 1)
