"""`tasalsul chronology`: one story in, one chronology out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

from api.examples import CHRONOLOGY
from timeline.formats import FORMATS

Run = Callable[..., subprocess.CompletedProcess[bytes]]
STORY = b"".join(json.dumps(one).encode() + b"\n" for one in CHRONOLOGY["articles"])


def test_orders_the_events_of_all_articles(tasalsul: Run) -> None:
    done = tasalsul("chronology", stdin=STORY)
    chronology = json.loads(done.stdout)
    assert done.returncode == 0
    assert done.stderr == b""
    assert [one["id"] for one in chronology["articles"]] == [one["id"] for one in CHRONOLOGY["articles"]]
    ids = {event["id"] for event in chronology["events"]}
    placed = [one for group in chronology["chronology"] for one in group] + chronology["undated"]
    assert ids
    assert sorted(placed) == sorted(ids)
    assert chronology["time_zone"] == "Asia/Baghdad"


def test_converts_into_the_zone_asked_for(tasalsul: Run) -> None:
    assert (
        json.loads(tasalsul("chronology", "--time-zone", "Asia/Tokyo", stdin=STORY).stdout)["time_zone"] == "Asia/Tokyo"
    )


@pytest.mark.parametrize("name", list(FORMATS))
def test_writes_every_format(tasalsul: Run, name: str) -> None:
    done = tasalsul("chronology", "--format", name, stdin=STORY)
    assert done.returncode == 0
    assert done.stdout.strip()


def test_bad_lines_are_told_and_the_others_stand(tasalsul: Run) -> None:
    done = tasalsul("chronology", stdin=b"[]\n" + STORY + b'{"id": "z"}\n')
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "tasalsul: line 1: line: a JSON object is required",
        "tasalsul: line 4: text: is missing",
    ]
    assert len(json.loads(done.stdout)["articles"]) == 2


def test_a_text_sent_again_is_a_correction(tasalsul: Run) -> None:
    done = tasalsul("chronology", stdin=STORY + STORY)
    assert len(json.loads(done.stdout)["articles"]) == 2


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "word"),
    [
        (["--format", "pdf"], STORY, 2, "unknown format"),
        (["--time-zone", "Mars/Olympus"], STORY, 2, "unknown time zone"),
        (["no-such-file"], b"", 2, "cannot read no-such-file"),
        ([], b"", 1, "no article"),
    ],
)
def test_refuses(tasalsul: Run, arguments: list[str], stdin: bytes, status: int, word: str) -> None:
    done = tasalsul("chronology", *arguments, stdin=stdin)
    assert done.returncode == status
    assert done.stdout == b""
    assert word in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
