"""Which story an article belongs to: asked for, and decided by an editor who merges and splits stories."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answers import json_answer, problems
from api.bodies import JsonRoute
from api.parameters import storable
from api.problems import invalid, not_found
from api.schemas import ArticleBody, MergeBody, NearStories, SplitBody, Story
from api.store import articles, assignment, stories
from api.work import busy
from timeline.stories.topic import terms_of

router = APIRouter(route_class=JsonRoute, tags=["stories"])
_MOST = 10


@router.post(
    "/v1/stories/nearest",
    summary="The running stories that an article may belong to; nothing is stored",
    response_model=NearStories,
    responses=problems(400, 413, 415, 422),
)
async def nearest_stories(request: Request, body: ArticleBody) -> Response:
    article, database = body.article(), request.app.state.database

    def look() -> list[tuple[str, float]]:
        with database.reader() as session:
            return assignment.candidates(session, terms_of(article), articles.published_instant(article))

    found = await busy(request, look)
    told = [{"story": story, "likeness": round(likeness, 3)} for story, likeness in found[:_MOST] if likeness > 0]
    return json_answer({"stories": told})


@router.post(
    "/v1/stories/{story:path}/merge",
    summary="Move all articles of a story into another; its id leads there from then on",
    response_model=Story,
    responses=problems(400, 404, 413, 415, 422),
)
async def merge_stories(request: Request, story: str, body: MergeBody) -> Response:
    return await _moved(request, story, None, body.into)


@router.post(
    "/v1/stories/{story:path}/split",
    summary="Move some articles of a story into another, opened if new",
    response_model=Story,
    responses=problems(400, 404, 413, 415, 422),
)
async def split_story(request: Request, story: str, body: SplitBody) -> Response:
    return await _moved(request, story, body.articles, body.into)


async def _moved(request: Request, story: str, chosen: list[str] | None, into: str) -> Response:
    database = request.app.state.database
    storable("story", into)
    if into == story:
        raise invalid("into", "is the story itself")
    moved = None
    if "\0" not in story:
        moved = await busy(request, lambda: articles.move(database, chosen, story, into, merge=chosen is None))
    if moved is None and chosen is not None and await busy(request, lambda: stories.get(database, story)) is not None:
        raise invalid("articles", "not all of them are in this story")
    found = await busy(request, lambda: stories.get(database, into)) if moved is not None else None
    if found is None:
        raise not_found("story", story)
    return json_answer(stories.content(found))
