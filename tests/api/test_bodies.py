"""What a wrong body is answered with: problem details that name the field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

JSON = {"content-type": "application/json"}
PATHS = ["/v1/expressions", "/v1/readings", "/v1/chronologies", "/v1/articles"]


def problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    content: dict[str, Any] = response.json()
    assert content["status"] == status
    assert {"type", "title"} <= content.keys()
    assert "Traceback" not in response.text
    return content


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"\xff\xfe", 400),
        (b'{"id": "\xc3"}', 400),
        (b"{", 400),
        (b'{"id": NaN}', 400),
        (b'{"text": "a", "text": "b"}', 400),
        (b"[" * 9_000, 400),
        (b'{"x":' * 3_000, 400),
        (b'{"n": ' + b"9" * 5_000 + b"}", 400),
        (b"", 422),
        (b"[]", 422),
        (b'[{"id": "a", "text": "x"}]', 422),
        (b"null", 422),
        (b"7", 422),
        (b'"x"', 422),
    ],
)
def test_what_is_no_json_object(client: TestClient, path: str, body: bytes, status: int) -> None:
    found = problem(client.post(path, content=body, headers=JSON), status)
    assert found["errors"][0]["field"] == "body"


WRONG_ARTICLES: list[tuple[dict[str, Any], str]] = [
    ({"id": "a"}, "text"),
    ({"text": "x"}, "id"),
    ({"id": "", "text": "x"}, "id"),
    ({"id": 1, "text": "x"}, "id"),
    ({"id": None, "text": "x"}, "id"),
    ({"id": "a", "text": ""}, "text"),
    ({"id": "a", "text": " \n"}, "text"),
    ({"id": "a", "text": ["x"]}, "text"),
    ({"id": "a", "text": {"x": 1}}, "text"),
    ({"id": "a", "text": "x", "title": 1}, "title"),
    ({"id": "a", "text": "x", "url": False}, "url"),
    ({"id": "a", "text": "x", "published_at": "أمس"}, "published_at"),
    ({"id": "a", "text": "x", "published_at": "2021-02-30"}, "published_at"),
    ({"id": "a", "text": "x", "published_at": 1612137600}, "published_at"),
    ({"id": "a", "text": "x", "time_zone": "Mars/Olympus"}, "time_zone"),
    ({"id": "a", "text": "x", "time_zone": "../../etc/passwd"}, "time_zone"),
    ({"id": "a", "text": "x", "time_zone": "a\0b"}, "time_zone"),
]


@pytest.mark.parametrize(("article", "field"), WRONG_ARTICLES)
def test_the_field_at_fault_is_named(client: TestClient, article: dict[str, Any], field: str) -> None:
    found = problem(client.post("/v1/readings", json=article), 422)
    assert found["errors"][0]["field"] == field
    assert field in found["detail"]
    stored = problem(client.post("/v1/articles", json={**article, "story": "s"}), 422)
    assert stored["errors"][0]["field"] == field
    several = {"articles": [{"id": "ok", "text": "وصل الوفد أمس."}, article]}
    among = problem(client.post("/v1/chronologies", json=several), 422)
    assert among["errors"][0]["field"] == f"articles[1].{field}"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "articles"),
        ({"articles": []}, "articles"),
        ({"articles": "x"}, "articles"),
        ({"articles": {"id": "a", "text": "x"}}, "articles"),
        ({"articles": [7]}, "articles[0]"),
        ({"articles": [{"id": "a", "text": "x"}], "time_zone": "Nowhere"}, "time_zone"),
    ],
)
def test_a_wrong_chronology_body(client: TestClient, body: dict[str, Any], field: str) -> None:
    assert problem(client.post("/v1/chronologies", json=body), 422)["errors"][0]["field"] == field


def test_a_lone_surrogate_is_refused_by_name(client: TestClient) -> None:
    for body, field in [
        (b'{"id": "a", "text": "\\ud83d"}', "text"),
        (b'{"id": "\\udc00", "text": "x"}', "id"),
        (b'{"id": "a", "text": "x", "story": "\\ud800"}', "story"),
        (b'{"id": "a", "text": "x", "published_at": "\\ud800"}', "published_at"),
        (b'{"id": "a", "text": "x", "time_zone": "\\ud800"}', "time_zone"),
    ]:
        found = problem(client.post("/v1/articles", content=body, headers=JSON), 422)
        assert found["errors"][0]["field"] == field


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None]
)
def test_only_json_is_taken(client: TestClient, content_type: str | None) -> None:
    headers = {"content-type": content_type} if content_type else {}
    problem(client.post("/v1/articles", content=b'{"id": "a", "text": "x"}', headers=headers), 415)
    assert client.get("/v1/articles/a").status_code == 404


@pytest.mark.parametrize("content_type", ["application/json; charset=utf-8", "Application/JSON", "application/ld+json"])
def test_json_by_any_of_its_names(client: TestClient, content_type: str) -> None:
    body = json.dumps({"id": "a", "text": "وصل الوفد أمس."}).encode()
    assert client.post("/v1/readings", content=body, headers={"content-type": content_type}).status_code == 200


class TestBodyLimit:
    def test_refuses_by_the_declared_length(self, client: TestClient) -> None:
        found = problem(client.post("/v1/readings", json={"id": "a", "text": "x" * 20_000}), 413)
        assert "20000 bytes" in found["detail"]

    def test_refuses_what_comes_without_a_length(self, client: TestClient) -> None:
        def pieces() -> Iterator[bytes]:
            yield b'{"id": "a", "text": "'
            for _ in range(30):
                yield b"x" * 1_000
            yield b'"}'

        problem(client.post("/v1/readings", content=pieces(), headers=JSON), 413)

    def test_takes_a_body_of_just_the_size(self, client: TestClient) -> None:
        frame = len(b'{"id":"a","text":""}')
        body = b'{"id":"a","text":"' + b"x" * (20_000 - frame) + b'"}'
        assert client.post("/v1/readings", content=body, headers=JSON).status_code == 200


def test_addresses_and_methods_that_are_not_there(client: TestClient) -> None:
    problem(client.get("/v1/nothing"), 404)
    problem(client.get("/v1/readings"), 405)
    problem(client.delete("/healthz"), 405)
    assert "GET" in client.delete("/healthz").headers["allow"]


def test_a_defect_is_answered_without_its_inside(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("api.routes.readings.read", broken)
    response = client.post("/v1/readings", json={"id": "a", "text": "x"})
    problem(response, 500)
    assert "secret" not in response.text


def test_every_answer_carries_the_security_headers(client: TestClient) -> None:
    for response in (client.get("/"), client.get("/healthz"), client.get("/nothing"), client.get("/static/page.js")):
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert response.headers["x-content-type-options"] == "nosniff"
