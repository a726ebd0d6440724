"""Which story an article gets that names none; stories merged and split by an editor, their old ids leading on."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import orjson
import pytest
from starlette.testclient import TestClient

from api.demo import _folders
from timeline.stories.topic import BELONGS


def articles() -> dict[str, list[dict[str, Any]]]:
    """The fixture stories' articles, earliest first, by story."""
    found: dict[str, list[dict[str, Any]]] = {}
    for folder in _folders():
        lines = (folder / "articles.ndjson").read_bytes().splitlines()
        found[folder.name] = [orjson.loads(line) for line in lines if line.strip()]
    return found


def post(client: TestClient, article: dict[str, Any], **more: Any) -> str:
    answer = client.post("/v1/articles", json={**article, **more})
    assert answer.status_code in (200, 201), answer.text
    return str(answer.json()["story"])


@pytest.fixture
def client(client: TestClient) -> TestClient:
    client.app.state.max_body = 1_000_000  # type: ignore[attr-defined]
    return client


def test_articles_of_one_affair_come_into_one_story(client: TestClient) -> None:
    told = {name: [post(client, one) for one in members] for name, members in articles().items()}
    for stories in told.values():
        assert len(set(stories)) == 1
    assert len({stories[0] for stories in told.values()}) == len(told)


def test_a_story_that_is_long_over_takes_nothing_up(client: TestClient) -> None:
    first, second = articles()["ferry"][:2]
    one = post(client, first)
    assert post(client, {**second, "published_at": "2031-01-01"}) != one


def test_what_the_client_names_wins(client: TestClient) -> None:
    first, second = articles()["ferry"][:2]
    assert post(client, first) != "غيرها"
    assert post(client, second, story="غيرها") == "غيرها"
    # It stays there when it is corrected without naming one.
    assert post(client, {**second, "text": second["text"] + " انتهى."}) == "غيرها"


def test_the_choice_can_be_asked_for(client: TestClient) -> None:
    first, second = articles()["ferry"][:2]
    assert client.post("/v1/stories/nearest", json=second).json() == {"stories": []}
    story = post(client, first)
    post(client, articles()["ceasefire"][0])
    asked = client.post("/v1/stories/nearest", json=second).json()["stories"]
    assert asked[0]["story"] == story
    assert asked[0]["likeness"] >= BELONGS
    assert client.get(f"/v1/articles/{quote(second['id'])}").status_code == 404


class TestMergeAndSplit:
    @pytest.fixture
    def stories(self, client: TestClient) -> tuple[str, str]:
        ferry = articles()["ferry"]
        for one in ferry[:2]:
            post(client, one, story="أ")
        post(client, ferry[2], story="ب")
        return "/v1/stories/" + quote("أ"), "/v1/stories/" + quote("ب")

    def test_a_merged_story_leads_to_the_other(self, client: TestClient, stories: tuple[str, str]) -> None:
        one, other = stories
        before = client.get(f"{other}/chronology").json()
        merged = client.post(f"{other}/merge", json={"into": "أ"}).json()
        assert (merged["id"], merged["articles"]) == ("أ", 3)
        for rest in ("", "/chronology"):
            moved = client.get(other + rest, follow_redirects=False)
            assert (moved.status_code, moved.headers["location"]) == (308, one + rest)
        assert len(client.get(f"{one}/chronology").json()["articles"]) == 3
        # What it was can still be read, and it is listed no more.
        assert client.get(f"{other}/chronology", params={"revision": 1}).json() == before
        assert [listed["id"] for listed in client.get("/v1/stories").json()["stories"]] == ["أ"]
        assert post(client, articles()["ferry"][3], story="ب") == "أ"

    def test_a_split_takes_articles_out(self, client: TestClient, stories: tuple[str, str]) -> None:
        one, _ = stories
        name = articles()["ferry"][1]["id"]
        split = client.post(f"{one}/split", json={"articles": [name], "into": "ج"}).json()
        assert (split["id"], split["articles"]) == ("ج", 1)
        assert client.get(one).json()["articles"] == 1
        assert client.get(f"/v1/articles/{quote(name)}").json()["story"] == "ج"
        causes = [told["cause"] for told in client.get(f"{one}/revisions").json()["revisions"]]
        assert causes[0] == {"kind": "articles-left", "story": "ج"}

    def test_what_cannot_be_moved(self, client: TestClient, stories: tuple[str, str]) -> None:
        one, _ = stories
        for address, body, status in (
            (f"{one}/merge", {"into": "أ"}, 422),
            (f"{one}/split", {"articles": ["none"], "into": "ج"}, 422),
            (f"{one}/split", {"articles": [], "into": "ج"}, 422),
            ("/v1/stories/none/merge", {"into": "أ"}, 404),
            ("/v1/stories/none/split", {"articles": ["a"], "into": "أ"}, 404),
        ):
            answer = client.post(address, json=body)
            assert answer.status_code == status, (address, answer.text)
            assert answer.headers["content-type"] == "application/problem+json"
        assert client.get(one).json()["revision"] == 2
