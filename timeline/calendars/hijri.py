"""Hijri dates as Gregorian days: Umm al-Qura inside 1343-1500 AH, the tabular civil calendar outside it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from convertdate import islamic
from hijridate import Gregorian, Hijri

UMM_AL_QURA = "hijri-umalqura"
TABULAR = "hijri-tabular"
UNCERTAINTY = "±1 day"
_FIRST, _LAST = 1343, 1500


def variant_of(year: int) -> str:
    """The name of the variant that years like `year` AH are converted by."""
    return UMM_AL_QURA if _FIRST <= year <= _LAST else TABULAR


@lru_cache(4096)
def day_of(year: int, month: int, day: int) -> date:
    """The Gregorian day of a Hijri date; a day past the month's end is its last; ValueError if it has none."""
    if variant_of(year) == UMM_AL_QURA:
        length: int = Hijri(year, month, 1).month_length()
        found = Hijri(year, month, min(day, length)).to_gregorian()
        return date(found.year, found.month, found.day)
    if not 1 <= month <= 12 or not 1 <= day <= 30 or year < 1:
        raise ValueError(f"not a Hijri date: {year}-{month}-{day}")
    return date(*islamic.to_gregorian(year, month, min(day, islamic.month_length(year, month))))


def month_days(year: int, month: int) -> tuple[date, date]:
    """The Gregorian days [first, next month's first) of a Hijri month."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return day_of(year, month, 1), day_of(*following, 1)


def year_days(year: int) -> tuple[date, date]:
    """The Gregorian days [first, next year's first) of a Hijri year."""
    return day_of(year, 1, 1), day_of(year + 1, 1, 1)


@lru_cache(4096)
def hijri_of(day: date) -> tuple[int, int, int]:
    """Year, month and day AH of a Gregorian day."""
    if date(1924, 8, 1) <= day < date(2077, 11, 16):
        found = Gregorian(day.year, day.month, day.day).to_hijri()
        return found.year, found.month, found.day
    year, month, number = islamic.from_gregorian(day.year, day.month, day.day)
    return year, month, number
