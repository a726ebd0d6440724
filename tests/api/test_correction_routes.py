"""An editor's corrections over HTTP: made, listed, seen in the chronology and its revisions, withdrawn."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

STORY = "/v1/stories/" + quote("حريق")
FIRE = {
    "id": "a",
    "text": "اندلع حريق في مخزن قمح قرب ميناء بيروت مساء الأحد 12 مايو 2024. وأخلت الشرطة المخازن المجاورة.",
    "published_at": "2024-05-13",
    "story": "حريق",
}
ARREST = {**FIRE, "id": "b", "text": "اعتقلت الشرطة صاحب المخزن يوم 15 مايو 2024.", "published_at": "2024-05-16"}


@pytest.fixture
def story(client: TestClient) -> str:
    for one in (FIRE, ARREST):
        assert client.post("/v1/articles", json=one).status_code == 201
    return STORY


def event(client: TestClient, word: str) -> dict[str, Any]:
    told = client.get(f"{STORY}/chronology").json()["events"]
    found: dict[str, Any] = next(one for one in told if any(word in m["text"] for m in one["mentions"]))
    return found


def test_a_pin_by_event_id(client: TestClient, story: str) -> None:
    name = event(client, "وأخلت")["id"]
    body = {"kind": "pin", "events": [name], "begin": "2024-05-13T02:00:00", "until": "2024-05-13T03:00:00"}
    made = client.post(f"{story}/corrections", json=body)
    assert made.status_code == 201
    told = made.json()
    assert (told["kind"], told["revision"], told["waiting"]) == ("pin", 3, False)
    assert told["mentions"][0]["article"] == "a"
    pinned = event(client, "وأخلت")
    assert (pinned["begin"], pinned["until"], pinned["basis"]) == (body["begin"], body["until"], "correction")
    assert client.get(f"{story}/corrections").json() == {"corrections": [told]}


def test_a_correction_makes_a_revision_and_can_be_withdrawn(client: TestClient, story: str) -> None:
    before = client.get(f"{story}/chronology").json()
    body = {"kind": "hide", "events": [event(client, "اعتقلت")["id"]]}
    location = client.post(f"{story}/corrections", json=body).headers["location"]
    after = client.get(f"{story}/chronology").json()
    assert len(after["events"]) == len(before["events"]) - 1
    assert client.get(f"{story}/chronology", params={"revision": 2}).json() == before
    assert [one["kind"] for one in client.get(f"{story}/changes", params={"since": 2}).json()["changes"]] == ["went"]
    assert client.delete(location).status_code == 204
    assert client.delete(location).status_code == 404
    assert client.get(f"{story}/chronology").json() == before
    assert client.get(f"{story}/chronology", params={"revision": 3}).json() == after
    kinds = [one["cause"]["kind"] for one in client.get(f"{story}/revisions").json()["revisions"]]
    assert kinds[:2] == ["correction-withdrawn", "correction-made"]
    assert client.get(f"{story}/corrections").json() == {"corrections": []}


def test_a_merge_outlives_new_articles(client: TestClient, story: str) -> None:
    names = [event(client, "اندلع")["id"], event(client, "اعتقلت")["id"]]
    assert client.post(f"{story}/corrections", json={"kind": "merge", "events": names}).status_code == 201
    client.post("/v1/articles", json={**FIRE, "id": "0", "text": "قال الوزير إن التحقيق مستمر."})
    assert event(client, "اندلع")["id"] == event(client, "اعتقلت")["id"]


def test_a_correction_of_a_text_that_changed_waits(client: TestClient, story: str) -> None:
    body = {"kind": "hide", "events": [event(client, "اعتقلت")["id"]]}
    client.post(f"{story}/corrections", json=body)
    client.post("/v1/articles", json={**ARREST, "text": "لا شيء بعد. " + ARREST["text"]})
    assert client.get(f"{story}/corrections").json()["corrections"][0]["waiting"] is True
    assert event(client, "اعتقلت")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "pin"}, "mentions"),
        ({"kind": "order", "mentions": [{"article": "a", "start": 0}]}, "mentions"),
        ({"kind": "pin", "events": ["e0"]}, "events[0]"),
        ({"kind": "dance", "mentions": [{"article": "a", "start": 0}]}, "kind"),
        ({"kind": "hide", "mentions": [{"article": "a", "start": 0}], "title": "عنوان"}, "title"),
        ({"kind": "retitle", "mentions": [{"article": "a", "start": 0}]}, "title"),
        ({"kind": "pin", "mentions": [{"article": "a", "start": 0}], "begin": "2024-05-13T02:00:00Z"}, "begin"),
        ({"kind": "hide", "mentions": [{"article": "a", "start": 0}], "begin": "2024-05-13T02:00:00"}, "begin"),
        (
            {
                "kind": "pin",
                "mentions": [{"article": "a", "start": 0}],
                "begin": "2024-05-14T00:00:00",
                "until": "2024-05-13T00:00:00",
            },
            "until",
        ),
        ({"kind": "pin", "mentions": [{"article": "a", "start": -1}]}, "mentions[0].start"),
    ],
)
def test_a_correction_that_makes_no_sense(client: TestClient, story: str, body: dict[str, Any], field: str) -> None:
    answer = client.post(f"{story}/corrections", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field
    assert client.get(story).json()["revision"] == 2


def test_a_story_that_is_not_there(client: TestClient) -> None:
    body = {"kind": "hide", "mentions": [{"article": "a", "start": 0}]}
    assert client.post("/v1/stories/none/corrections", json=body).status_code == 404
    assert client.get("/v1/stories/none/corrections").status_code == 404
    assert client.delete("/v1/stories/none/corrections/x").status_code == 404
