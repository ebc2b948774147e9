"""How often the database is asked for one registration and one approval: what is known is handed
on, so that no fact is gathered twice.
"""

from rules.vocabulary import Role
from tests import build, operations
from tests.statements import sent
from tests.world import World

REGISTRATION, APPROVAL = 40, 45


async def test_a_registration_asks_the_database_forty_times_at_most(world: World) -> None:
    await world.account(by="alice")  # so that the second is compared with a first

    with sent() as statements:
        await world.apply(by="alice", evidence=[])

    assert len(statements) <= REGISTRATION, "\n".join(statements)


async def test_an_approval_asks_the_database_forty_five_times_at_most(world: World) -> None:
    await world.account()  # connections are open, and another's name is near
    filed = await world.apply()
    check = build.human_check(await world.look(filed["reference"]))
    verdict = {"application": filed["reference"], **build.APPROVAL, "humanCheck": check}

    with sent() as statements:
        await world.do(operations.DECIDE, verdict, by="bob", role=Role.REVIEWER)

    assert len(statements) <= APPROVAL, "\n".join(statements)
