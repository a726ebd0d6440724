"""Calendar periods of every grain, each with its TIMEX3 value and its half-open interval of days.

Conventions: ISO weeks; seasons SP Mar-May, SU Jun-Aug, FA Sep-Nov, WI Dec-Feb (named by the year it begins in);
a decade `199` is 1990-1999, a century `18` is 1800-1899. A period outside the years 1..9999 raises ValueError.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_OF = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """Days [begin, until) of one `grain`: D, W, WE (weekend), M, Q, H (half), S (season), Y, DE, CE."""

    grain: str
    value: str
    begin: date
    until: date

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The interval as naive date-times."""
        return datetime.combine(self.begin, time()), datetime.combine(self.until, time())


def day_period(day: date) -> Period:
    return Period("D", day.isoformat(), day, day + timedelta(1))


def week_period(day: date) -> Period:
    """The ISO week that `day` lies in."""
    year, week, _ = day.isocalendar()
    monday = day - timedelta(day.weekday())
    return Period("W", f"{year:04d}-W{week:02d}", monday, monday + timedelta(7))


def weekend_period(day: date, first: int = 6, length: int = 2) -> Period:
    """The weekend of the ISO week of `day`; `first` is its first ISO weekday."""
    week = week_period(day)
    begin = week.begin + timedelta(first - 1)
    return Period("WE", f"{week.value}-WE", begin, begin + timedelta(length))


def month_period(year: int, month: int) -> Period:
    return Period("M", f"{year:04d}-{month:02d}", date(year, month, 1), first_of(year, month + 1))


def quarter_period(year: int, quarter: int) -> Period:
    return Period("Q", f"{year:04d}-Q{quarter}", date(year, 3 * quarter - 2, 1), first_of(year, 3 * quarter + 1))


def half_period(year: int, half: int) -> Period:
    return Period("H", f"{year:04d}-H{half}", date(year, 6 * half - 5, 1), first_of(year, 6 * half + 1))


def season_period(year: int, season: str) -> Period:
    month = SEASON_MONTH[season]
    return Period("S", f"{year:04d}-{season}", date(year, month, 1), first_of(year, month + 3))


def year_period(year: int) -> Period:
    return Period("Y", f"{year:04d}", date(year, 1, 1), first_of(year + 1, 1))


def decade_period(decade: int) -> Period:
    """`decade` is the year without its last digit."""
    return Period("DE", f"{decade:03d}", date(decade * 10, 1, 1), first_of(decade * 10 + 10, 1))


def century_period(century: int) -> Period:
    """`century` is the year without its last two digits: 18 for the 1800s."""
    return Period("CE", f"{century:02d}", date(max(century * 100, 1), 1, 1), first_of(century * 100 + 100, 1))


def fiscal_period(year: int, first_month: int) -> Period:
    """The fiscal year that ends in `year` and begins in `first_month` (1: the calendar year)."""
    begin = date(year if first_month == 1 else year - 1, first_month, 1)
    return Period("Y", f"FY{year:04d}", begin, first_of(begin.year + 1, first_month))


def first_of(year: int, month: int) -> date:
    """The first day of a month counted on from January of `year`: 13 is the next January, 0 the last December."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def season_of(day: date) -> tuple[int, str]:
    """The season that `day` lies in, with the year that it is named by."""
    name = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return (day.year - 1 if day.month < 3 else day.year), name


_AT: dict[str, Callable[[date], Period]] = {
    "D": day_period,
    "W": week_period,
    "WE": weekend_period,
    "M": lambda d: month_period(d.year, d.month),
    "Q": lambda d: quarter_period(d.year, (d.month + 2) // 3),
    "H": lambda d: half_period(d.year, 1 if d.month < 7 else 2),
    "S": lambda d: season_period(*season_of(d)),
    "Y": lambda d: year_period(d.year),
    "DE": lambda d: decade_period(d.year // 10),
    "CE": lambda d: century_period(d.year // 100),
}


def period_at(grain: str, day: date, shift: int = 0) -> Period:
    """The period of `grain` that lies `shift` periods after the one that holds `day`; ValueError past year 9999."""
    try:
        if grain == "D":
            return day_period(day + timedelta(shift))
        if grain in ("W", "WE"):
            return _AT[grain](day + timedelta(7 * shift))
        months = _MONTHS_OF[grain] * shift
        return _AT[grain](first_of(day.year, day.month + months) if months else day)
    except OverflowError:
        raise ValueError("outside the years 1..9999") from None


def shift_day(day: date, unit: str, count: int) -> date:
    """`day` moved by `count` units (D W M Y DE CE), the day of the month cut to the month's length."""
    if unit in ("D", "W"):
        try:
            return day + timedelta(count * (7 if unit == "W" else 1))
        except OverflowError:
            raise ValueError("outside the years 1..9999") from None
    start = first_of(day.year, day.month + count * _MONTHS_OF[unit])
    length = (first_of(start.year, start.month + 1) - start).days
    return start.replace(day=min(day.day, length))


def third(period: Period, mod: str) -> tuple[date, date] | None:
    """The days that START, MID or END of `period` stand for; None for a decade, a century or a weekend.

    A month: days 1-10, 11-20, 21-end; a year: months 1-4, 5-8, 9-12; a week: days 1-2, 3-5, 6-7; a season, quarter
    or half: its months in three; a day: the whole day.
    """
    index = ("START", "MID", "END").index(mod)
    begin, until = period.begin, period.until
    if period.grain == "D":
        return begin, until
    if period.grain == "W":
        cuts = [begin, begin + timedelta(2), begin + timedelta(5), until]
    elif period.grain == "M":
        cuts = [begin, begin + timedelta(10), begin + timedelta(20), until]
    elif period.grain in ("Q", "S", "H", "Y"):
        step = _MONTHS_OF[period.grain] // 3
        cuts = [first_of(begin.year, begin.month + step * i) for i in range(3)] + [until]
    else:
        return None
    return cuts[index], cuts[index + 1]
