"""How often the database is asked for one registration and one approval: what is known is handed
on, so that no fact is gathered twice.
"""

from tests.statements import sent
from tests.world import World

REGISTRATION = 40


async def test_a_registration_asks_the_database_forty_times_at_most(world: World) -> None:
    await world.account(by="alice")  # so that the second is compared with a first

    with sent() as statements:
        await world.apply(by="alice")

    assert len(statements) <= REGISTRATION, "\n".join(statements)
