"""Words and marks of a folded text, with their offsets in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

LETTER = "\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f"
_TOKEN = re.compile(rf"[{LETTER}]+|[^\W\d_{LETTER}]+|\d+(?:[.,]\d+)*|[^\s\w]|_")
_ARABIC = re.compile(rf"[{LETTER}]")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or digits, or one mark; `start` and `end` count code points of the folded text."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_arabic(self) -> bool:
        return bool(_ARABIC.match(self.text))


def split_words(folded: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of folded[start:end], in order."""
    stop = len(folded) if end is None else end
    return [Word(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(folded, start, stop)]
