"""iCalendar (RFC 5545): an event with both bounds is a VEVENT, any other a VJOURNAL without a date."""

from __future__ import annotations

import re
from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from timeline.formats.telling import (
    EPOCH,
    KIND_IN_ARABIC,
    STATUS_IN_ARABIC,
    Told,
    dated,
    latest,
    left_out_in_arabic,
    tell,
    web_address,
)
from timeline.formats.when import in_arabic, instant, whole_days
from timeline.model import Chronology, Event

_STATUS = {"actual": "CONFIRMED", "planned": "TENTATIVE", "possible": "TENTATIVE", "negated": "CANCELLED"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LINE = 75


def to_ics(chronology: Chronology) -> bytes:
    """One VCALENDAR. Whole days are floating dates, finer intervals UTC; DTSTAMP is the latest publication told."""
    told = list(tell(chronology))
    left_out = left_out_in_arabic(sum(not dated(item.event) for item in told))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tasalsul//Tasalsul//AR",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:تسلسل الأحداث",
    ]
    if left_out:
        lines.append(f"X-WR-CALDESC:{_text(left_out)}")
    for item in told:
        lines += _component(item, chronology.time_zone)
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _component(told: Told, time_zone: str) -> list[str]:
    event, sources = told.event, told.sources
    name = "VEVENT" if dated(event) else "VJOURNAL"
    lines = [
        f"BEGIN:{name}",
        f"UID:{uuid5(NAMESPACE_URL, f'tasalsul:{event.id}')}",
        f"DTSTAMP:{_utc(latest(sources) or EPOCH)}",
    ]
    if event.begin and event.until:
        lines += _interval(event.begin, event.until, time_zone)
        lines += [f"STATUS:{_STATUS[event.status]}", "TRANSP:TRANSPARENT"]
        if event.place:
            lines.append(f"LOCATION:{_text(event.place)}")
    lines.append(f"SUMMARY:{_text(event.summary)}")
    lines.append(f"DESCRIPTION:{_text(_description(event, [source.title or source.id for source in sources]))}")
    lines.append(f"CATEGORIES:{event.kind},{event.status}")
    addresses = [address for address in map(web_address, sources) if address]
    if addresses:
        lines.append(f"URL:{_CONTROLS.sub('', addresses[0]).replace(chr(10), '')}")
    lines.append(f"END:{name}")
    return lines


def _interval(begin: datetime, until: datetime, time_zone: str) -> list[str]:
    if whole_days(begin, until):
        return [f"DTSTART;VALUE=DATE:{_date(begin)}", f"DTEND;VALUE=DATE:{_date(until)}"]
    return [f"DTSTART:{_utc(instant(begin, time_zone))}", f"DTEND:{_utc(instant(until, time_zone))}"]


def _description(event: Event, sources: list[str]) -> str:
    lines = [
        f"{KIND_IN_ARABIC[event.kind]}، {STATUS_IN_ARABIC[event.status]}",
        f"الوقت: {in_arabic(event.begin, event.until)}",
    ]
    if event.attributed_to:
        lines.append(f"نقلًا عن {event.attributed_to}")
    if sources:
        lines.append(f"المصادر: {'؛ '.join(sources)}")
    return "\n".join(lines)


def _date(moment: date) -> str:
    return f"{moment.year:04d}{moment:%m%d}"


def _utc(moment: datetime) -> str:
    return f"{_date(moment)}T{moment:%H%M%S}Z"


def _text(value: str) -> str:
    value = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    octets = line.encode()
    pieces: list[bytes] = []
    while len(octets) > (room := _LINE if not pieces else _LINE - 1):
        # A continuation byte of UTF-8 (10xxxxxx) never starts a line.
        cut = room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[:cut])
        octets = octets[cut:]
    pieces.append(octets)
    return b"\r\n ".join(pieces) + b"\r\n"
