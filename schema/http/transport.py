"""Over TLS once, over TLS from then on (RFC 6797): said where the register's address is https.

The name alone is meant, not those below it: they may be somebody else's.
"""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

A_YEAR = "max-age=31536000"


class Transport:
    """ASGI middleware: has browsers keep to TLS, where `base_url` is https."""

    def __init__(self, app: ASGIApp, base_url: str) -> None:
        self._app, self._is_secure = app, base_url.startswith("https://")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._is_secure:
            await self._app(scope, receive, send)
            return

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Strict-Transport-Security"] = A_YEAR
            await send(message)

        await self._app(scope, receive, secured)
