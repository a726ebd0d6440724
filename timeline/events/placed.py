"""Time expressions at their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.language.document import Document
from timeline.model import Expression


@dataclass(frozen=True, slots=True)
class Placed:
    """An expression at words [first, last) of a sentence."""

    sentence: int
    first: int
    last: int
    expression: Expression


def place(document: Document, expressions: Sequence[Expression]) -> list[Placed]:
    """The expressions at their words, in the order of telling."""
    placed = []
    for expression in expressions:
        at = document.locate(expression.field, expression.start, expression.end)
        if at:
            placed.append(Placed(at[0], at[1], at[2], expression))
    return placed
