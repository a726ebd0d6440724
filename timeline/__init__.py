"""Tasalsul: Arabic news in, an honest chronology out."""

from timeline.expressions import find_expressions
from timeline.model import Article, ArticleError, Chronology, Event, Expression, Link, Reading, Span
from timeline.pipeline import read, reconstruct

__all__ = [
    "Article",
    "ArticleError",
    "Chronology",
    "Event",
    "Expression",
    "Link",
    "Reading",
    "Span",
    "find_expressions",
    "read",
    "reconstruct",
]
