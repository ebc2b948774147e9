"""A real outside service on loopback that answers as a test tells it to."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


@dataclass
class Provider:
    """Gives its `answers` in turn, the last one for ever; or hangs, until the test is over."""

    url: str = ""
    answers: list[Response] = field(default_factory=lambda: [JSONResponse({})])
    hanging: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    async def answer(self, request: Request) -> Response:
        self.heard.append((dict(request.headers), await request.body()))
        if self.hanging:
            await self.over.wait()
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def will_say(self, *answers: Any) -> None:
        """Each answer: a whole response, a status, or a body (bytes or JSON) with status 200."""
        self.answers = [_answer(one) for one in answers]


def _answer(one: Any) -> Response:
    if isinstance(one, Response):
        return one
    if isinstance(one, int):
        return Response(status_code=one)
    return Response(one) if isinstance(one, bytes) else JSONResponse(one)


@pytest.fixture
async def provider() -> AsyncIterator[Provider]:
    it = Provider()
    app = Starlette(routes=[Route("/", it.answer, methods=["GET", "POST"])])
    listening = socket.create_server(("127.0.0.1", 0))
    it.url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, ws="none", lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:  # noqa: ASYNC110 # uvicorn tells nobody when it has started
        await asyncio.sleep(0.005)
    yield it
    it.over.set()
    server.should_exit = server.force_exit = True
    await serving
    listening.close()


@pytest.fixture
def nowhere() -> str:
    """The URL of a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    return f"http://127.0.0.1:{port}/"
