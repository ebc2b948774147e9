"""Rows by what their columns hold, read and changed by texts that are written down once."""

import pytest
from tortoise.exceptions import DoesNotExist

from models import Account, Factor, Subject
from models.database import rows
from resolvers.runtime import transaction
from rules.vocabulary import Outcome
from tests.world import World


async def test_a_row_is_as_the_orm_reads_it(world: World) -> None:
    number = await world.account()
    ours, theirs = await rows.existing(Account, number=number), await Account.get(number=number)

    assert {name: getattr(ours, name) for name in Account._meta.db_fields} == {
        name: getattr(theirs, name) for name in Account._meta.db_fields
    }


async def test_what_is_not_there_is_none_or_a_fault(world: World) -> None:
    assert await rows.one(Account, number="A9") is None
    with pytest.raises(DoesNotExist):
        await rows.existing(Account, number="A9")


async def test_a_row_can_be_locked(world: World) -> None:
    number = await world.account()

    async with transaction():
        assert await rows.one(Account, lock="FOR NO KEY UPDATE", number=number) is not None


async def test_several_values_and_null_are_conditions_too(world: World) -> None:
    await world.account()
    outcomes = (Outcome.MATCH, Outcome.PENDING)

    found = await rows.every(Factor, outcome=outcomes, dispute_id=None)

    assert found == await Factor.filter(outcome__in=outcomes, dispute_id=None).order_by("id")
    assert found


async def test_a_change_says_how_many_rows_it_changed(world: World) -> None:
    first, second = await world.account(), await world.account()

    changed = await rows.change(Account, {"number": (first, second, "A9")}, bio="seen")

    assert changed == 2
    assert await Account.filter(bio="seen").count() == 2


async def test_a_named_row_that_is_known_is_not_read_again(world: World) -> None:
    account = await Account.get(number=await world.account())
    read = await rows.related(account, "subject", Subject)
    account.subject = read

    assert read.id == account.subject_id
    assert await rows.related(account, "subject", Subject) is read
