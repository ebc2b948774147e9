from collections.abc import AsyncIterator, Mapping

import httpx
import pytest
from starlette.requests import Request
from starlette.websockets import WebSocket

from schema.errors import GraphError
from tests.http.app_for_tests import make_app
from tests.http.graph_for_tests import NAMES

CHARGED: list[int] = []


async def charge(request: Request | WebSocket, cost: int) -> Mapping[str, str]:
    CHARGED.append(cost)
    if cost > 9:
        raise GraphError("Later", "RATE_LIMITED", 429, headers={"Retry-After": "9"})
    return {"X-Cost": str(cost)}


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    CHARGED.clear()
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(make_app(on_answer=charge)), base_url="http://register"
    ) as client:
        yield client


async def test_the_cost_is_charged_before_the_question_is_carried_out(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.post(
        "/graphql", json={"query": 'mutation {setName(input: {name: "x"}) {name}}'}
    )

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "9"
    assert NAMES == []


async def test_the_charge_may_add_headers(client: httpx.AsyncClient) -> None:
    answer = await client.post("/graphql", json={"query": "{a {name}}"})

    assert answer.headers["x-cost"] == "1"


async def test_what_is_refused_costs_nothing(client: httpx.AsyncClient) -> None:
    await client.post("/graphql", json={"query": "{nope}"})

    assert CHARGED == []
