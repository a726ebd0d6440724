"""What a phrase says before it is resolved: a frame of slots that rules fill and merge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.model import Mod

Kind = Literal[
    "date",  # year, month, day, weekday in a calendar, any of them open
    "deictic",  # `offset` days from publication
    "period",  # the `unit` that lies `direction` away from now
    "ordinal",  # the `count`-th quarter, half, week … of `inner`
    "decade",
    "century",
    "years",  # a year that spans two: 2017-2018
    "season",
    "ago",  # `count` units before (direction -1) or after (1) now
    "feast",
    "duration",
    "set",
    "vague",
    "anaphor",  # the `unit` that an earlier expression named, `direction` away from it
    "reference",  # the whole of an earlier expression
    "anniversary",  # `count` years after a day that the words behind it tell
    "eve",  # the day before what `inner` denotes
    "clock",  # a time of day alone
]
Zone = tuple[str, float | None]


@dataclass(slots=True)
class Frame:
    """Slots are None where the phrase is silent; `hour` and `part` lie over any frame that names a day."""

    kind: Kind
    rule: str
    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: int | None = None
    offset: int = 0
    unit: str = ""
    count: float | None = None
    value: str = ""
    days: int = 0
    part: str = ""
    hour: tuple[int, int] | None = None
    zone: Zone | None = None
    mod: Mod | None = None
    inner: Frame | None = None
    era: str = ""
    other: Frame | None = None
    event: bool = False
