"""What an expression is resolved against: the publication, the clause's tense, and the expressions before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from timeline.calendars import fiscal
from timeline.calendars.landmarks import landmark_year
from timeline.calendars.periods import Period
from timeline.calendars.states import state_of
from timeline.expressions.frames import Frame
from timeline.language.tense import Tense, opens_clause, tense_at
from timeline.model import Mod, TimexType

# What joins the two ends of a range.
_JOINT = re.compile(r"[ ،]*(?:-|و|و?(?:الي|حتي)(?: غاية)?|و?لغاية)(?: يوم)?[ ]*")
_EASTERN = re.compile("قبط|اقباط|ارثوذكس|الطوائف الشرقية|الطوائف المسيحية الشرقية|التقويم الشرقي|التقويم اليولياني")
# A year behind these is not the year of what its clause tells: المعتقل منذ عام 2002.
_SINCE = re.compile(r"(?:^| )(?:منذ|حتي|قبل|بعد|الي|من|ل)[ ]*$")
# Code points that a sentence is looked over for a name, each way.
_REACH = 400
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
    following: tuple[int, Frame] | None = None
    _fiscal: int = 0
    _stated: str = ""
    _tense: tuple[int, Tense | None] | None = None
    _eastern: bool | None = None
    _states: dict[tuple[str, ...], str] = field(default_factory=dict)

    @property
    def today(self) -> date | None:
        return None if self.now is None else self.now.date()

    @property
    def tense(self) -> Tense | None:
        """Past or future, as the clause around the expression in hand tells; None for the present, too."""
        found = self._tense_here
        return None if found == "present" else found

    @property
    def _tense_here(self) -> Tense | None:
        if self._tense is None or self._tense[0] != self.start:
            self._tense = self.start, tense_at(self.text, self.start, self.end)
        return self._tense[1]

    @property
    def is_present(self) -> bool:
        """Whether the clause before the expression in hand speaks in the present."""
        return self._tense_here == "present"

    @property
    def told(self) -> tuple[str, date] | None:
        """The id and first day of the expression before, if it is a day or month of a stated year in the paragraph."""
        if not self.history:
            return None
        identity, end, meaning = self.history[-1]
        if meaning.period is None or meaning.period.grain not in ("D", "M"):
            return None
        if meaning.anchor != "none" and meaning.anchor != self._stated:
            return None
        if "\n" in self.text[end : self.start]:
            return None
        self._stated = identity
        return identity, meaning.period.begin

    def coming(self, *, whole_year: bool) -> tuple[str, date] | None:
        """The date that the one in hand leads to (16 أوت إلى 18 أوت 2017), or the year named later in its clause."""
        if self.following is None:
            return None
        start, frame = self.following
        if frame.kind != "date" or frame.year is None or frame.calendar != "gregorian" or frame.era:
            return None
        between = self.text[self.end : start]
        if frame.month is not None and frame.day is not None and _JOINT.fullmatch(between):
            return "none", date(frame.year, frame.month, frame.day)
        named = frame.month is None and frame.day is None and frame.rule == "year"
        if not named or not whole_year or self.today is None or frame.year >= self.today.year:
            return None
        aside = "،" in between.lstrip(" ،") or _SINCE.search(between) or opens_clause(between)
        return None if aside or len(between) > 120 else ("year", date(frame.year, 1, 1))

    @property
    def told_next(self) -> tuple[int, int | None, int | None] | None:
        """Year, month and day of the date that follows in the same sentence, if its year is told or known to all."""
        if self.following is None:
            return None
        start, frame = self.following
        between = self.text[self.end : start]
        if frame.kind != "date" or frame.calendar != "gregorian" or len(between) > 80 or _SENTENCE_END.search(between):
            return None
        year = frame.year
        if year is None and frame.month is not None and frame.day is not None:
            year = landmark_year(frame.month, frame.day, self.text, start)
        return None if year is None else (year, frame.month, frame.day)

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

    def state(self, among: tuple[str, ...]) -> str:
        """The state of `among` that the text speaks of."""
        if among not in self._states:
            self._states[among] = state_of(self.text, among)
        return self._states[among]

    @property
    def eastern(self) -> bool:
        """Whether the text speaks of an Eastern church."""
        if self._eastern is None:
            self._eastern = _EASTERN.search(self.text) is not None and "التقويم الغربي" not in self.text
        return self._eastern

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

    def day_of(self, name: str) -> tuple[str, Period, bool] | None:
        """The id and day of an earlier expression in whose sentence `name` stands, and whether it stands beside us."""
        for identity, end, meaning in reversed(self.history[-12:]):
            if meaning.period is None or meaning.period.grain != "D":
                continue
            if self.text[end : self.start].strip(" ،(-") == "":
                return identity, meaning.period, True
            if self.text.endswith(name, 0, end):
                continue
            left = max(self.text.rfind(mark, max(0, end - _REACH), end) for mark in ".!?؟\n")
            right = _SENTENCE_END.search(self.text, end, end + _REACH)
            stop = min(right.start() if right else end + _REACH, self.start)
            if name.removeprefix("ال") in self.text[max(left + 1, end - _REACH) : stop]:
                return identity, meaning.period, False
        return None

    def last(self, unit: str) -> tuple[str, Period] | None:
        """The id and period of the latest expression before that is no coarser than `unit`."""
        order = ("D", "WE", "W", "M", "Q", "S", "H", "Y", "DE", "CE")
        limit = order.index(unit)
        for identity, _, meaning in reversed(self.history[-12:]):
            if meaning.period is not None and order.index(meaning.period.grain) <= limit:
                return identity, meaning.period
        return None
