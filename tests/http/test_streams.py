"""GraphQL over server-sent events, through a real server."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.http.app_for_tests import TIME
from tests.http.conftest import until
from tests.http.graph_for_tests import FOLLOWERS, NAMES

STREAM = {"accept": "text/event-stream"}
WAIT = {"query": "subscription {wait}"}


async def until_followers(count: int) -> None:
    await until(lambda: len(FOLLOWERS) == count)


async def post(address: str, body: dict[str, Any], **headers: str) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        url = f"http://{address}/graphql"
        return await client.post(url, json=body, headers={**STREAM, **headers})


async def test_events_are_next_until_complete(address: str) -> None:
    answer = await post(address, {"query": "subscription {count(to: 1)}"})

    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text == (
        'event: next\ndata: {"data":{"count":0},'
        '"extensions":{"cost":{"requested":10,"maximum":5000}}}\n\n'
        "event: complete\ndata:\n\n"
    )


async def test_get_streams_too(address: str) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(
            f"http://{address}/graphql",
            params={"query": "subscription {count(to: 1)}"},
            headers=STREAM,
        )

    assert answer.text.endswith("event: complete\ndata:\n\n")


async def test_a_query_may_be_answered_as_a_stream(address: str) -> None:
    answer = await post(address, {"query": "{hello}"})

    assert answer.text.startswith('event: next\ndata: {"data":{"hello":"hello world"}')


async def test_silence_is_filled_with_comments_and_leaving_ends_the_stream(address: str) -> None:
    url = f"http://{address}/graphql"
    async with (
        httpx.AsyncClient() as client,
        client.stream("POST", url, json=WAIT, headers=STREAM) as answer,
    ):
        heard = [await anext(answer.aiter_raw())]
        await until_followers(1)

    assert heard == [b":\n\n"]
    await until_followers(0)


async def test_a_stream_ends_when_its_token_does(address: str) -> None:
    waiting = asyncio.create_task(post(address, WAIT, authorization="Bearer actor:an"))
    await until_followers(1)
    TIME["now"] = datetime(2026, 1, 1, 1, tzinfo=UTC)
    answer = await waiting

    assert '"code":"TOKEN_EXPIRED"' in answer.text
    assert answer.text.endswith("event: complete\ndata:\n\n")
    await until_followers(0)


@pytest.mark.parametrize(
    "query",
    ["{", "subscription {nope}", "subscription($n: Int!) {count(to: $n)}", "{" + "s " * 30 + "}"],
)
async def test_what_is_refused_before_the_stream_is_refused_in_json(
    address: str, query: str
) -> None:
    answer = await post(address, {"query": query})

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"]


async def test_a_mutation_is_not_carried_out_by_following_a_link(address: str) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(
            f"http://{address}/graphql",
            params={"query": 'mutation {setName(input: {name: "x"}) {name}}'},
            headers=STREAM,
        )

    assert answer.status_code == 405
    assert NAMES == []
