"""Operators are found by how their names sound, persons never (Art 9)."""

import pytest

from models import SearchText
from rules.lookup.query import Source
from tests import build
from tests.lookup.test_search import find
from tests.site.reading import page, said
from tests.world import World

pytestmark = pytest.mark.article("9")

OPERATOR = "大兴区融媒体中心"


@pytest.mark.parametrize("typed", ["rongmeiti", "róngméitǐ", "融媒ti", "daxingqurongmeitizhongxin"])
async def test_an_operator_is_found_by_its_pinyin_and_shown_as_that(
    world: World, typed: str
) -> None:
    number = await world.account(name="今日早报", subject=build.subject(operatorName=OPERATOR))
    await world.account(name="青禾周刊")
    found = await said(world, f"/zh/search?q={typed}")

    assert number in found
    assert "共找到 1 个账号" in found
    assert "匹配：运营主体拼音" in found
    assert "<mark>融媒体</mark>中心" in await page(world, "/zh/search?q=rongmeiti")


async def test_programs_are_told_that_it_is_the_operator_that_sounds_so(world: World) -> None:
    await world.account(name="今日早报", subject=build.subject(operatorName=OPERATOR))
    document = """
    { disclosures(filter: {text: "rongmeiti"}) { edges { matches { ground text } } } }"""
    answer = await world.ask(document)

    matches = [{"ground": "OPERATOR_PINYIN", "text": OPERATOR}]
    assert answer["data"]["disclosures"]["edges"] == [{"matches": matches}]


async def test_characters_among_the_letters_stand_in_the_same_text(world: World) -> None:
    await world.account(name="融洽早报", subject=build.subject(operatorName="大兴区绒媒体中心"))

    assert await find(world, filter={"text": "融mei"}) == []


async def test_a_persons_name_is_not_found_by_its_sound(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")

    assert await SearchText.exists(face_id=number, source=Source.OPERATOR)
    assert not await SearchText.exists(face_id=number, source=Source.OPERATOR_PINYIN)
