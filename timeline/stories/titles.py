"""A clean clause of the text to call an event by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.language.letters import fold_key
from timeline.model import Event
from timeline.stories.member import Member

_EDGES = " \t\n،؛:.,;-–—…\"'«»“”()[]؟?!"
_WORDS = re.compile(r"\S+")
_SHORTEST, _LONGEST = 3, 14
# Words that lead on to something: no title ends in them.
_LEADING = """
    في من إلى على عن مع بعد قبل خلال منذ حتى لدى عند بين أن إن أنه أنها بأن بأنه بأنها أو ثم و التي الذي الذين كما حيث
    لكن غير ضد دون أمام حول نحو قرب إثر عقب كان كانت لم لن قد وقد هذا هذه ذلك تلك كل بعض أي يوم وهو وهي
"""
_OPEN = frozenset(fold_key(word) for word in _LEADING.split())
_PARTICLES = frozenset(["قد", "لقد", "وقد", "فقد"])
_COMMAS = ("،", "؛", ":")
_JOINED = ("و", "ف")


def title_of(group: Sequence[Member]) -> str:
    """The clause that tells the event best: told as done, of middling length, its own word near its beginning."""
    return clean(min(group, key=_fault).event)


def clean(event: Event) -> str:
    """The summary of an event without loose ends and without the «and» it begins with."""
    words = _WORDS.findall(_clause(event).strip(_EDGES))
    if len(words) > _SHORTEST and fold_key(words[0]) in _PARTICLES:
        del words[0]
    while len(words) > _SHORTEST and fold_key(words[-1].strip(_EDGES)) in _OPEN:
        words.pop()
    words = words[:_LONGEST]
    if words:
        words[0] = _unjoined(words[0], event)
    return " ".join(words).strip(_EDGES) or event.mentions[0].text


def _clause(event: Event) -> str:
    """The part of the summary between the commas around the event's own word, if it is long enough to stand alone."""
    own = next((m.text for m in event.mentions if m.text in event.summary), "")
    at = event.summary.find(own)
    start = max(event.summary.rfind(mark, 0, at) for mark in _COMMAS) + 1
    ends = [end for mark in _COMMAS if (end := event.summary.find(mark, at + len(own))) >= 0]
    clause = event.summary[start : min(ends, default=len(event.summary))]
    return clause if len(_WORDS.findall(clause)) >= _SHORTEST else event.summary


def _unjoined(word: str, event: Event) -> str:
    """`word` without the conjunction before a verb that does not itself begin with it: وقتل is قتل, وصل stays."""
    if word[:1] not in _JOINED or len(word) < 4 or all(word != m.text for m in event.mentions):
        return word
    root = fold_key(event.lemma)[:1]
    return word if root == word[:1] and word[1:2] != word[:1] else word[1:]


def _fault(member: Member) -> tuple[float, tuple[str, str, str, int]]:
    words = _WORDS.findall(member.event.summary)
    own = next((i for i, w in enumerate(words) if member.event.mentions[0].text in w), len(words))
    fault = 2.0 * (member.event.status != "actual") + 0.4 * own
    fault += 0.5 * max(0, 5 - len(words)) + 0.3 * max(0, len(words) - 11)
    fault -= 1.0 * bool(member.event.participants) + 1.0 * member.titled
    return fault, member.key
