"""Articles stored, corrected, moved and got."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from api.examples import ARTICLE, STORY_ARTICLE


def chronology(client: TestClient, story: str) -> Any:
    return client.get(f"/v1/stories/{story}/chronology").json()


def test_a_new_article_is_created_and_can_be_got(client: TestClient) -> None:
    created = client.post("/v1/articles", json=STORY_ARTICLE)
    assert created.status_code == 201
    assert {**created.json(), **STORY_ARTICLE} == created.json()
    assert created.json()["version"] == 1
    got = client.get(created.headers["location"])
    assert got.status_code == 200
    assert got.json() == created.json()


def test_the_same_article_again_changes_nothing(client: TestClient) -> None:
    first = client.post("/v1/articles", json=STORY_ARTICLE)
    tag = client.get("/v1/stories/حريق المستودع/chronology").headers["etag"]
    again = client.post("/v1/articles", json={**STORY_ARTICLE, "unknown": 1})
    assert again.status_code == 200
    assert again.json() == first.json()
    assert client.get("/v1/stories/حريق المستودع/chronology").headers["etag"] == tag


def test_another_text_under_the_same_id_is_a_correction(client: TestClient) -> None:
    client.post("/v1/articles", json=STORY_ARTICLE)
    before = chronology(client, "حريق المستودع")
    corrected = client.post("/v1/articles", json={**ARTICLE, "text": "لم يندلع حريق. وصلت الفرق في 3 مايو 2024."})
    assert corrected.status_code == 200
    assert corrected.json()["version"] == 2
    assert corrected.json()["story"] == "حريق المستودع"
    after = chronology(client, "حريق المستودع")
    assert after != before
    assert len(after["articles"]) == 1
    assert client.get("/v1/stories").json()["stories"][0]["articles"] == 1


def test_an_article_without_a_story_opens_one(client: TestClient) -> None:
    opened = client.post("/v1/articles", json=ARTICLE).json()["story"]
    assert client.get(f"/v1/stories/{opened}").json()["articles"] == 1
    assert client.post("/v1/articles", json=ARTICLE).json()["story"] == opened
    other = {
        **ARTICLE,
        "id": "another",
        "text": "فاز الفريق الضيف بهدفين في مباراة الكأس مساء السبت.",
        "title": "كأس المدينة",
    }
    assert client.post("/v1/articles", json=other).json()["story"] != opened
    assert client.post("/v1/articles", json={**ARTICLE, "id": "copy"}).json()["story"] == opened


def test_an_article_moves_to_the_story_it_is_sent_to(client: TestClient) -> None:
    client.post("/v1/articles", json={**ARTICLE, "story": "a"})
    chronology(client, "a")
    moved = client.post("/v1/articles", json={**ARTICLE, "story": "b"})
    assert (moved.status_code, moved.json()["story"], moved.json()["version"]) == (200, "b", 1)
    assert chronology(client, "a")["articles"] == []
    assert chronology(client, "a")["events"] == []
    assert len(chronology(client, "b")["articles"]) == 1


@pytest.mark.parametrize(
    "identity", ["بغداد", "a b", "a?b#c", "😀", "'; DROP TABLE article; --", "{{7*7}}", "<b>", "%"]
)
def test_ids_are_any_text(client: TestClient, identity: str) -> None:
    created = client.post("/v1/articles", json={**ARTICLE, "id": identity, "story": identity})
    assert created.status_code == 201
    assert [one["id"] for one in client.get("/v1/stories").json()["stories"]] == [identity]
    assert chronology(client, created.headers["location"].rpartition("/")[2])["articles"][0]["id"] == identity


@pytest.mark.parametrize("identity", ["a\0b", "x" * 401, ".", ".."])
@pytest.mark.parametrize("field", ["id", "story"])
def test_ids_that_could_not_be_asked_for_are_refused(client: TestClient, identity: str, field: str) -> None:
    answer = client.post("/v1/articles", json={**STORY_ARTICLE, field: identity})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


def test_a_nul_in_the_text_is_kept(client: TestClient) -> None:
    text = "وصل\0 الوفد أمس."
    location = client.post("/v1/articles", json={**ARTICLE, "text": text}).headers["location"]
    assert client.get(location).json()["text"] == text


@pytest.mark.parametrize(
    ("published_at", "time_zone"), [("0001-01-01", "+03:00"), ("9999-12-31T23:59:59", "-03:00"), (None, None)]
)
def test_the_ends_of_the_calendar_are_no_error(
    client: TestClient, published_at: str | None, time_zone: str | None
) -> None:
    sent = {**STORY_ARTICLE, "published_at": published_at, "time_zone": time_zone}
    assert client.post("/v1/articles", json=sent).status_code == 201
    assert client.get("/v1/stories/حريق المستودع/chronology").status_code == 200


@pytest.mark.parametrize("identity", ["nothing", "a%00b", "a/b"])
def test_an_article_that_is_not_there(client: TestClient, identity: str) -> None:
    answer = client.get(f"/v1/articles/{identity}")
    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:tasalsul:problem:not-found"
