"""CSV: one row an event, undated ones last and without a date.

Spreadsheets read Arabic rightly only behind a byte order mark, so there is one. A cell that they would run as a
formula starts with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict

from timeline.formats.telling import tell
from timeline.formats.when import edtf, iso
from timeline.model import Chronology

COLUMNS = (
    "position",
    "id",
    "edtf",
    "begin",
    "until",
    "kind",
    "status",
    "summary",
    "participants",
    "place",
    "attributed_to",
    "confidence",
    "after",
    "articles",
    "mentions",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(chronology: Chronology) -> bytes:
    """UTF-8 with a byte order mark; `position` ties where the order is open, `after` names the events just before."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    for earlier, relation, later in chronology.order:
        if relation == "before":
            after[later].append(earlier)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for told in tell(chronology):
        event = told.event
        cells = (
            "" if told.position is None else str(told.position),
            event.id,
            edtf(event.begin, event.until),
            iso(event.begin) if event.begin else "",
            iso(event.until) if event.until else "",
            event.kind,
            event.status,
            event.summary,
            "؛ ".join(event.participants),
            event.place or "",
            event.attributed_to or "",
            f"{event.confidence:g}",
            " ".join(after[event.id]),
            "؛ ".join(source.title or source.id for source in told.sources),
            "؛ ".join(mention.text for mention in event.mentions),
        )
        rows.writerow([_safe(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    cell = cell.replace("\x00", "")
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell
