"""What stays findable when an account is renamed (Art 9)."""

import pytest

from models import Account
from resolvers.disclosure.publication import publish
from resolvers.runtime import Context, transaction
from rules.vocabulary import RecordReason
from tests.lookup.test_search import find
from tests.world import World

pytestmark = pytest.mark.article("9")


async def rename(world: World, number: str, *names: str) -> None:
    """Publish a version with each of `names`, as a merger of accounts may."""
    for name in names:
        async with transaction():
            account = await Account.filter(number=number).select_for_update().get()
            account.name = name
            await account.save()
            ctx = Context.of_register(world.register)
            at = world.clock.now()
            reason = RecordReason.RECTIFIED
            await publish(ctx, account, reason=reason, article="9", valid_from=at)


async def test_a_name_can_be_taken_up_again_and_again(world: World) -> None:
    number = await world.account(name="甲甲号")

    await rename(world, number, "乙乙号", "甲甲号", "乙乙号", "甲甲号")

    for text in ("甲甲", "乙乙", "甲甲号", "jiajiahao", "yyh"):
        assert await find(world, filter={"text": text}) == [number], text


async def test_a_former_name_is_found_by_its_pinyin(world: World) -> None:
    number = await world.account(name="云山周刊")

    await rename(world, number, "青禾周刊")

    for text in ("云山", "yunshan", "yszk", "青禾", "qinghe"):
        assert await find(world, filter={"text": text}) == [number], text


async def test_a_name_is_found_as_it_is_written_now(world: World) -> None:
    number = await world.account(name="张·三")

    await rename(world, number, "张三·")

    assert await find(world, filter={"text": "三·"}) == [number]
