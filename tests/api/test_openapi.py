"""The OpenAPI description agrees with what is answered, and shows it in Arabic."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import examples

ARABIC = re.compile("[\u0621-\u064a]")
METHODS = ("get", "post")


@pytest.fixture
def description(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def operations(description: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, method, one) for path, entry in description["paths"].items() for method, one in entry.items()]


def resolve(description: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = description["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def check(description: dict[str, Any], schema: dict[str, Any], value: Any, where: str) -> None:
    """A small validator for the part of JSON Schema that the description uses."""
    schema = resolve(description, schema)
    if "anyOf" in schema:
        failures = []
        for one in schema["anyOf"]:
            try:
                return check(description, one, value, where)
            except AssertionError as error:
                failures.append(error)
        raise AssertionError(f"{where}: {failures}")
    kinds = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "null": type(None)}
    kinds["boolean"] = bool
    if "type" in schema:
        assert isinstance(value, kinds[schema["type"]]), f"{where}: {value!r} is no {schema['type']}"
    if "enum" in schema:
        assert value in schema["enum"], f"{where}: {value!r}"
    if "pattern" in schema:
        assert re.search(schema["pattern"], value), f"{where}: {value!r}"
    if schema.get("format") == "date-time":
        assert re.search(r"T.*(Z|[+-]\d\d:\d\d)$", value), f"{where}: {value!r}"
    if isinstance(value, dict):
        for name in schema.get("required", []):
            assert name in value, f"{where}: {name} is missing"
        for name, inner in value.items():
            assert name in schema["properties"], f"{where}: {name} is not described"
            check(description, schema["properties"][name], inner, f"{where}.{name}")
    if isinstance(value, list):
        places = schema.get("prefixItems", [])
        for place, inner in enumerate(value):
            check(description, places[place] if place < len(places) else schema["items"], inner, f"{where}[{place}]")
    return None


def test_every_operation_is_named_and_tagged(description: dict[str, Any]) -> None:
    known = {tag["name"] for tag in description["tags"]}
    for path, method, one in operations(description):
        assert one["summary"], (path, method)
        assert set(one["tags"]) <= known
        assert one["tags"]


def test_the_paths_are_those_of_the_contract(description: dict[str, Any]) -> None:
    assert {(method, path) for path, method, _ in operations(description)} == {
        ("get", "/healthz"),
        ("post", "/v1/expressions"),
        ("post", "/v1/readings"),
        ("post", "/v1/chronologies"),
        ("post", "/v1/articles"),
        ("get", "/v1/articles/{article}"),
        ("get", "/v1/stories"),
        ("get", "/v1/stories/{story}"),
        ("get", "/v1/stories/{story}/chronology"),
        ("get", "/v1/stories/{story}/revisions"),
        ("get", "/v1/stories/{story}/changes"),
        ("get", "/v1/stories/{story}/events/{event}"),
        ("get", "/v1/stories/{story}/corrections"),
        ("post", "/v1/stories/{story}/corrections"),
        ("delete", "/v1/stories/{story}/corrections/{correction}"),
        ("post", "/v1/stories/nearest"),
        ("post", "/v1/stories/{story}/merge"),
        ("post", "/v1/stories/{story}/split"),
    }


def example_of(description: dict[str, Any], content: dict[str, Any]) -> Any:
    media = content["application/json"]
    return media.get("example", resolve(description, media["schema"]).get("example"))


def test_every_body_has_an_arabic_example_that_is_answered(client: TestClient, description: dict[str, Any]) -> None:
    bodies = [(path, one) for path, method, one in operations(description) if method == "post"]
    assert bodies
    for number, (path, one) in enumerate(bodies):
        client.post("/v1/articles", json={**examples.LATER_ARTICLE, "story": f"s{number}"})
        example = example_of(description, one["requestBody"]["content"])
        assert ARABIC.search(json.dumps(example, ensure_ascii=False)), path
        check(description, one["requestBody"]["content"]["application/json"]["schema"], example, path)
        answer = client.post(path.replace("{story}", f"s{number}"), json=example)
        assert answer.status_code in (200, 201), (path, answer.text)
        schema = one["responses"][str(answer.status_code)]["content"]["application/json"]["schema"]
        check(description, schema, answer.json(), path)


def test_every_answer_has_an_example_that_fits_its_schema(description: dict[str, Any]) -> None:
    for path, _, one in operations(description):
        for status, response in one["responses"].items():
            media = response.get("content", {}).get("application/json")
            if media is None or path == "/healthz":
                continue
            example = example_of(description, response["content"])
            assert ARABIC.search(json.dumps(example, ensure_ascii=False)), (path, status)
            check(description, media["schema"], example, f"{path} {status}")


def test_stored_answers_fit_their_schemas(client: TestClient, description: dict[str, Any]) -> None:
    article = example_of(description, description["paths"]["/v1/articles"]["post"]["requestBody"]["content"])
    location = client.post("/v1/articles", json=article).headers["location"]
    story = article["story"]
    event = client.get(f"/v1/stories/{story}/chronology").json()["events"][0]["id"]
    for path, address in {
        "/v1/articles/{article}": location,
        "/v1/stories": "/v1/stories",
        "/v1/stories/{story}": f"/v1/stories/{story}",
        "/v1/stories/{story}/chronology": f"/v1/stories/{story}/chronology",
        "/v1/stories/{story}/revisions": f"/v1/stories/{story}/revisions",
        "/v1/stories/{story}/changes": f"/v1/stories/{story}/changes?since=0",
        "/v1/stories/{story}/events/{event}": f"/v1/stories/{story}/events/{event}",
        "/v1/stories/{story}/corrections": f"/v1/stories/{story}/corrections",
    }.items():
        schema = description["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        check(description, schema, client.get(address).json(), path)


def test_errors_are_described_as_problem_details(client: TestClient, description: dict[str, Any]) -> None:
    for path, method, one in operations(description):
        for status, response in one["responses"].items():
            if status.startswith("4"):
                assert list(response["content"]) == ["application/problem+json"], (path, method, status)
    answer = client.post("/v1/readings", json={"id": "a"})
    check(description, {"$ref": "#/components/schemas/Problem"}, answer.json(), "problem")
