"""The library at work for the store: readings as JSON bytes, chronologies built from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from typing import Any

import orjson

from api.store.chronologies import Members
from timeline import read
from timeline.formats import reading_from_json, to_json, write
from timeline.model import Article, Chronology, Reading
from timeline.stories import build
from timeline.stories.changes import changes
from timeline.stories.corrections import Correction, Place, unbound

VERSION = version("tasalsul")


def reading_of(article: Article) -> bytes:
    """The article's reading, JSON."""
    return orjson.dumps(to_json(read(article)))


def chronology_of(members: Members, format: str, time_zone: str | None) -> tuple[bytes, str]:
    """The chronology of a story's articles in a format, with its media type."""
    return write(_built(members, time_zone), format)


def changes_of(before: Members | None, after: Members | None) -> list[dict[str, Any]]:
    """What changed between a story's articles at two revisions; None is the empty story."""
    made = changes(_built(before), _built(after))
    return [_without_nothing(asdict(change)) for change in made]


def _without_nothing(change: dict[str, Any]) -> dict[str, Any]:
    told = {
        side: [{k: v for k, v in one.items() if v is not None} for one in change[side]] for side in ("before", "after")
    }
    return change | told


def waiting(members: Members) -> tuple[str, ...]:
    """The ids of corrections with a mention that the story does not hold at present."""
    readings = [(article.id, reading) for article, reading in _readings(members)]
    return unbound(readings, _corrections(members))


def correction_of(identity: str, fields: Mapping[str, Any]) -> Correction:
    """A correction from its fields; raises ValueError for a moment that cannot be read."""
    places = tuple(Place(one["article"], one["start"], one.get("field")) for one in fields["mentions"])
    begin, until = (datetime.fromisoformat(fields[end]) if fields.get(end) else None for end in ("begin", "until"))
    return Correction(identity, fields["kind"], places, begin, until, fields.get("title"))


def _built(members: Members | None, time_zone: str | None = None) -> Chronology:
    return build(_readings(members), time_zone, _corrections(members))


def _corrections(members: Members | None) -> list[Correction]:
    return [correction_of(one.id, one.fields) for one in members.corrections] if members is not None else []


def _readings(members: Members | None) -> list[tuple[Article, Reading]]:
    articles = members.articles if members is not None else ()
    return [(article, _reading(article, stored, reader)) for article, stored, reader in articles]


def _reading(article: Article, stored: bytes, reader: str) -> Reading:
    # What another version of the program read is read anew: its ids and rules may differ.
    return reading_from_json(orjson.loads(stored)) if reader == VERSION else read(article)
