"""The demo stories: those of `fixtures/stories`, packaged with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from api.lines import numbered
from api.reading import VERSION, reading_of
from api.store import articles, stories
from api.store.database import Database
from timeline.model import Article

# The first exists in an installed package, the second in a checkout.
_PLACES = (Path(__file__).parent / "demo_stories", Path(__file__).parents[1] / "fixtures" / "stories")


def load(database: Database) -> list[str]:
    """Stores the demo stories; their ids."""
    loaded = []
    for folder in _folders():
        about = orjson.loads((folder / "story.json").read_bytes())
        stories.name(database, about["id"], about["title"])
        for _, line in numbered((folder / "articles.ndjson").read_bytes().splitlines()):
            fields = orjson.loads(line)
            articles.put(database, Article.of(fields), fields, about["id"], reading_of, VERSION)
        loaded.append(about["id"])
    return loaded


def _folders() -> Iterator[Path]:
    place = next((place for place in _PLACES if place.is_dir()), None)
    if place is None:
        raise FileNotFoundError("the demo stories are not installed")
    for folder in sorted(place.iterdir()):
        if (folder / "story.json").is_file():
            yield folder
