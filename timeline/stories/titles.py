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
_JOINED = ("و", "ف")


def title_of(group: Sequence[Member]) -> str:
    """The clause that tells the event best: told as done, of middling length, its own word near its beginning."""
    return clean(min(group, key=_fault).event)


def clean(event: Event) -> str:
    """The summary of an event without loose ends and without the «and» it begins with."""
    words = _WORDS.findall(event.summary.strip(_EDGES))
    while len(words) > _SHORTEST and fold_key(words[-1].strip(_EDGES)) in _OPEN:
        words.pop()
    words = words[:_LONGEST]
    if words:
        words[0] = _unjoined(words[0], event.lemma, event.mentions[0].text)
    return " ".join(words).strip(_EDGES) or event.mentions[0].text


def _unjoined(word: str, lemma: str, mention: str) -> str:
    """`word` without the conjunction before a verb that does not itself begin with it: وقتل is قتل, وصل stays."""
    if word != mention or word[:1] not in _JOINED or len(word) < 4:
        return word
    root = fold_key(lemma)[:1]
    return word if root == word[:1] and word[1:2] != word[:1] else word[1:]


def _fault(member: Member) -> tuple[float, tuple[str, str, str, int]]:
    words = _WORDS.findall(member.event.summary)
    own = next((i for i, w in enumerate(words) if member.event.mentions[0].text in w), len(words))
    fault = 2.0 * (member.event.status != "actual") + 0.4 * own
    fault += 0.5 * max(0, 5 - len(words)) + 0.3 * max(0, len(words) - 11)
    fault -= 1.0 * bool(member.event.participants) + 1.0 * member.titled
    return fault, member.key
