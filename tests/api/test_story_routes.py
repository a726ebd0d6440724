"""Stories listed page by page, and their chronologies with validators."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from api import examples
from timeline import Article, reconstruct
from timeline.formats import FORMATS, to_json


@pytest.fixture
def story(client: TestClient) -> str:
    for article in examples.CHRONOLOGY["articles"]:
        assert client.post("/v1/articles", json={**article, "story": "حريق"}).status_code == 201
    return "/v1/stories/حريق"


def test_a_story_tells_what_it_has(client: TestClient, story: str) -> None:
    found = client.get(story).json()
    assert (found["id"], found["articles"], found["revision"]) == ("حريق", 2, 2)
    assert found["title"] == examples.ARTICLE["title"]
    assert client.get("/v1/stories").json() == {"stories": [found]}


def test_its_chronology_is_that_of_its_articles_in_whatever_order_they_came(client: TestClient, story: str) -> None:
    for article in reversed(examples.CHRONOLOGY["articles"]):
        client.post("/v1/articles", json={**article, "id": article["id"] + "-2", "story": "معكوس"})
    forwards = [Article.of(one) for one in examples.CHRONOLOGY["articles"]]
    renamed = [Article.of({**one, "id": one["id"] + "-2"}) for one in examples.CHRONOLOGY["articles"]]
    assert client.get(f"{story}/chronology").json() == to_json(reconstruct(forwards))
    assert client.get("/v1/stories/معكوس/chronology").json() == to_json(reconstruct(renamed))


@pytest.mark.parametrize("name", list(FORMATS))
def test_in_every_format_kept_and_new(client: TestClient, story: str, name: str) -> None:
    first, second = (client.get(f"{story}/chronology?format={name}") for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.headers["content-type"] == second.headers["content-type"] == FORMATS[name].media_type
    assert first.content == second.content


def test_in_the_zone_asked_for(client: TestClient, story: str) -> None:
    assert client.get(f"{story}/chronology?time_zone=Asia/Tokyo").json()["time_zone"] == "Asia/Tokyo"
    assert client.get(f"{story}/chronology").json()["time_zone"] == "Asia/Baghdad"
    refused = client.get(f"{story}/chronology?time_zone=Nowhere")
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "time_zone"


def test_what_a_client_has_is_not_sent_again_until_it_changes(client: TestClient, story: str) -> None:
    tag = client.get(f"{story}/chronology").headers["etag"]
    for header in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        unchanged = client.get(f"{story}/chronology", headers={"if-none-match": header})
        assert (unchanged.status_code, unchanged.content) == (304, b"")
        assert unchanged.headers["etag"] == tag
    client.post("/v1/articles", json={**examples.ARTICLE, "id": "new", "story": "حريق"})
    changed = client.get(f"{story}/chronology", headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    assert len(changed.json()["articles"]) == 3


def test_pages_hold_every_story_once(client: TestClient) -> None:
    for number in range(7):
        client.post("/v1/articles", json={"id": f"a{number}", "text": "وصل الوفد.", "story": f"s{number}"})
    seen, cursor = [], None
    while True:
        page = client.get("/v1/stories", params={"limit": 3, **({"cursor": cursor} if cursor else {})}).json()
        seen.append([one["id"] for one in page["stories"]])
        cursor = page.get("next")
        if cursor is None:
            break
    assert seen == [["s6", "s5", "s4"], ["s3", "s2", "s1"], ["s0"]]


@pytest.mark.parametrize("parameters", [{"limit": 0}, {"limit": "x"}, {"limit": 10**30}])
def test_a_wrong_limit(client: TestClient, parameters: dict[str, object]) -> None:
    answer = client.get("/v1/stories", params=parameters)  # type: ignore[arg-type]
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "limit"


@pytest.mark.parametrize("cursor", ["", "x", "WzEsMl0=", "bnVsbA==", "WyIyMDIwLTAxLTAxIiwgImEiXQ==", "é"])
def test_a_cursor_that_was_never_given(client: TestClient, cursor: str) -> None:
    answer = client.get("/v1/stories", params={"cursor": cursor})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "cursor"


@pytest.mark.parametrize("path", ["/v1/stories/x", "/v1/stories/x/chronology", "/v1/stories/a%00b/chronology"])
def test_a_story_that_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
