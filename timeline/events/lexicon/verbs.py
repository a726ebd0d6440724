"""What verbs tell: an event and its complement's status, another's event, or a state."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeVar, cast

from timeline.events.lexicon.tables import rows, split
from timeline.language.letters import fold_key
from timeline.model import Kind

Complement = Literal["fact", "planned", "possible", "negated", "-"]
LightType = Literal["aux", "phase", "light"]
T = TypeVar("T")
StateStrength = Literal["state", "none", "weak"]
StateTense = Literal["any", "imperfect"]


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """What a verb, with `particle` behind it if that is not empty, tells: its class, and of its complement's event.

    `complement`: `fact` it is reported, `planned`, `possible`, `negated`, or `-` nothing.
    """

    lemma: str
    particle: str
    event_class: str
    kind: Kind
    complement: Complement


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that carries another word's event; `nouns` are those it takes, None for any; `event_class` an idiom's."""

    lemma: str
    particle: str
    type: LightType
    nouns: frozenset[str] | None
    event_class: str | None


@dataclass(frozen=True, slots=True)
class StateVerb:
    """A verb that tells a state, with `none` no event at all, with `weak` one in some contexts only.

    `tense`: it does so in any or in the imperfect only.
    """

    lemma: str
    particle: str
    strength: StateStrength
    tense: StateTense


@lru_cache(maxsize=65536)
def verb_entry(lemma: str, particle: str | None = None) -> VerbEntry | None:
    """The reading of a verb with this preposition behind it, or else its plain one."""
    return _with_particle(_verbs(), lemma, particle)


@lru_cache(maxsize=65536)
def light_entry(lemma: str, noun: str | None = None, particle: str | None = None) -> LightVerb | None:
    """The use of a verb in which it takes `noun` (a singular without article), or its first use without one.

    A `particle` leaves out the uses that need another.
    """
    key = fold_key(noun) if noun else None
    behind = fold_key(particle) if particle else None
    for entry in _light_verbs().get(fold_key(lemma), ()):
        if behind and entry.particle and fold_key(entry.particle) != behind:
            continue
        if key is None or (entry.nouns is None and entry.type != "aux") or (entry.nouns and key in entry.nouns):
            return entry
    return None


def light_verb(lemma: str, noun: str | None = None, particle: str | None = None) -> LightType | None:
    """The type of `light_entry`."""
    entry = light_entry(lemma, noun, particle)
    return entry.type if entry else None


def state_verb(lemma: str, tense: str, particle: str | None = None) -> StateStrength | None:
    """`state` where the verb tells one in `tense` (past, or else imperfect), `none` where no event, None otherwise."""
    entry = _with_particle(_state_verbs(), lemma, particle)
    if entry is None or (entry.tense == "imperfect" and tense == "past"):
        return None
    return entry.strength


def _with_particle(table: dict[tuple[str, str], T], lemma: str, particle: str | None) -> T | None:
    key = fold_key(lemma)
    entry = table.get((key, fold_key(particle))) if particle else None
    return entry or table.get((key, ""))


@cache
def _verbs() -> dict[tuple[str, str], VerbEntry]:
    return {
        (fold_key(lemma), fold_key(particle)): VerbEntry(
            lemma, particle, name, cast(Kind, kind), cast(Complement, complement)
        )
        for lemma, particle, name, kind, complement in rows("verbs")
    }


@cache
def _light_verbs() -> dict[str, list[LightVerb]]:
    found: dict[str, list[LightVerb]] = {}
    for lemma, particle, kind, nouns, name in rows("light_verbs"):
        taken = None if nouns in ("*", "-") else frozenset(fold_key(noun) for noun in split(nouns))
        entry = LightVerb(lemma, particle, cast(LightType, kind), taken, None if name == "-" else name)
        found.setdefault(fold_key(lemma), []).append(entry)
    return found


@cache
def _state_verbs() -> dict[tuple[str, str], StateVerb]:
    return {
        (fold_key(lemma), fold_key(particle)): StateVerb(
            lemma, particle, cast(StateStrength, strength), cast(StateTense, tense)
        )
        for lemma, particle, strength, tense, _ in rows("state_verbs")
    }


@lru_cache(maxsize=65536)
def meanings(lemma: str) -> frozenset[str]:
    """What the event of a folded lemma may be called: lemmas that share a meaning can tell one event."""
    return _meanings().get(lemma, frozenset())


@cache
def _meanings() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for meaning, lemmas in rows("synonyms"):
        for lemma in split(lemmas):
            found.setdefault(fold_key(lemma), set()).add(meaning)
    return {lemma: frozenset(names) for lemma, names in found.items()}
