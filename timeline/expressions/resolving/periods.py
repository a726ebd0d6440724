"""Periods: counted from now, taken up from before, seasons, decades, centuries, years that span two, shares of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from timeline.calendars import day_parts, hijri
from timeline.calendars.periods import (
    Period,
    century_period,
    day_period,
    decade_period,
    first_of,
    fiscal_period,
    half_period,
    month_period,
    period_at,
    quarter_period,
    season_period,
    shift_day,
    third,
    weekend_period,
    year_period,
)
from timeline.expressions.context import Context, Meaning, meaning_of, reference_of
from timeline.expressions.frames import Frame
from timeline.expressions.resolving.calendars import pick
from timeline.expressions.resolving.times import day_before, still_ahead


def resolve_deictic(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    today = context.today
    if frame.value == "context":
        last = context.last_day("paragraph")
        if last is not None:
            return meaning_of(last[1], last[0])
        if frame.part == "NI" and today is not None and context.tense != "future":
            return meaning_of(day_period(today - timedelta(1)))
        hour = frame.hour or ((day_parts.HOURS[frame.part][1], 0) if frame.part else None)
        if hour is not None and still_ahead(hour, context):
            return day_before(context)
    if today is None:
        return Meaning("DATE", reference_of(frame.offset), anchor="none")
    return meaning_of(day_period(today + timedelta(frame.offset)))


def resolve_period(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    if frame.unit == "WE":
        return _weekend(frame, context)
    direction = frame.direction or 0
    if context.today is None:
        return Meaning("DATE", reference_of(direction), anchor="none")
    return meaning_of(period_at(frame.unit, context.today, direction))


def _weekend(frame: Frame, context: Context) -> Meaning | None:
    if context.today is None:
        return Meaning("DATE", "XXXX-WXX-WE", anchor="none")
    return meaning_of(weekend_period(context.today + timedelta(7 * (frame.direction or 0))))


def resolve_anaphor(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    if frame.rule == "same-of-year":
        return _same_of_year(frame, inner, context)
    last = context.last(frame.unit)
    direction = 0 if frame.value == "that" else frame.direction or 0
    if last is None:
        if context.today is None or frame.value == "that":
            return Meaning("DATE", reference_of(frame.direction or 0), anchor="none")
        return meaning_of(period_at(frame.unit, context.today, direction))
    return meaning_of(period_at(frame.unit, last[1].begin, direction), last[0])


def _same_of_year(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    """The latest period before, finer than a year, in the year of `inner`; the year itself if there is none."""
    last = context.last("M" if frame.unit == "M" else "H")
    if inner is None or inner.period is None:
        return inner
    if last is None:
        if frame.unit != "M" or context.today is None:
            return inner
        return meaning_of(month_period(inner.period.begin.year, context.today.month))
    grain = last[1].grain if frame.unit == "X" else frame.unit
    if grain not in ("M", "Q", "H", "D", "W", "S"):
        return inner
    return meaning_of(
        period_at(grain, shift_day(last[1].begin, "Y", inner.period.begin.year - last[1].begin.year)), last[0]
    )


def resolve_season(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    name, today = frame.value, context.today
    if frame.inner is not None:
        if inner is None or inner.period is None:
            return Meaning("DATE", f"XXXX-{name}", anchor="none")
        return meaning_of(season_period(inner.period.begin.year, name), inner.anchor)
    if today is None:
        return Meaning("DATE", f"XXXX-{name}", anchor="none")
    places = {y: season_period(y, name) for y in range(today.year - 2, today.year + 2)}
    days = {y: (p.begin, p.until) for y, p in places.items()}
    if frame.direction == 0 or (frame.direction is None and context.tense is None):
        chosen: int | None = today.year - (name == "WI" and today.month < 3)
    else:
        chosen = pick(days, today, frame.direction, context)
    return meaning_of(places[chosen]) if chosen is not None else None


def resolve_decade(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    century = 19
    anchor = "none"
    if frame.direction is not None and context.today is not None:
        century, anchor = context.today.year // 100 + frame.direction, "published_at"
    elif frame.inner is not None and frame.inner.year is not None:
        century = frame.inner.year
    return meaning_of(decade_period(century * 10 + (frame.year or 0)), anchor)


def resolve_century(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    number = frame.year or 0
    if frame.era == "BC":
        return Meaning("DATE", f"BC{number:02d}", anchor="none")
    if frame.calendar == "hijri":
        begin, until = hijri.day_of(number * 100 + 1, 1, 1), hijri.day_of(number * 100 + 101, 1, 1)
        return meaning_of(
            Period("CE", f"{begin.isoformat()}/{until.isoformat()}", begin, until), "none", calendar=hijri.TABULAR
        )
    return meaning_of(century_period(number), "none")


def resolve_years(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    year, anchor = frame.year, "none"
    if frame.calendar == "hijri" and year is not None:
        begin, until = hijri.year_days(year)[0], hijri.year_days(year + 1)[1]
        return meaning_of(
            Period("Y", f"{begin.isoformat()}/{until.isoformat()}", begin, until), "none", calendar=hijri.UMM_AL_QURA
        )
    first = {"fiscal": context.fiscal_start, "school": 9, "season": 8}.get(frame.value, 7)
    if year is None:
        if context.today is None:
            return Meaning("DATE", reference_of(frame.direction or 0), anchor="none")
        anchor = "published_at"
        year = context.today.year - (context.today.month < first and first > 1) + (frame.direction or 0)
        year -= first == 1 and frame.value == "fiscal"
    elif frame.value == "fiscal" and frame.count is None and first == 1:
        first = 7
    if frame.value in ("fiscal", "pair"):
        return meaning_of(fiscal_period(year + 1, first), anchor)
    begin = date(year, first, 1)
    until = first_of(year + 1, 7)
    return meaning_of(Period("Y", f"{begin.isoformat()}/{until.isoformat()}", begin, until), anchor)


def resolve_ordinal(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    """The n-th quarter, half, third, week of a period; without one, of the year that the tense points to."""
    count = int(frame.count or 1)
    if frame.inner is None:
        return _ordinal_of_now(frame, count, context)
    if inner is None or inner.period is None:
        return inner
    whole, fiscal_year = inner.period, inner.period.value.startswith("FY") or frame.inner.kind == "years"
    if whole.grain == "Y" and frame.unit in ("Q", "H") and (whole.value.isdigit() or fiscal_year):
        size = 3 if frame.unit == "Q" else 6
        begin = first_of(whole.begin.year, whole.begin.month + size * (count - 1))
        if frame.unit == "Q" and begin.month % 3 == 1:
            return meaning_of(quarter_period(begin.year, (begin.month + 2) // 3), inner.anchor)
        if frame.unit == "H" and begin.month in (1, 7):
            return meaning_of(half_period(begin.year, 1 if begin.month == 1 else 2), inner.anchor)
        until = first_of(begin.year, begin.month + size)
        return meaning_of(
            Period("Q" if size == 3 else "H", f"{begin.isoformat()}/{until.isoformat()}", begin, until), inner.anchor
        )
    if frame.unit == "WD":
        ahead = ((frame.weekday or 1) - whole.begin.isoweekday()) % 7 + 7 * (count - 1)
        return meaning_of(day_period(whole.begin + timedelta(ahead)), inner.anchor)
    if frame.unit == "M":
        return meaning_of(period_at("M", whole.until - timedelta(1)), inner.anchor)
    if frame.unit in ("W", "D", "DE"):
        step = 7 if frame.unit == "W" else 1
        if frame.unit == "DE":
            return (
                meaning_of(decade_period(whole.begin.year // 10 + count - 1), inner.anchor)
                if whole.grain == "CE"
                else None
            )
        begin = whole.begin + timedelta(step * (count - 1)) if count > 0 else whole.until - timedelta(step)
        until = min(begin + timedelta(step), whole.until)
        value = begin.isoformat() if step == 1 else period_at("W", begin + timedelta(3)).value
        return meaning_of(Period(frame.unit, value, begin, until), inner.anchor)
    return _share(frame, inner, whole, count)


def _share(frame: Frame, inner: Meaning, whole: Period, count: int) -> Meaning:
    number = {"H": 2, "Q": 4, "T": 3}[frame.unit]
    inner.mod = "START" if count == 1 else "END" if count == number else "MID"
    if whole.grain == "M" and number == 2:
        cut = whole.begin + timedelta(15)
        days = (whole.begin, cut) if count == 1 else (cut, whole.until)
        inner.begin, inner.until = (datetime.combine(day, time()) for day in days)
    elif whole.grain in ("DE", "CE"):
        years = (whole.until.year - whole.begin.year) // number
        begin = date(whole.begin.year + years * (count - 1), 1, 1)
        inner.begin = datetime.combine(begin, time())
        inner.until = datetime.combine(first_of(begin.year + years, 1), time())
    elif number == 3:
        days_of = third(whole, inner.mod)
        inner.begin, inner.until = (datetime.combine(day, time()) for day in days_of) if days_of else (None, None)
    return inner


def _ordinal_of_now(frame: Frame, count: int, context: Context) -> Meaning | None:
    today = context.today
    if today is None or frame.unit not in ("Q", "H"):
        return Meaning("DATE", f"XXXX-{frame.unit}{count}", anchor="none") if today is None else None
    make: Callable[[int, int], Period] = quarter_period if frame.unit == "Q" else half_period
    found = make(today.year, count)
    if found.begin > today and context.tense != "future":
        found = make(today.year - 1, count)
    return meaning_of(found)


def resolve_anniversary(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    """So many years after the date that the rest of the sentence tells; of a day not told, nothing is known."""
    told = context.told_next
    if told is not None:
        year, month, day = told
        if month is None or day is None:
            return meaning_of(year_period(year + int(frame.count or 0)), "event")
        return meaning_of(day_period(date(year + int(frame.count or 0), month, day)), "event")
    return Meaning("DATE", "XXXX-XX-XX", anchor="event")


def resolve_eve(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    if frame.rule == "eve-of-event":
        return _eve_of_event(frame.value, context)
    if inner is None or inner.period is None:
        return None
    day = inner.period.begin - timedelta(1)
    return replace(meaning_of(day_period(day), inner.anchor), uncertainty=inner.uncertainty, calendar=inner.calendar)


def _eve_of_event(name: str, context: Context) -> Meaning:
    """The day before an event: the day that stands beside it, or before the day that the event was given."""
    told = context.day_of(name)
    if told is not None:
        identity, period, beside = told
        return meaning_of(period if beside else day_period(period.begin - timedelta(1)), identity)
    return Meaning("DATE", "FUTURE_REF" if context.tense == "future" else "PAST_REF", anchor="event")


def resolve_reference(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    last = context.last_day("sentence")
    if last is not None:
        return meaning_of(last[1], last[0])
    return Meaning("DATE", "FUTURE_REF" if context.tense == "future" else "PAST_REF", anchor="event")
