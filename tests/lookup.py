"""Reading short Arabic texts and asking what came out: the event a word names, the pairs that follow."""

from collections.abc import Iterable

import pytest

from timeline import Article, Chronology, Event, Reading, read

PUBLISHED = "2024-05-15"  # a Wednesday


def unmet(*values: object, why: str) -> object:
    """A row of a table that is right and not yet met."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def article(text: str, **fields: str | None) -> Article:
    """An article of `text`, published on PUBLISHED unless told otherwise (None: unknown)."""
    return Article.of({"id": "a", "text": text, "published_at": PUBLISHED, **fields})


def read_text(text: str, **fields: str | None) -> Reading:
    return read(article(text, **fields))


def named(found: Reading | Chronology, word: str) -> list[Event]:
    """The events one of whose mentions is exactly `word`."""
    return [e for e in found.events if any(m.text == word for m in e.mentions)]


def event_of(found: Reading | Chronology, word: str) -> Event:
    """The one event that `word` names."""
    events = named(found, word)
    told = [" ".join(m.text for m in e.mentions) for e in found.events]
    assert len(events) == 1, f"{word} names {len(events)} events; found {told}"
    return events[0]


def days(event: Event) -> tuple[str | None, str | None]:
    """Begin and until of an event as the service writes them, midnights as days."""
    begin, until = (moment and moment.isoformat().removesuffix("T00:00:00") for moment in (event.begin, event.until))
    return begin or None, until or None


def followed(order: Iterable[tuple[str, str, str]]) -> set[tuple[str, str]]:
    """Every pair (a, b), a before b, that an order's `before` pairs amount to."""
    pairs = {(a, b) for a, relation, b in order if relation == "before"}
    while True:
        more = {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs
        if not more:
            return pairs
        pairs |= more


def is_before(found: Reading | Chronology, first: str, then: str) -> bool:
    """Whether the event that `first` names is claimed to come before the one that `then` names."""
    return (event_of(found, first).id, event_of(found, then).id) in followed(found.order)
