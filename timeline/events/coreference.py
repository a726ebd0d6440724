"""Triggers that name one event: a verb and its masdar, title and body, a speech and its continuation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from timeline.events.classes import RETOLD
from timeline.events.particles import DEMONSTRATIVES
from timeline.events.trigger import Trigger
from timeline.events.when import When
from timeline.language.document import Document
from timeline.model import Status

# Verbs which only say that what their noun names takes place.
_HAPPENING = frozenset({"begin", "action", "end", "ceremony"})
# Speech nouns that are acts of their own rather than the occasion on which something is said.
_ACTS = frozenset({"هدد", "طالب", "دعا", "اتهم", "حذر", "نفي", "وعد", "امر", "طلب"})
_WINDOW = 7
# How many events of one word or class are held against a new trigger: bounds the cost of very long texts.
_MEMORY = 60
_SPEECH = frozenset({"say"})


@dataclass(eq=False, slots=True)
class Cluster:
    """The triggers of one event, the first told first."""

    triggers: list[Trigger] = field(default_factory=list)

    @property
    def head(self) -> Trigger:
        """The trigger that tells most: a finite verb, else a strong noun, the first of them."""
        return min(
            self.triggers, key=lambda t: (t.form == "participle", t.form == "noun" and t.tense == "none", t.position)
        )

    @property
    def status(self) -> Status:
        """What was planned or feared and is told as done elsewhere in the article is done."""
        told = {t.status for t in self.triggers}
        return "actual" if "actual" in told else self.head.status


def cluster(
    document: Document,
    triggers: Sequence[Trigger],
    when: Mapping[Trigger, When],
    speakers: Mapping[Trigger, str | None],
) -> list[Cluster]:
    """The events of an article as clusters of its triggers, in the order of their first mention."""
    known = _Known()
    for trigger in triggers:
        home = (
            _relative_home(trigger, known)
            or _speech_home(trigger, known, speakers)
            or _same_words_home(document, trigger, known, when)
        )
        known.put(trigger, home)
    return known.clusters


class _Known:
    """The events so far, to be looked up by their triggers, words and classes."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._home: dict[Trigger, Cluster] = {}
        self._by_key: dict[str, dict[int, Cluster]] = {}

    def put(self, trigger: Trigger, home: Cluster | None) -> None:
        if home is None:
            home = Cluster([trigger])
            self.clusters.append(home)
        else:
            home.triggers.append(trigger)
        self._home[trigger] = home
        for key in (trigger.lemma, "class " + trigger.event_class):
            recent = self._by_key.setdefault(key, {})
            recent.pop(id(home), None)
            recent[id(home)] = home

    def home(self, trigger: Trigger) -> Cluster | None:
        return self._home.get(trigger)

    def recent(self, key: str) -> list[Cluster]:
        """Events with a trigger of this lemma or "class …", the one told last first, at most _MEMORY of them."""
        return list(islice(reversed(self._by_key.get(key, {}).values()), _MEMORY))


def _relative_home(trigger: Trigger, known: _Known) -> Cluster | None:
    """الهجوم الذي وقع، محادثات استمرت: a verb of happening in a relative clause tells its noun once more."""
    noun = trigger.governor
    if (
        trigger.form == "verb"
        and trigger.bond == "relative"
        and noun is not None
        and noun.form == "noun"
        and (
            trigger.event_class in _HAPPENING
            or (trigger.event_class == noun.event_class and trigger.index - noun.index <= 4)
        )
    ):
        return known.home(noun)
    if trigger.form == "noun" and noun is not None and noun.form == "verb" and trigger.bond == "object":
        near = trigger.index - noun.index
        if trigger.definite and near <= 2 and trigger.event_class == noun.event_class and not noun.says:
            return known.home(noun)
        if noun.says and trigger.says and trigger.lemma not in _ACTS and not trigger.definite and near <= 9:
            return known.home(noun)
    return None


def _speech_home(trigger: Trigger, known: _Known, speakers: Mapping[Trigger, str | None]) -> Cluster | None:
    if not trigger.says or trigger.status != "actual":
        return None
    if trigger.form == "participle":
        governor = trigger.governor
        if governor and governor.says and trigger.event_class in _SPEECH:
            return known.home(governor)
        return None
    if trigger.form == "noun" or trigger.event_class not in _SPEECH:
        return None
    mine = speakers.get(trigger)
    for candidate in known.recent("class say"):
        head = candidate.triggers[-1]
        if head.form == "noun" or not head.says or head.event_class not in _SPEECH or head.status != "actual":
            continue
        theirs = next((speakers[t] for t in candidate.triggers if speakers.get(t)), None)
        distance = trigger.sentence - head.sentence
        if mine is None and trigger.lemma in _CONTINUES and distance <= 2:
            return candidate
        if mine and theirs and _same_name(mine, theirs):
            return candidate
        if mine and trigger.lemma in _CONTINUES and distance <= 2 and _title_only(mine):
            return candidate
    return None


_CONTINUES = frozenset(
    ["اضاف", "تابع", "اردف", "استطرد", "واصل", "اكمل", "مضي", "اوضح", "اشار", "لفت", "اكد", "شدد", "زاد", "ختم", "قال"]
)
_TITLES_ONLY = frozenset(
    ["المصدر", "المتحدث", "الوزير", "الرئيس", "البيان", "المسؤول", "الوكالة", "الصحيفة", "الناطق", "المصادر"]
)


def _title_only(name: str) -> bool:
    return len(name.split()) <= 2 and name.split()[0] in _TITLES_ONLY


def _content(text: str) -> set[str]:
    return {w.removeprefix("ال") for w in text.split() if len(w) > 2}


def _same_name(mine: str, theirs: str) -> bool:
    a, b = _content(mine), _content(theirs)
    shared = len(a & b)
    return shared > 0 and shared >= min(len(a), len(b), 2) and (len(min(a, b, key=len)) <= 2 or shared >= 2)


def _same_words_home(
    document: Document, trigger: Trigger, known: _Known, when: Mapping[Trigger, When]
) -> Cluster | None:
    best: Cluster | None = None
    best_score = 0.0
    keys = [trigger.lemma]
    if trigger.form == "noun" and trigger.event_class in RETOLD:
        keys.append("class " + trigger.event_class)
    for candidate in dict.fromkeys(c for key in keys for c in known.recent(key)):
        score = _likeness(document, trigger, candidate, when)
        if score >= 1 and score > best_score:
            best, best_score = candidate, score
    return best


def _likeness(document: Document, trigger: Trigger, candidate: Cluster, when: Mapping[Trigger, When]) -> float:
    """1 and more where the trigger tells the candidate's event again."""
    twins = [t for t in candidate.triggers if t.lemma == trigger.lemma]
    if not twins and (trigger.form != "noun" or trigger.event_class not in RETOLD):
        return 0
    head = candidate.head
    if head.says != trigger.says or (twins and head.says and trigger.event_class in _SPEECH):
        return 0
    if not _compatible(document, trigger, candidate, when):
        return 0
    if twins:
        score = 0.85 if trigger.form == "noun" else 0.5
        if any(t.sentence < document.title_count or t.sentence == 0 for t in twins):
            score += 0.4
        if trigger.form == "noun" and (trigger.definite or _demonstrative(document, trigger)):
            score += 0.5
        if any(t.form == "noun" for t in twins) != (trigger.form == "noun"):
            score += 0.2
        shared = max(len(_around(document, trigger) & _around(document, t)) for t in twins)
        score += 0.25 * min(shared, 3)
        if any(when[t].expression and when[t].expression == when[trigger].expression for t in twins):
            score += 0.3
        return score
    if (
        trigger.event_class in RETOLD
        and head.event_class == trigger.event_class
        and trigger.form == "noun"
        and trigger.definite
        and trigger.sentence - max(t.sentence for t in candidate.triggers) <= _WINDOW
    ):
        return 1.0
    return 0


def _compatible(document: Document, trigger: Trigger, candidate: Cluster, when: Mapping[Trigger, When]) -> bool:
    if trigger.status != candidate.head.status and not (trigger.form == "noun" and trigger.definite):
        if "negated" in (trigger.status, candidate.head.status) or trigger.says:
            return False
        if not any(
            t.lemma == trigger.lemma and len(_around(document, trigger) & _around(document, t))
            for t in candidate.triggers
        ):
            return False
    mine = when[trigger]
    for other in candidate.triggers:
        theirs = when[other]
        if {mine.basis, theirs.basis} <= {"expression", "inherited"} and _apart(mine, theirs):
            return False
        if trigger.governor is other or other.governor is trigger:
            return False
    return True


def _apart(a: When, b: When) -> bool:
    return bool(a.begin and a.until and b.begin and b.until and (a.until <= b.begin or b.until <= a.begin))


def _demonstrative(document: Document, trigger: Trigger) -> bool:
    words = document.sentences[trigger.sentence].words
    return trigger.index > 0 and words[trigger.index - 1].text in DEMONSTRATIVES


def _around(document: Document, trigger: Trigger) -> set[str]:
    words = document.sentences[trigger.sentence].words
    low, high = max(0, trigger.index - 5), trigger.index + 9
    return {
        w.text.removeprefix("و").removeprefix("ب").removeprefix("ال")
        for i, w in enumerate(words[low:high], low)
        if i != trigger.index and len(w.text) > 3 and w.is_word
    }
