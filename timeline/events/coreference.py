"""Triggers that name one event: a verb and its masdar, title and body, a speech and its continuation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from timeline.events.lexicon import meanings
from timeline.events.likelihood import likelihood
from timeline.events.sameness import TAKES_UP, Likeness
from timeline.events.trigger import Trigger
from timeline.events.when import When
from timeline.language.document import Document
from timeline.model import Kind, Status

# The probability from which a trigger is held to tell an event again. Both ways of erring cost alike in the F1 of
# events, so it lies where that is best when whole articles are held out (tests/fitting).
SAME = 0.32
_SURELY = 0.9
_TABLE = "same_event_evidence"
# How many events of one kind are held against a new trigger, by what they share with it.
_SHARING = {"lemma": 6, "class": 4, "meaning": 3, "speech": 4, "any": 4}


@dataclass(eq=False, slots=True)
class Cluster:
    """The triggers of one event, the first told first; `newness` is the probability that no event before it was it."""

    triggers: list[Trigger] = field(default_factory=list)
    newness: float = 1.0

    @property
    def head(self) -> Trigger:
        """The trigger that tells most: a finite verb, else a strong noun, the first of them."""
        return min(
            self.triggers, key=lambda t: (t.form == "participle", t.form == "noun" and t.tense == "none", t.position)
        )

    @property
    def status(self) -> Status:
        """What was planned or feared and is told as done in a past is done; else what most triggers say."""
        if any(t.tense == "past" and t.status == "actual" for t in self.triggers):
            return "actual"
        told = Counter(t.status for t in self.triggers)
        return max(told, key=lambda status: told[status])

    @property
    def kind(self) -> Kind:
        """جلسة استمرت ساعات is a session, not a state."""
        told = {t.kind for t in self.triggers}
        return "occurrence" if self.head.kind == "state" and "occurrence" in told else self.head.kind

    @property
    def confidence(self) -> float:
        """The probability, 0–1, that this is an event of the article and told apart from the others."""
        return max(t.likelihood for t in self.triggers) * self.newness


def cluster(
    document: Document,
    triggers: Sequence[Trigger],
    when: Mapping[Trigger, When],
    speakers: Mapping[Trigger, str | None],
) -> list[Cluster]:
    """The events of an article as clusters of its triggers, in the order of their first mention."""
    known = Known()
    likeness = Likeness(document, when, speakers)
    for trigger in triggers:
        best, most = None, 0.0
        for candidate, latest in known.candidates(trigger):
            if not likeness.possible(trigger, candidate.triggers):
                continue
            rivals = known.rivals(trigger)
            features = likeness.features(trigger, candidate.triggers, latest=latest, rivals=rivals)
            same = _SURELY if likeness.certain(trigger, candidate.triggers, rivals) else likelihood(features, _TABLE)
            if same > most:
                best, most = candidate, same
        if best is not None and most >= SAME:
            known.put(trigger, best)
        else:
            known.put(trigger, Cluster(newness=1 - most))
    return known.clusters


class Known:
    """The events so far, to be looked up by what a new trigger may share with them."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._home: dict[Trigger, Cluster] = {}
        self._sharing: dict[tuple[str, str], dict[int, Cluster]] = {}
        self._last: Trigger | None = None

    def put(self, trigger: Trigger, home: Cluster) -> None:
        """Add a trigger to an event, new or known."""
        if not home.triggers:
            self.clusters.append(home)
        home.triggers.append(trigger)
        self._home[trigger] = home
        self._last = trigger
        for key in (*_keys(trigger), ("any", "")):
            recent = self._sharing.setdefault(key, {})
            recent.pop(id(home), None)
            recent[id(home)] = home

    def rivals(self, trigger: Trigger) -> int:
        """How many events told so far are of the trigger's class."""
        return len(self._sharing.get(("class", trigger.event_class), {}))

    def candidates(self, trigger: Trigger) -> Iterator[tuple[Cluster, bool]]:
        """Events that the trigger may tell again, each with whether it is the one told last of its kind."""
        offered: set[int] = set()
        last = self._last if self._last is not None and self._last.sentence == trigger.sentence else None
        if trigger.governor is not None and trigger.governor in self._home:
            home = self._home[trigger.governor]
            offered.add(id(home))
            yield home, True
        for key in _keys(trigger):
            recent = reversed(self._sharing.get(key, {}).values())
            for number, home in enumerate(islice(recent, _SHARING[key[0]])):
                if id(home) not in offered:
                    offered.add(id(home))
                    yield home, number == 0
        if last is not None and id(self._home[last]) not in offered:
            yield self._home[last], True


def _keys(trigger: Trigger) -> Iterator[tuple[str, str]]:
    yield "lemma", trigger.lemma
    if trigger.event_class != "other":
        yield "class", trigger.event_class
    if trigger.says:
        yield "speech", ""
    if trigger.form == "noun" and trigger.lemma in TAKES_UP:
        yield "any", ""
    for meaning in sorted(meanings(trigger.lemma)):
        yield "meaning", meaning
