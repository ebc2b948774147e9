"""The register's HTTP application as one client finds it, in this process: no network is between
them, and nothing of what a client library does for one.
"""

import asyncio
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Scope

CLIENT = ("127.0.0.1", 123)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Door:
    """Hands requests to `app`, which answers at `base_url`."""

    app: ASGIApp
    base_url: str

    async def send(
        self, method: str, path: str, body: bytes, headers: dict[str, str], *, query: str = ""
    ) -> Answer:
        """What the application answers to one request."""
        request = iter([{"type": "http.request", "body": body, "more_body": False}])
        answered, status, parts = asyncio.Event(), 0, []

        async def receive() -> Message:
            if (message := next(request, None)) is not None:
                return message
            await answered.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            parts.append(message.get("body", b""))
            if message["type"] == "http.response.body" and not message.get("more_body"):
                answered.set()

        scope = self._scope(method, path, len(body), headers)
        scope["query_string"] = query.encode()
        await self.app(scope, receive, send)
        return Answer(status, b"".join(parts))

    def _scope(self, method: str, path: str, length: int, headers: dict[str, str]) -> Scope:
        origin = urlsplit(self.base_url)
        sent = {"host": origin.netloc, "content-length": str(length), **headers}
        server: Any = (origin.hostname, origin.port)
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": origin.scheme,
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            "server": server,
            "client": CLIENT,
        }
