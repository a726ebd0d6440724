"""What every judge needs: a token and its frame as found, and what stands before it."""

from __future__ import annotations

from timeline.expressions.frames import Frame
from timeline.expressions.tokens import Token

Found = tuple[int, int, Frame]


def sure(tokens: list[Token], index: int, text: str) -> Found | None:
    token = tokens[index]
    return (token.start, token.end, token.frame) if token.frame is not None else None


def previous(tokens: list[Token], index: int) -> str:
    return tokens[index - 1].name if index else "gap"
