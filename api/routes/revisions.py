"""GET /v1/stories/{id}/revisions and /v1/stories/{id}/changes."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.answers import json_answer, problems
from api.problems import invalid, not_found
from api.reading import changes_of
from api.schemas import Changes, Revisions
from api.store import revisions
from api.store.chronologies import Chronologies
from api.work import busy

router = APIRouter(tags=["stories"])


@router.get(
    "/v1/stories/{story:path}/revisions",
    summary="What made each revision of a story, the latest first",
    response_model=Revisions,
    responses=problems(404, 422),
)
def list_revisions(
    request: Request,
    story: str,
    limit: Annotated[int, Query(ge=1, le=1000, description="Most revisions in the answer.")] = 50,
    before: Annotated[int | None, Query(ge=1, description="The `next` of the page before.")] = None,
) -> Response:
    _present(request, story)
    found = revisions.page(request.app.state.database, story, limit + 1, before)
    answer: dict[str, Any] = {"revisions": [_content(one) for one in found[:limit]]}
    return json_answer(answer | ({"next": found[limit - 1].number} if len(found) > limit else {}))


@router.get(
    "/v1/stories/{story:path}/changes",
    summary="What came, went and moved between two revisions, and why",
    response_model=Changes,
    responses=problems(404, 422),
)
async def get_changes(
    request: Request,
    story: str,
    since: Annotated[int, Query(ge=0, description="The earlier revision; 0 is the empty story.")],
    until: Annotated[int | None, Query(ge=0, description="The later revision; the present one if not given.")] = None,
) -> Response:
    chronologies: Chronologies = request.app.state.chronologies
    present = _present(request, story)
    last = present if until is None else until
    if not since <= last <= present:
        raise invalid("since", f"revisions go from 0 to {present}, the earlier before the later")
    made = await busy(
        request, lambda: changes_of(chronologies.members(story, since), chronologies.members(story, last))
    )
    causes = revisions.between(request.app.state.database, story, since, last)
    return json_answer({"since": since, "until": last, "changes": made, "revisions": [_content(one) for one in causes]})


def _present(request: Request, story: str) -> int:
    chronologies: Chronologies = request.app.state.chronologies
    revision = None if "\0" in story else chronologies.revision(story)
    if revision is None:
        raise not_found("story", story)
    return revision


def _content(revision: revisions.Revision) -> dict[str, Any]:
    return asdict(revision)


def moment_of(written: str) -> datetime:
    """An instant of knowledge, ISO 8601 with an offset; raises a refusal that names `as_of`."""
    try:
        # A plus sign in a query is a space once decoded.
        moment = datetime.fromisoformat(written.replace(" ", "+"))
    except ValueError:
        raise invalid("as_of", "not an ISO 8601 date-time") from None
    if moment.utcoffset() is None:
        raise invalid("as_of", "has no offset: 2024-05-15T09:30:00Z")
    return moment
