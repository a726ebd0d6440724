"""The page at / and /stories/{id}, and the files it is made of."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

STATIC = Path(__file__).parents[1] / "dashboard" / "static"

router = APIRouter(include_in_schema=False)


@router.get("/")
@router.get("/stories/{story:path}")
def stories() -> FileResponse:
    """The page; which story it shows is its own affair: it reads its address."""
    return _page("index.html")


@router.get("/docs")
def reference() -> FileResponse:
    """The reference of the interface."""
    return _page("reference.html")


def _page(name: str) -> FileResponse:
    return FileResponse(STATIC / name, media_type="text/html; charset=utf-8", headers={"cache-control": "no-cache"})
