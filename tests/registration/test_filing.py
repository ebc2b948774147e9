"""What an application declares, written into its rows (Art 15)."""

import asyncio

import asyncpg
import pytest

from rules.vocabulary import DocumentKind
from tests import build, operations
from tests.world import World

HOLD = """INSERT INTO subject (ref, document_kind, document_hash, sealed, created_at)
    VALUES ('x', 'USCC', $1, '', now())"""
WAITING = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


def document_hash(world: World, number: str) -> str:
    return world.register.keys.lookup_hash("document", f"{DocumentKind.USCC}:{number}")


async def until_one_waits(watch: asyncpg.Connection) -> None:
    async with asyncio.timeout(20):
        waiting = await watch.fetch(WAITING)
        while not waiting:
            waiting = await watch.fetch(WAITING)


# On PostgreSQL alone: SQLite has one writer at a time.
@pytest.mark.article("15")
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_change_that_waits_for_its_subject_holds_no_name_meanwhile(world: World) -> None:
    filed = await world.apply()
    await world.decide(
        filed["reference"], decision="RETURN", grounds=["DETAILS_INCOMPLETE"], note="请核对主体"
    )
    changed = build.application() | {"application": filed["reference"]}
    other = await asyncpg.connect(world.database_url)
    watch = await asyncpg.connect(world.database_url)
    held = other.transaction()
    await held.start()
    await other.execute(HOLD, document_hash(world, changed["subject"]["document"]["number"]))

    changing = asyncio.create_task(world.do(operations.UPDATE, changed, by="alice"))
    await until_one_waits(watch)
    async with asyncio.timeout(20):
        registered = await world.apply(name=changed["name"], by="carol")
    await held.rollback()
    payload = await changing

    assert registered["account"]["name"] == changed["name"]
    assert [objection["code"] for objection in payload["objections"]] == ["NAME_TAKEN"]
    for connection in (other, watch):
        await connection.close()
