"""The intervals in which a trigger may lie: the news of the day, a date of the article, from that date on, or open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from timeline.events.landmarks import Landmark, Landmarks
from timeline.events.trigger import Trigger

# news: the day of publication and the one before; open: up to the publication; at: when a date says; since: from a date
# up to the publication; told, before: on the day of its report or the day before, or any time up to it; ahead: from the
# news on; never: no bound.
# on: from a moment to the end of its day or night; till: from a date to the next later one that the article tells.
Kind = Literal["news", "open", "at", "on", "till", "told", "before", "since", "ahead", "never"]
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NIGHT = 20
_NEAR = 4
_LEADING = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """An interval [begin, until), the date it is made of, and how many dates lie between that and the trigger."""

    kind: Kind
    begin: datetime | None
    until: datetime | None
    mark: Landmark | None = None
    steps: int = 0

    @property
    def interval(self) -> tuple[datetime | None, datetime | None]:
        return self.begin, self.until


def candidates_of(trigger: Trigger, around: Landmarks) -> list[Candidate]:
    """The candidates of a trigger, at most some twenty, each interval once."""
    start, end = around.news
    out = [Candidate("news", start, end), Candidate("open", None, end)]
    unreal = trigger.status != "actual"
    if unreal:
        out += [Candidate("ahead", start, None), Candidate("never", None, None)]
    own = around.when[trigger]
    if own.basis in ("expression", "inherited") and own.begin and own.until:
        mark = around.mark_of(own.expression)
        out.append(Candidate("at", own.begin, own.until, mark, _steps(trigger, mark)))
    marks = around.near(trigger, _NEAR)
    known = {id(mark) for _, mark in marks}
    marks += [(9, m) for m in around.landmarks[:_LEADING] if id(m) not in known]
    for steps, mark in sorted(marks, key=lambda m: (abs(m[0]), m[0])):
        if not unreal and trigger.teller in mark.dated and not trigger.says and mark.width in ("fine", "day"):
            # What is reported as past on a day happened on it or before.
            out.append(Candidate("told", mark.begin - _DAY, mark.until, mark, steps))
            if mark.until < start:
                out.append(Candidate("before", None, mark.until, mark, steps))
            continue
        # منذ مايو: what that date tells of has gone on from it, not happened in it; any other date tells just when.
        mine = own.basis == "expression" and own.expression == mark.placed.expression.id
        lasting = mine and mark.since
        # A clock time is one minute: it dates its own event, and what is told next goes on from it.
        passing = mark.until - mark.begin <= _MINUTE and own.expression != mark.placed.expression.id
        if mark.width != "long" and not lasting and not passing:
            out.append(Candidate("at", mark.begin, mark.until, mark, steps))
        if mine and not mark.since:
            continue
        if mark.begin < start:
            out.append(Candidate("since", mark.begin, end, mark, steps))
        if (steps in (-1, -2) or mark.first_old) and not unreal:
            if mark.width == "fine":
                out.append(Candidate("on", mark.begin, _end_of(mark.begin), mark, steps))
            following = around.following(mark)
            if following is not None and mark.width != "long":
                out.append(Candidate("till", mark.begin, following.until, mark, steps))
    return list({c.interval: c for c in reversed(out)}.values())[::-1]


def _end_of(moment: datetime) -> datetime:
    """The end of the day of `moment`, of the night where that has begun."""
    midnight = datetime(moment.year, moment.month, moment.day) + _DAY
    return midnight + timedelta(hours=6) if moment.hour >= _NIGHT else midnight


def _steps(trigger: Trigger, mark: Landmark | None) -> int:
    return 1 if mark is None or (mark.placed.sentence, mark.placed.first) > trigger.position else -1
