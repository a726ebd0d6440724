"""Event nouns, nouns that only look like them, and titles of persons and bodies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeVar, cast

from timeline.events.lexicon.inflection import Inflected, inflected, stems
from timeline.events.lexicon.tables import rows, split
from timeline.language.letters import fold_key
from timeline.model import Kind

T = TypeVar("T")
TitleType = Literal["person", "body"]
NounStrength = Literal["strong", "weak", "faint"]


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that names an event; `lemma` is the verb it belongs to, or the noun itself where there is none.

    `strength`: in news a `strong` one nearly always names a particular event, a `weak` one where its context makes it
    one, a `faint` one seldom: it tells an attitude, a standing concern, a body or a text.
    """

    noun: str
    plurals: tuple[str, ...]
    lemma: str
    kind: Kind
    event_class: str
    strength: NounStrength

    @property
    def strong(self) -> bool:
        """Whether it needs no context."""
        return self.strength == "strong"


@dataclass(frozen=True, slots=True)
class GenericNoun:
    """A noun that looks like an event and is an institution, sector, topic, thing, status, time or person."""

    noun: str
    reason: str


@dataclass(frozen=True, slots=True)
class Title:
    """A word or phrase that introduces a person or a body."""

    title: str
    type: TitleType


@lru_cache(maxsize=65536)
def event_noun(word: str) -> EventNoun | None:
    """The event noun that `word` is, in any number and case, with article, prepositions or pronoun; None if none.

    A generic noun that explains more of the word wins: قتلى is not قتل with a suffix.
    """
    stem, entry = _find(_event_nouns(), word)
    other, generic = _find(_generic_nouns(), word)
    return None if generic and len(other) > len(stem) else entry


@lru_cache(maxsize=65536)
def generic_noun(word: str) -> GenericNoun | None:
    """The generic noun that `word` is, inflected as for `event_noun`; None if it is none or an event noun as well."""
    entry = _find(_generic_nouns(), word)[1]
    return entry if event_noun(word) is None else None


def is_generic(word: str) -> bool:
    """Whether `word` only looks like an event."""
    return generic_noun(word) is not None


@lru_cache(maxsize=65536)
def title(phrase: str) -> Title | None:
    """The title or role that `phrase` is; its first word may carry clitics, a single word any number and case."""
    return _find(_titles(), phrase)[1]


@cache
def event_classes() -> dict[str, str]:
    """The classes of events, of nouns and verbs alike, and what each means."""
    return {name: meaning for name, meaning, _ in rows("classes")}


def _find(table: Mapping[str, Inflected[T]], word: str) -> tuple[str, T | None]:
    for stem, has_pronoun in stems(fold_key(word)):
        form = table.get(stem)
        if form and (form.bound if has_pronoun else form.free):
            return stem, form.entry
    return "", None


@cache
def _event_nouns() -> dict[str, Inflected[EventNoun]]:
    return inflected(
        (
            EventNoun(noun, split(plurals), lemma, cast(Kind, kind), name, cast(NounStrength, strength)),
            noun,
            split(plurals),
        )
        for noun, plurals, lemma, kind, name, strength in rows("event_nouns")
    )


@cache
def _generic_nouns() -> dict[str, Inflected[GenericNoun]]:
    return inflected(
        (GenericNoun(noun, reason), noun, split(plurals)) for noun, plurals, reason in rows("generic_nouns")
    )


@cache
def _titles() -> dict[str, Inflected[Title]]:
    return inflected(
        (Title(name, cast(TitleType, kind)), name, split(plurals)) for name, plurals, kind in rows("titles")
    )
