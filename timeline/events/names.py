"""Speakers by the words that name them."""

from __future__ import annotations

_TITLES_ONLY = frozenset(
    ["المصدر", "المتحدث", "الوزير", "الرئيس", "البيان", "المسؤول", "الوكالة", "الصحيفة", "الناطق", "المصادر"]
)


def title_only(name: str) -> bool:
    """Whether a speaker is named by an office or a medium alone: المصدر، المتحدث باسمها."""
    words = name.split()
    return len(words) <= 2 and words[0] in _TITLES_ONLY


def same_name(mine: str, theirs: str) -> bool:
    """Whether two namings can be of one speaker: قراقع and رئيس الهيئة، عيسى قراقع."""
    a, b = _content(mine), _content(theirs)
    shared = len(a & b)
    return shared > 0 and shared >= min(len(a), len(b), 2) and (len(min(a, b, key=len)) <= 2 or shared >= 2)


def _content(text: str) -> set[str]:
    return {w.removeprefix("ال") for w in text.split() if len(w) > 2}
