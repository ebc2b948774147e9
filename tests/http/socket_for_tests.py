"""A client of graphql-transport-ws that is not ours."""

import asyncio
import json
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.http.conftest import until
from tests.http.graph_for_tests import FOLLOWERS

PROTOCOL = Subprotocol("graphql-transport-ws")
TOKEN = {"authorization": "Bearer actor:an"}


async def opened(address: str, payload: dict[str, str] | None = None) -> ClientConnection:
    socket = await connect(f"ws://{address}/graphql", subprotocols=[PROTOCOL])
    await say(socket, type="connection_init", payload=payload)
    assert await hear(socket) == {"type": "connection_ack"}
    return socket


async def say(socket: ClientConnection, **message: Any) -> None:
    await socket.send(json.dumps(message))


async def subscribe(socket: ClientConnection, query: str, name: str = "1", **more: Any) -> None:
    await say(socket, type="subscribe", id=name, payload={"query": query, **more})


async def hear(socket: ClientConnection) -> Any:
    return json.loads(await asyncio.wait_for(socket.recv(), 5))


async def closing_code(socket: ClientConnection) -> int | None:
    async with asyncio.timeout(8):
        await socket.wait_closed()
    return socket.close_code


async def until_followers(count: int) -> None:
    await until(lambda: len(FOLLOWERS) == count)
