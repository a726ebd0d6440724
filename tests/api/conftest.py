"""A service in this process, one in its own, and the command line."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.store.database import Database

COMMAND = [sys.executable, "-c", "from api.cli import main; main()"]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path}/store.db")
    yield opened
    opened.close()


@pytest.fixture
def client(database: Database) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(max_body=20_000), database), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def tasalsul() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs the command line on some bytes of standard input."""

    def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, timeout=120, check=False)

    return run


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Starts `tasalsul serve` on a free port and answers its address; stops it in the end."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> str:
        process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stderr is not None
        told: list[str] = []
        for line in process.stderr:
            told.append(line)
            if found := re.search(r"open (http://\S+?)/$", line.strip()):
                threading.Thread(target=process.stderr.read, daemon=True).start()
                return found[1]
        raise AssertionError("the service did not start: " + "".join(told))

    yield start
    for process in started:
        process.terminate()
        process.wait(30)
        assert process.stderr is not None
        process.stderr.close()
