"""What the tables of `lexicon` say of a word as it stands in a sentence, its clitics and endings taken off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast

from timeline.language.letters import fold_key
from timeline.language.verbs import masdar_lemmas
from timeline.model import Kind, Status

_ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ه", "ك")
_ENDINGS = ("ان", "ين", "ات", "ا", "ون", "تان", "تين")


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A verb (with the preposition that narrows it, if any): its class, kind, and the status of what it tells."""

    lemma: str
    event_class: str
    kind: Kind
    complement: str


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that names an event; not `strong` where only its context makes it one."""

    noun: str
    lemma: str
    kind: Kind
    event_class: str
    strong: bool


@dataclass(frozen=True, slots=True)
class StatusCue:
    """What a cue says of the status of the next verb, the next noun, or its clause."""

    status: Status
    scope: str


@dataclass(frozen=True, slots=True)
class RelationCue:
    """How what stands before a cue relates to what it opens: before, after, during, includes, simultaneous."""

    relation: str
    strength: float


def verb_entry(lemma: str, preposition: str | None) -> VerbEntry | None:
    """The entry of a folded lemma, the one for its preposition first."""
    table = _verbs()
    return table.get((lemma, preposition or "")) or table.get((lemma, "")) or table.get((lemma, "*"))


def light_verb(lemma: str, noun: str | None = None) -> str | None:
    """ "aux", "phase" or "light" for a folded lemma; with `noun`, only if the verb takes that noun."""
    for kind, nouns in _light().get(lemma, ()):
        if noun is None or nouns is None or fold_key(noun) in nouns:
            return kind
    return None


def state_verb(lemma: str, tense: str) -> Literal["state", "none"] | None:
    """Whether a verb tells a state, or nothing that happens at all, in this tense."""
    entry = _states().get(lemma)
    if entry is None or (entry[1] == "imperfect" and tense == "past"):
        return None
    return entry[0]


@lru_cache(maxsize=65536)
def event_noun(word: str) -> EventNoun | None:
    """The event that a folded word names: from the table, else as the masdar of a verb that tells events."""
    table = _nouns()
    for stem in _stems(word):
        entry = table.get(stem)
        if entry:
            return entry
    return None


@lru_cache(maxsize=65536)
def is_generic(word: str) -> bool:
    """Whether a folded word is an institution, a thing or a topic although it looks like an event."""
    table = _generic()
    return any(stem in table for stem in _stems(word))


@cache
def status_cue(phrase: str) -> StatusCue | None:
    """The status cue that a folded phrase is."""
    return _status().get(phrase)


@cache
def relation_cue(phrase: str) -> RelationCue | None:
    """The ordering cue that a folded phrase is."""
    return _relations().get(phrase)


def attribution_cue(word: str) -> str | None:
    """The type of an attribution cue: source, medium, quote, venue, turn …"""
    return _attributions().get(word)


@lru_cache(maxsize=65536)
def is_title(word: str) -> bool:
    """Whether a folded word is a role or a title (رئيس، وزير، مصدر)."""
    table = _titles()
    return any(stem in table for stem in _stems(word))


@lru_cache(maxsize=65536)
def _stems(word: str) -> tuple[str, ...]:
    """What the word may be without article, prepositions, pronouns, dual and accusative endings; itself first."""
    found = [word]
    bases = [(word[len(a) :], False) for a in _ARTICLES if word.startswith(a) and len(word) > len(a) + 1]
    bases += [(word[len(p) :], True) for p in _PREFIXES if word.startswith(p) and len(word) > len(p) + 1]
    for base, owned in bases:
        found.append(base)
        for pronoun in _PRONOUNS:
            if owned and base.endswith(pronoun) and len(base) > len(pronoun) + 2:
                stem = base[: -len(pronoun)]
                found.append(stem)
                if stem.endswith("ت"):
                    found.append(stem[:-1] + "ة")
                if stem[-1] in "ئؤ":
                    found.append(stem[:-1] + "ء")
        for ending in _ENDINGS:
            if base.endswith(ending) and len(base) > len(ending) + 2:
                stem = base[: -len(ending)]
                found.append(stem)
                if ending in ("ات", "ان", "ين", "تان", "تين"):
                    found.append(stem.removesuffix("ت") + "ة")
    return tuple(dict.fromkeys(found))


def _rows(name: str) -> Iterator[list[str]]:
    text = (files("timeline.events") / "lexicon" / f"{name}.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


@cache
def _verbs() -> dict[tuple[str, str], VerbEntry]:
    table: dict[tuple[str, str], VerbEntry] = {}
    for lemma, preposition, event_class, kind, complement in _rows("verbs"):
        key = fold_key(lemma)
        entry = VerbEntry(key, event_class, cast(Kind, kind), complement)
        for one in fold_key(preposition).split("|"):
            table.setdefault((key, one), entry)
        table.setdefault((key, "*"), entry)
    return table


@cache
def _light() -> dict[str, list[tuple[str, frozenset[str] | None]]]:
    table: dict[str, list[tuple[str, frozenset[str] | None]]] = {}
    for lemma, _, kind, nouns, *_ in _rows("light_verbs"):
        taken = None if nouns in ("*", "-", "") else frozenset(fold_key(n) for n in nouns.split("|"))
        table.setdefault(fold_key(lemma), []).append((kind, taken))
    return table


@cache
def _states() -> dict[str, tuple[Literal["state", "none"], str]]:
    table: dict[str, tuple[Literal["state", "none"], str]] = {}
    for lemma, preposition, kind, tense, *_ in _rows("state_verbs"):
        if not preposition:
            table[fold_key(lemma)] = (cast(Literal["state", "none"], kind), tense)
    return table


@cache
def _nouns() -> dict[str, EventNoun]:
    table: dict[str, EventNoun] = {}
    for noun, plurals, lemma, kind, event_class, strength in _rows("event_nouns"):
        entry = EventNoun(fold_key(noun), lemma, cast(Kind, kind), event_class, strength == "strong")
        for form in (noun, *filter(None, plurals.split("|"))):
            table.setdefault(fold_key(form), entry)
    return table


@cache
def _generic() -> frozenset[str]:
    return frozenset(fold_key(row[0]) for row in _rows("generic_nouns"))


@cache
def _status() -> dict[str, StatusCue]:
    return {fold_key(cue): StatusCue(cast(Status, status), scope) for cue, status, scope, *_ in _rows("status_cues")}


@cache
def _relations() -> dict[str, RelationCue]:
    return {fold_key(cue): RelationCue(relation, float(strength)) for cue, relation, strength, *_ in _rows("relation_cues")}


@cache
def _attributions() -> dict[str, str]:
    return {fold_key(cue): kind for cue, kind, *_ in _rows("attribution")}


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold_key(form) for row in _rows("titles") for form in (row[0], *row[1].split("|")) if form)
