"""The page at / and /stories/{id}, and the files it is made of."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

STATIC = Path(__file__).parents[1] / "dashboard" / "static"

router = APIRouter(include_in_schema=False)


@router.get("/")
@router.get("/stories/{story:path}")
def page() -> FileResponse:
    # Which story is shown is the page's own affair: it reads its address.
    return FileResponse(
        STATIC / "index.html", media_type="text/html; charset=utf-8", headers={"cache-control": "no-cache"}
    )
