"""Request bodies: JSON and nothing else, read strictly."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from api.jsontext import JsonError, parse
from api.problems import Refusal, invalid


class _JsonRequest(Request):
    async def json(self) -> Any:
        try:
            return parse(await self.body())
        except JsonError as error:
            raise invalid("body", str(error), status=400) from None


class JsonRoute(APIRoute):
    """A route whose body must be declared as JSON.

    A page of another site can send a form or plain text to a service on this machine without asking, but not JSON.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def strict(request: Request) -> Response:
            if self.body_field is not None and not _is_json(request.headers.get("content-type", "")):
                raise Refusal(415, "not-json", "the body must be sent as Content-Type: application/json")
            return await handle(_JsonRequest(request.scope, request.receive))

        return strict


def _is_json(content_type: str) -> bool:
    essence = content_type.partition(";")[0].strip().lower()
    return essence == "application/json" or (essence.startswith("application/") and essence.endswith("+json"))
