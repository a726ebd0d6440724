"""The events of an article: triggers found, bound, judged, dated and gathered into events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.events.clauses import bind
from timeline.events.coreference import Cluster, cluster
from timeline.events.dating import Placed, date, place
from timeline.events.evidence import Surface
from timeline.events.likelihood import likelihood
from timeline.events.participants import participants, place_of, source_named, speaker
from timeline.events.recognise import triggers_of
from timeline.events.status import judge
from timeline.events.tellers import assign_tellers
from timeline.events.times import times_of
from timeline.events.trigger import Trigger
from timeline.events.when import Shares, When, next_day
from timeline.language.document import Document
from timeline.model import Event, Expression, Span, Status

_SUMMARY_WORDS = 14
# Triggers less likely than this tell nothing; events less sure than that are not told. Both lie where the F1 of events
# is best when whole articles are held out (tests/fitting).
PERHAPS = 0.35
EVENT = 0.53


@dataclass(frozen=True, slots=True)
class Found:
    """The events with what ordering needs to link them: each trigger's event, in the order of telling.

    `likely`: the intervals that an event may lie in, its own the best of them, with how likely each is.
    """

    document: Document
    events: tuple[Event, ...]
    triggers: tuple[Trigger, ...]
    event_of: dict[Trigger, str]
    expression_at: dict[tuple[int, int], Expression]
    by_sentence: dict[int, list[Trigger]]
    likely: dict[str, Shares]


def find_events(document: Document, expressions: Sequence[Expression]) -> Found:
    """The events of a document whose time expressions are known."""
    placed = place(document, expressions)
    triggers, surface = mentions_of(document, placed)
    for trigger in triggers:
        trigger.likelihood = likelihood(surface.features(trigger), "event_evidence")
    triggers = [t for t in triggers if t.likelihood >= PERHAPS]
    when, speakers = settle(document, triggers, placed)
    taken = _taken(triggers, placed)
    clusters = [c for c in cluster(document, triggers, when, speakers) if c.confidence >= EVENT]
    triggers = sorted((t for c in clusters for t in c.triggers), key=lambda t: t.position)
    _skip_dropped(triggers)
    times = times_of(document, [c.triggers for c in clusters], placed, when)
    events = []
    event_of: dict[Trigger, str] = {}
    for number, (one, at) in enumerate(zip(clusters, times, strict=True), 1):
        event = _event(f"e{number}", document, one, at, speakers, taken)
        events.append(event)
        event_of.update((t, event.id) for t in one.triggers)
    by_sentence = {index: list(group) for index, group in groupby(triggers, key=lambda t: t.sentence)}
    expression_at = {(p.sentence, p.first): p.expression for p in placed}
    likely = {event.id: at.shares for event, at in zip(events, times, strict=True) if at.shares}
    return Found(document, tuple(events), tuple(triggers), event_of, expression_at, by_sentence, likely)


def mentions_of(document: Document, placed: Sequence[Placed]) -> tuple[list[Trigger], Surface]:
    """All words that may name events, bound and judged within their sentences, with what the article tells of them."""
    timed = frozenset((p.sentence, i) for p in placed for i in range(p.first, p.last))
    timed_in = {index: frozenset(i for _, i in group) for index, group in groupby(sorted(timed), key=lambda at: at[0])}
    triggers = triggers_of(document, timed)
    for index, group in groupby(triggers, key=lambda t: t.sentence):
        here = list(group)
        bind(document.sentences[index].words, here, timed_in.get(index, frozenset()))
        judge(document.sentences[index].words, here)
    return triggers, Surface(document, triggers, timed)


def settle(
    document: Document, triggers: Sequence[Trigger], placed: Sequence[Placed]
) -> tuple[dict[Trigger, When], dict[Trigger, str | None]]:
    """When the triggers lie and who speaks in those that are speech; their governors and tellers are among them."""
    _skip_dropped(triggers)
    taken = _taken(triggers, placed)
    assign_tellers(document, triggers)
    when = date(document, triggers, placed)
    _foresee(document, when)
    return when, {t: speaker(document, t, taken.get(t.sentence, frozenset())) for t in triggers if t.says}


def _foresee(document: Document, when: dict[Trigger, When]) -> None:
    """What is dated after the publication is planned, whatever its tense."""
    tomorrow = next_day(document.article.published_at)
    if tomorrow is None:
        return
    for trigger, at in when.items():
        if trigger.status == "actual" and at.basis in ("expression", "inherited") and at.begin and at.begin >= tomorrow:
            trigger.status = "planned"


def _skip_dropped(triggers: Sequence[Trigger]) -> None:
    """Hang what hung on a trigger that is left out on the one above it."""
    kept = set(triggers)
    for trigger in triggers:
        seen: set[Trigger] = set()
        while trigger.governor is not None and trigger.governor not in kept:
            dropped = trigger.governor
            trigger.governor = None if dropped in seen else dropped.governor
            seen.add(dropped)
            if trigger.bond == "object":
                trigger.bond = dropped.bond
        if trigger.teller is not None and trigger.teller not in kept:
            above = trigger.teller.teller
            trigger.teller = above if above in kept else None


def _taken(triggers: Sequence[Trigger], placed: Sequence[Placed]) -> dict[int, frozenset[int]]:
    taken: dict[int, set[int]] = {}
    for t in triggers:
        taken.setdefault(t.sentence, set()).update((t.index, *t.companions))
    for p in placed:
        taken.setdefault(p.sentence, set()).update(range(p.first, p.last))
    return {s: frozenset(words) for s, words in taken.items()}


def _event(
    identity: str,
    document: Document,
    one: Cluster,
    best: When,
    speakers: dict[Trigger, str | None],
    taken: dict[int, frozenset[int]],
) -> Event:
    head = one.head
    actors = dict.fromkeys(
        name for t in one.triggers[:3] for name in participants(document, t, taken.get(t.sentence, frozenset()))
    )
    where = next((p for t in one.triggers if (p := place_of(document, t, taken.get(t.sentence, frozenset())))), None)
    source = speakers.get(head) if head.says else None
    if source is None and head.teller is not None:
        source = speakers.get(head.teller)
    if source is None and not head.says:
        source = source_named(document, head.sentence, taken.get(head.sentence, frozenset()))
    mentions = tuple(
        document.span(t.sentence, document.sentences[t.sentence].words[i])
        for t in one.triggers
        for i in sorted((*t.companions, t.index))
    )
    return Event(
        id=identity,
        mentions=tuple(dict.fromkeys(mentions)),
        kind=one.kind,
        status=_status(document, one, best),
        basis=best.basis,
        summary=_summary(document, head),
        lemma=head.lemma,
        confidence=round(one.confidence, 2),
        participants=tuple(actors)[:4],
        begin=best.begin,
        until=best.until,
        expression=best.expression,
        place=where,
        attributed_to=source,
    )


def _status(document: Document, one: Cluster, best: When) -> Status:
    """What lies after the publication has not happened yet."""
    tomorrow = next_day(document.article.published_at)
    ahead = tomorrow is not None and best.begin is not None and best.begin >= tomorrow
    return "planned" if ahead and one.status == "actual" else one.status


def _summary(document: Document, head: Trigger) -> str:
    """The clause around the head trigger, as it stands in the article."""
    words = document.sentences[head.sentence].words
    first = head.first
    start = first
    while start > 0 and first - start < 5 and words[start - 1].is_word:
        start -= 1
    if head.form != "noun" or start > 0:
        start = max(start, first - 4) if head.form == "verb" else first
    stop = first
    while stop < len(words) and stop - start < _SUMMARY_WORDS and words[stop].text not in (".", "؛", ":", "؟", "!"):
        stop += 1
    span: Span = document.span(head.sentence, words[start], words[max(stop - 1, start)])
    return span.text.strip(" ،,\"'«»")
