"""The cascade: levels of rules over class strings, each rewriting the tokens that the next one reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.expressions.firsts import first_names
from timeline.expressions.frames import Frame
from timeline.expressions.tokens import CODES, Token, pattern


@cache
def _codes(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(CODES[name] for name in names)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens that a rule matched, found by class name."""

    tokens: Sequence[Token]
    codes: str

    def get(self, *names: str) -> Token | None:
        """The first token of any of the classes, in the order of the text."""
        wanted = _codes(names)
        for token in self.tokens:
            if token.code in wanted:
                return token
        return None

    def all(self, *names: str) -> list[Token]:
        """Every token of any of the classes."""
        wanted = _codes(names)
        return [token for token in self.tokens if token.code in wanted]

    def frame(self, *names: str) -> Frame:
        """The frame of the first token of any of the classes; KeyError if there is none."""
        token = self.get(*names)
        if token is None or token.frame is None:
            raise KeyError(names)
        return token.frame

    def token(self, name: str, frame: Frame | None = None, number: float = 0, word: str = "") -> Token:
        """One token of class `name` over the whole phrase."""
        return Token(CODES[name], self.tokens[0].start, self.tokens[-1].end, number, word, frame)

    def part(self, first: int, last: int) -> Phrase:
        """Tokens [first, last) alone."""
        return Phrase(self.tokens[first:last], self.codes[first:last])


Make = Callable[[Phrase], "Token | list[Token] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Tokens whose classes match `written` become what `make` returns; None leaves them as they were."""

    name: str
    written: str
    make: Make
    example: str


class Level:
    """Rules tried together at each token, the first that matches wins."""

    def __init__(self, *rules: Rule) -> None:
        self.rules = rules
        self._regex = re.compile("|".join(f"({pattern(rule.written)})" for rule in rules))
        starts = sorted(CODES[name] for name in frozenset().union(*(first_names(rule.written) for rule in rules)))
        self._start = re.compile(f"[{''.join(starts)}]")

    def apply(self, tokens: list[Token], codes: str) -> tuple[list[Token], str]:
        """The tokens after one pass, and their class string."""
        start = self._start.search(codes)
        out: list[Token] = []
        done = 0
        while start is not None:
            first = start.start()
            match = self._regex.match(codes, first)
            if match is None:
                start = self._start.search(codes, first + 1)
                continue
            last = match.end()
            made = self.rules[(match.lastindex or 1) - 1].make(Phrase(tokens[first:last], codes[first:last]))
            if made is None:
                start = self._start.search(codes, first + 1)
                continue
            out += tokens[done:first]
            if isinstance(made, Token):
                out.append(made)
            else:
                out += made
            done = last
            start = self._start.search(codes, done)
        if not done:
            return tokens, codes
        out += tokens[done:]
        return out, "".join([token.code for token in out])
