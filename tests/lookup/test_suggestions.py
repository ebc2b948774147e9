"""A few accounts for what is being typed, the likeliest among them (Art 9)."""

import pytest

from resolvers.lookup import suggestions
from tests import build
from tests.world import World

pytestmark = pytest.mark.article("9")

OTHERS = ["麦田", "渔歌", "茶花", "柳岸"]


async def suggested(world: World, typed: str) -> str:
    return (await world.client.get("/zh/suggest", params={"q": typed})).text


@pytest.mark.parametrize("typed", ["xian", "gong"])
async def test_how_most_operators_sound_crowds_out_no_name_that_sounds_so(
    world: World, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "MOST_RANKED", 2)
    for name in OTHERS:
        await world.account(name=name, subject=build.subject(operatorName=f"{name}文化有限公司"))
    number = await world.account(name="西安工人", subject=build.subject(operatorName="长安报社"))

    assert number in await suggested(world, typed)


async def test_an_operator_is_suggested_by_its_sound_where_no_name_sounds_so(
    world: World,
) -> None:
    number = await world.account(
        name="麦田", subject=build.subject(operatorName="云山文化有限公司")
    )

    assert number in await suggested(world, "youxian")


async def test_names_by_their_sound_come_before_operators_by_theirs(world: World) -> None:
    operator = await world.account(
        name="麦田", subject=build.subject(operatorName="云山文化有限公司")
    )
    name = await world.account(name="大云山", subject=build.subject(operatorName="长安报社"))

    found = await suggested(world, "yunshan")

    assert name in found
    assert operator in found
    assert found.index(name) < found.index(operator)
