"""What one socket may carry, how long, and what closes it."""

import json
from datetime import UTC, datetime

import pytest

from tests.http.app_for_tests import TIME
from tests.http.graph_for_tests import NAMES
from tests.http.socket_for_tests import (
    TOKEN,
    closing_code,
    hear,
    opened,
    subscribe,
    until_followers,
)


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
