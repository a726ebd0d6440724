"""Time expressions: found by rules over a lexicon, resolved to calendar intervals."""

from timeline.expressions.find import expressions_of, find_expressions

__all__ = ["expressions_of", "find_expressions"]
