"""A trigger: one word that names an event, with what its sentence says about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from timeline.events.lexicon import EventNoun
from timeline.language.verb_context import FiniteVerb
from timeline.language.words import Word
from timeline.model import Kind, Status

Form = Literal["verb", "noun", "participle"]
Tense = Literal["past", "present", "future", "none"]
# How a trigger hangs on its governor: told in its that-clause, its object, a relative clause, beside it, its purpose.
Bond = Literal["main", "that", "object", "relative", "coordinate", "purpose", "cue"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that order the clause they stand in against the clause they open: `relation` is governor to governed."""

    text: str
    first: int
    last: int
    relation: str
    strength: float


@dataclass(eq=False, slots=True)
class Trigger:
    """The word `index` of sentence `sentence`; `companions` are other words of it that name the same event.

    `told_as`: "event", or what the table of states says of the verb; `likelihood`, 0–1: that it names an event.
    """

    sentence: int
    index: int
    word: Word
    lemma: str
    kind: Kind
    event_class: str
    form: Form
    tense: Tense = "none"
    complement: str = "-"
    negator: str | None = None
    modal: str | None = None
    definite: bool = False
    strong: bool = True
    pluperfect: bool = False
    companions: list[int] = field(default_factory=list)
    governor: Trigger | None = None
    bond: Bond = "main"
    cue: Cue | None = None
    teller: Trigger | None = None
    status: Status = "actual"
    verb: FiniteVerb | None = None
    noun: EventNoun | None = None
    told_as: str = "event"
    likelihood: float = 1.0

    @property
    def position(self) -> tuple[int, int]:
        """(sentence, word): the place in the order of telling."""
        return self.sentence, self.index

    @property
    def first(self) -> int:
        """The first word that names it."""
        return min([self.index, *self.companions])

    @property
    def last(self) -> int:
        """The last word that names it."""
        return max([self.index, *self.companions])

    @property
    def says(self) -> bool:
        """Whether this is a speech act."""
        return self.kind == "statement"
