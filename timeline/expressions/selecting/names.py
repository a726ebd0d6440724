"""Dates that are part of a name: of a street, a body, a book, a paper."""

from __future__ import annotations

from timeline.expressions import cues
from timeline.expressions.frames import Frame

_LINE = 2000
# A name holds the date alone: جامعة يوم الأحد is no name.
_HEADS = ("يوم", "شهر", "عام", "سنة")


def is_name(start: int, end: int, frame: Frame, text: str) -> bool:
    """رواية «أمس لا يعود»، شارع 26 يوليو، سوق الخميس، نشرت «26 سبتمبر», جامعة 8 ماي 1945."""
    if _opened(start, text):
        if cues.TITLE.search(text, max(0, start - 60), start):
            return True
        if _quoted(start, end, frame, text):
            return True
    if frame.rule == "counted-past" and cues.before(cues.WARLIKE, text, start):
        return True
    if frame.kind == "feast" and (cues.before(cues.TREATY, text, start) or cues.before(cues.WARLIKE, text, start)):
        return True
    if frame.kind == "clock" and cues.VERSE.search(text, max(0, start - 30), start):
        return True
    if frame.kind != "date" or frame.part or frame.mod or text.startswith(_HEADS, start):
        return False
    if frame.direction is not None or frame.inner is not None:
        # الخميس المقبل is told from now: no name.
        return False
    if frame.month is None:
        return frame.weekday is not None and cues.before(cues.DAY_SITE, text, start)
    if cues.SITE.search(text, max(0, start - 30), start):
        return True
    return frame.year is None and cues.PLACE.search(text, max(0, start - 30), start) is not None


def _opened(start: int, text: str) -> bool:
    """Whether the last quotation mark close before opens a quotation."""
    mark = text.rfind('"', max(0, start - 31), start)
    if mark < 0:
        return False
    line = max(text.rfind("\n", max(0, mark - _LINE), mark) + 1, mark - _LINE)
    return text.count('"', max(0, line), mark) % 2 == 0


def _quoted(start: int, end: int, frame: Frame, text: str) -> bool:
    """Whether quotes hold it and nothing else, and open no speech: a paper, a band, a programme."""
    if frame.year is not None or frame.kind not in ("date", "deictic", "reference", "clock"):
        return False
    opening = text.rfind('"', max(0, start - 12), start)
    held = opening >= 0 and text[end : end + 1] == '"' and " " not in text[opening + 1 : start].strip()
    return held and not text[max(0, opening - 2) : opening].rstrip().endswith(":")
