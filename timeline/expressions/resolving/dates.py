"""Gregorian dates: their year from what stands beside them, the clause's tense, or nearness to publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.calendars.periods import day_period, month_period, year_period
from timeline.expressions.context import Context, Meaning, meaning_of
from timeline.expressions.frames import Frame
from timeline.expressions.resolving.calendars import resolve_other_calendar


def resolve_date(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    if frame.other is not None and frame.other.calendar != "gregorian" and frame.rule == "two-calendars":
        return _two_calendars(frame, inner, context)
    if frame.calendar != "gregorian":
        return resolve_other_calendar(frame, inner, context)
    if frame.weekday is not None and frame.day is None:
        if inner is not None:
            return _weekday_of(frame.weekday, inner)
        return _weekday(frame, inner, context)
    year, anchor, symbolic = _year(frame, inner, context)
    if frame.era == "BC":
        return Meaning("DATE", f"BC{frame.year or 0:04d}", anchor="none")
    if frame.month is None and frame.day is not None:
        return _day_of_period(frame, inner, context)
    if year is None:
        return Meaning("DATE", symbolic, anchor="none")
    if frame.month is None:
        return meaning_of(year_period(year), "none")
    if frame.day is None:
        return meaning_of(month_period(year, frame.month), anchor)
    return meaning_of(day_period(date(year, frame.month, frame.day)), anchor)


def _two_calendars(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    other = frame.other
    if other is None:
        return None
    one = resolve_date(replace(frame, other=None), inner, context)
    two = resolve_date(other, None, context)
    if one is None or one.period is None:
        return two
    if (
        frame.year is None
        and two is not None
        and two.period is not None
        and frame.month is not None
        and frame.day is not None
    ):
        one = meaning_of(day_period(date(two.period.begin.year, frame.month, frame.day)), "none")
    if two is not None and two.period is not None and one.period is not None and frame.day is not None:
        gap = abs((two.period.begin - one.period.begin).days)
        if gap > 1:
            one.uncertainty = f"the two calendars differ by {gap} days"
    return one


def _day_of_period(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    if inner is None or frame.day is None:
        return None
    if inner.period is None:
        return Meaning("DATE", f"XXXX-XX-{frame.day:02d}", anchor="none")
    begin = inner.period.begin
    return meaning_of(day_period(date(begin.year, begin.month, frame.day)), inner.anchor)


def _year(frame: Frame, inner: Meaning | None, context: Context) -> tuple[int | None, str, str]:
    """The year of a Gregorian date, what it was taken from, and the symbolic value if there is none."""
    if frame.year is not None:
        return frame.year, "none", ""
    month = frame.month or 1
    symbolic = f"XXXX-{month:02d}" + (f"-{frame.day:02d}" if frame.day else "")
    if inner is not None and inner.period is not None:
        return inner.period.begin.year, inner.anchor, symbolic
    today = context.today
    if today is None:
        return None, "none", symbolic
    if frame.other is not None and frame.rule == "month-range" and frame.other.month is not None:
        year, anchor, _ = _year(replace(frame.other, other=None), inner, context)
        return (year - 1 if year is not None and month > frame.other.month else year), anchor, symbolic
    return _nearest_year(frame, today, month, context), "published_at", symbolic


def _nearest_year(frame: Frame, today: date, month: int, context: Context) -> int:
    if frame.day is None:
        ahead = month - today.month
        if frame.direction is not None:
            return today.year + (0 if frame.direction == 0 else -(ahead >= 0) if frame.direction < 0 else (ahead <= 0))
        tense = context.tense
        if tense == "future":
            return today.year + (ahead < 0)
        if tense == "past" or ahead <= 0:
            return today.year - (ahead > 0)
        return today.year - (ahead > 6)
    places = [(year, _real_day(year, month, frame.day)) for year in (today.year - 1, today.year, today.year + 1)]
    if frame.direction is not None:
        if frame.direction < 0:
            return max((y for y, day in places if day is not None and day < today), default=today.year)
        if frame.direction > 0:
            return min((y for y, day in places if day is not None and day > today), default=today.year)
        return today.year
    known = [(abs((day - today).days), day > today, y) for y, day in places if day is not None]
    if frame.weekday is not None:
        fitting = [k for k in known if date(k[2], month, frame.day).isoweekday() == frame.weekday]
        if fitting:
            return min(fitting)[2]
    if not known:
        return today.year
    best = min(known)
    told = context.told_year
    if told is not None and told < today.year and context.tense != "future":
        return told
    if best[0] > 45:
        tense = context.tense
        wanted = [k for k in known if k[1] == (tense == "future")]
        if tense is not None and wanted:
            return min(wanted)[2]
    return best[2]


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_of(weekday: int, week: Meaning) -> Meaning:
    if week.period is None:
        return Meaning("DATE", f"XXXX-WXX-{weekday}", anchor="none")
    return meaning_of(day_period(week.period.begin + timedelta(weekday - 1)), week.anchor)


def _weekday(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    weekday = frame.weekday or 1
    today, anchor = context.today, "published_at"
    direction = frame.direction
    if frame.value == "chain":
        last = context.last_day("sentence")
        if last is not None:
            return meaning_of(
                day_period(last[1].begin + timedelta((weekday - last[1].begin.isoweekday()) % 7 or 7)), last[0]
            )
    if frame.value == "anaphor":
        last = context.last_day()
        if last is not None:
            anchor, today = last[0], last[1].begin
        if direction == 0 and today is not None:
            return meaning_of(day_period(today - timedelta((today.isoweekday() - weekday) % 7)), anchor)
    if today is None:
        return Meaning("DATE", f"XXXX-WXX-{weekday}", anchor="none")
    back, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    if direction is None:
        offset = ahead if context.tense == "future" else -back
    elif direction == 0:
        offset = weekday - today.isoweekday()
    else:
        offset = -(back or 7) if direction < 0 else (ahead or 7)
        offset += 7 * (direction + 1 if direction < 0 else direction - 1)
    return meaning_of(day_period(today + timedelta(offset)), anchor)
