"""Times of a day: parts of it, clock times, and the zone they are told in."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from timeline.calendars import day_parts
from timeline.calendars.periods import day_period
from timeline.expressions.context import Context, Meaning, meaning_of
from timeline.expressions.frames import Frame
from timeline.model import ArticleError, zone_of

_MINUTE = timedelta(minutes=1)


def resolve_clock(frame: Frame, inner: Meaning | None, context: Context) -> Meaning | None:
    last = context.last_day("paragraph" if context.tense == "past" else "sentence")
    if last is not None:
        return meaning_of(last[1], last[0])
    if context.today is None or frame.value == "range" or context.every_day:
        return Meaning("TIME", "XXXX-XX-XX", anchor="none")
    if frame.hour is not None and still_ahead(frame.hour, context):
        return day_before(context)
    return meaning_of(day_period(context.today))


def still_ahead(hour: tuple[int, int], context: Context) -> bool:
    """Whether a time of day told as past has not come yet at publication: it is of a day before."""
    if not context.timed or context.now is None or context.tense != "past":
        return False
    return hour > (context.now.hour, context.now.minute)


def day_before(context: Context) -> Meaning | None:
    """The latest day told before that lies before publication; else the day before it."""
    if context.today is None:
        return None
    for identity, _, meaning in reversed(context.history[-12:]):
        period = meaning.period
        if period is not None and period.grain == "D" and period.begin < context.today:
            return meaning_of(period, identity)
    return meaning_of(day_period(context.today - timedelta(1)))


def timed(frame: Frame, meaning: Meaning, context: Context) -> Meaning:
    period = meaning.period
    meaning.type = "TIME"
    meaning.mod = frame.mod
    meaning.begin = meaning.until = None
    if period is None or period.grain != "D":
        base = meaning.value if meaning.value.startswith("XXXX") else "XXXX-XX-XX"
        meaning.value = base + _time_value(frame)
        return meaning
    midnight = datetime.combine(period.begin, time())
    if frame.hour is not None:
        moment = midnight + timedelta(hours=frame.hour[0], minutes=frame.hour[1])
        moment = _in_zone(moment, frame, context)
        meaning.value = f"{moment:%Y-%m-%dT%H:%M}" if moment.year > 999 else moment.isoformat()[:16]
        meaning.begin, meaning.until = moment, moment + _MINUTE
        meaning.period = day_period(moment.date()) if frame.hour[0] < 24 else period
        return meaning
    suffix, first, last = day_parts.HOURS[frame.part]
    meaning.value = period.value + suffix
    meaning.begin, meaning.until = midnight + timedelta(hours=first), midnight + timedelta(hours=last)
    return meaning


def _time_value(frame: Frame) -> str:
    if frame.hour is not None:
        return f"T{frame.hour[0] % 24:02d}:{frame.hour[1]:02d}"
    return day_parts.HOURS[frame.part][0]


def _in_zone(moment: datetime, frame: Frame, context: Context) -> datetime:
    """`moment`, told in the zone that the phrase names, on the article's own clock."""
    if frame.zone is None or frame.zone[0] == "LOCAL" or context.zone is None:
        return moment
    try:
        return moment.replace(tzinfo=zone_of(frame.zone[0])).astimezone(zone_of(context.zone)).replace(tzinfo=None)
    except (KeyError, ValueError, OverflowError, OSError, ArticleError):
        return moment
