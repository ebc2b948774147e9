"""graphql-transport-ws, through a real server and a client that is not ours."""

import asyncio
import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Origin, Subprotocol

from tests.http.conftest import until
from tests.http.graph_for_tests import FOLLOWERS, NAMES, TIME

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


async def test_one_socket_carries_twenty_operations_and_no_more(address: str) -> None:
    async with await opened(address) as socket:
        for number in range(1_000):
            await subscribe(socket, "subscription {wait}", str(number))
        refusals = [await hear(socket) for _ in range(20)]
        code = await closing_code(socket)
    await until_followers(0)

    assert {r["payload"][0]["extensions"]["code"] for r in refusals} == {"LIMIT_SUBSCRIPTIONS"}
    assert code == 4429


async def test_a_stream_ends_when_its_token_does(address: str) -> None:
    async with await opened(address, TOKEN) as socket:
        await subscribe(socket, "subscription {wait}")
        await until_followers(1)
        TIME["now"] = datetime(2026, 1, 1, 1, tzinfo=UTC)
        last, end = await hear(socket), await hear(socket)
        await subscribe(socket, "{hello}", "2")
        refused = await hear(socket)
    await until_followers(0)

    assert last["payload"]["errors"][0]["extensions"]["code"] == "TOKEN_EXPIRED"
    assert end["type"] == "complete"
    assert refused["payload"][0]["extensions"]["code"] == "TOKEN_EXPIRED"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{nope}", "GRAPHQL_VALIDATION_FAILED"),
        ("{" + "s " * 30 + "}", "LIMIT_ROOT_FIELDS"),
        ("subscription {wait count}", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription($n: Int!) {count(to: $n)}", "BAD_USER_INPUT"),
        ('mutation {setName(input: {name: "x"}) {name}}', "METHOD_NOT_ALLOWED"),
    ],
)
async def test_operations_are_held_to_the_same_limits(address: str, query: str, code: str) -> None:
    async with await opened(address) as socket:
        await subscribe(socket, query)
        refused = await hear(socket)

    assert refused["type"] == "error"
    assert refused["payload"][0]["extensions"]["code"] == code
    assert NAMES == []


async def test_a_fault_of_ours_is_masked(address: str) -> None:
    async with await opened(address) as socket:
        await subscribe(socket, "{broken surrogate}")
        answer = await hear(socket)

    assert answer["payload"]["data"]["surrogate"] == "a?b"
    assert answer["payload"]["errors"][0]["message"] == "Internal error"
    assert "secret" not in json.dumps(answer)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "1",
        '"x"',
        "{",
        "[" * 100_000,
        '{"type": "subscribe", "id": ["x"], "payload": {"query": "{hello}"}}',
        '{"type": "subscribe", "id": "x", "payload": "x"}',
        '{"type": "subscribe", "id": "x", "payload": {"query": 1}}',
        '{"type": "subscribe", "id": "x", "payload": {"query": "{s}", "variables": [1]}}',
        '{"type": "complete", "id": {}}',
        '{"type": ["x"]}',
        '{"type": "ping", "payload": "' + "x" * 300_000 + '"}',
    ],
    ids=lambda text: text[:40],
)
async def test_a_message_that_is_none_closes_the_socket(address: str, text: str) -> None:
    socket = await opened(address)
    await socket.send(text)

    assert await closing_code(socket) == 4400


async def test_closing_the_socket_ends_its_streams(address: str) -> None:
    socket = await opened(address)
    await subscribe(socket, "subscription {wait}")
    await until_followers(1)
    await socket.close()

    await until_followers(0)
