"""The phrase corpus: rows of fixtures/phrases/*.tsv, all read at one publication time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "phrases"
PUBLISHED_AT = "2021-06-16T15:00"


@dataclass(frozen=True)
class Row:
    """A phrase with the values of its expressions in order; interval and mod are the first one's, where given."""

    family: str
    values: tuple[str, ...]
    phrase: str
    begin: str = ""
    until: str = ""
    mod: str = ""


def rows() -> list[Row]:
    """Every positive row of the corpus."""
    return [
        Row(path.stem, tuple(value.split(" ; ")), *rest)
        for path in sorted(FOLDER.glob("*.tsv"))
        if path.stem != "negative"
        for value, *rest in (line.split("\t") for line in _lines(path))
    ]


def negatives() -> list[str]:
    """Sentences in which nothing is a time expression."""
    return _lines(FOLDER / "negative.tsv")


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
