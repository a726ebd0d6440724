"""Phrases that set a status, order two events, or name a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, Protocol, TypeVar, cast

from timeline.events.lexicon.tables import rows
from timeline.language.letters import fold_key
from timeline.model import Status

Scope = Literal["next-verb", "next-noun", "previous-noun", "clause"]
CueRelation = Literal["before", "after", "includes", "during", "simultaneous"]
AttributionType = Literal[
    "source", "source-after-verb", "speaker", "speaker-before", "claim", "medium", "document", "speech", "venue",
    "clause", "opinion", "turn", "quote", "anonymous", "media",
]  # fmt: skip
_PROCLITICS = ("ل", "ب")


class _Cue(Protocol):
    @property
    def cue(self) -> str: ...


C = TypeVar("C", bound=_Cue)


@dataclass(frozen=True, slots=True)
class StatusCue:
    """A phrase that sets the status of what is in its scope; `actual` guards a phrase from a shorter cue inside it."""

    cue: str
    status: Status
    scope: Scope


@dataclass(frozen=True, slots=True)
class RelationCue:
    """A phrase that orders two events: `relation` is that of the event before it to the one after it; strength 0–1."""

    cue: str
    relation: CueRelation
    strength: float


@dataclass(frozen=True, slots=True)
class AttributionCue:
    """A phrase that names a source, or says where and how it spoke, without a finite verb."""

    cue: str
    type: AttributionType


def status_cue(phrase: str, following: str | None = None) -> StatusCue | None:
    """The cue that `phrase` is.

    A cue that ends in ل or ب (استعدادا ل) is found without it, and if `following` is given only when that word
    begins with it.
    """
    return _find(_status_cues(), _status_heads(), phrase, following)


def relation_cue(phrase: str, following: str | None = None) -> RelationCue | None:
    """The cue of order that `phrase` is; `following` as for `status_cue`."""
    return _find(_relation_cues(), _relation_heads(), phrase, following)


def attribution_cue(phrase: str, following: str | None = None) -> AttributionCue | None:
    """The cue of a source that `phrase` is; `following` as for `status_cue`."""
    return _find(_attribution_cues(), _attribution_heads(), phrase, following)


def _find(table: dict[tuple[str, str], C], heads: frozenset[str], phrase: str, following: str | None) -> C | None:
    # Few phrases of a text open as a cue does: a look at the first word spares folding the others.
    if _folded(phrase.partition(" ")[0]) not in heads:
        return None
    key = fold_key(phrase)
    if following is None:
        return next((table[key, p] for p in ("", *_PROCLITICS) if (key, p) in table), None)
    return table.get((key, fold_key(following)[:1])) or table.get((key, ""))


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return fold_key(word)


def _heads(table: Iterable[tuple[str, str]]) -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key, _ in table)


def _keyed(cues: Iterable[C]) -> dict[tuple[str, str], C]:
    found: dict[tuple[str, str], C] = {}
    for entry in cues:
        head, _, last = entry.cue.rpartition(" ")
        found[(fold_key(head), last) if last in _PROCLITICS else (fold_key(entry.cue), "")] = entry
    return found


@cache
def _status_cues() -> dict[tuple[str, str], StatusCue]:
    return _keyed(
        StatusCue(cue, cast(Status, status), cast(Scope, scope)) for cue, status, scope, _ in rows("status_cues")
    )


@cache
def _relation_cues() -> dict[tuple[str, str], RelationCue]:
    return _keyed(
        RelationCue(cue, cast(CueRelation, relation), float(strength))
        for cue, relation, strength, _ in rows("relation_cues")
    )


@cache
def _attribution_cues() -> dict[tuple[str, str], AttributionCue]:
    return _keyed(AttributionCue(cue, cast(AttributionType, kind)) for cue, kind, _ in rows("attribution"))


@cache
def _status_heads() -> frozenset[str]:
    return _heads(_status_cues())


@cache
def _relation_heads() -> frozenset[str]:
    return _heads(_relation_cues())


@cache
def _attribution_heads() -> frozenset[str]:
    return _heads(_attribution_cues())
