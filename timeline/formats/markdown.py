"""Markdown for people: the chronology in Arabic, then what has no date, what sources disagree on, and the sources."""

from __future__ import annotations

import re

from timeline.formats.telling import KIND_IN_ARABIC, STATUS_IN_ARABIC, Told, tell, web_address
from timeline.formats.when import in_arabic
from timeline.model import Chronology

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")


def to_markdown(chronology: Chronology) -> bytes:
    """CommonMark, UTF-8. Events of one group share their number; whatever came from articles is escaped."""
    number = {source.id: index for index, source in enumerate(chronology.articles, 1)}
    told = list(tell(chronology))
    lines = ["# تسلسل الأحداث", ""]
    lines += [f"- **{item.position}\\.** {_event(item, number)}" for item in told if item.position is not None]
    undated = [item for item in told if item.position is None]
    if undated:
        lines += ["", "## بلا تاريخ", ""]
        lines += [f"- {_event(item, number)}" for item in undated]
    if chronology.conflicts:
        summary = {event.id: event.summary for event in chronology.events}
        lines += ["", "## ما اختلفت فيه المصادر", ""]
        for conflict in chronology.conflicts:
            events = "، ".join(_escaped(summary[identity]) for identity in conflict.events if identity in summary)
            lines.append(f"- {events}: {_escaped(conflict.about)}: {_escaped(conflict.detail)}")
    if chronology.articles:
        lines += ["", "## المصادر", ""]
        for source in chronology.articles:
            name = _escaped(source.title or source.id)
            address = web_address(source)
            link = f"[{name}](<{_address(address)}>)" if address else name
            details = [_escaped(value) for value in (source.source, source.published_at) if value]
            lines.append(f"{number[source.id]}. " + "، ".join([link, *details]))
    return ("\n".join(lines) + "\n").encode()


def _event(told: Told, number: dict[str, int]) -> str:
    event = told.event
    notes = [KIND_IN_ARABIC[event.kind], STATUS_IN_ARABIC[event.status]]
    if event.attributed_to:
        notes.append(f"نقلًا عن {_escaped(event.attributed_to)}")
    numbers = "".join(f" \\[{number[source.id]}\\]" for source in told.sources)
    return f"**{in_arabic(event.begin, event.until)}** — {_escaped(event.summary)} ({'، '.join(notes)}){numbers}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _address(address: str) -> str:
    return "".join(address.split()).replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
