"""The feed of everything published: in order, without gap or repeat (Art 9, 20)."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
import structlog
import uvicorn
import websockets

from models import database
from resolvers.disclosure.feed import Tail
from rules.vocabulary import Role
from tests import operations
from tests.world import World

pytestmark = pytest.mark.article("9")

CHANGES = """query($after: Int!, $first: Int!) {
  changes(afterSequence: $after, first: $first) {
    hasMore entries { sequence number fieldsChanged }
  }
}"""
FOLLOW = """subscription($after: Int!, $filter: ChangeFilter) {
  disclosureChanged(afterSequence: $after, filter: $filter) { sequence number }
}"""
NOWHERE = "sqlite:///nowhere/register.sqlite"


@asynccontextmanager
async def listening(world: World) -> AsyncIterator[str]:
    """The address of the world's app, served on loopback in this loop."""
    config = uvicorn.Config(world.app, port=0, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 # uvicorn tells by this flag alone
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"127.0.0.1:{port}"
    server.should_exit = True
    server.force_exit = True
    await task


@asynccontextmanager
async def following(
    address: str, after: int, filter: dict[str, Any] | None = None
) -> AsyncIterator[AsyncIterator[int]]:
    """The sequences that a subscriber over WebSocket hears."""
    url = f"ws://{address}/graphql"
    async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
        await socket.send('{"type": "connection_init"}')
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        payload = {"query": FOLLOW, "variables": {"after": after, "filter": filter}}
        await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))

        async def sequences() -> AsyncIterator[int]:
            async for message in socket:
                frame = json.loads(message)
                if frame["type"] == "next":
                    yield frame["payload"]["data"]["disclosureChanged"]["sequence"]

        yield sequences()


async def heard(sequences: AsyncIterator[int], count: int) -> list[int]:
    async with asyncio.timeout(15):
        return [await anext(sequences) for _ in range(count)]


async def test_changes_come_in_order_with_the_fields_changed(world: World) -> None:
    numbers = [await world.account() for _ in range(3)]
    order = {
        "number": numbers[0],
        "type": "ENTERPRISE",
        "ground": "FACTS_CHANGED",
        "note": "核对不符",
    }
    await world.do(operations.END_MARKER, order, by="sue", role=Role.SUPERVISOR)

    first = (await world.ask(CHANGES, {"after": 0, "first": 3}))["data"]["changes"]
    rest = (await world.ask(CHANGES, {"after": 3, "first": 3}))["data"]["changes"]

    assert [(e["sequence"], e["number"]) for e in first["entries"]] == list(
        enumerate(numbers, start=1)
    )
    assert first["hasMore"]
    assert rest == {
        "hasMore": False,
        "entries": [
            {"sequence": 4, "number": numbers[0], "fieldsChanged": ["/markers/ENTERPRISE"]}
        ],
    }


async def test_parallel_approvals_get_dense_sequences(world: World) -> None:
    filed = [await world.apply() for _ in range(12)]

    await asyncio.gather(
        *(world.decide(f["reference"], by=f"reviewer-{i}") for i, f in enumerate(filed))
    )

    found = (await world.ask(CHANGES, {"after": 0, "first": 100}))["data"]["changes"]
    assert [entry["sequence"] for entry in found["entries"]] == list(range(1, 13))


async def test_a_subscriber_hears_the_past_and_then_the_present(world: World) -> None:
    await world.account()
    async with listening(world) as address, following(address, 0) as sequences:
        past = await heard(sequences, 1)
        await world.account()
        present = await heard(sequences, 1)

    assert (past, present) == ([1], [2])


async def test_a_subscriber_resumes_where_it_was_without_gap_or_repeat(world: World) -> None:
    async with listening(world) as address:
        async with following(address, 0) as sequences:
            await world.account()
            await world.account()
            before = await heard(sequences, 1)
        await world.account()
        async with following(address, before[-1]) as sequences:
            after = await heard(sequences, 2)

    assert before + after == [1, 2, 3]


async def test_a_filter_passes_only_what_fits(world: World) -> None:
    await world.account()
    person = await world.account(nature="NATURAL_PERSON")
    async with listening(world) as address:
        async with following(address, 0, {"nature": "NATURAL_PERSON"}) as sequences:
            assert await heard(sequences, 1) == [2]
        async with following(address, 0, {"number": person}) as sequences:
            assert await heard(sequences, 1) == [2]


async def test_the_same_can_be_followed_by_server_sent_events(world: World) -> None:
    await world.account()
    async with listening(world) as address, httpx.AsyncClient() as client:
        body = {"query": FOLLOW, "variables": {"after": 0}}
        headers = {"Accept": "text/event-stream"}
        url = f"http://{address}/graphql"
        async with client.stream("POST", url, json=body, headers=headers) as response:
            lines = response.aiter_lines()
            async with asyncio.timeout(10):
                data = await anext(line async for line in lines if line.startswith("data: {"))

    event = json.loads(data.removeprefix("data: "))
    assert event["data"]["disclosureChanged"]["sequence"] == 1


async def test_who_joins_as_the_last_one_leaves_hears_the_present(world: World) -> None:
    await world.account()
    tail = Tail()
    leaving, joining = tail.follow(0), tail.follow(0)
    await anext(leaving)

    await leaving.aclose()
    past = (await anext(joining)).sequence
    await world.account()
    async with asyncio.timeout(3):
        present = (await anext(joining)).sequence

    await tail.close()
    assert (past, present) == (1, 2)


async def test_a_follower_outlives_a_fault_of_the_database(world: World) -> None:
    await world.account()
    tail = Tail()
    follower = tail.follow(0)
    await anext(follower)
    waiting = asyncio.create_task(anext(follower))
    await asyncio.sleep(0)

    with structlog.testing.capture_logs() as logged:
        await reconnect(NOWHERE)
        await until(lambda: bool(logged))
        await reconnect(world.database_url)
    await world.account()
    async with asyncio.timeout(10):
        heard_after = (await waiting).sequence

    await tail.close()
    assert heard_after == 2


async def reconnect(url: str) -> None:
    await database.disconnect()
    await database.connect(url)


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 # a log entry wakes nobody
            await asyncio.sleep(0.01)
