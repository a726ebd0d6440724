"""From a frame to its meaning: value, type and interval, against publication, tense or an earlier expression."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from timeline.calendars import day_parts, feasts, hijri, solar
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
from timeline.expressions.context import Context, Meaning
from timeline.expressions.frames import Frame
from timeline.model import ArticleError, TimexType, zone_of

_REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_SPANS = {"D": 7, "W": 28, "M": 183}
_MINUTE = timedelta(minutes=1)


def resolve(frame: Frame, context: Context) -> Meaning | None:
    """What `frame` means in `context`; None if it names no possible time (31 فبراير)."""
    try:
        meaning = _BY_KIND[frame.kind](frame, context)
        if meaning is None:
            return None
        if frame.hour is not None or frame.part:
            return _timed(frame, meaning, context)
        return _with_mod(frame, meaning)
    except (ValueError, OverflowError):
        return None


def _of(period: Period, anchor: str = "published_at", kind: TimexType = "DATE", calendar: str = "gregorian") -> Meaning:
    begin, until = period.moments
    return Meaning(kind, period.value, begin, until, anchor=anchor, calendar=calendar, period=period)


def _with_mod(frame: Frame, meaning: Meaning) -> Meaning:
    if frame.mod is None:
        return meaning
    meaning.mod = frame.mod
    if frame.mod in ("START", "MID", "END") and meaning.period is not None and frame.kind != "duration":
        days = third(meaning.period, frame.mod)
        meaning.begin, meaning.until = (datetime.combine(day, time()) for day in days) if days else (None, None)
    return meaning


# Dates.


def _date(frame: Frame, context: Context) -> Meaning | None:
    if frame.other is not None and frame.other.calendar != "gregorian" and frame.rule == "two-calendars":
        return _two_calendars(frame, context)
    if frame.calendar != "gregorian":
        return _other_calendar(frame, context)
    if frame.weekday is not None and frame.day is None:
        return _weekday(frame, context)
    year, anchor, symbolic = _year(frame, context)
    if frame.era == "BC":
        return Meaning("DATE", f"BC{frame.year or 0:04d}", anchor="none")
    if frame.month is None and frame.day is not None:
        return _day_of_period(frame, context)
    if year is None:
        return Meaning("DATE", symbolic, anchor="none")
    if frame.month is None:
        return _of(year_period(year), "none")
    if frame.day is None:
        return _of(month_period(year, frame.month), anchor)
    return _of(day_period(date(year, frame.month, frame.day)), anchor)


def _two_calendars(frame: Frame, context: Context) -> Meaning | None:
    other = frame.other
    if other is None:
        return None
    one = _date(replace(frame, other=None), context)
    two = _date(other, context)
    if one is None or one.period is None:
        return two
    if (
        frame.year is None
        and two is not None
        and two.period is not None
        and frame.month is not None
        and frame.day is not None
    ):
        one = _of(day_period(date(two.period.begin.year, frame.month, frame.day)), "none")
    if two is not None and two.period is not None and one.period is not None and frame.day is not None:
        gap = abs((two.period.begin - one.period.begin).days)
        if gap > 1:
            one.uncertainty = f"the two calendars differ by {gap} days"
    return one


def _day_of_period(frame: Frame, context: Context) -> Meaning | None:
    inner = resolve(frame.inner, context) if frame.inner is not None else None
    if inner is None or frame.day is None:
        return None
    if inner.period is None:
        return Meaning("DATE", f"XXXX-XX-{frame.day:02d}", anchor="none")
    begin = inner.period.begin
    return _of(day_period(date(begin.year, begin.month, frame.day)), inner.anchor)


def _year(frame: Frame, context: Context) -> tuple[int | None, str, str]:
    """The year of a Gregorian date, what it was taken from, and the symbolic value if there is none."""
    if frame.year is not None:
        return frame.year, "none", ""
    month = frame.month or 1
    symbolic = f"XXXX-{month:02d}" + (f"-{frame.day:02d}" if frame.day else "")
    if frame.inner is not None:
        inner = resolve(frame.inner, context)
        if inner is not None and inner.period is not None:
            return inner.period.begin.year, inner.anchor, symbolic
    today = context.today
    if today is None:
        return None, "none", symbolic
    if frame.other is not None and frame.rule == "month-range" and frame.other.month is not None:
        year, anchor, _ = _year(replace(frame.other, other=None), context)
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
    if not known:
        return today.year
    best = min(known)
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


def _weekday(frame: Frame, context: Context) -> Meaning | None:
    weekday = frame.weekday or 1
    today, anchor = context.today, "published_at"
    direction = frame.direction
    if frame.value == "anaphor":
        last = context.last_day()
        if last is not None:
            anchor, today = last[0], last[1].begin
        if direction == 0 and today is not None:
            return _of(day_period(today - timedelta((today.isoweekday() - weekday) % 7)), anchor)
    if today is None:
        return Meaning("DATE", f"XXXX-WXX-{weekday}", anchor="none")
    back, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    if direction is None:
        offset = ahead if context.tense == "future" else -back
    elif direction == 0:
        offset = weekday - today.isoweekday()
    else:
        offset = -(back or 7) if direction < 0 else (ahead or 7)
    return _of(day_period(today + timedelta(offset)), anchor)


def _other_calendar(frame: Frame, context: Context) -> Meaning | None:
    calendar, year = frame.calendar, frame.year
    anchor = "none"
    if year is None:
        year = _other_year(frame, context)
        anchor = "published_at"
    name = hijri.variant_of(year or 1440) if calendar == "hijri" else calendar
    if year is None:
        return Meaning("DATE", "XXXX-XX-XX" if frame.day else "XXXX-XX", anchor="none", calendar=name)
    begin, until, grain = _other_days(calendar, year, frame.month, frame.day)
    value = begin.isoformat() if grain == "D" else f"{begin.isoformat()}/{until.isoformat()}"
    meaning = _of(Period(grain, value, begin, until), anchor, calendar=name)
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


def _other_year(frame: Frame, context: Context) -> int | None:
    """The year of a date of another calendar that names none, by qualifier, clause or nearness."""
    today = context.today
    if frame.inner is not None:
        inner = resolve(frame.inner, context)
        today = inner.period.begin if inner is not None and inner.period is not None else today
    if today is None:
        return None
    this = hijri.hijri_of(today)[0] if frame.calendar == "hijri" else solar.year_of(frame.calendar, today)
    places = {
        year: _other_days(frame.calendar, year, frame.month, frame.day)[:2] for year in (this - 1, this, this + 1)
    }
    if frame.inner is not None:
        return min(places, key=lambda year: (places[year][0].year != today.year, year))
    return _pick(places, today, frame.direction, context)


def _pick(places: dict[int, tuple[date, date]], today: date, direction: int | None, context: Context) -> int | None:
    past = [year for year, (_, until) in places.items() if until <= today]
    coming = [year for year, (begin, _) in places.items() if begin > today]
    inside = [year for year, (begin, until) in places.items() if begin <= today < until]
    if direction == -1:
        return max(past, default=None)
    if direction == 1:
        return min(coming, default=None)
    if inside:
        return inside[0]
    if direction is None:
        tense = context.tense
        if tense == "future" and coming:
            return min(coming)
        if tense == "past" and past:
            return max(past)
    gaps = {y: (today - u).days if u <= today else (b - today).days for y, (b, u) in places.items()}
    return min(gaps, key=lambda year: (gaps[year], year in coming)) if gaps else None


def _feast(frame: Frame, context: Context) -> Meaning | None:
    name = frame.value
    today, anchor = context.today, "published_at"
    year = frame.year
    if frame.inner is not None:
        inner = resolve(frame.inner, context)
        if inner is not None and inner.period is not None:
            year, anchor = inner.period.begin.year, inner.anchor
    if (year is not None and frame.calendar == "hijri") or (year is not None and 1300 <= year <= 1500):
        table = feasts.ABSOLUTE[name]
        if table[0] != "hijri":
            return None
        day = hijri.day_of(year, table[1], max(table[2], 1)) - timedelta(0 if table[2] else 1)
        found: tuple[date, date] | None = (day, day + timedelta(table[3]))
        anchor = "none"
    elif year is not None:
        found = feasts.feast_day(name, year)
        anchor = "none" if frame.year is not None else anchor
    elif today is None:
        table = feasts.ABSOLUTE[name]
        value = f"XXXX-{table[1]:02d}-{table[2]:02d}" if table[0] == "gregorian" else "XXXX-XX-XX"
        return Meaning("DATE", value, anchor="none", calendar=feasts.calendar_of(name))
    else:
        places = {y: d for y in range(today.year - 1, today.year + 2) if (d := feasts.feast_day(name, y)) is not None}
        chosen = _pick(places, today, frame.direction, context)
        found = places[chosen] if chosen is not None else None
    if found is None:
        return None
    begin, until = found
    if frame.rule == "feast-day":
        begin += timedelta(frame.offset)
        until = begin + timedelta(1)
    value = begin.isoformat() if (until - begin).days == 1 else f"{begin.isoformat()}/{until.isoformat()}"
    meaning = _of(Period("D", value, begin, until), anchor, calendar=feasts.calendar_of(name))
    if meaning.calendar == hijri.UMM_AL_QURA:
        meaning.uncertainty = hijri.UNCERTAINTY
    return meaning


# Periods counted from now or from an earlier expression.


def _deictic(frame: Frame, context: Context) -> Meaning | None:
    today = context.today
    if frame.value == "context":
        last = context.last_day("paragraph")
        if last is not None:
            return _of(last[1], last[0])
        if frame.part == "NI" and today is not None and context.tense != "future":
            return _of(day_period(today - timedelta(1)))
    if today is None:
        return Meaning("DATE", _REFERENCE[(frame.offset > 0) - (frame.offset < 0)], anchor="none")
    return _of(day_period(today + timedelta(frame.offset)))


def _period(frame: Frame, context: Context) -> Meaning | None:
    direction = frame.direction or 0
    if context.today is None:
        return Meaning("DATE", _REFERENCE[direction], anchor="none")
    return _of(period_at(frame.unit, context.today, direction))


def _anaphor(frame: Frame, context: Context) -> Meaning | None:
    last = context.last(frame.unit)
    direction = 0 if frame.value == "that" else frame.direction or 0
    if last is None:
        if context.today is None or frame.value == "that":
            return Meaning("DATE", _REFERENCE[frame.direction or 0], anchor="none")
        return _of(period_at(frame.unit, context.today, direction))
    return _of(period_at(frame.unit, last[1].begin, direction), last[0])


def _season(frame: Frame, context: Context) -> Meaning | None:
    name, today = frame.value, context.today
    if frame.inner is not None:
        inner = resolve(frame.inner, context)
        if inner is None or inner.period is None:
            return Meaning("DATE", f"XXXX-{name}", anchor="none")
        return _of(season_period(inner.period.begin.year, name), inner.anchor)
    if today is None:
        return Meaning("DATE", f"XXXX-{name}", anchor="none")
    places = {y: season_period(y, name) for y in range(today.year - 2, today.year + 2)}
    days = {y: (p.begin, p.until) for y, p in places.items()}
    if frame.direction == 0 or (frame.direction is None and context.tense is None):
        chosen: int | None = today.year - (name == "WI" and today.month < 3)
    else:
        chosen = _pick(days, today, frame.direction, context)
    return _of(places[chosen]) if chosen is not None else None


def _decade(frame: Frame, context: Context) -> Meaning | None:
    century = 19
    anchor = "none"
    if frame.direction is not None and context.today is not None:
        century, anchor = context.today.year // 100 + frame.direction, "published_at"
    elif frame.inner is not None and frame.inner.year is not None:
        century = frame.inner.year
    return _of(decade_period(century * 10 + (frame.year or 0)), anchor)


def _century(frame: Frame, context: Context) -> Meaning | None:
    number = frame.year or 0
    if frame.era == "BC":
        return Meaning("DATE", f"BC{number:02d}", anchor="none")
    if frame.calendar == "hijri":
        begin, until = hijri.day_of(number * 100 + 1, 1, 1), hijri.day_of(number * 100 + 101, 1, 1)
        return _of(
            Period("CE", f"{begin.isoformat()}/{until.isoformat()}", begin, until), "none", calendar=hijri.TABULAR
        )
    return _of(century_period(number), "none")


def _years(frame: Frame, context: Context) -> Meaning | None:
    year, anchor = frame.year, "none"
    if frame.calendar == "hijri" and year is not None:
        begin, until = hijri.year_days(year)[0], hijri.year_days(year + 1)[1]
        return _of(
            Period("Y", f"{begin.isoformat()}/{until.isoformat()}", begin, until), "none", calendar=hijri.UMM_AL_QURA
        )
    first = {"fiscal": context.fiscal_start, "school": 9, "season": 8}.get(frame.value, 7)
    if year is None:
        if context.today is None:
            return Meaning("DATE", _REFERENCE[frame.direction or 0], anchor="none")
        anchor = "published_at"
        year = context.today.year - (context.today.month < first and first > 1) + (frame.direction or 0)
        year -= first == 1 and frame.value == "fiscal"
    elif frame.value == "fiscal" and frame.count is None and first == 1:
        first = 7
    if frame.value in ("fiscal", "pair"):
        return _of(fiscal_period(year + 1, first), anchor)
    begin = date(year, first, 1)
    until = first_of(year + 1, 7)
    return _of(Period("Y", f"{begin.isoformat()}/{until.isoformat()}", begin, until), anchor)


def _ordinal(frame: Frame, context: Context) -> Meaning | None:
    """The n-th quarter, half, third, week of a period; without one, of the year that the tense points to."""
    count = int(frame.count or 1)
    if frame.inner is None:
        return _ordinal_of_now(frame, count, context)
    inner = resolve(frame.inner, context)
    if inner is None or inner.period is None:
        return inner
    whole, fiscal_year = inner.period, inner.period.value.startswith("FY") or frame.inner.kind == "years"
    if whole.grain == "Y" and frame.unit in ("Q", "H") and (whole.value.isdigit() or fiscal_year):
        size = 3 if frame.unit == "Q" else 6
        begin = first_of(whole.begin.year, whole.begin.month + size * (count - 1))
        if frame.unit == "Q" and begin.month % 3 == 1:
            return _of(quarter_period(begin.year, (begin.month + 2) // 3), inner.anchor)
        if frame.unit == "H" and begin.month in (1, 7):
            return _of(half_period(begin.year, 1 if begin.month == 1 else 2), inner.anchor)
        until = first_of(begin.year, begin.month + size)
        return _of(
            Period("Q" if size == 3 else "H", f"{begin.isoformat()}/{until.isoformat()}", begin, until), inner.anchor
        )
    if frame.unit in ("W", "D", "DE"):
        step = 7 if frame.unit == "W" else 1
        if frame.unit == "DE":
            return _of(decade_period(whole.begin.year // 10 + count - 1), inner.anchor) if whole.grain == "CE" else None
        begin = whole.begin + timedelta(step * (count - 1))
        until = min(begin + timedelta(step), whole.until)
        value = begin.isoformat() if step == 1 else period_at("W", begin + timedelta(3)).value
        return _of(Period(frame.unit, value, begin, until), inner.anchor)
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
    return _of(found)


def _ago(frame: Frame, context: Context) -> Meaning | None:
    direction, unit, count = frame.direction or -1, frame.unit, frame.count
    today, now = context.today, context.now
    reference = _REFERENCE[direction]
    fine = unit in ("TH", "TM", "S")
    kind: TimexType = "TIME" if fine and count is not None else "DATE"
    if today is None or now is None:
        return Meaning(kind, reference, anchor="none")
    if count is None or unit == "X":
        meaning = Meaning("DATE", reference)
        if unit in _SPANS:
            meaning.begin, meaning.until = _span(today, _SPANS[unit], direction)
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
        return _of(period_at(grain, shift_day(today, "M", direction * int(months * count))))
    grain = {"DE": "Y", "CE": "Y"}.get(unit, unit)
    return _of(period_at(grain, shift_day(today, unit, direction * int(count))))


def _span(today: date, days: int, direction: int) -> tuple[datetime, datetime]:
    first = today - timedelta(days) if direction < 0 else today + timedelta(1)
    begin = datetime.combine(first, time())
    return begin, begin + timedelta(days)


def _vague(frame: Frame, context: Context) -> Meaning | None:
    value = frame.value
    if value == "TENSE":
        value = "FUTURE_REF" if context.tense == "future" else "PAST_REF"
    meaning = Meaning("DATE", value)
    if frame.days and context.today is not None:
        meaning.begin, meaning.until = _span(context.today, frame.days, -1 if value == "PAST_REF" else 1)
    if context.today is None:
        meaning.anchor = "none"
    return meaning


def _duration(frame: Frame, context: Context) -> Meaning | None:
    return Meaning("DURATION", frame.value, anchor="event" if frame.event else "none")


def _set(frame: Frame, context: Context) -> Meaning | None:
    value = frame.value + (day_parts.HOURS[frame.part][0] if frame.part else "")
    frame.part = ""
    return Meaning("SET", value, anchor="none")


def _eve(frame: Frame, context: Context) -> Meaning | None:
    inner = resolve(frame.inner, context) if frame.inner is not None else None
    if inner is None or inner.period is None:
        return None
    day = inner.period.begin - timedelta(1)
    return replace(_of(day_period(day), inner.anchor), uncertainty=inner.uncertainty, calendar=inner.calendar)


def _reference(frame: Frame, context: Context) -> Meaning | None:
    last = context.last_day("sentence")
    if last is not None:
        return _of(last[1], last[0])
    return _of(day_period(context.today)) if context.today is not None else None


def _clock(frame: Frame, context: Context) -> Meaning | None:
    last = context.last_day("sentence")
    if last is not None:
        return _of(last[1], last[0])
    if context.today is None:
        return Meaning("TIME", "XXXX-XX-XX", anchor="none")
    return _of(day_period(context.today))


# Times of a day.


def _timed(frame: Frame, meaning: Meaning, context: Context) -> Meaning:
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
        return moment.replace(tzinfo=ZoneInfo(frame.zone[0])).astimezone(zone_of(context.zone)).replace(tzinfo=None)
    except (KeyError, ValueError, OverflowError, OSError, ArticleError):
        return moment


_BY_KIND: dict[str, Callable[[Frame, Context], Meaning | None]] = {
    "date": _date,
    "deictic": _deictic,
    "period": lambda frame, context: _weekend(frame, context) if frame.unit == "WE" else _period(frame, context),
    "ordinal": _ordinal,
    "decade": _decade,
    "century": _century,
    "years": _years,
    "season": _season,
    "ago": _ago,
    "feast": _feast,
    "duration": _duration,
    "set": _set,
    "vague": _vague,
    "anaphor": _anaphor,
    "reference": _reference,
    "eve": _eve,
    "clock": _clock,
}


def _weekend(frame: Frame, context: Context) -> Meaning | None:
    if context.today is None:
        return Meaning("DATE", "XXXX-WXX-WE", anchor="none")
    return _of(weekend_period(context.today + timedelta(7 * (frame.direction or 0))))
