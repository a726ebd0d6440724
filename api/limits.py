"""The largest request body, enforced while it arrives, whatever its headers claim."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import Refusal, problem


class BodyLimit:
    """ASGI middleware: a body of more than `most` bytes is answered with 413 and read no further."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app = app
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"")
        # The connection is closed: what is left of the body would be taken for the next request.
        if declared.isdigit() and int(declared) > self.most:
            answer = problem(413, self._detail(), "body-too-large", headers={"connection": "close"})
            await answer(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.most:
                refusal = Refusal(413, "body-too-large", self._detail())
                refusal.headers = {"connection": "close"}
                raise refusal
            return message

        await self.app(scope, counted, send)

    def _detail(self) -> str:
        return f"the body is larger than {self.most} bytes"
