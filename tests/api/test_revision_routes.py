"""Old revisions read again, by number and by time of knowledge; what changed between two; events by old ids."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from timeline import Article, reconstruct
from timeline.formats import to_json

FIRE = {
    "id": "a",
    "text": "اندلع حريق في مخزن قمح قرب ميناء بيروت مساء الأحد 12 مايو 2024.",
    "published_at": "2024-05-13",
    "story": "حريق",
}
ARREST = {**FIRE, "id": "b", "text": "اعتقلت الشرطة صاحب المخزن يوم 15 مايو 2024.", "published_at": "2024-05-16"}
MENDED = {**ARREST, "text": "استدعت الشرطة صاحب المخزن يوم 15 مايو 2024."}
STORY = "/v1/stories/" + quote("حريق")


def rebuilt(*articles: dict[str, Any]) -> Any:
    return to_json(reconstruct([Article.of(one) for one in articles]))


@pytest.fixture
def moments(client: TestClient) -> list[str]:
    """The story's three revisions, with an instant after each."""
    seen = []
    for body in (FIRE, ARREST, MENDED):
        assert client.post("/v1/articles", json=body).status_code in (200, 201)
        seen.append(datetime.now(UTC).isoformat())
    return seen


def test_every_revision_can_be_read_again(client: TestClient, moments: list[str]) -> None:
    expected = [rebuilt(FIRE), rebuilt(FIRE, ARREST), rebuilt(FIRE, MENDED)]
    for number, told in enumerate(expected, 1):
        assert client.get(f"{STORY}/chronology", params={"revision": number}).json() == told
        answer = client.get(f"{STORY}/chronology", params={"as_of": moments[number - 1]})
        assert answer.json() == told
        again = client.get(
            f"{STORY}/chronology", params={"revision": number}, headers={"if-none-match": answer.headers["etag"]}
        )
        assert again.status_code == 304
    assert client.get(f"{STORY}/chronology").json() == expected[-1]


def test_an_old_revision_in_another_format_and_zone(client: TestClient, moments: list[str]) -> None:
    answer = client.get(f"{STORY}/chronology", params={"revision": 1, "format": "csv", "time_zone": "Asia/Tokyo"})
    assert answer.headers["content-type"].startswith("text/csv")
    assert "حريق" in answer.text


@pytest.mark.parametrize(
    ("params", "status", "field"),
    [
        ({"revision": 4}, 404, None),
        ({"revision": 0}, 422, "revision"),
        ({"as_of": "2000-01-01T00:00:00Z"}, 404, None),
        ({"as_of": "2024-05-15"}, 422, "as_of"),
        ({"as_of": "غدا"}, 422, "as_of"),
        ({"as_of": "2100-01-01T00:00:00Z", "revision": 1}, 422, "as_of"),
    ],
)
def test_a_revision_that_cannot_be_read(
    client: TestClient, moments: list[str], params: dict[str, Any], status: int, field: str | None
) -> None:
    answer = client.get(f"{STORY}/chronology", params=params)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    if field is not None:
        assert answer.json()["errors"][0]["field"] == field


def test_revisions_tell_what_made_them(client: TestClient, moments: list[str]) -> None:
    first = client.get(f"{STORY}/revisions", params={"limit": 2}).json()
    assert [one["number"] for one in first["revisions"]] == [3, 2]
    rest = client.get(f"{STORY}/revisions", params={"limit": 2, "before": first["next"]}).json()
    assert "next" not in rest
    causes = [one["cause"] for one in reversed(first["revisions"] + rest["revisions"])]
    assert causes == [
        {"kind": "article-added", "article": "a", "version": 1},
        {"kind": "article-added", "article": "b", "version": 1},
        {"kind": "article-corrected", "article": "b", "version": 2},
    ]


def test_changes_tell_what_came_and_went_and_why(client: TestClient, moments: list[str]) -> None:
    came = client.get(f"{STORY}/changes", params={"since": 1, "until": 2}).json()
    assert [(one["kind"], one["articles"]) for one in came["changes"]] == [("came", ["b"])]
    assert came["changes"][0]["after"][0]["begin"] == "2024-05-15T00:00:00"
    assert [one["number"] for one in came["revisions"]] == [2]
    both = client.get(f"{STORY}/changes", params={"since": 0}).json()
    assert {one["kind"] for one in both["changes"]} == {"came"}
    assert client.get(f"{STORY}/changes", params={"since": 3}).json()["changes"] == []
    for wrong in ({"since": 2, "until": 1}, {"since": 4}, {}):
        assert client.get(f"{STORY}/changes", params=wrong).status_code == 422


def test_an_article_that_moves_leaves_its_trace_in_both_stories(client: TestClient, moments: list[str]) -> None:
    client.post("/v1/articles", json={**MENDED, "story": "أخرى"})
    assert client.get(f"{STORY}/chronology").json() == rebuilt(FIRE)
    assert client.get(f"{STORY}/chronology", params={"revision": 3}).json() == rebuilt(FIRE, MENDED)
    left = client.get(f"{STORY}/revisions", params={"limit": 1}).json()["revisions"][0]
    assert left["cause"] == {"kind": "article-left", "article": "b", "story": "أخرى"}
    other = "/v1/stories/" + quote("أخرى")
    joined = client.get(f"{other}/revisions").json()["revisions"][0]
    assert joined["cause"] == {"kind": "article-joined", "article": "b", "version": 2, "story": "حريق"}
    assert client.get(f"{other}/chronology").json() == rebuilt(MENDED)


class TestEvents:
    def test_an_event_is_told_with_what_places_it(self, client: TestClient, moments: list[str]) -> None:
        told = client.get(f"{STORY}/chronology").json()
        for event in told["events"]:
            answer = client.get(f"{STORY}/events/{event['id']}").json()
            assert answer["event"] == event
            assert all(event["id"] in (link["source"], link["target"]) for link in answer["links"])

    def test_an_id_that_was_served_leads_to_the_event(self, client: TestClient) -> None:
        late = {**FIRE, "id": "late", "published_at": "2024-05-14"}
        client.post("/v1/articles", json=late)
        served = client.get(f"{STORY}/chronology").json()["events"][0]["id"]
        client.post("/v1/articles", json=FIRE)
        moved = client.get(f"{STORY}/events/{served}", follow_redirects=False)
        assert moved.status_code == 308
        followed = client.get(moved.headers["location"]).json()["event"]
        assert served in followed["aliases"]
        assert followed["id"] != served

    def test_an_unknown_event(self, client: TestClient, moments: list[str]) -> None:
        for address in (f"{STORY}/events/e000000000000", "/v1/stories/none/events/e1"):
            assert client.get(address).status_code == 404
