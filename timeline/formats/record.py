"""The contract's JSON records of the model's types, and a reading back from its record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from timeline.model import (
    Chronology,
    Conflict,
    Event,
    Expression,
    Figure,
    Link,
    Order,
    Reading,
    Source,
    Span,
)

Record = dict[str, Any]


def to_json(obj: Reading | Chronology | Expression | Event | Link | Span | Source | Conflict) -> Record:
    """The record of one of the model's types, ready for any JSON encoder.

    Keys are the field names in their order, None left out, tuples as lists, date-times `YYYY-MM-DDThh:mm:ss`.
    Raises TypeError for anything else.
    """
    try:
        writer = _WRITERS[type(obj)]
    except KeyError:
        raise TypeError(f"no record of a {type(obj).__name__}") from None
    return writer(obj)


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _span(span: Span) -> Record:
    record: Record = {"text": span.text, "start": span.start, "end": span.end}
    if span.field is not None:
        record["field"] = span.field
    if span.article is not None:
        record["article"] = span.article
    return record


def _expression(expression: Expression) -> Record:
    record: Record = {
        "id": expression.id,
        "text": expression.text,
        "start": expression.start,
        "end": expression.end,
        "type": expression.type,
        "value": expression.value,
        "calendar": expression.calendar,
        "anchor": expression.anchor,
        "rule": expression.rule,
    }
    if expression.mod is not None:
        record["mod"] = expression.mod
    if expression.begin is not None:
        record["begin"] = _moment(expression.begin)
    if expression.until is not None:
        record["until"] = _moment(expression.until)
    if expression.uncertainty is not None:
        record["uncertainty"] = expression.uncertainty
    if expression.field is not None:
        record["field"] = expression.field
    return record


def _event(event: Event) -> Record:
    record: Record = {
        "id": event.id,
        "mentions": [_span(mention) for mention in event.mentions],
        "kind": event.kind,
        "status": event.status,
        "basis": event.basis,
        "summary": event.summary,
        "lemma": event.lemma,
        "confidence": event.confidence,
        "participants": list(event.participants),
    }
    if event.begin is not None:
        record["begin"] = _moment(event.begin)
    if event.until is not None:
        record["until"] = _moment(event.until)
    if event.expression is not None:
        record["expression"] = event.expression
    if event.place is not None:
        record["place"] = event.place
    if event.attributed_to is not None:
        record["attributed_to"] = event.attributed_to
    if event.aliases is not None:
        record["aliases"] = list(event.aliases)
    if event.title is not None:
        record["title"] = event.title
    if event.weight is not None:
        record["weight"] = event.weight
    if event.figures is not None:
        record["figures"] = [_figure(figure) for figure in event.figures]
    return record


def _figure(figure: Figure) -> Record:
    record: Record = {"article": figure.article, "number": figure.number}
    if figure.published_at is not None:
        record["published_at"] = figure.published_at
    return record


def _link(link: Link) -> Record:
    record: Record = {
        "source": link.source,
        "relation": link.relation,
        "target": link.target,
        "basis": link.basis,
        "confidence": link.confidence,
    }
    if link.evidence is not None:
        record["evidence"] = _span(link.evidence)
    return record


def _source(source: Source) -> Record:
    record: Record = {"id": source.id}
    for name in ("title", "published_at", "url", "source"):
        value = getattr(source, name)
        if value is not None:
            record[name] = value
    return record


def _conflict(conflict: Conflict) -> Record:
    return {
        "events": list(conflict.events),
        "about": conflict.about,
        "detail": conflict.detail,
        "claims": [{"article": claim.article, "value": claim.value} for claim in conflict.claims],
    }


def _ordering(obj: Reading | Chronology) -> Record:
    return {
        "events": [_event(event) for event in obj.events],
        "links": [_link(link) for link in obj.links],
        "order": [list(pair) for pair in obj.order],
        "chronology": [list(group) for group in obj.chronology],
        "undated": list(obj.undated),
        "contradictions": [_link(link) for link in obj.contradictions],
    }


def _reading(reading: Reading) -> Record:
    record: Record = {"id": reading.id}
    if reading.published_at is not None:
        record["published_at"] = reading.published_at
    record["time_zone"] = reading.time_zone
    record["expressions"] = [_expression(expression) for expression in reading.expressions]
    record.update(_ordering(reading))
    record["schema_version"] = reading.schema_version
    return record


def _chronology(chronology: Chronology) -> Record:
    record: Record = {
        "time_zone": chronology.time_zone,
        "articles": [_source(source) for source in chronology.articles],
    }
    record.update(_ordering(chronology))
    record["conflicts"] = [_conflict(conflict) for conflict in chronology.conflicts]
    record["schema_version"] = chronology.schema_version
    if chronology.title is not None:
        record["title"] = chronology.title
    return record


_WRITERS: dict[type, Callable[[Any], Record]] = {
    Reading: _reading,
    Chronology: _chronology,
    Expression: _expression,
    Event: _event,
    Link: _link,
    Span: _span,
    Source: _source,
    Conflict: _conflict,
}


def reading_from_json(record: Mapping[str, Any]) -> Reading:
    """The reading behind `to_json(reading)`; KeyError, TypeError or ValueError where `record` is none."""
    return Reading(
        id=record["id"],
        published_at=record.get("published_at"),
        time_zone=record["time_zone"],
        expressions=tuple(map(_expression_from, record["expressions"])),
        events=tuple(map(_event_from, record["events"])),
        links=tuple(map(_link_from, record["links"])),
        order=tuple(map(_order_from, record["order"])),
        chronology=tuple(map(tuple, record["chronology"])),
        undated=tuple(record["undated"]),
        contradictions=tuple(map(_link_from, record["contradictions"])),
        schema_version=record["schema_version"],
    )


def _with_moments(record: Mapping[str, Any]) -> Record:
    fields = dict(record)
    for name in ("begin", "until"):
        if name in fields:
            fields[name] = datetime.fromisoformat(fields[name])
    return fields


def _expression_from(record: Mapping[str, Any]) -> Expression:
    return Expression(**_with_moments(record))


def _event_from(record: Mapping[str, Any]) -> Event:
    fields = _with_moments(record)
    fields["mentions"] = tuple(Span(**mention) for mention in fields["mentions"])
    fields["participants"] = tuple(fields["participants"])
    if "aliases" in fields:
        fields["aliases"] = tuple(fields["aliases"])
    return Event(**fields)


def _link_from(record: Mapping[str, Any]) -> Link:
    fields = dict(record)
    if "evidence" in fields:
        fields["evidence"] = Span(**fields["evidence"])
    return Link(**fields)


def _order_from(pair: list[Any]) -> Order:
    source, relation, target = pair
    return (source, relation, target)
