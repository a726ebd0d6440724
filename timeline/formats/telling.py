"""What every format tells of a chronology: its events in reading order, and who told them when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from timeline.formats.when import instant
from timeline.model import Chronology, Event, Source, moment_of

STATUS_IN_ARABIC = {"actual": "وقع", "planned": "مقرَّر", "possible": "محتمل", "negated": "منفيّ"}
KIND_IN_ARABIC = {"occurrence": "حدث", "statement": "تصريح", "state": "حال"}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Told:
    """An event at its place, with the articles that mention it.

    `position` counts groups from 1, ties share it; None for an undated event.
    """

    position: int | None
    event: Event
    sources: tuple[Source, ...]


def tell(chronology: Chronology) -> Iterator[Told]:
    """Every event of `chronology` once: its groups, earliest first, then the undated ones."""
    events = {event.id: event for event in chronology.events}
    rank = {source.id: index for index, source in enumerate(chronology.articles)}

    def told(position: int | None, identity: str) -> Told:
        event = events[identity]
        ranks = {rank[mention.article] for mention in event.mentions if mention.article in rank}
        return Told(position, event, tuple(chronology.articles[index] for index in sorted(ranks)))

    for position, group in enumerate(chronology.chronology, 1):
        for identity in group:
            yield told(position, identity)
    for identity in chronology.undated:
        yield told(None, identity)


def dated(event: Event) -> bool:
    """Whether both ends are known: what a calendar or a drawn timeline needs to place an event without inventing."""
    return event.begin is not None and event.until is not None


def left_out_in_arabic(count: int) -> str:
    """A sentence for people that says how many events have no place in the export, "" for none."""
    if not count:
        return ""
    if count == 1:
        counted = "حدث واحد"
    elif count == 2:
        counted = "حدثان"
    else:
        counted = f"{count} {'أحداث' if 3 <= count % 100 <= 10 else 'حدثًا' if count % 100 > 10 else 'حدث'}"
    return f"لم يُدرَج هنا {counted} لا يُعرف تاريخه بحدّيه."


def published(source: Source) -> datetime | None:
    """The instant (UTC) at which `source` was published, None where it does not say."""
    moment, zone, _ = moment_of(source.published_at, None)
    return None if moment is None else instant(moment, zone)


def latest(sources: Iterable[Source]) -> datetime | None:
    """The latest publication among `sources`, None where none is known."""
    return max((moment for moment in map(published, sources) if moment is not None), default=None)


def web_address(source: Source) -> str | None:
    """`source`'s address where a reader may safely follow it: http and https only."""
    url = source.url
    return url if url and url.lower().startswith(("http://", "https://")) else None
