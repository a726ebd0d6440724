"""POST /v1/articles and GET /v1/articles/{id}."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from api.answers import json_answer, problems
from api.bodies import JsonRoute
from api.parameters import storable
from api.problems import not_found
from api.reading import VERSION, reading_of
from api.schemas import StoredArticle, StoryArticleBody
from api.store import articles
from api.work import busy

router = APIRouter(route_class=JsonRoute, tags=["articles"])

_PUT: dict[int | str, dict[str, Any]] = {
    200: {"model": StoredArticle, "description": "It was stored already; other content has replaced what was there."},
    201: {
        "description": "Stored.",
        "headers": {"Location": {"description": "Where the article is now.", "schema": {"type": "string"}}},
    },
}


@router.post(
    "/v1/articles",
    status_code=201,
    summary="Store an article in a story, or correct one",
    response_model=StoredArticle,
    responses={**_PUT, **problems(400, 413, 415, 422)},
)
async def put_article(request: Request, body: StoryArticleBody) -> Response:
    storable("id", body.id)
    if body.story is not None:
        storable("story", body.story)
    article, database = body.article(), request.app.state.database
    stored, outcome = await busy(
        request, lambda: articles.put(database, article, body.fields(), body.story, reading_of, VERSION)
    )
    location = f"/v1/articles/{quote(article.id, safe='')}"
    return json_answer(_content(stored), 201 if outcome == "created" else 200, {"location": location})


@router.get(
    "/v1/articles/{article:path}",
    summary="A stored article",
    response_model=StoredArticle,
    responses=problems(404),
)
def get_article(request: Request, article: str) -> Response:
    stored = None if "\0" in article else articles.get(request.app.state.database, article)
    if stored is None:
        raise not_found("article", article)
    return json_answer(_content(stored))


def _content(stored: articles.Stored) -> dict[str, Any]:
    return {
        **stored.fields,
        "story": stored.story,
        "version": stored.version,
        "created_at": stored.created_at,
        "updated_at": stored.updated_at,
    }
