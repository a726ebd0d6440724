"""Reading and building, which keep a core busy, done beside the event loop and a few at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Request

T = TypeVar("T")


async def busy(request: Request, work: Callable[[], T]) -> T:
    """The result of `work`, done in a thread once one of the service's readers is free."""
    limiter: CapacityLimiter = request.app.state.readers
    return await to_thread.run_sync(work, limiter=limiter)
