"""TimelineJS 3 JSON: a slide an event that has both bounds; the others are named under `left_out`."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from typing import Any

import orjson

from timeline.formats.telling import (
    KIND_IN_ARABIC,
    STATUS_IN_ARABIC,
    Told,
    dated,
    left_out_in_arabic,
    tell,
    web_address,
)
from timeline.formats.when import calendar_unit, in_arabic, last_day, whole_days
from timeline.model import Chronology


def to_timelinejs(chronology: Chronology) -> bytes:
    """`{"events": [slide…], "title"?, "left_out": [{"id", "summary"}…]}`; text is escaped, as TimelineJS shows HTML."""
    told = list(tell(chronology))
    left_out = [item.event for item in told if not dated(item.event)]
    slides = [
        _slide(item, item.event.begin, item.event.until) for item in told if item.event.begin and item.event.until
    ]
    record: dict[str, Any] = {
        "events": slides,
        "left_out": [{"id": event.id, "summary": event.summary} for event in left_out],
    }
    if left_out:
        record["title"] = {"text": {"headline": "تسلسل الأحداث", "text": f"<p>{left_out_in_arabic(len(left_out))}</p>"}}
    return orjson.dumps(record)


def _slide(told: Told, begin: datetime, until: datetime) -> dict[str, Any]:
    event = told.event
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(begin, calendar_unit(begin, until)),
        "display_date": escape(in_arabic(begin, until)),
        "group": KIND_IN_ARABIC[event.kind],
        "text": {"headline": escape(event.summary), "text": _body(told)},
    }
    if calendar_unit(begin, until) is None:
        slide["end_date"] = _day(last_day(until)) if whole_days(begin, until) else _date(until, "T")
    return slide


def _date(moment: datetime, unit: str | None) -> dict[str, int]:
    if unit is None:
        return _clock(moment) if (moment.hour or moment.minute) else _day(moment.date())
    if len(unit) == 4:
        return {"year": moment.year}
    if len(unit) == 7:
        return {"year": moment.year, "month": moment.month}
    return _clock(moment) if "T" in unit else _day(moment.date())


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _clock(moment: datetime) -> dict[str, int]:
    return {**_day(moment.date()), "hour": moment.hour, "minute": moment.minute}


def _body(told: Told) -> str:
    event = told.event
    lines = [STATUS_IN_ARABIC[event.status]]
    if event.attributed_to:
        lines.append(f"نقلًا عن {event.attributed_to}")
    if event.place:
        lines.append(event.place)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    items = []
    for source in told.sources:
        name = escape(source.title or source.id)
        address = web_address(source)
        items.append(f'<li><a href="{escape(address)}">{name}</a></li>' if address else f"<li>{name}</li>")
    return f"{paragraphs}<ul>{''.join(items)}</ul>" if items else paragraphs
