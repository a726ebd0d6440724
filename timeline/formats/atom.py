"""Atom (RFC 4287): an entry an event, in reading order.

An entry's `updated` is the latest publication that tells the event, never the event's own time, which stands in its
content; so undated events are entries like any other.
"""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from timeline.formats.telling import (
    EPOCH,
    KIND_IN_ARABIC,
    STATUS_IN_ARABIC,
    Told,
    latest,
    tell,
    web_address,
)
from timeline.formats.when import in_arabic
from timeline.formats.xmltext import xml_attribute, xml_text
from timeline.model import Chronology


def to_atom(chronology: Chronology) -> bytes:
    """One feed, UTF-8. Where no publication time is known, `updated`, which Atom demands, is the Unix epoch."""
    first = chronology.articles[0].id if chronology.articles else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">',
        f"<id>{_urn('story', first)}</id>",
        "<title>تسلسل الأحداث</title>",
        f"<updated>{_stamp(latest(chronology.articles))}</updated>",
        "<author><name>Tasalsul</name></author>",
        "<generator>Tasalsul</generator>",
    ]
    for told in tell(chronology):
        lines += _entry(told)
    lines.append("</feed>\n")
    return "\n".join(lines).encode()


def _entry(told: Told) -> list[str]:
    event, sources = told.event, told.sources
    content = [
        f"الوقت: {in_arabic(event.begin, event.until)}",
        f"{KIND_IN_ARABIC[event.kind]}، {STATUS_IN_ARABIC[event.status]}",
        *([f"نقلًا عن {event.attributed_to}"] if event.attributed_to else []),
        *([f"المصادر: {'؛ '.join(source.title or source.id for source in sources)}"] if sources else []),
    ]
    lines = [
        "<entry>",
        f"<id>{_urn('event', event.id)}</id>",
        f"<title>{xml_text(event.summary)}</title>",
        f"<updated>{_stamp(latest(sources))}</updated>",
        f'<category term="{event.kind}"/>',
        f'<category term="{event.status}"/>',
        f'<content type="text">{xml_text(chr(10).join(content))}</content>',
    ]
    lines += [f'<link rel="related" href={xml_attribute(url)}/>' for url in map(web_address, sources) if url]
    lines.append("</entry>")
    return lines


def _urn(what: str, identity: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'tasalsul:{what}:{identity}')}"


def _stamp(moment: datetime | None) -> str:
    return f"{(moment or EPOCH).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
