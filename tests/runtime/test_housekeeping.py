"""What goes on by itself."""

from datetime import timedelta
from typing import Any

import pytest

from models import IdempotentAnswer, PhoneCode, Record
from models.database import dialect
from models.database.planner import measure_tables
from resolvers.disclosure import facts
from resolvers.housekeeping import go_round
from resolvers.markers import expiry
from rules.vocabulary import Outcome
from tests import build, operations
from tests.world import World


async def test_a_kept_answer_is_removed_a_day_after(world: World) -> None:
    for key in ("one", "two"):
        await world.ask(
            operations.REGISTER,
            {"input": build.application()},
            by="alice",
            **{"Idempotency-Key": key},
        )
        world.clock.move(hours=13)
    await go_round(world.register)

    assert await IdempotentAnswer.all().count() == 1


@pytest.mark.article("8")
async def test_phone_codes_are_removed_when_they_limit_nothing_any_more(world: World) -> None:
    await world.apply()
    world.clock.move(days=1)
    await go_round(world.register)
    kept = await PhoneCode.all().count()
    world.clock.move(days=1)
    await go_round(world.register)

    assert (kept, await PhoneCode.all().count()) == (1, 0)


@pytest.mark.article("9")
async def test_a_marker_ends_with_its_credential_without_anyone_asking(world: World) -> None:
    ends = (world.clock.now() + timedelta(days=30)).date().isoformat()
    held = await world.qualified(validTo=ends)
    number = await world.account(category="HEALTH", credentials=held)
    world.clock.move(days=60)

    await go_round(world.register)

    face = await world.disclosure(number, "markers { type }")
    assert {"type": "HEALTH"} not in face["markers"]


@pytest.mark.article("8")
async def test_a_step_that_fails_keeps_no_other_from_its_turn(world: World) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    await world.apply()
    world.registry.outcome = Outcome.MATCH
    object.__setattr__(world.register, "storage", None)
    await world.do(operations.UPLOAD, {"kind": "AVATAR", "size": 10}, by="alice")
    world.clock.move(days=2)

    await go_round(world.register)

    assert await PhoneCode.all().count() == 0


async def test_sqlite_measures_its_tables_when_the_register_has_grown_by_half(
    world: World,
) -> None:
    measured = []
    for accounts in (2, 0, 1, 1):
        for _ in range(accounts):
            await world.account(name=f"晨光读书{await Record.all().count()}")
        measured.append(await measure_tables())

    by_itself = dialect() == "postgres"  # its autovacuum does it
    assert measured == ([False] * 4 if by_itself else [True, False, True, False])


# PostgreSQL's autovacuum does it there.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_sqlite_does_not_measure_again_what_did_not_grow_however_much_it_is(
    world: World,
) -> None:
    await world.account()
    number, at = (await Record.get()).number, world.clock.now()
    rows = [
        Record(
            number=number,
            version=version,
            sequence=version,
            canonical="x" * 300,
            leaf_hash=f"{version:043}",
            fields_changed=[],
            valid_from=at,
            published_at=at,
        )
        for version in range(2, 30_000)
    ]
    await Record.bulk_create(rows, batch_size=2_000)

    assert [await measure_tables() for _ in range(3)] == [True, False, False]


@pytest.mark.article("9")
async def test_an_account_with_another_credential_keeps_no_marker_of_others_alive(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expiry, "MOST", 1)
    ends = (world.clock.now() + timedelta(days=30)).date().isoformat()
    another = build.credential(await world.upload("CREDENTIAL"), title="互联网医院执业许可证")
    two = [*await world.qualified(validTo=ends), another]
    await world.account(category="HEALTH", credentials=two)
    one = await world.qualified(validTo=ends)
    late = await world.account(category="HEALTH", credentials=one)
    world.clock.move(days=60)

    await go_round(world.register)

    face = await world.disclosure(late, "markers { type }")
    assert {"type": "HEALTH"} not in face["markers"]


@pytest.mark.article("9")
async def test_an_account_that_fails_keeps_no_marker_of_others_alive(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = (world.clock.now() + timedelta(days=30)).date().isoformat()

    async def marked() -> str:
        held = await world.qualified(validTo=ends)
        return await world.account(category="HEALTH", credentials=held)

    broken, whole = await marked(), await marked()
    usual = facts.facts_of

    def failing(ctx: Any, sources: Any) -> Any:
        if sources.account.number == broken:
            raise RuntimeError
        return usual(ctx, sources)

    monkeypatch.setattr(facts, "facts_of", failing)
    world.clock.move(days=60)

    await go_round(world.register)

    face = await world.disclosure(whole, "markers { type }")
    assert {"type": "HEALTH"} not in face["markers"]
