"""Arabic letters folded to one spelling, with an exact map back to the original offsets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Same-length folds: alef forms, alef maqsura, Persian and Urdu shapes, the two eastern digit sets, spaces, dashes.
_SAME_LENGTH = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیېۍ", "ي"),
    **dict.fromkeys("کڪګ", "ك"),
    **dict.fromkeys("ہھە", "ه"),
    **dict.fromkeys("ڤڥ", "ف"),
    "پ": "ب",
    "چ": "ج",
    "گ": "ك",
    **{chr(0x0660 + d): str(d) for d in range(10)},
    **{chr(0x06F0 + d): str(d) for d in range(10)},
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
    ),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("“”«»„‟″", '"'),
    "٪": "%",
    "٫": ".",
    "⁄": "/",
}
_TABLE = {ord(k): v for k, v in _SAME_LENGTH.items()}
# What ordinary text holds is replaced letter by letter, ten times as fast as by the table of all.
_COMMON = tuple((letter, _SAME_LENGTH[letter]) for letter in "أإآى٠١٢٣٤٥٦٧٨٩“”«»–—\u00a0\t٪٫")
_RARE = "".join(letter for letter in _SAME_LENGTH if letter not in dict(_COMMON))

# Harakat, tanwin, shadda, sukun, dagger alef, Quranic marks, tatweel, zero-width and bidi controls.
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
_DROPPED = re.compile(f"[{_MARKS}]+")
_TATWEEL = "\u0640"
_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"
_PRESENTATION = re.compile(f"[{_FORMS}]")
_STRANGE = re.compile(f"[{_RARE}{_FORMS}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is `original` with its letters folded; `offsets` maps each folded code point (and the end) back."""

    text: str
    original: str
    offsets: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original code points behind the folded [start, end), marks and tatweel after its last letter included."""
        if self.offsets is None:
            return start, end
        first = self.offsets[start]
        if end <= start:
            return first, first
        last = self.offsets[end - 1] + 1
        stop = self.offsets[end]
        mark = _DROPPED.match(self.original, last, stop)
        if mark:
            last = _without_controls(self.original, last, mark.end())
        return first, max(last, first + 1)

    def quote(self, start: int, end: int) -> str:
        """The original words behind the folded [start, end)."""
        first, last = self.span(start, end)
        return self.original[first:last]


def _without_controls(original: str, last: int, stop: int) -> int:
    while stop > last and not unicodedata.combining(original[stop - 1]) and original[stop - 1] != _TATWEEL:
        stop -= 1
    return stop


def fold(original: str) -> Folded:
    """`original` with marks and tatweel dropped and letter variants made one; runs in linear time."""
    text = original
    for letter, plain in _COMMON:
        text = text.replace(letter, plain)
    if _STRANGE.search(text):
        text = text.translate(_TABLE)
        if _PRESENTATION.search(text):
            return _fold_each(text, original)
    bare = _DROPPED.sub("", text)
    if len(bare) == len(text):
        return Folded(text, original, None)
    offsets: list[int] = []
    position = 0
    for mark in _DROPPED.finditer(text):
        offsets.extend(range(position, mark.start()))
        position = mark.end()
    offsets.extend(range(position, len(text) + 1))
    return Folded(bare, original, tuple(offsets))


def _fold_each(text: str, original: str) -> Folded:
    """Letter by letter, for text with presentation forms: one of them may stand for several letters."""
    out: list[str] = []
    offsets: list[int] = []
    for i, char in enumerate(text):
        if _DROPPED.match(char):
            continue
        if not _PRESENTATION.match(char):
            out.append(char)
            offsets.append(i)
            continue
        for piece in unicodedata.normalize("NFKC", char).translate(_TABLE):
            if not _DROPPED.match(piece):
                out.append(piece)
                offsets.append(i)
    offsets.append(len(original))
    return Folded("".join(out), original, tuple(offsets))


def fold_key(word: str) -> str:
    """`word` folded, for tables and look-ups."""
    return fold(word).text
