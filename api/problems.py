"""Every error is a problem-details answer (RFC 9457), with the fields at fault under `errors`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException as AnyHTTPException

from timeline.model import ArticleError

MEDIA_TYPE = "application/problem+json"
_TYPE = "urn:tasalsul:problem:"
# RFC 9110's phrases; older Pythons know those of its forerunners.
_PHRASES = {413: "Content Too Large", 422: "Unprocessable Content"}


class FieldError(BaseModel):
    """What is wrong with one part of a request."""

    field: str = Field(description="Where: a path such as `articles[0].text`, a parameter's name, or `body`.")
    message: str


class Problem(BaseModel):
    """Problem details, RFC 9457."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "type": "urn:tasalsul:problem:invalid-request",
                "title": "Unprocessable Content",
                "status": 422,
                "detail": "published_at: not an ISO 8601 date or date-time: 'أمس'",
                "errors": [{"field": "published_at", "message": "not an ISO 8601 date or date-time: 'أمس'"}],
            }
        }
    )

    type: str = Field(description="A stable URN that names the kind of problem, or `about:blank`.")
    title: str
    status: int
    detail: str | None = None
    errors: list[FieldError] | None = None


class Refusal(HTTPException):
    """Raised to answer with a problem; `kind` completes its type URN, `errors` are (field, message) pairs."""

    def __init__(self, status: int, kind: str, detail: str, errors: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(status, detail)
        self.kind = kind
        self.errors = errors


def invalid(field: str, message: str, status: int = 422) -> Refusal:
    """The refusal of a request whose `field` is at fault."""
    return Refusal(status, "invalid-request", f"{field}: {message}", [(field, message)])


def not_found(what: str, identity: str) -> Refusal:
    """The refusal of a request for something that is not stored."""
    return Refusal(404, "not-found", f"no {what} has the id {identity[:200]!r}")


def problem(
    status: int,
    detail: str | None = None,
    kind: str | None = None,
    errors: Sequence[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem-details answer."""
    content: dict[str, Any] = {
        "type": _TYPE + kind if kind else "about:blank",
        "title": _PHRASES.get(status) or HTTPStatus(status).phrase,
        "status": status,
    }
    if detail and detail != HTTPStatus(status).phrase:
        content["detail"] = _unicode(detail)
    if errors:
        content["errors"] = [{"field": _unicode(field), "message": _unicode(message)} for field, message in errors]
    return Response(orjson.dumps(content), status, dict(headers or {}), MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Makes `app` answer every error with problem details."""
    app.add_exception_handler(AnyHTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(ArticleError, _article_error)
    app.add_exception_handler(Exception, _defect)


def field_name(location: Sequence[int | str]) -> str:
    """`("articles", 0, "text")` as `articles[0].text`."""
    name = ""
    for part in location:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name or "body"


async def _http_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, AnyHTTPException)
    if isinstance(error, Refusal):
        return problem(error.status_code, error.detail, error.kind, error.errors, error.headers)
    return problem(error.status_code, error.detail, headers=error.headers)


async def _validation_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = [(field_name(one["loc"][1:]), _lower(one["msg"])) for one in error.errors()]
    detail = "; ".join(f"{field}: {message}" for field, message in found[:5])
    return problem(422, detail, "invalid-request", found[:100])


async def _article_error(_: Request, error: Exception) -> Response:
    assert isinstance(error, ArticleError)
    return problem(422, str(error), "invalid-request", [(error.field, error.message)])


async def _defect(_: Request, error: Exception) -> Response:
    # What went wrong is in the log; the client learns nothing of the inside.
    return problem(500, "the service failed; the defect has been logged", "internal")


def _lower(message: str) -> str:
    message = message.removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _unicode(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
