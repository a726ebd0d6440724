"""Query parameters that several routes share."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import Query
from pydantic import AfterValidator

from api.problems import invalid
from timeline.formats import FORMATS
from timeline.model import ArticleError, zone_of


def _known_format(name: str) -> str:
    if name not in FORMATS:
        raise ValueError(f"unknown format; known are {', '.join(FORMATS)}")
    return name


def _known_zone(name: str) -> str:
    try:
        zone_of(name)
    except ArticleError as error:
        raise ValueError(error.message) from None
    return name


FormatName = Annotated[
    str,
    AfterValidator(_known_format),
    Query(description="How the chronology is written.", json_schema_extra={"enum": list(FORMATS)}),
]
TimeZone = Annotated[
    str,
    AfterValidator(_known_zone),
    Query(description="The zone of all intervals; else the first article's.", examples=["Asia/Baghdad"]),
]

# What follows a story's id in addresses.
_RESERVED = re.compile(r"/(?:chronology|revisions|changes|merge|split|corrections(?:/[^/]*)?|events/[^/]*)$")
CHRONOLOGY: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The chronology, in the format asked for.",
        "content": {
            one.media_type.partition(";")[0]: {"schema": {"type": "string"}}
            for one in FORMATS.values()
            if one.media_type != "application/json"
        },
    }
}


def storable(field: str, identity: str) -> None:
    """Refuses an id that cannot be a key, or not be asked for again in a path."""
    if "\0" in identity:
        raise invalid(field, "holds a NUL character")
    if len(identity) > 400:
        raise invalid(field, "is longer than 400 characters")
    if (
        identity in (".", "..")
        or (field == "story" and identity == "nearest")
        or (field == "story" and _RESERVED.search(identity))
    ):
        raise invalid(field, "cannot be told from another address")
