"""Words that news uses for one thing when another article tells it again: families of deeds, namesakes of things."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline.language.letters import fold_key


def families(lemma: str) -> frozenset[str]:
    """The families that a folded lemma belongs to; none for most words."""
    return _families().get(lemma, frozenset())


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, lemmas in _rows("families"):
        for lemma in lemmas:
            found.setdefault(fold_key(lemma), set()).add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}


@cache
def namesakes() -> dict[str, str]:
    """The first of the folded words that name the same thing, by each of them."""
    found: dict[str, str] = {}
    for name, words in _rows("namesakes"):
        for word in words:
            found.setdefault(fold_key(word), name)
    return found


def _rows(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in (files(__package__) / f"{table}.tsv").read_text("utf-8").splitlines()[1:]:
        name, words, _ = line.split("\t")
        yield name, words.split("|")
