"""Dates in other languages inside an Arabic text, read by dateparser: March 3, 2020; 12 janvier 2019; Oktober 2021."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = "A-Za-z\u00c0-\u024f"
_NAME = rf"[{_LETTERS}]{{3,12}}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?:1[89]|20)\d\d"
FOREIGN_DATE = re.compile(
    rf"(?<!\w)(?:{_DAY} (?:of |de )?{_NAME},?(?: de)? {_YEAR}|{_NAME} {_DAY},? {_YEAR}|{_NAME},? {_YEAR})(?!\w)"
)
_LANGUAGES = ["en", "fr", "es", "de", "it", "pt", "tr", "nl", "id"]
_SETTINGS = {"PARSERS": ["absolute-time"], "DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "first"}


@lru_cache(4096)
def read_date(words: str) -> tuple[int, int, int | None] | None:
    """Year, month and day (None if it names none) of a date that `FOREIGN_DATE` found; None if it is none."""
    import dateparser

    for parts in (["day", "month", "year"], ["month", "year"]):
        found = dateparser.parse(words, languages=_LANGUAGES, settings={**_SETTINGS, "REQUIRE_PARTS": parts})
        if found is not None:
            return found.year, found.month, found.day if "day" in parts else None
    return None
