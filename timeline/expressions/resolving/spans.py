"""Stretches: so long before or after now, vague pasts and futures, durations, sets."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from timeline.calendars import day_parts
from timeline.calendars.periods import day_period, period_at, shift_day
from timeline.expressions.context import Context, Meaning, meaning_of, reference_of
from timeline.expressions.frames import Frame
from timeline.model import TimexType

# Days up to publication, or from it on, that a vague plural stands for.
_SPANS = {"D": 7, "W": 28, "M": 183}
_MINUTE = timedelta(minutes=1)


def resolve_ago(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    direction, unit, count = frame.direction or -1, frame.unit, frame.count
    today, now = context.today, context.now
    reference = reference_of(direction)
    fine = unit in ("TH", "TM", "S")
    kind: TimexType = "TIME" if fine and count is not None else "DATE"
    if today is None or now is None:
        return Meaning(kind, reference, anchor="none")
    if count is None or unit == "X":
        meaning = Meaning("DATE", reference)
        if unit in _SPANS:
            meaning.begin, meaning.until = span_of(today, _SPANS[unit], direction)
        return meaning
    if fine:
        if not context.timed:
            return Meaning("TIME", reference)
        step = {"TH": timedelta(hours=1), "TM": timedelta(minutes=1), "S": timedelta(seconds=1)}[unit]
        moment = now + direction * count * step
        if unit == "TH" and count % 1 == 0:
            moment = moment.replace(minute=0, second=0, microsecond=0)
            return Meaning(
                "TIME", f"{moment:%Y-%m-%dT%H}", moment, moment + timedelta(hours=1), period=day_period(moment.date())
            )
        moment = moment.replace(second=0, microsecond=0)
        return Meaning("TIME", f"{moment:%Y-%m-%dT%H:%M}", moment, moment + _MINUTE, period=day_period(moment.date()))
    if unit == "NI":
        unit = "D"
    if unit == "SE":
        unit = "Y"
    if count % 1:
        months = {"Y": 12, "M": 1, "DE": 120, "CE": 1200}.get(unit)
        if months is None or (months * count) % 1:
            return Meaning("DATE", reference)
        grain = "M" if unit == "Y" else "Y"
        return meaning_of(period_at(grain, shift_day(today, "M", direction * int(months * count))))
    grain = {"DE": "Y", "CE": "Y"}.get(unit, unit)
    return meaning_of(period_at(grain, shift_day(today, unit, direction * int(count))))


def span_of(today: date, days: int, direction: int) -> tuple[datetime, datetime]:
    first = today - timedelta(days) if direction < 0 else today + timedelta(1)
    begin = datetime.combine(first, time())
    return begin, begin + timedelta(days)


def resolve_vague(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    value = frame.value
    if value == "TENSE":
        tense = context.tense
        value = "FUTURE_REF" if tense == "future" else "PRESENT_REF" if context.is_present else "PAST_REF"
    meaning = Meaning("DATE", value)
    if frame.days and context.today is not None:
        meaning.begin, meaning.until = span_of(context.today, frame.days, -1 if value == "PAST_REF" else 1)
    if context.today is None:
        meaning.anchor = "none"
    return meaning


def resolve_duration(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    return Meaning("DURATION", frame.value, anchor="event" if frame.event else "none")


def resolve_set(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    value = frame.value + (day_parts.HOURS[frame.part][0] if frame.part else "")
    frame.part = ""
    return Meaning("SET", value, anchor="none")
