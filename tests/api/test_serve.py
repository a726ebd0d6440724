"""`tasalsul serve`, as its own process on a loopback port."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from api.examples import ARTICLE
from api.settings import Settings

COMMAND = [sys.executable, "-c", "from api.cli import main; main()"]
Run = Callable[..., subprocess.CompletedProcess[bytes]]
Serve = Callable[..., str]


@pytest.fixture
def address(serve: Serve, tmp_path: Path) -> str:
    return serve("--database", f"sqlite:///{tmp_path}/store.db")


def test_serves_ids_with_slashes_and_percent_signs(address: str) -> None:
    for identity in ("a/b", "أخبار/2024/05", "a%2Fb", "a//b/", "x/../y"):
        created = httpx2.post(f"{address}/v1/articles", json={**ARTICLE, "id": identity, "story": identity})
        assert created.status_code == 201
        location = created.headers["location"]
        assert httpx2.get(address + location).json()["id"] == identity
        story = location.replace("/articles/", "/stories/")
        assert httpx2.get(address + story).json()["id"] == identity
        assert len(httpx2.get(f"{address}{story}/chronology").json()["articles"]) == 1


def test_stays_alive_while_it_reads(address: str) -> None:
    long = {**ARTICLE, "text": "أعلنت الوزارة أمس أن الوفد وصل يوم الأحد 3 مارس 2024 إلى المدينة. " * 500}
    done = threading.Event()
    statuses: list[int] = []

    def read(number: int) -> None:
        answer = httpx2.post(f"{address}/v1/readings", json={**long, "id": f"a{number}"}, timeout=300)
        statuses.append(answer.status_code)
        done.set()

    readers = [threading.Thread(target=read, args=(number,)) for number in range(3)]
    for one in readers:
        one.start()
    looks = 0
    while not done.is_set():
        before = time.monotonic()
        assert httpx2.get(f"{address}/healthz", timeout=10).status_code == 200
        assert time.monotonic() - before < 5
        looks += 1
    for one in readers:
        one.join()
    assert looks >= 2
    assert statuses == [200, 200, 200]


def test_a_chunked_body_over_the_limit_is_cut_off(address: str) -> None:
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(
            b"POST /v1/readings HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
        )
        block = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
        answer = b""
        for _ in range(40):
            try:
                connection.sendall(block)
            except (BrokenPipeError, ConnectionResetError):
                break
        connection.settimeout(10)
        try:
            answer = connection.recv(65536)
        except ConnectionResetError:
            # Cut off before the answer could be read: the service must have closed, and go on serving others.
            assert httpx2.get(f"{address}/healthz").status_code == 200
            return
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"application/problem+json" in answer


def test_demo_serves_a_story_without_a_store_of_the_users(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    address = serve("--demo")
    stories = httpx2.get(f"{address}/v1/stories").json()["stories"]
    assert stories
    for story in stories:
        assert story["title"]
        chronology = httpx2.get(f"{address}/v1/stories/{story['id']}/chronology").json()
        assert len(chronology["articles"]) == story["articles"] >= 3
        assert chronology["chronology"]
    page = httpx2.get(f"{address}/")
    assert '<html lang="ar" dir="rtl">' in page.text
    assert list(tmp_path.iterdir()) == []


def test_a_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [*COMMAND, "serve", "--demo", "--port", "0"], stderr=subprocess.PIPE, env=environment, text=True
    ) as process:
        assert process.stderr is not None
        assert next(line for line in process.stderr if "open http" in line)
        assert list(tmp_path.iterdir())
        process.terminate()
        assert process.wait(30) == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--database", "nonsense"], "not a database URL"),
        (["--database", "sqlite:////no/such/folder/x.db"], "cannot open"),
        (["--port", "70000"], "'--port'"),
    ],
)
def test_what_it_cannot_start_with(tasalsul: Run, arguments: list[str], word: str) -> None:
    done = tasalsul("serve", *arguments)
    assert done.returncode == 2
    assert word in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_wrong_setting_is_named(tasalsul: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TASALSUL_MAX_BODY", "much")
    done = tasalsul("serve")
    assert done.returncode == 2
    assert "setting max_body" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_port_in_use_is_told(address: str, tasalsul: Run, tmp_path: Path) -> None:
    done = tasalsul("serve", "--port", address.rpartition(":")[2], "--database", f"sqlite:///{tmp_path}/other.db")
    assert done.returncode == 1
    assert b"address already in use" in done.stderr
    assert b"Traceback" not in done.stderr


def test_every_setting_is_explained() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TASALSUL_MAX_BODY", "123")
    monkeypatch.setenv("TASALSUL_DATABASE", "sqlite:///x.db")
    settings = Settings()
    assert (settings.max_body, settings.database) == (123, "sqlite:///x.db")


def test_the_answer_is_the_command_lines(address: str, tasalsul: Run) -> None:
    served = httpx2.post(f"{address}/v1/readings", json=ARTICLE)
    assert json.loads(tasalsul("read", stdin=json.dumps(ARTICLE).encode()).stdout) == served.json()
