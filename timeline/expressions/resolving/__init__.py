"""From a frame to its meaning: value, type and interval, against publication, tense or an earlier expression."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from timeline.calendars.periods import third
from timeline.expressions.context import Context, Meaning
from timeline.expressions.frames import Frame
from timeline.expressions.resolving import dates, feasts, periods, spans, times

__all__ = ["resolve"]


def resolve(frame: Frame, context: Context) -> Meaning | None:
    """What `frame` means in `context`; None if it names no possible time (31 فبراير)."""
    try:
        inner = resolve(frame.inner, context) if frame.inner is not None else None
        meaning = _BY_KIND[frame.kind](frame, inner, context)
        if meaning is None:
            return None
        if frame.hour is not None or frame.part:
            return times.timed(frame, meaning, context)
        return _with_mod(frame, meaning)
    except (ValueError, OverflowError):
        return None


def _with_mod(frame: Frame, meaning: Meaning) -> Meaning:
    if frame.mod is None:
        return meaning
    meaning.mod = frame.mod
    if frame.mod in ("START", "MID", "END") and meaning.period is not None and frame.kind != "duration":
        days = third(meaning.period, frame.mod)
        meaning.begin, meaning.until = (datetime.combine(day, time()) for day in days) if days else (None, None)
    return meaning


_BY_KIND: dict[str, Callable[[Frame, Meaning | None, Context], Meaning | None]] = {
    "date": dates.resolve_date,
    "deictic": periods.resolve_deictic,
    "period": periods.resolve_period,
    "ordinal": periods.resolve_ordinal,
    "decade": periods.resolve_decade,
    "century": periods.resolve_century,
    "years": periods.resolve_years,
    "season": periods.resolve_season,
    "ago": spans.resolve_ago,
    "feast": feasts.resolve_feast,
    "duration": spans.resolve_duration,
    "set": spans.resolve_set,
    "vague": spans.resolve_vague,
    "anaphor": periods.resolve_anaphor,
    "reference": periods.resolve_reference,
    "anniversary": periods.resolve_anniversary,
    "eve": periods.resolve_eve,
    "clock": times.resolve_clock,
}
