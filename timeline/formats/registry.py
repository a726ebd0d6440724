"""The formats by name, and the one way to write in any of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import orjson

from timeline.formats.atom import to_atom
from timeline.formats.csv import to_csv
from timeline.formats.ics import to_ics
from timeline.formats.jsonld import to_jsonld
from timeline.formats.markdown import to_markdown
from timeline.formats.record import to_json
from timeline.formats.timelinejs import to_timelinejs
from timeline.formats.timeml import to_timeml
from timeline.model import Chronology


class UnknownFormat(ValueError):  # noqa: N818
    """A format name that is none of FORMATS; the message names those."""

    def __init__(self, name: str) -> None:
        super().__init__(f"unknown format {name[:40]!r}: one of {', '.join(FORMATS)}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a chronology: its media type, the suffix of its files, and its writer."""

    media_type: str
    suffix: str
    writer: Callable[[Chronology], bytes]


def _json(chronology: Chronology) -> bytes:
    return orjson.dumps(to_json(chronology))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "json": Format("application/json", "json", _json),
        "timelinejs": Format("application/json", "json", to_timelinejs),
        "ics": Format("text/calendar; charset=utf-8", "ics", to_ics),
        "csv": Format("text/csv; charset=utf-8", "csv", to_csv),
        "jsonld": Format("application/ld+json", "jsonld", to_jsonld),
        "timeml": Format("application/xml", "tml", to_timeml),
        "markdown": Format("text/markdown; charset=utf-8", "md", to_markdown),
        "atom": Format("application/atom+xml", "atom", to_atom),
    }
)


def write(chronology: Chronology, format_name: str) -> tuple[bytes, str]:
    """`chronology` in the format called `format_name`, UTF-8, with its media type; UnknownFormat for another name."""
    try:
        chosen = FORMATS[format_name]
    except KeyError:
        raise UnknownFormat(format_name) from None
    return chosen.writer(chronology), chosen.media_type
