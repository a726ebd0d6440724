"""GET /v1/stories/{id}/events/{event}: one event, by any id that it was ever served under."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import orjson
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.answers import json_answer, problems
from api.problems import not_found
from api.schemas import StoryEvent
from api.store.chronologies import Chronologies
from api.work import busy

router = APIRouter(tags=["stories"])


_MOVED: dict[int | str, dict[str, Any]] = {
    308: {"description": "By an id that the event had before: `Location` has the present one."}
}


@router.get(
    "/v1/stories/{story:path}/events/{event}",
    summary="An event of a story, with the links that place it",
    response_model=StoryEvent,
    responses=_MOVED | problems(404),
)
async def get_event(request: Request, story: str, event: str) -> Response:
    chronologies: Chronologies = request.app.state.chronologies
    known = "\0" not in story
    document = await busy(request, lambda: chronologies.built(story, "json", None)) if known else None
    if document is None:
        raise not_found("story", story)
    told = orjson.loads(document.body)
    for one in told["events"]:
        if one["id"] == event:
            return json_answer(_content(one, told))
        if event in one.get("aliases", ()):
            return RedirectResponse(f"/v1/stories/{quote(story, safe='')}/events/{one['id']}", 308)
    raise not_found("event", event)


def _content(event: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    links = [link for link in told["links"] if event["id"] in (link["source"], link["target"])]
    conflicts = [one for one in told["conflicts"] if event["id"] in one["events"]]
    return {"event": event, "links": links, "conflicts": conflicts}
