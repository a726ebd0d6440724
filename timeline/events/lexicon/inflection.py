"""Nouns in every number and case, and words without their clitics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline.language.letters import fold_key

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# The first person singular is left out: news has it only in quotations, and هجومي is nearly always an adjective.
_PRONOUNS = ("هما", "هم", "هن", "ها", "ه", "كم", "ك", "نا")
_ARTICLES = ("ال", "وال", "فال", "بال", "كال", "وبال", "فبال", "وكال", "لل", "ولل", "فلل")
_PREPOSITIONS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
# Before a stem of two letters: برد is cold and كحل is kohl, but لحل is 'for a solution'. ك asks for four letters: كامل.
_PREPOSITIONS_OF_SHORT = ("ل", "ول", "فل")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Inflected(Generic[T_co]):
    """A form of an entry: whether it stands `free`, without a pronoun, and `bound`, before one."""

    entry: T_co
    free: bool
    bound: bool


def inflected(entries: Iterable[tuple[T, str, tuple[str, ...]]]) -> dict[str, Inflected[T]]:
    """Every folded form of (entry, singular, plurals); citation forms before inflected ones, earlier entries first."""
    found: dict[str, Inflected[T]] = {}
    held = list(entries)
    for entry, singular, plurals in held:
        for word in (singular, *plurals):
            key = fold_key(word)
            found.setdefault(key, Inflected(entry, True, not key.endswith("ة")))
    for entry, singular, plurals in held:
        for form, free, bound in _singular_forms(fold_key(singular)):
            found.setdefault(form, Inflected(entry, free, bound))
        for plural in plurals:
            for form, free, bound in _plural_forms(fold_key(plural)):
                found.setdefault(form, Inflected(entry, free, bound))
    return found


def stems(word: str) -> Iterator[tuple[str, bool]]:
    """(stem, a pronoun was taken off) for a folded word: as it is, without article or prepositions, without pronoun."""
    yield word, False
    for article in _ARTICLES:
        if word.startswith(article) and len(word) >= len(article) + _LEAST:
            yield word[len(article) :], False
    for preposition in ("", *_PREPOSITIONS):
        if not word.startswith(preposition):
            continue
        stem = word[len(preposition) :]
        least = _LEAST + preposition.endswith("ك")
        if preposition and (len(stem) > least or (len(stem) == _LEAST and preposition in _PREPOSITIONS_OF_SHORT)):
            yield stem, False
        for pronoun in _PRONOUNS:
            bare = stem[: -len(pronoun)]
            if stem.endswith(pronoun) and (len(bare) > _LEAST or (len(bare) == _LEAST and not preposition)):
                yield bare, True


def _singular_forms(key: str) -> Iterator[tuple[str, bool, bool]]:
    if " " in key:
        return
    if key.endswith("ة"):
        stem = key[:-1] + "ت"
        yield stem, False, True
        yield stem + "ان", True, False
        yield stem + "ين", True, False
        yield stem + "ا", True, True
        yield stem + "ي", True, True
        return
    yield from _before_pronoun(key)
    yield key + "ان", True, False
    yield key + "ين", True, False
    if key.endswith("اء"):
        yield key[:-1] + "ئين", True, False
    else:
        yield key + "ا", True, True


def _plural_forms(key: str) -> Iterator[tuple[str, bool, bool]]:
    if " " in key:
        return
    if key.endswith("ون") or (key.endswith("ين") and len(key) > 4):
        yield key[:-1], True, True
        return
    if key.endswith("ة"):
        yield key[:-1] + "ت", False, True
        return
    yield from _before_pronoun(key)
    if not key.endswith(("ات", "اء", "ا")):
        yield key + "ا", True, False


def _before_pronoun(key: str) -> Iterator[tuple[str, bool, bool]]:
    if key.endswith("ء"):
        yield key[:-1] + "ئ", False, True
        yield key[:-1] + "ؤ", False, True
    if key.endswith("ي"):
        yield key[:-1] + "ا", False, True
