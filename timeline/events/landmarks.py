"""What an article's dates tell about the time of the words around them: how old, how near, how often."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from timeline.events.counted import Count, counts_of
from timeline.events.particles import bare
from timeline.events.placed import Placed
from timeline.events.trigger import Trigger
from timeline.events.when import When
from timeline.language.document import Document

_DAY = timedelta(days=1)
# Paragraphs, the title counted, that tell the news itself.
_LEAD = 2
_HEADLINE = 25
_STOPS = frozenset({".", "!", "؟", "?", "…", "؛"})
_OLD = ("weeks", "months", "years", "ages")
_BACK = frozenset({"يذكر", "يشار", "كان", "كانت", "كانوا", "سبق", "جدير", "تعود", "منذ", "الجدير"})
_SINCE = frozenset({"منذ", "ومنذ", "مذ"})


@dataclass(frozen=True, slots=True)
class Landmark:
    """A dated expression: `age` of its interval before the publication, its `width`, where it stands in the article."""

    placed: Placed
    begin: datetime
    until: datetime
    age: str
    width: str
    lead: bool
    since: bool
    share: str
    first_old: bool
    dated: tuple[Trigger, ...]


class Landmarks:
    """The dates of one article, to be asked from any word of it; `when` is the time of each trigger by rule."""

    def __init__(
        self,
        document: Document,
        by_sentence: Mapping[int, Sequence[Trigger]],
        placed: Sequence[Placed],
        when: Mapping[Trigger, When],
        news: tuple[datetime, datetime],
    ) -> None:
        self.document = document
        self.by_sentence = by_sentence
        self.when = when
        self.news = news
        self._untitled = 0 if _headed(document) else 1
        self.landmarks = self._landmarks(placed)
        self._by_expression = {m.placed.expression.id: m for m in self.landmarks}
        self._starts = [(m.placed.sentence, m.placed.first) for m in self.landmarks]
        self.counts: dict[Trigger, list[Count]] = {}
        self.counted_from: dict[Trigger, list[Count]] = {}
        for count in counts_of(document, by_sentence, placed):
            self.counts.setdefault(count.trigger, []).append(count)
            self.counted_from.setdefault(count.anchor, []).append(count)
        ages: dict[int, list[str]] = {}
        for mark in self.landmarks:
            ages.setdefault(mark.placed.sentence, []).append(mark.age)
        self._dates = {sentence: _summary(found) for sentence, found in ages.items()}
        leading = [m.age for m in self.landmarks if m.lead]
        self.lead_age = _summary(leading)
        self.age = _summary([m.age for m in self.landmarks])

    def paragraph(self, sentence: int) -> int:
        """The paragraph of a sentence, 0 for the title, 1 for the first one of the text."""
        return self.document.sentences[sentence].paragraph + self._untitled

    def near(self, trigger: Trigger, count: int) -> list[tuple[int, Landmark]]:
        """(steps, landmark): the dates nearest to a trigger, `count` before it (steps < 0) and `count` after."""
        at = bisect_right(self._starts, trigger.position)
        before = [(i - at, self.landmarks[i]) for i in range(max(0, at - count), at)]
        after = [(i - at + 1, self.landmarks[i]) for i in range(at, min(len(self.landmarks), at + count))]
        return before + after

    def mark_of(self, expression: str | None) -> Landmark | None:
        """The landmark of an expression, by its id."""
        return self._by_expression.get(expression) if expression else None

    def dates_of(self, sentence: int) -> str:
        """Whether the dates of a sentence are old, of the news, ahead, several of these, or missing."""
        return self._dates.get(sentence, "none")

    def told_last(self, trigger: Trigger) -> Landmark | None:
        """The date in force where the trigger stands: the last one before it in its paragraph."""
        at = bisect_right(self._starts, trigger.position) - 1
        if at < 0:
            return None
        mark = self.landmarks[at]
        return mark if self.paragraph(mark.placed.sentence) == self.paragraph(trigger.sentence) else None

    def following(self, mark: Landmark) -> Landmark | None:
        """The next date after `mark` in time, none of the publication's day or ahead of it."""
        later = [m for m in self.landmarks if m.begin >= mark.until and m.until <= self.news[1] and m.width != "long"]
        return min(later, key=lambda m: (m.begin, m.until), default=None)

    def beside(self, trigger: Trigger) -> tuple[Landmark | None, Landmark | None]:
        """The last date before a trigger and the first one after it, wherever they stand."""
        at = bisect_right(self._starts, trigger.position)
        return (
            self.landmarks[at - 1] if at else None,
            self.landmarks[at] if at < len(self.landmarks) else None,
        )

    def background(self, trigger: Trigger) -> str:
        """Whether the trigger's paragraph has gone back in time before it: by وكان قد, or by what opens it."""
        paragraph = self.paragraph(trigger.sentence)
        sentence = trigger.sentence
        out = "no"
        while sentence >= 0 and self.paragraph(sentence) == paragraph:
            here = self.by_sentence.get(sentence, ())
            if any(t.pluperfect and t.position < trigger.position for t in here):
                return "pluperfect here" if sentence == trigger.sentence else "pluperfect"
            words = self.document.sentences[sentence].words
            if words and bare(words[0].text) in _BACK:
                out = "opened"
            sentence -= 1
        return out

    def _landmarks(self, placed: Sequence[Placed]) -> list[Landmark]:
        known = [p for p in placed if p.expression.begin and p.expression.until]
        often = Counter((p.expression.begin, p.expression.until) for p in known)
        by_expression: dict[str, list[Trigger]] = {}
        for trigger, when in self.when.items():
            if when.expression and when.basis in ("expression", "inherited"):
                by_expression.setdefault(when.expression, []).append(trigger)
        out: list[Landmark] = []
        seen_old = False
        for p in sorted(known, key=lambda p: (p.sentence, p.first)):
            begin, until = p.expression.begin, p.expression.until
            if begin is None or until is None:
                continue
            age = self._age(begin, until)
            times = often[begin, until]
            words = self.document.sentences[p.sentence].words
            out.append(
                Landmark(
                    p, begin, until, age, _width(until - begin),
                    self.paragraph(p.sentence) < _LEAD,
                    p.first > 0 and words[p.first - 1].text in _SINCE,
                    "only" if len(often) == 1 else "often" if times > 2 else "twice" if times == 2 else "once",
                    age in _OLD and not seen_old,
                    tuple(by_expression.get(p.expression.id, ())),
                )
            )  # fmt: skip
            seen_old = seen_old or age in _OLD
        return out

    def _age(self, begin: datetime, until: datetime) -> str:
        start, end = self.news
        if begin >= end:
            return "ahead"
        if begin >= start:
            return "news"
        if until > start:
            return "running"
        passed = (start - until) / _DAY
        if passed < 7:
            return "days"
        return "weeks" if passed < 60 else "months" if passed < 400 else "years" if passed < 5000 else "ages"


def _headed(document: Document) -> bool:
    """Whether the first line is a title: given as one, or short and with no stop at its end."""
    sentences = document.sentences
    if document.title_count or not sentences:
        return True
    first = [s for s in sentences if s.paragraph == sentences[0].paragraph]
    words = sum(len(s.words) for s in first)
    return words <= _HEADLINE and first[-1].words[-1].text not in _STOPS and len(first) < len(sentences)


def _width(length: timedelta) -> str:
    days = length / _DAY
    return "fine" if days < 1 else "day" if days < 3 else "month" if days < 32 else "year" if days < 367 else "long"


def _summary(ages: Sequence[str]) -> str:
    if not ages:
        return "none"
    kinds = {"old" if a in _OLD else "ahead" if a == "ahead" else "days" if a == "days" else "news" for a in ages}
    return kinds.pop() if len(kinds) == 1 else "mixed"
