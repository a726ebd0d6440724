"""The store itself: many hands at once, restarts, migrations, two programs on one file."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from api.app import create_app
from api.examples import ARTICLE
from api.settings import Settings
from api.store import articles
from api.store.database import _MIGRATIONS, Database, DatabaseError
from timeline.model import Article


def test_many_articles_at_once_lose_nothing(client: TestClient) -> None:
    def post(number: int) -> int:
        text = f"وصل الوفد رقم {number} أمس إلى المدينة."
        return client.post(
            "/v1/articles", json={**ARTICLE, "id": f"a{number}", "text": text, "story": f"s{number % 2}"}
        ).status_code

    def look(number: int) -> int:
        return client.get(f"/v1/stories/s{number % 2}/chronology").status_code

    with ThreadPoolExecutor(8) as pool:
        looks = [pool.submit(look, number) for number in range(20)]
        assert set(pool.map(post, range(40))) == {201}
        assert {one.result() for one in looks} <= {200, 404}
    for story in ("s0", "s1"):
        found = client.get(f"/v1/stories/{story}/chronology").json()
        assert len(found["articles"]) == 20
        assert client.get(f"/v1/stories/{story}").json()["revision"] == 20


def test_one_article_sent_many_times_at_once_is_created_once(client: TestClient) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: client.post("/v1/articles", json=ARTICLE).status_code, range(16)))
    assert sorted(statuses) == [200] * 15 + [201]


def test_a_restart_keeps_everything(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    seen = []
    for _ in range(2):
        database = Database(url)
        client = TestClient(create_app(Settings(), database))
        seen.append(client.post("/v1/articles", json={**ARTICLE, "story": "s"}).json())
        seen.append(client.get("/v1/stories/s/chronology").json())
        database.close()
    assert seen[:2] == seen[2:]


def test_only_a_new_text_is_read(database: Database) -> None:
    read: list[str] = []

    def reading_of(article: Article) -> bytes:
        read.append(article.id)
        return b"{}"

    def put(story: str, **changes: str) -> str:
        fields = {**ARTICLE, **changes}
        return articles.put(database, Article.of(fields), fields, story, reading_of, "1")[1]

    assert [put("s"), put("s"), put("t"), put("t", text="وصل الوفد.")] == ["created", "unchanged", "changed", "changed"]
    assert len(read) == 2


def test_what_another_version_read_and_built_is_done_anew(
    client: TestClient, database: Database, tmp_path: Path
) -> None:
    client.post("/v1/articles", json={**ARTICLE, "story": "s"})
    fresh = client.get("/v1/stories/s/chronology").json()
    database.close()
    with sqlite3.connect(tmp_path / "store.db") as raw:
        raw.execute("UPDATE article_version SET reader = 'older', reading = '{}'")
        raw.execute("UPDATE chronology SET builder = 'older', body = '{}'")
    raw.close()
    assert client.get("/v1/stories/s/chronology").json() == fresh


class TestMigrations:
    def test_lead_to_the_tables_that_the_code_declares(self, database: Database) -> None:
        with database.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, SQLModel.metadata) == []

    def test_lead_back_to_nothing(self, database: Database) -> None:
        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        config.set_main_option("path_separator", "os")
        with database.engine.connect() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "base")
        with database.engine.connect() as connection:
            assert inspect(connection).get_table_names() == ["alembic_version"]

    def test_keep_what_was_stored_before_there_were_revisions(self, tmp_path: Path) -> None:
        url = f"sqlite:///{tmp_path}/old.db"
        engine = create_engine(url)
        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        config.set_main_option("path_separator", "os")
        moment = "2024-05-15 06:41:07.000000"
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0001")
            connection.exec_driver_sql("INSERT INTO story VALUES ('s', NULL, 3, ?, ?)", (moment, moment))
            row = ("a", "s", 2, "d", None, None, json.dumps(ARTICLE).encode(), b"{}", "older", moment, moment)
            connection.exec_driver_sql(f"INSERT INTO article VALUES ({','.join('?' * len(row))})", row)
            connection.commit()
        engine.dispose()
        database = Database(url)
        client = TestClient(create_app(Settings(), database))
        assert client.get("/v1/articles/a").json()["text"] == ARTICLE["text"]
        assert client.get("/v1/stories/s/chronology").json()["events"]
        assert client.get("/v1/stories/s/revisions").json()["revisions"][0]["cause"] == {"kind": "migrated"}
        database.close()

    def test_of_services_that_start_at_once_do_not_clash(self, tmp_path: Path) -> None:
        code = f"from api.store.database import Database; Database('sqlite:///{tmp_path}/new.db').close()"
        started = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]
        assert [one.wait(60) for one in started] == [0, 0, 0]


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("store.db", "not a database URL"),
        ("mysql://host/base", "unknown kind of database"),
        ("sqlite://", "SQLite needs a file"),
        ("sqlite:////no/such/folder/store.db", "unable to open"),
    ],
)
def test_a_database_that_cannot_be_used(url: str, word: str) -> None:
    with pytest.raises(DatabaseError, match=word):
        Database(url)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database, but long enough to be looked at as one " * 40)
    with pytest.raises(DatabaseError, match="file is not a database"):
        Database(f"sqlite:///{tmp_path}/notes.txt")


def test_sqlite_waits_for_other_writers(database: Database) -> None:
    with database.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000


def test_errors_of_the_database_do_not_quote_articles(database: Database) -> None:
    assert database.engine.hide_parameters
