"""The TSV files of this folder: a header line, then one entry a line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(table: str) -> Iterator[list[str]]:
    """The entries of `table`.tsv, one list of columns each, without the header."""
    text = (files(__package__) / f"{table}.tsv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")


def split(column: str) -> tuple[str, ...]:
    """The parts of a column that holds several, separated by |; none if it is empty."""
    return tuple(column.split("|")) if column else ()
