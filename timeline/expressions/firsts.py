"""Which token classes a rule can begin with, so that a level is tried only where one of its rules could start."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECE = re.compile(r"[a-z_][a-z_0-9]*|\(\?[!=]|[()|?*+]|\{\d+,\d+\}")
_OPTIONAL = ("?", "*")


def first_names(written: str) -> frozenset[str]:
    """The class names that a match of the rule `written` can begin with."""
    return frozenset(_alternatives(_Pieces(_PIECE.findall(written)))[0])


class _Pieces:
    def __init__(self, pieces: list[str]) -> None:
        self._pieces, self._at = pieces, 0

    def peek(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def __iter__(self) -> Iterator[str]:
        while self._at < len(self._pieces):
            self._at += 1
            yield self._pieces[self._at - 1]


def _alternatives(pieces: _Pieces) -> tuple[set[str], bool]:
    """The first names of everything up to the closing bracket or the end, and whether it can be empty."""
    names: set[str] = set()
    can_be_empty, open_start = False, True
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            can_be_empty, open_start = can_be_empty or open_start, True
            continue
        if piece in ("(?!", "(?="):
            _alternatives(pieces)
            continue
        first, empty = _alternatives(pieces) if piece == "(" else ({piece}, False)
        if pieces.peek() in _OPTIONAL or pieces.peek().startswith("{0"):
            empty = True
        if pieces.peek()[:1] in ("?", "*", "+", "{"):
            next(iter(pieces))
        if open_start:
            names |= first
            open_start = empty
    return names, can_be_empty or open_start
