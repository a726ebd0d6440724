"""The library at work for the store: readings as JSON bytes, chronologies built from them."""

from __future__ import annotations

from importlib.metadata import version

import orjson

from api.store.chronologies import Members
from timeline import read
from timeline.formats import reading_from_json, to_json, write
from timeline.model import Article, Reading
from timeline.stories import build

VERSION = version("tasalsul")


def reading_of(article: Article) -> bytes:
    """The article's reading, JSON."""
    return orjson.dumps(to_json(read(article)))


def chronology_of(members: Members, format: str, time_zone: str | None) -> tuple[bytes, str]:
    """The chronology of a story's articles in a format, with its media type."""
    readings = [(article, _reading(article, stored, reader)) for article, stored, reader in members.articles]
    return write(build(readings, time_zone), format)


def _reading(article: Article, stored: bytes, reader: str) -> Reading:
    # What another version of the program read is read anew: its ids and rules may differ.
    return reading_from_json(orjson.loads(stored)) if reader == VERSION else read(article)
