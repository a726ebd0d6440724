"""POST, GET and DELETE under /v1/stories/{id}/corrections."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import orjson
from fastapi import APIRouter, Request, Response

from api.answers import json_answer, problems
from api.bodies import JsonRoute
from api.problems import invalid, not_found
from api.reading import correction_of, waiting
from api.schemas import CorrectionBody, Corrections, StoredCorrection
from api.store import corrections
from api.store.chronologies import Chronologies, Members
from api.work import busy

router = APIRouter(route_class=JsonRoute, tags=["stories"])

# kind: fewest and most events that it is about.
_ABOUT = {"pin": (1, 1), "order": (2, 2), "merge": (2, 100), "split": (1, 100), "hide": (1, 1), "retitle": (1, 1)}


@router.post(
    "/v1/stories/{story:path}/corrections",
    status_code=201,
    summary="Correct a story",
    response_model=StoredCorrection,
    responses=problems(400, 404, 413, 415, 422),
)
async def make_correction(request: Request, story: str, body: CorrectionBody) -> Response:
    members = await busy(request, lambda: _members(request, story))
    fields = body.model_dump(mode="json", exclude_none=True, exclude={"events"})
    named = await busy(request, lambda: _first_mentions(request, story, body.events))
    fields["mentions"] = [*named, *fields["mentions"]]
    _check(fields, body)
    stored = await busy(request, lambda: corrections.make(request.app.state.database, story, fields))
    if stored is None:
        raise not_found("story", story)
    unplaced = await busy(request, lambda: waiting(_with(members, stored)))
    location = f"/v1/stories/{quote(story, safe='')}/corrections/{stored.id}"
    return json_answer(_content(stored, unplaced), 201, {"location": location})


@router.get(
    "/v1/stories/{story:path}/corrections",
    summary="The corrections of a story that are in force",
    response_model=Corrections,
    responses=problems(404),
)
async def list_corrections(request: Request, story: str) -> Response:
    members = await busy(request, lambda: _members(request, story))
    unplaced = await busy(request, lambda: waiting(members)) if members.corrections else ()
    return json_answer({"corrections": [_content(one, unplaced) for one in members.corrections]})


@router.delete(
    "/v1/stories/{story:path}/corrections/{correction}",
    status_code=204,
    summary="Withdraw a correction",
    responses=problems(404),
)
async def withdraw_correction(request: Request, story: str, correction: str) -> Response:
    database = request.app.state.database
    known = "\0" not in story + correction
    if not (known and await busy(request, lambda: corrections.withdraw(database, story, correction))):
        raise not_found("correction", correction)
    return Response(status_code=204)


def _members(request: Request, story: str) -> Members:
    chronologies: Chronologies = request.app.state.chronologies
    members = None if "\0" in story else chronologies.members(story)
    if members is None:
        raise not_found("story", story)
    return members


def _first_mentions(request: Request, story: str, events: list[str]) -> list[dict[str, Any]]:
    """The first mention of each event, by its present id or an earlier one."""
    if not events:
        return []
    chronologies: Chronologies = request.app.state.chronologies
    document = chronologies.built(story, "json", None)
    told = orjson.loads(document.body)["events"] if document is not None else []
    by_id = {name: event for event in told for name in (event["id"], *event.get("aliases", ()))}
    places = []
    for number, name in enumerate(events):
        if name not in by_id:
            raise invalid(f"events[{number}]", "no such event in this story")
        mention = by_id[name]["mentions"][0]
        places.append({key: mention[key] for key in ("article", "start", "field") if key in mention})
    return places


def _check(fields: dict[str, Any], body: CorrectionBody) -> None:
    least, most = _ABOUT[body.kind]
    if not least <= len(fields["mentions"]) <= most:
        raise invalid("mentions", f"{body.kind} is about {least if least == most else f'{least} or more'} events")
    for end in ("begin", "until"):
        moment = getattr(body, end)
        if moment is not None and moment.utcoffset() is not None:
            raise invalid(end, "is a local time, without an offset")
        if moment is not None and body.kind != "pin":
            raise invalid(end, "belongs to a pin")
    if body.begin is not None and body.until is not None and body.begin >= body.until:
        raise invalid("until", "is not after `begin`")
    if (body.title is None) == (body.kind == "retitle"):
        raise invalid("title", "belongs to a retitle, which needs one")
    correction_of("", fields)


def _with(members: Members, stored: corrections.Stored) -> Members:
    return Members(members.revision, members.articles, (*members.corrections, stored))


def _content(stored: corrections.Stored, unplaced: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": stored.id,
        **stored.fields,
        "revision": stored.revision,
        "created_at": stored.created_at,
        "waiting": stored.id in unplaced,
    }
