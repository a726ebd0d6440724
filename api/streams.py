"""Where the command line reads and writes: files, pipes and terminals, with their ends and interruptions."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

import typer

INTERRUPTED = 130
CLOSED_PIPE = 141


@contextlib.contextmanager
def source(path: str) -> Iterator[BinaryIO]:
    """The bytes of the file at `path`, or of standard input for "-"; ends the command with status 2 if unreadable."""
    try:
        # A descriptor of its own: a thread may still wait on standard input when the command ends.
        descriptor = os.dup(sys.stdin.fileno()) if path == "-" else os.open(path, os.O_RDONLY)
        stream = os.fdopen(descriptor, "rb")
    except OSError as error:
        complain(f"cannot read {path}: {error.strerror or error}")
        raise typer.Exit(2) from None
    try:
        yield stream
    finally:
        if path != "-":
            stream.close()


@contextlib.contextmanager
def quiet_ends() -> Iterator[None]:
    """Turns a closed pipe and an interrupt into an exit status, without a word."""
    try:
        yield
    except BrokenPipeError:
        _mute_stdout()
        raise typer.Exit(CLOSED_PIPE) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None


def put(data: bytes) -> None:
    """Writes `data` to standard output at once."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"tasalsul: {message}", file=sys.stderr)


def _mute_stdout() -> None:
    # What is still buffered has no reader; the interpreter would report it while it closes.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
