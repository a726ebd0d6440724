"""`tasalsul read`: a line for a line, in order, whatever the lines hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]
COMMAND = [sys.executable, "-c", "from api.cli import main; main()"]


def article(identity: str, text: str = "وصل الوفد أمس إلى المدينة.", **more: Any) -> bytes:
    return json.dumps({"id": identity, "text": text, "published_at": "2022-03-10", **more}).encode() + b"\n"


def lines(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_reading_a_line_in_the_order_of_the_articles(tasalsul: Run, jobs: str) -> None:
    long = "وصل الوفد أمس إلى المدينة. " * 40
    names = [f"a{n}" for n in range(60)]
    stdin = b"".join(article(name, long if n % 7 == 0 else "قبل يومين وصل الوفد.") for n, name in enumerate(names))
    done = tasalsul("read", "--jobs", jobs, stdin=stdin)
    assert done.returncode == 0
    assert done.stderr == b""
    assert [one["id"] for one in lines(done.stdout)] == names
    assert lines(done.stdout)[0]["expressions"][0]["value"] == "2022-03-09"


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("line", "identity", "field"),
    [
        (b"[1, 2]", None, "line"),
        (b"7", None, "line"),
        (b"null", None, "line"),
        (b"{", None, "line"),
        (b'{"id": "\xff"}', None, "line"),
        (b'{"text": "x"}', None, "id"),
        (b'{"id": 5, "text": "x"}', None, "id"),
        (b'{"id": "b"}', "b", "text"),
        (b'{"id": "b", "text": ""}', "b", "text"),
        (b'{"id": "b", "text": 5}', "b", "text"),
        (b'{"id": "b", "text": "\\udc00"}', "b", "text"),
        (b'{"id": "\\udc00", "text": 5}', None, "text"),
        (b'{"id": "b", "text": "x", "published_at": "2022-02-30"}', "b", "published_at"),
        (b'{"id": "b", "text": "x", "published_at": 20220230}', "b", "published_at"),
        (b'{"id": "b", "text": "x", "time_zone": "Mars/Olympus"}', "b", "time_zone"),
        (b'{"id": "b", "text": "x", "title": ["y"]}', "b", "title"),
    ],
)
def test_a_bad_line_gets_an_error_in_its_place(
    tasalsul: Run, jobs: str, line: bytes, identity: str | None, field: str
) -> None:
    done = tasalsul("read", "--jobs", jobs, stdin=article("a") + line + b"\n" + article("c"))
    first, bad, last = lines(done.stdout)
    assert done.returncode == 1
    assert done.stderr == b""
    assert (first["id"], last["id"]) == ("a", "c")
    assert bad.get("id") == identity
    assert bad["line"] == 2
    assert bad["error"]["field"] == field
    assert bad["error"]["message"]


def test_blank_lines_a_byte_order_mark_and_a_missing_last_line_end_are_no_matter(tasalsul: Run) -> None:
    stdin = b"\xef\xbb\xbf" + article("a") + b"\r\n   \n\n" + article("b").replace(b"\n", b"\r\n") + b"[]"
    done = tasalsul("read", "--jobs", "1", stdin=stdin)
    assert [one.get("id") for one in lines(done.stdout)] == ["a", "b", None]
    assert lines(done.stdout)[2]["line"] == 6


def test_nul_and_control_characters_are_text(tasalsul: Run) -> None:
    done = tasalsul("read", "--jobs", "1", stdin=article("a\0b", "وصل\0 أمس\u202e الوفد\x1b"))
    assert done.returncode == 0
    assert lines(done.stdout)[0]["id"] == "a\0b"


def test_no_articles_give_no_readings(tasalsul: Run) -> None:
    done = tasalsul("read", stdin=b"\n\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_reads_a_file(tasalsul: Run, tmp_path: Path) -> None:
    (tmp_path / "articles.ndjson").write_bytes(article("a"))
    assert lines(tasalsul("read", str(tmp_path / "articles.ndjson")).stdout)[0]["id"] == "a"


@pytest.mark.parametrize("path", ["no-such-file.ndjson", "."])
def test_what_cannot_be_opened_is_told_in_one_line(tasalsul: Run, path: str) -> None:
    done = tasalsul("read", path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().startswith(f"tasalsul: cannot read {path}: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reading_does_not_wait_for_the_next_article(jobs: str) -> None:
    with subprocess.Popen([*COMMAND, "read", "--jobs", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("a", "b"):
            process.stdin.write(article(name))
            process.stdin.flush()
            # The pipe stays open: only what was flushed can arrive.
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        assert process.wait(30) == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_ends_it_without_a_word(jobs: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "read", "--jobs", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(article("a"))
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(article("b"))
        process.stdin.flush()
        # Standard input is still open, so this is not the end of the articles.
        assert process.wait(30) == 141
        assert process.stderr.read() == b""
        process.stdin.close()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_it_without_a_word(jobs: str) -> None:
    with subprocess.Popen(
        [*COMMAND, "read", "--jobs", jobs],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(article("a"))
        process.stdin.flush()
        process.stdout.readline()
        # To the whole group, as a terminal does.
        os.killpg(process.pid, 2)
        assert process.wait(30) == 130
        assert process.stderr.read() == b""
        process.stdin.close()


def test_memory_does_not_grow_with_the_number_of_articles() -> None:
    """The feeder must stop reading while nobody takes readings: the pipe fills up instead of the memory."""
    with subprocess.Popen([*COMMAND, "read", "--jobs", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        os.set_blocking(process.stdin.fileno(), False)
        line = article("a", "وصل الوفد أمس. " * 200)
        taken = 0
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < 3 and taken < 3000:
            try:
                written = os.write(process.stdin.fileno(), line)
                taken += written == len(line)
                quiet_since = time.monotonic()
            except BlockingIOError:
                time.sleep(0.02)
        process.kill()
        process.stdout.close()
        assert taken < 200


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_a_killed_command_leaves_no_process_behind() -> None:
    with subprocess.Popen(
        [*COMMAND, "read", "--jobs", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(article("a") + article("b"))
        process.stdin.flush()
        process.stdout.readline()
        assert len(session(process.pid)) > 1
        process.kill()
        process.wait()
        patience = time.monotonic() + 20
        while session(process.pid) and time.monotonic() < patience:
            time.sleep(0.05)
        assert session(process.pid) == []


def session(leader: int) -> list[int]:
    """The living processes of a session."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def test_starts_without_the_libraries_of_the_service() -> None:
    code = (
        "import sys, io\n"
        "from api.cli import app\n"
        "try: app(['read', '--jobs', '1'])\n"
        "except SystemExit as end: assert end.code in (0, None), end.code\n"
        "print(sorted({'fastapi', 'sqlmodel', 'sqlalchemy', 'uvicorn'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], input=article("a"), capture_output=True, check=True)
    assert done.stdout.splitlines()[-1] == b"[]"


def test_says_its_version(tasalsul: Run) -> None:
    from importlib.metadata import version

    assert tasalsul("--version").stdout.decode().strip() == f"tasalsul {version('tasalsul')}"
