"""Which tokens of a read text are expressions: bare units, years, months and parts of the day only with a cue."""

from __future__ import annotations

from typing import Protocol

from timeline.expressions.selecting.found import Found, sure
from timeline.expressions.selecting.moments import eve, figures, lately, part, past, season, time, weak_part
from timeline.expressions.selecting.names import is_name
from timeline.expressions.selecting.stretches import ago, definite_plural, fraction, number, plural, unit, weak_plural
from timeline.expressions.selecting.years import month, pair_of_years, year
from timeline.expressions.tokens import CODES, Token


class _Judge(Protocol):
    def __call__(self, tokens: list[Token], index: int, text: str) -> Found | list[Found] | None: ...


def select(tokens: list[Token], text: str) -> list[Found]:
    """(start, end, frame) of each expression among `tokens`, in the order of the text."""
    found: list[Found] = []
    for index, token in enumerate(tokens):
        judge = _JUDGES.get(token.code)
        if judge is not None:
            judged = judge(tokens, index, text)
            for start, end, frame in [judged] if isinstance(judged, tuple) else judged or []:
                if is_name(start, end, frame, text):
                    continue
                if text[end - 1] in ")]" and "(" not in text[start:end] and "[" not in text[start:end]:
                    end -= 1
                found.append((start, end, frame))
    return found


_JUDGES: dict[str, _Judge] = {
    CODES[name]: judge
    for judge, names in (
        (sure, "date ndate set vague year period"),
        (time, "time"),
        (month, "mdate"),
        (year, "y4"),
        (pair_of_years, "year2"),
        (unit, "per peracc day yr mon wper"),
        (plural, "dur"),
        (weak_plural, "wpers"),
        (part, "part partdef"),
        (weak_part, "wpart"),
        (season, "seasondef"),
        (ago, "ref"),
        (fraction, "nth"),
        (past, "past"),
        (lately, "lately"),
        (figures, "dm"),
        (eve, "eve"),
        (definite_plural, "persdef"),
        (number, "num"),
    )
    for name in names.split()
}
