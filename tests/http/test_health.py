"""Load balancers ask whether the register lives and whether it can work."""

from models import database
from tests.world import World


async def test_a_register_with_its_database_is_ready_and_says_how_far_it_is(world: World) -> None:
    await world.account()

    answer = await world.client.get("/readyz")

    assert (answer.status_code, answer.json()) == (200, {"status": "ready", "sequence": 1})


async def test_without_its_database_a_register_lives_and_is_not_ready(world: World) -> None:
    await database.disconnect()

    alive, ready = await world.client.get("/healthz"), await world.client.get("/readyz")

    assert (alive.status_code, ready.status_code) == (200, 503)
