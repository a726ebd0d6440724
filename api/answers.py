"""What the library found, as HTTP answers."""

from __future__ import annotations

from typing import Any

import orjson
from fastapi import Response

from api.problems import MEDIA_TYPE, Problem


def json_answer(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """`content` (dicts, lists, strings, numbers) as JSON."""
    return Response(orjson.dumps(content), status, headers, "application/json")


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI description of the errors a route can answer with."""
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {status: {"model": Problem, "content": {MEDIA_TYPE: schema}} for status in statuses}
