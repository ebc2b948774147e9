"""graphql-transport-ws, through a real server and a client that is not ours."""

import asyncio
from contextlib import suppress

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin, Subprotocol

from tests.http.graph_for_tests import FOLLOWERS
from tests.http.socket_for_tests import (
    PROTOCOL,
    TOKEN,
    closing_code,
    hear,
    opened,
    say,
    subscribe,
)


async def test_results_come_one_after_another_with_their_cost(address: str) -> None:
    async with await opened(address) as socket:
        await subscribe(socket, "subscription {count(to: 2)}")
        first, second, end = [await hear(socket) for _ in range(3)]

    assert (first["payload"]["data"], second["payload"]["data"]) == ({"count": 0}, {"count": 1})
    assert first["payload"]["extensions"]["cost"] == {"requested": 10, "maximum": 5000}
    assert end == {"id": "1", "type": "complete"}


async def test_the_token_of_connection_init_says_who_asks(address: str) -> None:
    async with await opened(address, TOKEN) as socket:
        await subscribe(socket, "{hello}")
        answer = await hear(socket)

    assert answer["payload"]["extensions"]["cost"]["maximum"] == 20_000


async def test_a_token_that_is_not_known_is_refused(address: str) -> None:
    socket = await connect(f"ws://{address}/graphql", subprotocols=[PROTOCOL])
    await say(socket, type="connection_init", payload={"authorization": "Bearer made-up"})

    assert await closing_code(socket) == 4403


@pytest.mark.parametrize("protocol", ["graphql-ws", "graphql-sse"])
async def test_the_legacy_protocol_is_refused(address: str, protocol: str) -> None:
    socket = await connect(f"ws://{address}/graphql", subprotocols=[Subprotocol(protocol)])
    with suppress(ConnectionClosed):
        await say(socket, type="start", id="1", payload={"query": "subscription {wait}"})

    assert await closing_code(socket) == 4406
    assert FOLLOWERS == []


async def test_nothing_is_answered_before_connection_init(address: str) -> None:
    socket = await connect(f"ws://{address}/graphql", subprotocols=[PROTOCOL])
    await subscribe(socket, "subscription {count}")

    assert await closing_code(socket) == 4401


async def test_whoever_does_not_introduce_themselves_is_shown_out_after_5_seconds(
    address: str,
) -> None:
    socket = await connect(f"ws://{address}/graphql", subprotocols=[PROTOCOL])
    began = asyncio.get_running_loop().time()

    assert await closing_code(socket) == 4408
    assert asyncio.get_running_loop().time() - began < 6


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
async def test_a_page_from_elsewhere_cannot_open_a_socket(address: str, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refusal:
        await connect(f"ws://{address}/graphql", subprotocols=[PROTOCOL], origin=Origin(origin))

    assert refusal.value.response.status_code == 403
