"""A caller's points in a minute are limited, and each answer says what is left."""

import pytest

from rules.vocabulary import Role
from schema.limits.metering import STRANGERS
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

DEAR = "{ disclosures(first: 100) { edges { node { number name { value } } } } }"


async def test_an_answer_says_what_is_left(world: World) -> None:
    body = {"query": "{ platform { nameZh } }"}

    first = await world.client.post("/graphql", json=body)
    second = await world.client.post("/graphql", json=body)

    left = [int(response.headers["RateLimit-Remaining"]) for response in (first, second)]
    assert left[1] < left[0] < STRANGERS.amount


async def test_who_has_spent_their_points_waits_and_others_do_not(world: World) -> None:
    statuses = set()
    for _ in range(400):
        response = await world.client.post("/graphql", json={"query": DEAR})
        statuses.add(response.status_code)
        if response.status_code == 429:
            break
    signed_in = await world.client.post(
        "/graphql", json={"query": DEAR}, headers=world.headers("alice", Role.OPERATOR)
    )

    assert statuses == {200, 429}
    assert response.json()["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
    assert int(response.headers["Retry-After"]) > 0
    assert signed_in.status_code == 200
