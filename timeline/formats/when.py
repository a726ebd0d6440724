"""An event's interval as text: ISO 8601, EDTF, and Arabic for people."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from timeline.model import zone_of

_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


def iso(moment: datetime) -> str:
    """`moment` as `YYYY-MM-DDThh:mm:ss`."""
    return moment.isoformat(timespec="seconds")


def whole_days(begin: datetime, until: datetime) -> bool:
    """Whether [begin, until) starts and ends at midnight."""
    return begin.time() == until.time() == time.min


def last_day(until: datetime) -> date:
    """The last day that an interval ending before `until` touches."""
    return (until - timedelta.resolution).date()


def calendar_unit(begin: datetime, until: datetime) -> str | None:
    """The one year, month, day or minute that [begin, until) is, in ISO 8601 of that precision; else None."""
    if whole_days(begin, until) and begin.day == until.day == 1:
        if begin.month == until.month == 1 and until.year == begin.year + 1:
            return f"{begin.year:04d}"
        if (until.year - begin.year) * 12 + until.month - begin.month == 1:
            return begin.date().isoformat()[:7]
    if whole_days(begin, until) and until - begin == _DAY:
        return begin.date().isoformat()
    if until - begin == _MINUTE:
        return begin.isoformat(timespec="minutes")
    return None


def edtf(begin: datetime | None, until: datetime | None) -> str:
    """The interval in EDTF level 1, open ends as `..`, "" where nothing is known.

    EDTF intervals have no times of day: one finer than a day, unless it is a minute, is widened to its days.
    """
    if begin is None and until is None:
        return ""
    if begin is not None and until is not None:
        unit = calendar_unit(begin, until)
        if unit is not None:
            return f"{unit}:00" if "T" in unit else unit
        first, last = begin.date().isoformat(), last_day(until).isoformat()
        return first if first == last else f"{first}/{last}"
    first = begin.date().isoformat() if begin is not None else ".."
    last = last_day(until).isoformat() if until is not None else ".."
    return f"{first}/{last}"


def in_arabic(begin: datetime | None, until: datetime | None) -> str:
    """The interval in Arabic words; bounds stay bounds (`قبل`, `ليس قبل`, `بين … و…`)."""
    if begin is None:
        return "بلا تاريخ" if until is None else f"قبل {_point(until)}"
    if until is None:
        return f"ليس قبل {_point(begin)}"
    unit = calendar_unit(begin, until)
    if unit is None:
        return _between(begin, until)
    if len(unit) == 4:
        return f"عام {begin.year}"
    if len(unit) == 7:
        return f"{_MONTHS[begin.month - 1]} {begin.year}"
    return _day(begin.date()) if len(unit) == 10 else _clocked(begin)


def _between(begin: datetime, until: datetime) -> str:
    if whole_days(begin, until):
        return f"بين {_day(begin.date())} و{_day(last_day(until))}"
    if begin.date() == last_day(until):
        end = f"{until:%H:%M}" if until.time() != time.min else "24:00"
        return f"{_day(begin.date())} بين {begin:%H:%M} و{end}"
    return f"بين {_clocked(begin)} و{_clocked(until)}"


def _point(moment: datetime) -> str:
    return _day(moment.date()) if moment.time() == time.min else _clocked(moment)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _clocked(moment: datetime) -> str:
    return f"{_day(moment.date())} {moment:%H:%M}"


def instant(moment: datetime, time_zone: str) -> datetime:
    """The UTC instant of the wall-clock `moment` in `time_zone`."""
    try:
        return moment.replace(tzinfo=zone_of(time_zone)).astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
