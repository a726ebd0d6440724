"""The year of a Gregorian date that names none: what stands beside it, the clause's tense, or nearness."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.calendars.landmarks import landmark_year
from timeline.expressions.context import Context, Meaning
from timeline.expressions.frames import Frame

# Past this many days from publication, the tense outweighs nearness.
_NEAR = 45


def year_of(frame: Frame, inner: Meaning | None, context: Context) -> tuple[int | None, str, str]:
    """The year of a Gregorian date, what it was taken from, and the symbolic value if there is none."""
    if frame.year is not None:
        return frame.year, "none", ""
    month = frame.month or 1
    symbolic = f"XXXX-{month:02d}" + (f"-{frame.day:02d}" if frame.day else "")
    if inner is not None and inner.period is not None:
        return inner.period.begin.year, inner.anchor, symbolic
    if frame.other is not None and frame.rule == "month-range" and frame.other.month is not None:
        year, anchor, _ = year_of(replace(frame.other, other=None), inner, context)
        return (year - 1 if year is not None and month > frame.other.month else year), anchor, symbolic
    if frame.value == "anaphor":
        found = _from_earlier(frame, month, context)
        if found is not None:
            return *found, symbolic
    famous = _landmark(frame, month, context)
    if famous is not None:
        return famous, "none", symbolic
    told = _told(frame, month, context)
    if told is not None:
        return *told, symbolic
    today = context.today
    if today is None:
        return None, "none", symbolic
    year = _of_month(frame, today, month, context) if frame.day is None else _of_day(frame, today, month, context)
    return year, "published_at", symbolic


def _landmark(frame: Frame, month: int, context: Context) -> int | None:
    """The year of a day that everybody knows, unless it was still to come at publication."""
    if frame.day is None or frame.direction is not None:
        return None
    year = landmark_year(month, frame.day, context.text, context.start)
    today = context.today
    return year if year is not None and (today is None or (year, month, frame.day) <= today.timetuple()[:3]) else None


def _from_earlier(frame: Frame, month: int, context: Context) -> tuple[int, str] | None:
    """مارس السابق، أبريل التالي، يوليو نفسه: counted from the latest month or day before."""
    last = context.last("M")
    if last is None:
        return None
    identity, period = last
    ahead = month - period.begin.month
    direction = frame.direction or 0
    shift = 0 if direction == 0 else -(ahead >= 0) if direction < 0 else (ahead <= 0)
    return period.begin.year + shift, identity


def _told(frame: Frame, month: int, context: Context) -> tuple[int, str] | None:
    """From a date of stated year beside it: the one told before in the same paragraph, or the one that it leads to."""
    if frame.direction is not None or frame.weekday is not None:
        return None
    today, told = context.today, context.told
    tense = context.tense
    if told is not None and today is not None:
        identity, day = told
        late = day > today
        gone = today.year - day.year
        apt = tense != "past" if late else tense != "future" and (gone > 1 if frame.day is None else gone > 0)
        told = told if apt else None
    if told is None:
        told = context.coming(whole_year=tense == "past")
    if told is None:
        return None
    identity, day = told
    if identity == "year":
        return day.year, "published_at"
    places = [(year, _real_day(year, month, frame.day or 15)) for year in (day.year - 1, day.year, day.year + 1)]
    known = [(abs((place - day).days), year) for year, place in places if place is not None]
    return (min(known)[1], identity) if known else None


def _of_month(frame: Frame, today: date, month: int, context: Context) -> int:
    ahead = month - today.month
    if frame.direction is not None:
        return today.year + (0 if frame.direction == 0 else -(ahead >= 0) if frame.direction < 0 else (ahead <= 0))
    tense = context.tense
    if tense == "future":
        return today.year + (ahead < 0)
    if tense == "past":
        return today.year - (ahead > 0)
    return today.year + (ahead < -6) - (ahead > 6)


def _of_day(frame: Frame, today: date, month: int, context: Context) -> int:
    places = [(year, _real_day(year, month, frame.day or 1)) for year in (today.year - 1, today.year, today.year + 1)]
    if frame.direction is not None:
        if frame.direction < 0:
            return max((y for y, day in places if day is not None and day < today), default=today.year)
        if frame.direction > 0:
            return min((y for y, day in places if day is not None and day > today), default=today.year)
        return today.year
    known = [(abs((day - today).days), day > today, y) for y, day in places if day is not None]
    if frame.weekday is not None:
        fitting = [k for k in known if date(k[2], month, frame.day or 1).isoweekday() == frame.weekday]
        if fitting:
            return min(fitting)[2]
    if not known:
        return today.year
    best = min(known)
    if best[0] > _NEAR:
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
