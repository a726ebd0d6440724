"""POST /v1/expressions."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answers import json_answer, problems
from api.bodies import JsonRoute
from api.schemas import Expressions, ExpressionsBody
from api.work import busy
from timeline import find_expressions
from timeline.formats import to_json

router = APIRouter(route_class=JsonRoute, tags=["reading"])


@router.post(
    "/v1/expressions",
    summary="The time expressions of a text",
    response_model=Expressions,
    responses=problems(400, 413, 415, 422),
)
async def expressions(request: Request, body: ExpressionsBody) -> Response:
    found = await busy(request, lambda: find_expressions(body.text, body.published_at, body.time_zone))
    return json_answer({"expressions": [to_json(one) for one in found]})
