"""The interval of each event: of those that its mentions offer, the one that most speaks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import groupby
from math import exp, fsum

from timeline.events import clues
from timeline.events.agreement import agreed, ties_of, tightened
from timeline.events.candidates import Candidate, candidates_of
from timeline.events.counted import Count, count_back, interval_of
from timeline.events.landmarks import Landmarks
from timeline.events.lexicon.tables import rows
from timeline.events.placed import Placed
from timeline.events.trigger import Trigger
from timeline.events.when import Basis, Interval, Shares, When, alike, news_of
from timeline.language.document import Document

Weights = Mapping[str, float]
# Mentions of an event that are looked at: a long text tells nothing new of it after these.
_MENTIONS = 6
# What an open interval is worth beside a closed one, what an exact one beside one that covers half of it.
_OPEN = 0.3
_EXACT = 0.02
_SLIGHT = 0.06
# How likely a time counted from another event is the event's own; anchors wider than this count nothing.
_COUNTED = 0.75
_NARROW = timedelta(days=400)


class Offer:
    """The candidates of one event with the clues of each."""

    def __init__(self, triggers: Sequence[Trigger], around: Landmarks) -> None:
        self.triggers = triggers
        self.candidates: dict[Interval, Candidate] = {}
        self.clues: dict[Interval, set[str]] = {}
        # What has happened does not lie ahead, whatever a date beside it says: بعد 15 عاما، المجلس يقر القانون.
        done = any(t.status == "actual" and t.tense in ("past", "present") for t in triggers)
        # What one of several mentions dates as past is not the news of the day.
        past = len(triggers) > 1 and any(_dated_past(around.when[t], around) for t in triggers)
        for number, trigger in enumerate(triggers[:_MENTIONS]):
            shared = clues.about(trigger, around)
            for candidate in candidates_of(trigger, around):
                if done and candidate.begin and candidate.begin >= around.news[1]:
                    continue
                if past and candidate.kind == "news":
                    continue
                known = self.candidates.setdefault(candidate.interval, candidate)
                mine = self.clues.setdefault(candidate.interval, set())
                mine.update(clues.of(trigger, candidate, around, shared))
                if number:
                    mine.add(f"{known.kind} retold")


def _dated_past(when: When, around: Landmarks) -> bool:
    return when.basis == "expression" and when.until is not None and when.until <= around.news[0]


def times_of(
    document: Document, events: Sequence[Sequence[Trigger]], placed: Sequence[Placed], when: Mapping[Trigger, When]
) -> list[When]:
    """The interval of each event, given by its triggers; `when` is what rules say of each trigger."""
    news = news_of(document.article.published_at)
    if news is None:
        return [min((when[t] for t in one), key=lambda w: w.rank) for one in events]
    around = landmarks_of(document, events, placed, when, news)
    offers = [Offer(one, around) for one in events]
    own = [likelihoods(o.clues, dating_weights()) for o in offers]
    ties = ties_of(events, around)
    shares = agreed(own, ties)
    at = {t: pick(p) for one, p in zip(events, shares, strict=True) for t in one}
    counted = [_counted(one, around, at) for one in events]
    if any(counted):
        shares = agreed([_mixed(p, count) for p, count in zip(own, counted, strict=True)], ties)
    found = []
    for offer, mine, count in zip(offers, shares, counted, strict=True):
        ended = _ended(offer.triggers, when)
        if ended is not None:
            found.append(ended)
        elif count is not None:
            found.append(replace(count, shares=mine))
        else:
            found.append(_when(offer, offer.candidates[pick(mine)], when, mine))
    ends = tightened([(w.begin, w.until) for w in found], ties)
    return [_bounded(w, mine) for w, mine in zip(found, ends, strict=True)]


def _mixed(shares: Shares, counted: When | None) -> Shares:
    """The likelihoods of an event's times where one of them is counted."""
    if counted is None:
        return shares
    mixed = {other: p * (1 - _COUNTED) for other, p in shares.items()}
    mixed[counted.begin, counted.until] = mixed.get((counted.begin, counted.until), 0.0) + _COUNTED
    return mixed


def _bounded(when: When, ends: Interval) -> When:
    known = when.begin, when.until
    if ends == known:
        return when
    shares = {(ends if i == known else i): p for i, p in (when.shares or {known: 1.0}).items()}
    return replace(when, begin=ends[0], until=ends[1], shares=shares)


def landmarks_of(
    document: Document,
    events: Sequence[Sequence[Trigger]],
    placed: Sequence[Placed],
    when: Mapping[Trigger, When],
    news: tuple[datetime, datetime],
) -> Landmarks:
    """The dates around the triggers of these events, what counts back from the publication among them."""
    triggers = sorted((t for one in events for t in one), key=lambda t: t.position)
    by_sentence = {index: list(group) for index, group in groupby(triggers, key=lambda t: t.sentence)}
    return Landmarks(document, by_sentence, count_back(document, placed), when, news)


def likelihoods(evidence: Mapping[Interval, set[str]], weights: Weights) -> dict[Interval, float]:
    """How likely each candidate is by the summed weights of its clues; together they make 1."""
    # Exact sums: clues come in sets, and no reading may depend on their order.
    scored = {interval: fsum(weights.get(clue, 0.0) for clue in mine) for interval, mine in evidence.items()}
    top = max(scored.values())
    raised = {interval: exp(score - top) for interval, score in scored.items()}
    total = sum(raised.values())
    return {interval: value / total for interval, value in raised.items()}


def pick(shares: Shares) -> Interval:
    """The interval that most likely covers the true one by half; an open one only where it is much likelier."""

    likely = [(other, p) for other, p in shares.items() if p > _SLIGHT and other[0] and other[1]]

    def worth(interval: Interval) -> float:
        if interval[0] is None or interval[1] is None:
            return _OPEN * shares[interval]
        return sum(p for other, p in likely if alike(interval, other)) + _EXACT * shares[interval]

    return max([i for i, p in shares.items() if p > _SLIGHT] or shares, key=worth)


def _ended(triggers: Sequence[Trigger], when: Mapping[Trigger, When]) -> When | None:
    """What a date says of an event of which it tells the end alone: حكم حتى عام 1970."""
    rules = [when[t] for t in triggers if when[t].basis == "expression"]
    return rules[0] if rules and all(rule.begin is None for rule in rules) else None


def _counted(triggers: Sequence[Trigger], around: Landmarks, at: Mapping[Trigger, Interval]) -> When | None:
    """Where the event lies by a count from another whose time is told, or back from one that is counted from it."""
    dated = any(around.when[t].basis == "expression" for t in triggers)
    for trigger in triggers:
        for count in around.counts.get(trigger, ()):
            if count.anchor not in triggers and (count.most == 0 or at.get(count.anchor) != around.news):
                found = _moved(count, at.get(count.anchor), around)
                if found:
                    return found
        for count in () if dated else around.counted_from.get(trigger, ()):
            start = at.get(count.trigger)
            if count.most != 0 and count.trigger not in triggers and at.get(trigger) in (around.news, start):
                found = _moved(count.turned(), start, around)
                if found:
                    return found
    return None


def _moved(count: Count, start: Interval | None, around: Landmarks) -> When | None:
    begin, until = start or (None, None)
    if begin is None or until is None or until - begin > _NARROW:
        return None
    interval = interval_of(count, begin, until)
    if interval is None or interval[0] >= around.news[1]:
        return None
    return When(*interval, "expression", count.placed.expression.id)


def _when(offer: Offer, candidate: Candidate, when: Mapping[Trigger, When], shares: Shares) -> When:
    for trigger in offer.triggers:
        rule = when[trigger]
        if (rule.begin, rule.until) == candidate.interval:
            return replace(rule, shares=shares)
    if candidate.mark is None:
        basis: Basis = "recency" if candidate.kind == "news" else "publication"
        return When(candidate.begin, candidate.until, basis, shares=shares)
    return When(candidate.begin, candidate.until, "inherited", candidate.mark.placed.expression.id, shares)


@cache
def dating_weights() -> Weights:
    return {clue: float(weight) for clue, weight in rows("dating_weights")}
