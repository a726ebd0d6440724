"""GET /healthz."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.schemas import Health

router = APIRouter(tags=["operation"])


@router.get("/healthz", summary="Whether the service can serve")
async def health(request: Request) -> Health:
    return Health(version=request.app.version)
