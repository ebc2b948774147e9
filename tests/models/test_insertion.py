"""New rows by one statement, and one that may not be new."""

from models import Account, AuditEntry, NameHolding
from models.database.insertion import insert, insert_new
from models.database.rows import ids
from resolvers.runtime import transaction
from tests.world import World


def entry(world: World, action: str) -> AuditEntry:
    return AuditEntry(actor="test", action=action, object="", reason="", at=world.clock.now())


async def test_each_row_has_the_id_under_which_it_is_found(world: World) -> None:
    rows = [entry(world, f"ACTION_{at}") for at in range(5)]

    await insert(rows)

    for row in rows:
        assert (await AuditEntry.get(id=row.id)).action == row.action


async def test_no_rows_are_no_statement(world: World) -> None:
    await insert([])


async def test_a_row_that_may_not_stand_beside_another_is_left_out_and_the_rest_goes_on(
    world: World,
) -> None:
    account = await Account.get(number=await world.account())
    held = {"folded": "同一个名字", "account": account, "held_since": world.clock.now()}

    async with transaction():
        first, second = NameHolding(**held), NameHolding(**held)
        written = [await insert_new(first), await insert_new(second)]
        await insert([entry(world, "AFTER")])

    assert written == [True, False]
    assert await NameHolding.filter(folded="同一个名字").values_list("id", flat=True) == [first.id]
    assert await AuditEntry.filter(action="AFTER").exists()


async def test_several_queries_in_one_statement_find_what_each_finds_alone(world: World) -> None:
    entries = [entry(world, action) for action in ("A", "B", "B", "B")]
    await insert(entries)
    newest = "SELECT id FROM audit_entry WHERE action = ? ORDER BY id DESC LIMIT 2"

    found = await ids([(newest, ("A",)), (newest, ("B",)), (newest, ("C",))])

    assert found == [[entries[0].id], [entries[3].id, entries[2].id], []]
    assert await ids([]) == []
