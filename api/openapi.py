"""The OpenAPI description, mended where Python types say less than the answers do."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api import examples
from api.problems import MEDIA_TYPE

TAGS = [
    {"name": "reading", "description": "Answers at once and stores nothing."},
    {"name": "articles", "description": "Articles that are kept, each in a story."},
    {"name": "stories", "description": "Stories and their chronologies."},
    {"name": "operation", "description": "For those who run the service."},
]
_LOCAL = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"}
_LOCAL_TIMES = {"Expression", "Event", "Told"}
_ANSWERS = {
    "Expression",
    "Event",
    "Link",
    "Span",
    "Source",
    "Conflict",
    "Reading",
    "Chronology",
    "StoredArticle",
    "Story",
    "StoryRevision",
    "Cause",
    "StoredCorrection",
    "MentionBody",
    "Revisions",
    "Told",
    "Change",
}


def install(app: FastAPI) -> None:
    """Makes `app` describe itself with these corrections."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(
                title=app.title,
                version=app.version,
                summary=app.summary,
                description=app.description,
                routes=app.routes,
                tags=app.openapi_tags,
                license_info=app.license_info,
            )
            for name, one in schema["components"]["schemas"].items():
                if name in _ANSWERS:
                    _mend(one, local=name in _LOCAL_TIMES)
            _keep_problems_only(schema)
            _show_answers(schema)
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]


def _mend(schema: dict[str, Any], local: bool) -> None:
    """An answer leaves out what it does not know instead of saying null, and its local times carry no offset."""
    absent = set()
    for name, one in schema["properties"].items():
        kinds = one.get("anyOf", [])
        known = [kind for kind in kinds if kind.get("type") != "null"]
        if len(known) < len(kinds):
            absent.add(name)
            one.pop("anyOf")
            one.pop("default", None)
            one.update(known[0] if len(known) == 1 else {"anyOf": known})
        if local and one.get("format") == "date-time":
            one.pop("format")
            one.update(_LOCAL, description="Local time in `time_zone`, without an offset.")
    schema["required"] = [
        name for name in schema["properties"] if name not in absent and "default" not in schema["properties"][name]
    ]


def _keep_problems_only(schema: dict[str, Any]) -> None:
    """Errors are problem details, never FastAPI's own form of validation errors nor plain JSON."""
    for path in schema["paths"].values():
        for operation in path.values():
            if "HTTPValidationError" in str(operation["responses"].get("422")):
                del operation["responses"]["422"]
            for response in operation["responses"].values():
                if MEDIA_TYPE in response.get("content", {}):
                    response["content"].pop("application/json", None)
    for name in ("HTTPValidationError", "ValidationError"):
        schema["components"]["schemas"].pop(name, None)


def _show_answers(schema: dict[str, Any]) -> None:
    """What the examples of requests are answered with, found out by reading them."""
    for path, answer in examples.answers().items():
        if path in schema["paths"]:
            operation = schema["paths"][path].get("post") or schema["paths"][path]["get"]
            operation["responses"]["200"]["content"]["application/json"]["example"] = answer
