import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import uvicorn

from tests.http.app_for_tests import TIME, make_app
from tests.http.graph_for_tests import NAMES

Ask = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture(autouse=True)
def _fresh_world() -> None:
    NAMES.clear()
    TIME["now"] = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(make_app()), base_url="http://register"
    ) as client:
        yield client


@pytest.fixture
def ask(client: httpx.AsyncClient) -> Ask:
    """POST a query; `signed_in=True` brings a token."""

    async def ask(
        query: str, *, signed_in: bool = False, accept: str | None = None, **body: Any
    ) -> httpx.Response:
        headers = {"accept": accept or "application/graphql-response+json"}
        if signed_in:
            headers["authorization"] = "Bearer actor:an"
        return await client.post("/graphql", json={"query": query, **body}, headers=headers)

    return ask


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """A real server on loopback, in this event loop: what it remembers can be looked at."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(make_app(pulse=0.05), log_level="error", ws="websockets-sansio")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    await until(lambda: server.started)
    yield f"127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    await serving


async def until(happened: Callable[[], bool]) -> None:
    """What another task brings about is waited for, five seconds at most."""
    async with asyncio.timeout(5):
        while not happened():  # noqa: ASYNC110 # it happens in code that knows no event of ours
            await asyncio.sleep(0.01)
