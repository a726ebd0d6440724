"""When a trigger lies: an interval and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Basis = Literal["expression", "inherited", "recency", "publication", "none"]
_BASES: tuple[Basis, ...] = ("expression", "inherited", "recency", "publication", "none")


@dataclass(frozen=True, slots=True)
class When:
    """The interval [begin, until) of a trigger, either end None where unknown, and where it comes from."""

    begin: datetime | None
    until: datetime | None
    basis: Basis
    expression: str | None = None

    @property
    def rank(self) -> int:
        """0 for the surest basis."""
        return _BASES.index(self.basis)


def next_day(moment: datetime | None) -> datetime | None:
    """Midnight after the day of `moment`; None where that is unknown or the calendar ends."""
    if moment is None or moment.date() == date.max:
        return None
    return datetime(moment.year, moment.month, moment.day) + timedelta(days=1)
