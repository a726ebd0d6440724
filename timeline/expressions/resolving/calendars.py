"""Dates of the Hijri, Persian and Coptic calendars."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.calendars import hijri, solar
from timeline.calendars.periods import Period
from timeline.expressions.context import Context, Meaning, meaning_of
from timeline.expressions.frames import Frame


def resolve_other_calendar(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    calendar, year = frame.calendar, frame.year
    anchor = "none"
    if year is None:
        year = _other_year(frame, inner, context)
        anchor = inner.anchor if inner is not None and inner.period is not None else "published_at"
    name = hijri.variant_of(year or 1440) if calendar == "hijri" else calendar
    if year is None:
        return Meaning("DATE", "XXXX-XX-XX" if frame.day else "XXXX-XX", anchor="none", calendar=name)
    begin, until, grain = _other_days(calendar, year, frame.month, frame.day)
    value = begin.isoformat() if grain == "D" else f"{begin.isoformat()}/{until.isoformat()}"
    meaning = meaning_of(Period(grain, value, begin, until), anchor, calendar=name)
    if calendar == "hijri":
        meaning.uncertainty = hijri.UNCERTAINTY
    return meaning


def _other_days(calendar: str, year: int, month: int | None, day: int | None) -> tuple[date, date, str]:
    if month is None:
        if calendar == "hijri":
            return *hijri.year_days(year), "Y"
        return solar.day_of(calendar, year, 1, 1), solar.day_of(calendar, year + 1, 1, 1), "Y"
    if day is None:
        return *(hijri.month_days(year, month) if calendar == "hijri" else solar.month_days(calendar, year, month)), "M"
    begin = hijri.day_of(year, month, day) if calendar == "hijri" else solar.day_of(calendar, year, month, day)
    return begin, begin + timedelta(1), "D"


def _other_year(frame: Frame, inner: Meaning | None, context: Context) -> int | None:
    """The year of a date of another calendar that names none, by qualifier, clause or nearness."""
    today = context.today
    if inner is not None and inner.period is not None:
        today = inner.period.begin
    if today is None:
        return None
    this = hijri.hijri_of(today)[0] if frame.calendar == "hijri" else solar.year_of(frame.calendar, today)
    places = {
        year: _other_days(frame.calendar, year, frame.month, frame.day)[:2] for year in (this - 1, this, this + 1)
    }
    if inner is not None:
        return min(places, key=lambda year: (places[year][0].year != today.year, year))
    return pick(places, today, frame.direction, context)


# So many days from publication, nearness outweighs the tense: a feast or month of another calendar comes once a year.
_NEAR = 21


def pick(places: dict[int, tuple[date, date]], today: date, direction: int | None, context: Context) -> int | None:
    past = [year for year, (_, until) in places.items() if until <= today]
    coming = [year for year, (begin, _) in places.items() if begin > today]
    inside = [year for year, (begin, until) in places.items() if begin <= today < until]
    if direction == -1:
        return max(past, default=None)
    if direction == 1:
        return min(coming, default=None)
    if inside:
        return inside[0]
    gaps = {y: (today - u).days if u <= today else (b - today).days for y, (b, u) in places.items()}
    if direction is None and min(gaps.values(), default=0) > _NEAR:
        tense = context.tense
        if tense == "future" and coming:
            return min(coming)
        if tense == "past" and past:
            return max(past)
    return min(gaps, key=lambda year: (gaps[year], year in coming)) if gaps else None
