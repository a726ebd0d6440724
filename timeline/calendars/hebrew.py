"""Hebrew dates as Gregorian days, by the arithmetic of Reingold and Dershowitz, Calendrical Calculations."""

from __future__ import annotations

from datetime import date, timedelta

# 1 Tishri of the year 1 less its elapsed day, as a proleptic Gregorian ordinal.
_EPOCH = -1373427


def is_leap(year: int) -> bool:
    """Whether a Hebrew year has thirteen months."""
    return (7 * year + 1) % 19 < 7


def day_of(year: int, month: int, day: int) -> date:
    """The Gregorian day of a Hebrew date; month 1 is Nisan, 7 Tishri, 12 or 13 the last Adar."""
    months = [*range(7, (13 if is_leap(year) else 12) + 1), *range(1, 7)]
    before = sum(_length(year, one) for one in months[: months.index(month)])
    return date.fromordinal(_new_year(year)) + timedelta(before + day - 1)


def _new_year(year: int) -> int:
    return _EPOCH + _elapsed(year) + _delay(year)


def _elapsed(year: int) -> int:
    """Days from the epoch to the mean conjunction of Tishri, put off from Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _delay(year: int) -> int:
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    return 2 if after - this == 356 else 1 if this - before == 382 else 0


def _length(year: int, month: int) -> int:
    days = _new_year(year + 1) - _new_year(year)
    if month in (2, 4, 6, 10, 13) or (month == 12 and not is_leap(year)):
        return 29
    if month == 8:
        return 30 if days in (355, 385) else 29
    return 29 if month == 9 and days in (353, 383) else 30
