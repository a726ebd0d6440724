"""POST /v1/chronologies."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answers import problems
from api.bodies import JsonRoute
from api.parameters import CHRONOLOGY, FormatName
from api.problems import invalid
from api.schemas import ArticleBody, ChronologyBody
from api.work import busy
from timeline import reconstruct
from timeline.formats import write
from timeline.model import Article, ArticleError, Chronology, zone_of

router = APIRouter(route_class=JsonRoute, tags=["reading"])


@router.post(
    "/v1/chronologies",
    summary="The chronology of several articles on one affair",
    response_model=Chronology,
    responses={**CHRONOLOGY, **problems(400, 413, 415, 422)},
)
async def chronologies(request: Request, body: ChronologyBody, format: FormatName = "json") -> Response:
    if body.time_zone is not None:
        zone_of(body.time_zone)
    # A text sent again under its id is its correction.
    articles = {one.id: _article(place, one) for place, one in enumerate(body.articles)}
    content, media_type = await busy(request, lambda: write(reconstruct(articles.values(), body.time_zone), format))
    return Response(content, media_type=media_type)


def _article(place: int, body: ArticleBody) -> Article:
    try:
        return body.article()
    except ArticleError as error:
        raise invalid(f"articles[{place}].{error.field}", error.message) from None
