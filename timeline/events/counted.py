"""Counted time: what lies a number of days, months or years back, and how far one event lies from another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from timeline.events.particles import AFTERWARDS, CLAUSE_BREAKS, bare
from timeline.events.placed import Placed
from timeline.events.trigger import Trigger
from timeline.events.when import news_of
from timeline.language.document import Document
from timeline.language.letters import fold_key
from timeline.language.words import Word
from timeline.model import Expression

_VALUE = re.compile(r"P(?:(?P<days>\d+)(?P<unit>DE|Y|M|W|D)|T(?P<hours>\d+)(?P<clock>H|M))")
_VAGUE = re.compile(r"P(?:X(?P<unit>DE|Y|M|W|D)|TX(?P<clock>H|M))")
_LASTING = frozenset({"protest", "negotiate", "battle", "inquiry", "trial", "mental"})
_SOME = (2, 6)
_PAST = ("ماضي", "اخير", "سابق", "فايت", "منصرم")
_SINCE = frozenset({"منذ", "مذ"})
_AFTER = frozenset({"بعد", "عقب"})
_OF = frozenset({"من", "علي", "عن"})
_THAT_ONE = frozenset({"ذلك", "هذا"})


@dataclass(frozen=True, slots=True)
class Count:
    """`trigger` lies `number` units, or up to `most`, after (before, where negative) `anchor`."""

    trigger: Trigger
    anchor: Trigger
    number: int
    unit: str
    placed: Placed
    most: int | None = None

    def turned(self) -> Count:
        """The same count from the trigger to its anchor."""
        most = None if self.most is None else -self.most
        return replace(self, trigger=self.anchor, anchor=self.trigger, number=-self.number, most=most)


def count_back(document: Document, placed: Sequence[Placed]) -> list[Placed]:
    """`placed` with intervals for what counts back from the publication: منذ عامين، خلال اليومين الماضيين."""
    news = news_of(document.article.published_at)
    if news is None:
        return list(placed)
    today = news[1] - timedelta(days=1)
    return [_dated(document, p, today) if p.expression.type == "DURATION" else p for p in placed]


def _dated(document: Document, one: Placed, today: datetime) -> Placed:
    length = _length(one.expression.value)
    if length is None or one.expression.begin is not None:
        return one
    words = document.sentences[one.sentence].words
    before = words[one.first - 1].text if one.first else ""
    number, unit = length
    past = any(root in fold_key(one.expression.text) for root in _PAST)
    if not past and bare(before) not in _SINCE:
        return one
    start = shifted(today, -number, unit)
    if start is None:
        return one
    if not past and unit in ("Y", "M", "DE"):
        begin, until = _container(start, unit)
        return replace(one, expression=replace(one.expression, begin=begin, until=until))
    if not past:
        return replace(one, expression=replace(one.expression, begin=start, until=start + timedelta(days=1)))
    return replace(one, expression=replace(one.expression, begin=start, until=today + timedelta(days=1)))


def counts_of(
    document: Document, by_sentence: Mapping[int, Sequence[Trigger]], placed: Sequence[Placed]
) -> list[Count]:
    """Events counted from others: بعد يومين من الهجوم، وبعد ذلك بأسبوع، وبعد ستة أشهر أفرج عنه."""
    found = []
    for one in placed:
        length = _span(one.expression)
        here = by_sentence.get(one.sentence, ())
        if one.expression.type != "DURATION" or length is None or not here:
            continue
        words = document.sentences[one.sentence].words
        direction = _direction(words, one)
        if direction == 0:
            continue
        after = words[one.last].text if one.last < len(words) else ""
        if length[0] != length[1] and after not in _OF:
            continue
        anchor: Trigger | None
        if after in _OF:
            anchor = next((t for t in here if one.last < t.index <= one.last + 4), None)
            rest = [t for t in here if t is not anchor and (anchor is None or t.governor is not anchor)]
        else:
            rest = list(here)
            anchor = None
        target = _counted(words, rest, one)
        if target is None:
            continue
        if after not in _OF:
            anchor = _told_last(by_sentence, target, one)
        if anchor is not None and anchor is not target:
            least, most, unit = length
            if direction > 0 and after in _OF and _lasts(anchor, unit):
                # بعد أسبوع من الاحتجاجات: they are what went on for that week.
                found.append(Count(anchor, target, -most, unit, one, 0))
                continue
            found.append(
                Count(target, anchor, direction * least, unit, one, None if most == least else direction * most)
            )
    return found


def shifted(moment: datetime, number: int, unit: str) -> datetime | None:
    """`moment` moved by a number of units (h, D, W, M, Y, DE); None beyond the calendar."""
    try:
        if unit in ("h", "m"):
            return moment + timedelta(hours=number if unit == "h" else 0)
        if unit in ("D", "W"):
            return moment + timedelta(days=number * (7 if unit == "W" else 1))
        months = moment.year * 12 + moment.month - 1 + number * {"M": 1, "Y": 12, "DE": 120}[unit]
        return moment.replace(year=months // 12, month=months % 12 + 1, day=min(moment.day, 28))
    except (OverflowError, ValueError):
        return None


def interval_of(count: Count, begin: datetime, until: datetime) -> tuple[datetime, datetime] | None:
    """Where the counted event lies when its anchor lies in [begin, until)."""
    most = count.number if count.most is None else count.most
    low = shifted(begin, min(count.number, most), count.unit)
    high = shifted(until, max(count.number, most), count.unit)
    if low is None or high is None or low >= high:
        return None
    if count.most is None and count.unit in ("M", "Y", "DE") and (until - begin) < timedelta(days=32):
        return _container(low, count.unit)
    return low, high


def _container(moment: datetime, unit: str) -> tuple[datetime, datetime]:
    if unit == "M":
        begin = datetime(moment.year, moment.month, 1)
        return begin, datetime(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
    return datetime(moment.year, 1, 1), datetime(moment.year + 1, 1, 1)


def _length(value: str) -> tuple[int, str] | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["days"]:
        return int(match["days"]), match["unit"]
    return int(match["hours"]), match["clock"].lower()


def _lasts(anchor: Trigger, unit: str) -> bool:
    """Whether a noun tells of what goes on, rather than of how it began (اندلاع الحرب) or ended."""
    if anchor.form != "noun" or anchor.companions:
        return False
    return anchor.event_class in _LASTING and (anchor.event_class != "battle" or unit not in ("h", "m"))


def _span(expression: Expression) -> tuple[int, int, str] | None:
    """The least and the most that a duration counts, and its unit: أسابيع are two to nine of them."""
    vague = _VAGUE.fullmatch(expression.value)
    if vague:
        return *_SOME, vague["unit"] or vague["clock"].lower()
    length = _length(expression.value)
    if length is None:
        return None
    number, unit = length
    if expression.mod == "LESS_THAN":
        return 0, number, unit
    if expression.mod == "MORE_THAN":
        return number, 2 * number, unit
    return number, number, unit


def _direction(words: Sequence[Word], one: Placed) -> int:
    before = words[one.first - 1].text if one.first else ""
    earlier = words[one.first - 2].text if one.first > 1 else ""
    if bare(before) in _AFTER or before in AFTERWARDS or (before in _THAT_ONE and bare(earlier) in _AFTER):
        return 1
    if bare(before) == "قبل" or (before in _THAT_ONE and bare(earlier) == "قبل") or bare(before) == "قبلها":
        return -1
    return 0


def _counted(words: Sequence[Word], here: Sequence[Trigger], one: Placed) -> Trigger | None:
    """The verb of the clause in which the count stands: before it, or after it where the count opens the clause."""
    start = one.first - 1
    fronted = start <= 1 or words[start - 1].text in CLAUSE_BREAKS
    later = next((t for t in here if t.index >= one.last and t.tense != "none"), None)
    earlier = [t for t in here if t.index < start]
    verbs = [t for t in earlier if t.tense != "none"]
    if fronted and later is not None:
        return later
    if verbs:
        return verbs[-1]
    return earlier[-1] if earlier else later


def _told_last(by_sentence: Mapping[int, Sequence[Trigger]], target: Trigger, one: Placed) -> Trigger | None:
    """What a bare count points back to: the event before it in the sentence, else the main one before."""
    start = min(target.first, one.first)
    here = [t for t in by_sentence[target.sentence] if t.index < start and not t.says and t is not target]
    if here:
        return here[-1]
    for back in (1, 2):
        earlier = [t for t in by_sentence.get(target.sentence - back, ()) if not t.says and t.bond != "cue"]
        if earlier:
            verbs = [t for t in earlier if t.tense == "past" and t.bond in ("main", "coordinate")]
            return verbs[-1] if verbs else earlier[0]
    return None
