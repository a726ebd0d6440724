"""When a trigger lies that no expression dates: the story its paragraph tells, its tense, the publication."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import datetime, timedelta

from timeline.events.trigger import Trigger
from timeline.events.when import When
from timeline.language.document import Document

_DAY = timedelta(days=1)
# Paragraphs that tell the news of the day, and sentences over which a told date carries.
_LEAD = 3
_STORY = 2


class Surroundings:
    """The dated triggers of an article, for those that are not: `found` may grow while this is in use.

    `counted` are the last words, (sentence, word), of expressions that count from an event.
    """

    def __init__(
        self,
        document: Document,
        by_sentence: Mapping[int, Sequence[Trigger]],
        found: Mapping[Trigger, When],
        counted: Set[tuple[int, int]],
    ) -> None:
        self._document = document
        self._by_sentence = by_sentence
        self._found = found
        self._counted = counted
        self._recent = _recent(document.article.published_at)

    def when(self, trigger: Trigger) -> When:
        """The interval in which an undated trigger lies, as far as its surroundings tell."""
        if self._recent is None:
            return When(None, None, "none")
        begin, until = self._recent
        if trigger.status in ("planned", "possible"):
            return When(begin if trigger.tense == "future" else None, None, "publication")
        if trigger.kind == "state":
            return When(None, until, "publication")
        teller = trigger.teller or (trigger.governor if trigger.bond == "that" else None)
        told = self._found.get(teller) if teller else None
        if told and told.basis in ("expression", "inherited") and told.begin and told.until and told.until <= begin:
            return When(None, told.until, "publication", told.expression)
        if self._counts_on(trigger):
            return When(None, until, "publication")
        narrated = self._narrated(trigger, begin)
        if narrated:
            return narrated
        if trigger.pluperfect or self._backdrop(trigger, begin):
            return When(None, until, "publication")
        if trigger.form == "noun" and trigger.tense == "none" and trigger.definite and not self._leads(trigger):
            return When(None, until, "publication")
        return When(begin, until, "recency")

    def _counts_on(self, trigger: Trigger) -> bool:
        """Whether time counted from another event stands right before: وبعد يومين انسحب."""
        first = trigger.first
        return trigger.tense != "none" and any((trigger.sentence, i) in self._counted for i in range(first - 2, first))

    def _leads(self, trigger: Trigger) -> bool:
        sentences, titles = self._document.sentences, self._document.title_count
        if trigger.sentence < titles:
            return True
        return sentences[trigger.sentence].paragraph - sentences[titles].paragraph < _LEAD

    def _narrated(self, trigger: Trigger, begin: datetime) -> When | None:
        """The time of the story that the paragraph tells: past events go on where its last date left off."""
        if trigger.says or trigger.tense in ("future", "present"):
            return None
        sentences = self._document.sentences
        for index in range(trigger.sentence, max(-1, trigger.sentence - _STORY - 1), -1):
            if sentences[index].paragraph != sentences[trigger.sentence].paragraph:
                return None
            for other in reversed(self._by_sentence.get(index, ())):
                at = self._found.get(other)
                if at is None or other.position >= trigger.position or at.basis not in ("expression", "inherited"):
                    continue
                if other.tense != "past" or other.bond not in ("main", "coordinate"):
                    continue
                if at.begin and at.until and at.until <= begin:
                    return When(at.begin, at.until, "inherited", at.expression)
                return None
        return None

    def _backdrop(self, trigger: Trigger, begin: datetime) -> bool:
        """Whether the sentence tells old history: all its dates lie before the news of the day."""
        here = (self._found.get(t) for t in self._by_sentence.get(trigger.sentence, ()))
        ends = [w.until for w in here if w and w.basis in ("expression", "inherited") and w.until]
        return bool(ends) and max(ends) <= begin and not trigger.says


def _recent(published: datetime | None) -> tuple[datetime, datetime] | None:
    """The day of publication and the day before: the news of the day."""
    if published is None:
        return None
    day = datetime(published.year, published.month, published.day)
    try:
        return day - _DAY, day + _DAY
    except OverflowError:
        return None
