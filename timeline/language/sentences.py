"""Paragraphs and sentences of a folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.language.words import Word, split_words

# A stop ends a sentence unless it stands in a number or behind a one- or two-letter abbreviation (د. ، أ.د. ، م.).
_STOP = re.compile(r"(?<![\s.][^\W\d_])(?<!^[^\W\d_])[.](?!\d|[^\W\d_]\.)|[!?؟؛…]+|\.{2,}")
_CLOSERS = re.compile(r"[\"'”’)\]]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Folded code points [start, end), its place in the text, and its words."""

    start: int
    end: int
    index: int
    paragraph: int
    words: tuple[Word, ...]


def split_sentences(folded: str) -> list[Sentence]:
    """The sentences of a folded text; line ends close paragraphs and sentences alike."""
    found: list[Sentence] = []
    paragraph = 0
    position = 0
    for line in folded.splitlines(keepends=True):
        if line.strip():
            for start, end in _pieces(folded, position, position + len(line)):
                words = tuple(split_words(folded, start, end))
                if words:
                    found.append(Sentence(start, end, len(found), paragraph, words))
            paragraph += 1
        position += len(line)
    return found


def _pieces(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    begin = start
    for stop in _STOP.finditer(folded, start, end):
        after = _CLOSERS.match(folded, stop.end(), end)
        close = after.end() if after else stop.end()
        if close < begin:
            continue
        if folded[begin:close].strip():
            pieces.append((begin, close))
        begin = close
    if folded[begin:end].strip():
        pieces.append((begin, end))
    return pieces
