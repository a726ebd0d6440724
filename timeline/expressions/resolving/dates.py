"""Gregorian dates and weekdays, and dates told in two calendars."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.calendars.periods import day_period, month_period, year_period
from timeline.expressions.context import Context, Meaning, meaning_of
from timeline.expressions.frames import Frame
from timeline.expressions.resolving.calendars import resolve_other_calendar
from timeline.expressions.resolving.years import year_of


def resolve_date(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    if frame.other is not None and frame.other.calendar != "gregorian" and frame.rule == "two-calendars":
        return _two_calendars(frame, inner, context)
    if frame.calendar != "gregorian":
        return resolve_other_calendar(frame, inner, context)
    if frame.weekday is not None and frame.day is None:
        if inner is not None:
            return _weekday_of(frame.weekday, inner)
        return _weekday(frame, inner, context)
    year, anchor, symbolic = year_of(frame, inner, context)
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
        tense = context.tense
        offset = ahead if tense == "future" or (tense is None and context.is_present) else -back
    elif direction == 0:
        offset = weekday - today.isoweekday()
    else:
        offset = -(back or 7) if direction < 0 else (ahead or 7)
        offset += 7 * (direction + 1 if direction < 0 else direction - 1)
    return meaning_of(day_period(today + timedelta(offset)), anchor)
