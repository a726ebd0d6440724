"""POST /v1/readings."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answers import json_answer, problems
from api.bodies import JsonRoute
from api.schemas import ArticleBody
from api.work import busy
from timeline import read
from timeline.formats import to_json
from timeline.model import Reading

router = APIRouter(route_class=JsonRoute, tags=["reading"])


@router.post(
    "/v1/readings",
    summary="What is found in one article: expressions, events, links, order",
    response_model=Reading,
    responses=problems(400, 413, 415, 422),
)
async def readings(request: Request, body: ArticleBody) -> Response:
    article = body.article()
    return json_answer(await busy(request, lambda: to_json(read(article))))
