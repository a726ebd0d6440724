"""What an expression is resolved against: the publication, the clause's tense, and the expressions before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from timeline.calendars import fiscal
from timeline.calendars.periods import Period
from timeline.language.tense import Tense, tense_at
from timeline.model import Mod, TimexType

_SENTENCE_END = re.compile(r"[.!?؟\n]")


@dataclass(slots=True)
class Meaning:
    """A resolved frame: TIMEX3 type and value, its interval, and the period of days it lies in."""

    type: TimexType
    value: str
    begin: datetime | None = None
    until: datetime | None = None
    mod: Mod | None = None
    anchor: str = "published_at"
    calendar: str = "gregorian"
    uncertainty: str | None = None
    period: Period | None = None


def meaning_of(
    period: Period, anchor: str = "published_at", kind: TimexType = "DATE", calendar: str = "gregorian"
) -> Meaning:
    """The meaning of a whole period."""
    begin, until = period.moments
    return Meaning(kind, period.value, begin, until, anchor=anchor, calendar=calendar, period=period)


def reference_of(direction: int) -> str:
    """The TIMEX3 value of what cannot be told more exactly than before, at or after now."""
    return "PRESENT_REF" if direction == 0 else "PAST_REF" if direction < 0 else "FUTURE_REF"


@dataclass(slots=True)
class Context:
    """One field of an article while its expressions are read; `now` is None if no publication time is known."""

    text: str
    now: datetime | None
    zone: str | None = None
    timed: bool = False
    start: int = 0
    end: int = 0
    history: list[tuple[str, int, Meaning]] = field(default_factory=list)
    _fiscal: int = 0

    @property
    def today(self) -> date | None:
        return None if self.now is None else self.now.date()

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause around the expression in hand."""
        return tense_at(self.text, self.start, self.end)

    @property
    def told_year(self) -> int | None:
        """The year of the expression before, if it is a day or month of a stated year in the same paragraph."""
        if not self.history:
            return None
        _, end, meaning = self.history[-1]
        if meaning.anchor != "none" or meaning.period is None or meaning.period.grain not in ("D", "M"):
            return None
        return None if "\n" in self.text[end : self.start] else meaning.period.begin.year

    @property
    def every_day(self) -> bool:
        """Whether the sentence so far tells what happens every day."""
        for _, end, meaning in reversed(self.history[-6:]):
            if _SENTENCE_END.search(self.text[end : self.start]):
                return False
            if meaning.type == "SET":
                return True
        return False

    @property
    def fiscal_start(self) -> int:
        if not self._fiscal:
            self._fiscal = fiscal.first_month(self.text)
        return self._fiscal

    def last_day(self, within: Literal["sentence", "paragraph", "text"] = "text") -> tuple[str, Period] | None:
        """The id and day of the latest expression before that names a day, no further off than `within` says."""
        for identity, end, meaning in reversed(self.history[-12:]):
            if within != "text":
                between = self.text[end : self.start]
                if "\n" in between or (within == "sentence" and _SENTENCE_END.search(between)):
                    return None
            if meaning.period is not None and meaning.period.grain == "D":
                return identity, meaning.period
        return None

    def last(self, unit: str) -> tuple[str, Period] | None:
        """The id and period of the latest expression before that is no coarser than `unit`."""
        order = ("D", "WE", "W", "M", "Q", "S", "H", "Y", "DE", "CE")
        limit = order.index(unit)
        for identity, _, meaning in reversed(self.history[-12:]):
            if meaning.period is not None and order.index(meaning.period.grain) <= limit:
                return identity, meaning.period
        return None
