"""Named days: the year that brings them nearest, or that the tense, a qualifier or a stated year tells."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.calendars import feasts, hijri
from timeline.calendars.periods import Period
from timeline.expressions.context import Context, Meaning, meaning_of
from timeline.expressions.frames import Frame
from timeline.expressions.resolving.calendars import pick

# Code points before العيد in which the feast may have been named.
_REACH = 2000
_Days = tuple[date, date]


def resolve_feast(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    name = _meant(frame.value, context)
    state = context.state(tuple(feasts.NATIONAL[name])) if name in feasts.NATIONAL else ""
    if name in feasts.NATIONAL and not state and name not in feasts.ABSOLUTE:
        return None
    year, anchor = frame.year, "none" if frame.year is not None else "published_at"
    if inner is not None and inner.period is not None:
        year, anchor = inner.period.begin.year, inner.anchor
    if year is not None:
        hijri_year = frame.calendar == "hijri" or 1300 <= year <= 1500
        found = _in_hijri_year(name, year) if hijri_year else feasts.feast_day(name, year, state)
    elif context.today is None:
        return _any_year(name, state)
    else:
        found = _nearest(name, state, frame.direction, context)
    if found is None:
        return None
    return _meaning(frame, name, found, anchor)


def _meant(name: str, context: Context) -> str:
    """The feast that a shared name means here."""
    if name in feasts.EITHER:
        before = context.text[max(0, context.start - _REACH) : context.start]
        last = max(feasts.EITHER[name], key=lambda one: before.rfind(feasts.folded(one)))
        if feasts.folded(last) in before or context.today is None:
            return last
        return min(feasts.EITHER[name], key=lambda one: _distance(one, context))
    if name in feasts.EASTERN and context.eastern:
        return feasts.EASTERN[name]
    return name


def _distance(name: str, context: Context) -> int:
    found, today = _nearest(name, "", None, context), context.today
    return abs((found[0] - today).days) if found is not None and today is not None else 1000


def _in_hijri_year(name: str, year: int) -> _Days | None:
    table = feasts.ABSOLUTE.get(name)
    if table is None or table[0] != "hijri":
        return None
    day = hijri.day_of(year, table[1], max(table[2], 1)) - timedelta(0 if table[2] else 1)
    return day, day + timedelta(table[3])


def _any_year(name: str, state: str) -> Meaning:
    table = feasts.ABSOLUTE.get(name, ("gregorian", *feasts.NATIONAL.get(name, {}).get(state, (0, 0)), 1))
    value = f"XXXX-{table[1]:02d}-{table[2]:02d}" if table[0] == "gregorian" else "XXXX-XX-XX"
    return Meaning("DATE", value, anchor="none", calendar=feasts.calendar_of(name))


def _nearest(name: str, state: str, direction: int | None, context: Context) -> _Days | None:
    today = context.today
    if today is None:
        return None
    years = range(max(today.year - 1, 1), min(today.year + 1, 9999) + 1)
    places = {year: days for year in years if (days := feasts.feast_day(name, year, state)) is not None}
    chosen = pick(places, today, direction, context)
    return places[chosen] if chosen is not None else None


def _meaning(frame: Frame, name: str, found: _Days, anchor: str) -> Meaning:
    begin, until = found
    if frame.rule == "feast-day":
        begin += timedelta(frame.offset)
        until = begin + timedelta(1)
    value = begin.isoformat() if (until - begin).days == 1 else f"{begin.isoformat()}/{until.isoformat()}"
    meaning = meaning_of(Period("D", value, begin, until), anchor, calendar=feasts.calendar_of(name))
    if meaning.calendar == hijri.UMM_AL_QURA:
        meaning.uncertainty = hijri.UNCERTAINTY
    return meaning
