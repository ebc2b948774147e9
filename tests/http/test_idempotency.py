import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.http.app_for_tests import make_app
from tests.http.graph_for_tests import NAMES
from tests.http.store_for_tests import MemoryStore

SET_NAME = 'mutation {setName(input: {name: "x"}) {name count}}'


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = make_app(idempotency=MemoryStore())
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://register"
    ) as client:
        yield client


async def send(
    client: httpx.AsyncClient, key: str, query: str = SET_NAME, actor: str = "an"
) -> httpx.Response:
    headers = {
        "idempotency-key": key,
        "authorization": f"Bearer actor:{actor}",
        "accept": "application/graphql-response+json",
    }
    return await client.post("/graphql", json={"query": query}, headers=headers)


async def test_the_same_request_twice_has_one_effect_and_one_answer(
    client: httpx.AsyncClient,
) -> None:
    first = await send(client, "k")
    second = await send(client, "k")

    assert NAMES == ["x"]
    assert second.content == first.content
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"


async def test_fifty_at_once_have_one_effect(client: httpx.AsyncClient) -> None:
    answers = await asyncio.gather(*(send(client, "k") for _ in range(50)))
    later = await send(client, "k")

    assert NAMES == ["x"]
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert {a.content for a in answers if a.status_code == 200} == {later.content}


async def test_who_comes_while_it_is_carried_out_is_told_to_come_again(
    client: httpx.AsyncClient,
) -> None:
    answers = await asyncio.gather(send(client, "k"), send(client, "k"))
    early = next(answer for answer in answers if answer.status_code == 409)

    assert early.headers["retry-after"] == "1"
    assert early.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_IN_FLIGHT"


async def test_a_key_belongs_to_one_request(client: httpx.AsyncClient) -> None:
    await send(client, "k")
    other = await send(client, "k", SET_NAME.replace("x", "y"))

    assert other.status_code == 422
    assert other.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_KEY_REUSED"
    assert NAMES == ["x"]


async def test_a_key_belongs_to_one_person(client: httpx.AsyncClient) -> None:
    await send(client, "k", actor="an")
    await send(client, "k", actor="bo")

    assert NAMES == ["x", "x"]


async def test_a_fault_of_ours_takes_everything_back_and_may_be_tried_again(
    client: httpx.AsyncClient,
) -> None:
    half = 'mutation {setName(input: {name: "x"}) {name broken}}'
    first = await send(client, "k", half)
    second = await send(client, "k", half)

    assert NAMES == []
    for answer in (first, second):
        assert answer.status_code == 500
        assert answer.json()["data"] is None
        assert "idempotency-replayed" not in answer.headers
    assert first.content != second.content  # each was tried, and has an id of its own


async def test_what_was_taken_back_is_answered_by_one_fault_and_by_nothing_that_was_in_it(
    client: httpx.AsyncClient,
) -> None:
    answer = await send(client, "k", 'mutation {setName(input: {name: "x"}) {broken hidden}}')

    assert NAMES == []
    (error,) = answer.json()["errors"]
    assert (error["extensions"]["code"], "path" in error) == ("INTERNAL", False)


async def test_what_was_done_stays_done_though_its_answer_may_not_be_read(
    client: httpx.AsyncClient,
) -> None:
    first, second = [
        await send(client, "k", 'mutation {setName(input: {name: "x"}) {hidden}}') for _ in "12"
    ]

    assert NAMES == ["x"]
    assert second.content == first.content
    assert second.headers["idempotency-replayed"] == "true"


async def test_a_key_is_for_one_mutation_also_where_fragments_hold_the_others(
    client: httpx.AsyncClient,
) -> None:
    two = 'mutation {...M a: fail} fragment M on Mutation {setName(input: {name: "x"}) {name}}'
    answer = await send(client, "k", two)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_ONE_MUTATION"
    assert NAMES == []


@pytest.mark.parametrize("key", ["", " ", "a b", "安", "k" * 256, "a\tb"])
async def test_a_key_is_1_to_255_visible_characters(client: httpx.AsyncClient, key: str) -> None:
    answer = await client.post(
        "/graphql",
        json={"query": SET_NAME},
        headers={b"idempotency-key": key.encode()},
    )

    assert answer.status_code == 400
    assert NAMES == []


async def test_queries_need_no_key(client: httpx.AsyncClient) -> None:
    assert (await send(client, "k", "{hello}")).status_code == 200
    assert (await send(client, "k")).status_code == 200
