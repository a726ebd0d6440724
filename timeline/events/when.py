"""When a trigger lies: an interval and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Basis = Literal["expression", "inherited", "recency", "publication", "none"]
_BASES: tuple[Basis, ...] = ("expression", "inherited", "recency", "publication", "none")


Interval = tuple[datetime | None, datetime | None]
Shares = Mapping[Interval, float]


@dataclass(frozen=True, slots=True)
class When:
    """The interval [begin, until) of a trigger, either end None where unknown, and where it comes from.

    `shares` are all the intervals it may lie in with how likely each is, where that is known.
    """

    begin: datetime | None
    until: datetime | None
    basis: Basis
    expression: str | None = None
    shares: Shares | None = None

    @property
    def rank(self) -> int:
        """0 for the surest basis."""
        return _BASES.index(self.basis)


def alike(a: Interval, b: Interval) -> bool:
    """Whether two closed intervals share at least half of what they cover together."""
    if a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return False
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 2 * shared >= max(a[1], b[1]) - min(a[0], b[0])


def next_day(moment: datetime | None) -> datetime | None:
    """Midnight after the day of `moment`; None where that is unknown or the calendar ends."""
    if moment is None or moment.date() == date.max:
        return None
    return datetime(moment.year, moment.month, moment.day) + timedelta(days=1)


def news_of(published: datetime | None) -> tuple[datetime, datetime] | None:
    """The day of publication and the day before: the news of the day."""
    if published is None:
        return None
    day = datetime(published.year, published.month, published.day)
    try:
        return day - timedelta(days=1), day + timedelta(days=1)
    except OverflowError:
        return None
