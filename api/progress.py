"""A progress bar on standard error, where somebody watches."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO


@contextlib.contextmanager
def watched(stream: BinaryIO) -> Iterator[tuple[Iterable[bytes], Callable[[], None]]]:
    """The lines of `stream`, and what to call after each answer; shows a bar when standard error is a terminal."""
    if not sys.stderr.isatty():
        yield stream, _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("articles read"), MofNCompleteColumn(), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        size = _size(stream)
        taken = lines = 0

        def counted() -> Iterator[bytes]:
            nonlocal taken, lines
            for line in stream:
                taken += len(line)
                lines += 1
                yield line

        def step() -> None:
            # The number of articles is a guess from the bytes taken so far until the last line has been taken.
            total = lines if size is not None and taken >= size else _guess(size, taken, lines)
            bar.update(task, advance=1, total=total)

        yield counted(), step


def _guess(size: int | None, taken: int, lines: int) -> int | None:
    return None if size is None or not taken else round(lines * size / taken)


def _size(stream: BinaryIO) -> int | None:
    status = os.fstat(stream.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _nothing() -> None:
    return
