"""Expressions, readings and chronologies that are answered at once and stored nowhere."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from api import examples
from timeline import Article, find_expressions, read, reconstruct
from timeline.formats import FORMATS, to_json


def test_is_healthy(client: TestClient) -> None:
    assert client.get("/healthz").json()["status"] == "ok"


def test_expressions_are_those_of_the_library(client: TestClient) -> None:
    answer = client.post("/v1/expressions", json=examples.EXPRESSIONS)
    assert answer.json() == {"expressions": [to_json(one) for one in find_expressions(**examples.EXPRESSIONS)]}
    assert [one["value"] for one in answer.json()["expressions"]] == ["2024-05-13", "2024-05-16"]


def test_expressions_of_a_text_without_a_date(client: TestClient) -> None:
    assert client.post("/v1/expressions", json={"text": "لا شيء هنا"}).json() == {"expressions": []}


def test_a_reading_is_the_librarys(client: TestClient) -> None:
    answer = client.post("/v1/readings", json={**examples.ARTICLE, "unknown": [1]})
    assert answer.status_code == 200
    assert answer.json() == to_json(read(Article.of(examples.ARTICLE)))


def test_a_chronology_is_the_librarys(client: TestClient) -> None:
    answer = client.post("/v1/chronologies", json=examples.CHRONOLOGY)
    articles = [Article.of(one) for one in examples.CHRONOLOGY["articles"]]
    assert answer.json() == to_json(reconstruct(articles, examples.CHRONOLOGY["time_zone"]))


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_chronology_in_every_format(client: TestClient, name: str) -> None:
    answer = client.post(f"/v1/chronologies?format={name}", json=examples.CHRONOLOGY)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FORMATS[name].media_type
    assert answer.content


def test_an_unknown_format_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/chronologies?format=pdf", json=examples.CHRONOLOGY)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "format"


def test_nothing_is_stored(client: TestClient) -> None:
    client.post("/v1/readings", json=examples.ARTICLE)
    client.post("/v1/chronologies", json=examples.CHRONOLOGY)
    assert client.get("/v1/stories").json() == {"stories": []}
