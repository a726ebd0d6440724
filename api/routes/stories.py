"""GET /v1/stories, /v1/stories/{id} and /v1/stories/{id}/chronology."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse

from api.answers import json_answer, problems
from api.parameters import CHRONOLOGY, FormatName, TimeZone
from api.problems import invalid, not_found
from api.reading import VERSION
from api.routes.revisions import moment_of
from api.schemas import Stories, Story
from api.store import revisions, stories
from api.store.chronologies import Chronologies
from api.work import busy
from timeline.model import Chronology

router = APIRouter(tags=["stories"])


@router.get(
    "/v1/stories", summary="The stories, the last changed first", response_model=Stories, responses=problems(422)
)
def list_stories(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=1000, description="Most stories in the answer.")] = 50,
    cursor: Annotated[str | None, Query(description="The `next` of the page before.")] = None,
) -> Response:
    try:
        found, following = stories.page(request.app.state.database, limit, cursor)
    except stories.CursorError as error:
        raise invalid("cursor", str(error)) from None
    answer = {"stories": [stories.content(one) for one in found]}
    return json_answer(answer | ({"next": following} if following else {}))


@router.get(
    "/v1/stories/{story:path}/chronology",
    summary="The chronology of a story",
    response_model=Chronology,
    responses={**CHRONOLOGY, 304: {"description": "Not changed since the version that `If-None-Match` names."}}
    | problems(404, 422),
)
async def get_chronology(
    request: Request,
    story: str,
    format: FormatName = "json",
    time_zone: TimeZone | None = None,
    revision: Annotated[int | None, Query(ge=1, description="An earlier revision, as it stood then.")] = None,
    as_of: Annotated[
        str | None,
        Query(
            description="As it was known at this instant (ISO 8601 with an offset).", examples=["2024-05-15T09:30:00Z"]
        ),
    ] = None,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    chronologies: Chronologies = request.app.state.chronologies
    # Its old revisions are still its own.
    moved = await run_in_threadpool(_moved, request, story, "/chronology") if revision is None and not as_of else None
    if moved is not None:
        return moved
    present = None if "\0" in story else await run_in_threadpool(chronologies.revision, story)
    if present is None:
        raise not_found("story", story)
    asked = await run_in_threadpool(_asked, request, story, revision, as_of)
    if if_none_match and _matches(if_none_match, _tag(asked or present)):
        return Response(status_code=304, headers=_validators(asked or present))
    if asked is not None and asked != present:
        earlier = await busy(request, lambda: chronologies.at(story, asked, format, time_zone))
        if earlier is None:
            raise not_found("revision", str(asked))
        return Response(earlier.body, headers=_validators(earlier.revision), media_type=earlier.media_type)
    document = None if time_zone else await run_in_threadpool(chronologies.kept, story, format)
    if document is None:
        document = await busy(request, lambda: chronologies.built(story, format, time_zone))
    if document is None:
        raise not_found("story", story)
    return Response(document.body, headers=_validators(document.revision), media_type=document.media_type)


@router.get("/v1/stories/{story:path}", summary="A story", response_model=Story, responses=problems(404))
def get_story(request: Request, story: str) -> Response:
    moved = _moved(request, story)
    if moved is not None:
        return moved
    found = None if "\0" in story else stories.get(request.app.state.database, story)
    if found is None:
        raise not_found("story", story)
    return json_answer(stories.content(found))


def _asked(request: Request, story: str, revision: int | None, as_of: str | None) -> int | None:
    """The revision that a client asks for; None for the present one."""
    if as_of is None:
        return revision
    if revision is not None:
        raise invalid("as_of", "cannot be asked for together with `revision`")
    known = revisions.known_at(request.app.state.database, story, moment_of(as_of))
    if known is None:
        raise not_found("revision", as_of)
    return known


def _moved(request: Request, story: str, rest: str = "") -> Response | None:
    """The way to the story that this one was merged into."""
    last = None if "\0" in story else stories.merged_into(request.app.state.database, story)
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/v1/stories/{quote(last, safe='')}{rest}{query}", 308) if last is not None else None


def _tag(revision: int) -> str:
    return f'"{revision}-{VERSION}"'


def _validators(revision: int) -> dict[str, str]:
    return {"etag": _tag(revision), "cache-control": "no-cache"}


def _matches(header: str, tag: str) -> bool:
    return any(one.strip().removeprefix("W/") in (tag, "*") for one in header.split(","))
