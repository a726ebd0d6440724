"""TimeML 1.2.1: a line an event, its interval as TIMEX3, its order as TLINK.

A chronology holds no article text, so TEXT is the chronology told anew: each line an interval, if known, and a summary.
"""

from __future__ import annotations

from timeline.formats.telling import latest, tell
from timeline.formats.when import calendar_unit, whole_days
from timeline.formats.xmltext import xml_attribute, xml_text
from timeline.model import Chronology, Event

_CLASS = {"occurrence": "OCCURRENCE", "statement": "REPORTING", "state": "STATE"}
_RELATION = {"before": "BEFORE", "includes": "INCLUDES", "simultaneous": "SIMULTANEOUS"}


def to_timeml(chronology: Chronology) -> bytes:
    """One TimeML document, UTF-8. An event lies within its TIMEX3 (IS_INCLUDED); one with an open bound has none.

    TimeML has no relation for overlap: such pairs are left out, and a comment says how many.
    """
    told = [item.event for item in tell(chronology)]
    number = {event.id: index for index, event in enumerate(told, 1)}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<TimeML>"]
    moment = latest(chronology.articles)
    if moment is not None:
        day = moment.date().isoformat()
        lines.append(
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
            f'functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>'
        )
    lines.append("<TEXT>")
    lines += [_line(event, number[event.id]) for event in told]
    lines.append("</TEXT>")
    lines += [_instance(event, number[event.id]) for event in told]
    links = [
        f'relatedToTime="t{number[event.id]}" relType="IS_INCLUDED" eventInstanceID="ei{number[event.id]}"'
        for event in told
        if _timex(event) is not None
    ]
    links += [
        f'relatedToEventInstance="ei{number[later]}" relType="{_RELATION[relation]}" '
        f'eventInstanceID="ei{number[earlier]}"'
        for earlier, relation, later in chronology.order
        if relation in _RELATION
    ]
    lines += [f'<TLINK lid="l{index}" {link}/>' for index, link in enumerate(links, 1)]
    left_out = sum(relation not in _RELATION for _, relation, _ in chronology.order)
    if left_out:
        lines.append(f"<!-- {left_out} overlapping pairs left out -->")
    lines.append("</TimeML>\n")
    return "\n".join(lines).encode()


def _timex(event: Event) -> tuple[str, str] | None:
    if event.begin is None or event.until is None:
        return None
    unit = calendar_unit(event.begin, event.until)
    if unit is not None:
        return ("TIME" if "T" in unit else "DATE"), unit
    if whole_days(event.begin, event.until):
        return "DATE", f"{event.begin.date().isoformat()}/{event.until.date().isoformat()}"
    return "TIME", f"{event.begin.isoformat(timespec='minutes')}/{event.until.isoformat(timespec='minutes')}"


def _line(event: Event, number: int) -> str:
    told = f'<EVENT eid="e{number}" class="{_CLASS[event.kind]}">{xml_text(event.summary)}</EVENT>'
    timex = _timex(event)
    if timex is None:
        return told
    kind, value = timex
    return f'<TIMEX3 tid="t{number}" type="{kind}" value="{value}" temporalFunction="false">{value}</TIMEX3> {told}'


def _instance(event: Event, number: int) -> str:
    polarity = "NEG" if event.status == "negated" else "POS"
    tense = "FUTURE" if event.status == "planned" else "NONE"
    modality = ' modality="POSSIBLE"' if event.status == "possible" else ""
    return (
        f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}" pos="OTHER" tense="{tense}" aspect="NONE" '
        f'polarity="{polarity}"{modality} comment={xml_attribute(event.id)}/>'
    )
