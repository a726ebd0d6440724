"""JSON-LD: an ItemList of schema.org Events in reading order, each with the articles that tell it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import orjson

from timeline.formats.telling import Told, tell, web_address
from timeline.formats.when import calendar_unit, in_arabic, last_day, whole_days
from timeline.model import Chronology, Event, Source, zone_of

_STATUS = {
    "actual": "https://schema.org/EventScheduled",
    "planned": "https://schema.org/EventScheduled",
    "negated": "https://schema.org/EventCancelled",
}


def to_jsonld(chronology: Chronology) -> bytes:
    """One ItemList. `startDate` only where both bounds are known; any other event keeps its bounds as words."""
    items = [
        {"@type": "ListItem", "position": number, "item": _event(told, chronology.time_zone)}
        for number, told in enumerate(tell(chronology), 1)
    ]
    record = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "inLanguage": "ar",
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "numberOfItems": len(items),
        "itemListElement": items,
    }
    return orjson.dumps(record)


def _event(told: Told, time_zone: str) -> dict[str, Any]:
    event = told.event
    record: dict[str, Any] = {
        "@type": "Event",
        "identifier": event.id,
        "name": event.summary,
        "description": in_arabic(event.begin, event.until),
        "keywords": [event.kind, event.status],
        **_dates(event, time_zone),
    }
    if event.status in _STATUS:
        record["eventStatus"] = _STATUS[event.status]
    if event.place:
        record["location"] = {"@type": "Place", "name": event.place}
    if event.participants:
        record["contributor"] = [{"@type": "Thing", "name": name} for name in event.participants]
    articles = [_article(source) for source in told.sources]
    if articles:
        record["subjectOf"] = articles
    return record


def _dates(event: Event, time_zone: str) -> dict[str, str]:
    if event.begin is None or event.until is None:
        return {}
    unit = calendar_unit(event.begin, event.until)
    if unit is not None:
        return {"startDate": _with_offset(event.begin, time_zone) if "T" in unit else unit}
    if whole_days(event.begin, event.until):
        return {"startDate": event.begin.date().isoformat(), "endDate": last_day(event.until).isoformat()}
    return {"startDate": _with_offset(event.begin, time_zone), "endDate": _with_offset(event.until, time_zone)}


def _with_offset(moment: datetime, time_zone: str) -> str:
    offset = zone_of(time_zone).utcoffset(moment) or timedelta(0)
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{moment.isoformat(timespec='seconds')}{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _article(source: Source) -> dict[str, Any]:
    record: dict[str, Any] = {"@type": "NewsArticle", "identifier": source.id}
    if source.title:
        record["headline"] = source.title
    if source.published_at:
        record["datePublished"] = source.published_at
    if source.source:
        record["publisher"] = {"@type": "Organization", "name": source.source}
    address = web_address(source)
    if address:
        record["url"] = address
    return record
