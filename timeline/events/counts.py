"""How many an event befell: مقتل ستة، أصيب نحو 20 شخصاً، 30 شخصاً قتلوا."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.particles import CLAUSE_BREAKS, THAT
from timeline.events.trigger import Trigger
from timeline.language.numbers import NUMBER_WORDS, number_of
from timeline.language.words import Word

# Classes of events that are told apart by how many they befell.
COUNTED = frozenset({"kill", "die", "injure", "arrest", "release", "rescue", "transfer", "sanction", "leave-office"})
_STOPS = CLAUSE_BREAKS | THAT | {"في", "الي", "علي", "بعد", "قبل", "منذ", "خلال", "بنسبة", "بواقع", "سنة", "عام"}
_AHEAD = 4
_BACK = 3


def count_of(words: Sequence[Word], trigger: Trigger) -> int | None:
    """The number of the nearest counted noun in the trigger's clause, or None."""
    for i in range(trigger.last + 1, min(trigger.last + 1 + _AHEAD, len(words))):
        if words[i].text in _STOPS:
            break
        if number := _number_at(words, i):
            return number
    if trigger.form == "verb":
        for i in range(trigger.first - 1, max(trigger.first - 1 - _BACK, -1), -1):
            if words[i].text in _STOPS:
                break
            if number := _number_at(words, i):
                return number
    return None


def _number_at(words: Sequence[Word], start: int) -> int | None:
    text = words[start].text
    if text.isdigit():
        return int(text)
    parts: list[tuple[str, float]] = []
    for word in words[start : start + 6]:
        stem = word.text.removeprefix("و") if parts else word.text
        if stem not in NUMBER_WORDS:
            break
        parts.append(NUMBER_WORDS[stem])
    return int(number_of(parts)) if parts else None
