"""Days that need no year once it is told what happened on them: هجمات 11 سبتمبر; the table is landmarks.tsv."""

from __future__ import annotations

import re
from pathlib import Path

from timeline.language.letters import fold_key
from timeline.language.words import LETTER

_REACH = 30


def _read() -> dict[tuple[int, int], list[tuple[int, re.Pattern[str]]]]:
    found: dict[tuple[int, int], list[tuple[int, re.Pattern[str]]]] = {}
    for line in Path(__file__).with_name("landmarks.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            year, month, day, words = line.split("\t")
            before = re.compile(rf"(?<![{LETTER}])[وفبلك]?(?:{fold_key(words)})(?: يوم)? $")
            found.setdefault((int(month), int(day)), []).append((int(year), before))
    return found


_LANDMARKS = _read()


def landmark_year(month: int, day: int, folded: str, start: int) -> int | None:
    """The year of a famous day of `month` that the words before folded[start:] name; None if they name none."""
    for year, before in _LANDMARKS.get((month, day), ()):
        if before.search(folded, max(0, start - _REACH), start):
            return year
    return None
