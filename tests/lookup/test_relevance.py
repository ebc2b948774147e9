"""The best match comes first, on whichever page and in whichever direction (Art 9)."""

import re
from html import unescape

import pytest

from public_site.lookup import results
from tests import build
from tests.lookup.test_renaming import rename
from tests.lookup.test_search import find
from tests.site.reading import page
from tests.world import World

pytestmark = pytest.mark.article("9")

# Accounts by how well `yudu` fits them, the best first: their name and their operator's.
LADDER = [
    ("YUDU", "云山文化有限公司"),
    ("Yudu生活", "云山文化有限公司"),
    ("yudu 早报", "云山文化有限公司"),
    ("爱yudu", "云山文化有限公司"),
    ("从前的yudu", "云山文化有限公司"),
    ("星渚周刊", "Yudu媒体有限公司"),
    ("麦田周刊", "星渚yudu有限公司"),
    ("大兴榆渡人", "云山文化有限公司"),
    ("榆渡新闻", "云山文化有限公司"),
    ("山城周刊", "榆渡镇融媒体中心"),
]
RENAMED = "从前的yudu"
SAME_RANK = [(0,), (1, 2), (3,), (4,), (5, 6), (7, 8), (9,)]  # the newest of them first


async def furnish(world: World) -> list[str]:
    """The numbers of the ladder, which was registered from its foot up in turns of two."""
    numbers = {}
    for place in (1, 0, 3, 2, 5, 4, 7, 6, 9, 8):
        name, operator = LADDER[place]
        subject = build.subject(operatorName=operator)
        numbers[place] = await world.account(name=name, subject=subject)
        if name == RENAMED:
            await rename(world, numbers[place], "如今另有其名")
        if place % 2:
            world.clock.move(hours=1)
    await world.account(name="青禾周刊", subject=build.subject(operatorName="云山文化有限公司"))
    registered = list(numbers.values())
    return [
        number
        for places in SAME_RANK
        for number in sorted((numbers[place] for place in places), key=registered.index)[::-1]
    ]


def listed(markup: str) -> list[str]:
    """The numbers of the results, from above."""
    return re.findall(r'<h3 class="hit-name"><a href="/../accounts/(A\d{10})">', markup)


def way(markup: str, rel: str) -> str | None:
    found = re.search(rf'rel="{rel}" href="([^"]*)"', markup)
    return unescape(found[1]) if found else None


async def walk(world: World, path: str | None, rel: str) -> tuple[list[list[str]], str]:
    """The pages that follow each other by the links `rel`, and the address of the last."""
    pages, at = [], ""
    while path:
        assert len(pages) <= len(LADDER), pages
        markup, at = await page(world, path), path
        pages.append(listed(markup))
        path = way(markup, rel)
    return pages, at


async def test_the_best_match_comes_first_and_equal_ones_newest_first(world: World) -> None:
    wanted = await furnish(world)

    assert listed(await page(world, "/zh/search?q=yudu")) == wanted


@pytest.mark.parametrize("most", [1, 2, 3, 4])
async def test_no_page_repeats_or_misses_an_account_in_either_direction(
    world: World, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    wanted = await furnish(world)
    monkeypatch.setattr(results, "PAGE", most)

    onward, last = await walk(world, "/zh/search?q=yudu", "next")
    back, _ = await walk(world, last, "prev")

    assert onward == [wanted[at : at + most] for at in range(0, len(wanted), most)]
    assert back == onward[::-1]


async def test_an_order_that_was_chosen_stays_chosen(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = await furnish(world)
    monkeypatch.setattr(results, "PAGE", 4)
    onward, _ = await walk(world, "/zh/search?q=yudu&order=number", "next")
    assert [number for numbers in onward for number in numbers] == sorted(wanted)

    markup = await page(world, "/zh/search?q=yudu&order=newest")
    assert '<input type="hidden" name="order" value="newest">' in markup
    assert "order=best" not in markup
    newest, _ = await walk(world, "/zh/search?q=yudu&order=newest", "next")
    assert sorted(number for numbers in newest for number in numbers) == sorted(wanted)
    assert newest[0] != wanted[:4]


async def test_without_a_text_there_is_no_best_match(world: World) -> None:
    numbers = [await world.account() for _ in range(2)]
    for path in ("/zh/search", "/zh/search?order=best"):
        markup = await page(world, path)
        assert listed(markup) == numbers[::-1]
        assert "最相关" not in markup


async def test_words_that_stand_in_one_name_come_before_those_that_do_not(world: World) -> None:
    own = build.subject(operatorName="榆渡镇融媒体中心")
    both = await world.account(name="榆渡今日新闻", subject=build.subject())
    apart = await world.account(name="早安新闻", subject=own)

    assert listed(await page(world, "/zh/search?q=新闻+榆渡")) == [both, apart]


@pytest.mark.parametrize("typed", ["《鹤》", "鹤·"])
async def test_a_name_of_one_character_is_the_best_match_however_it_is_typed(
    world: World, typed: str
) -> None:
    alone = await world.account(name="鹤")
    await world.account(name=f"{typed}鸣")

    assert listed(await page(world, f"/zh/search?q={typed}"))[0] == alone


@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("1_2026-11-24T02:00:00Z_A1000000016", 200),
        ("6_2026-11-24T02:00:00Z_A1000000016", 200),
        ("99_2026-11-24T02:00:00Z_A1000000016", 400),
        ("-1_2026-11-24T02:00:00Z_A1000000016", 400),
        ("x_2026-11-24T02:00:00Z_A1000000016", 400),
        ("1_2026-11-24T02:00:00_A1000000016", 400),
        ("2026-11-24T02:00:00Z_A1000000016", 400),
        ("1_1_2026-11-24T02:00:00Z_A1000000016", 400),
        ("1_A1000000016", 400),
    ],
)
async def test_a_damaged_place_among_the_best_gets_a_page(
    world: World, place: str, status: int
) -> None:
    for asked in ("after", "before"):
        await page(world, f"/zh/search?q=yudu&{asked}={place}", status)


@pytest.mark.parametrize(
    "text", ["yudu", "新闻 榆渡", "《鹤》", "大兴yudu", "A1000000016", "yùdù", None]
)
async def test_every_order_finds_the_same_accounts(world: World, text: str | None) -> None:
    await furnish(world)
    await world.account(name="鹤")
    await world.account(name="早安新闻", subject=build.subject(operatorName="榆渡融媒体中心"))
    best, newest = [
        await find(world, filter={"text": text}, orderBy=order)
        for order in ("RELEVANCE", "REGISTERED_DESC")
    ]

    assert newest
    assert sorted(best) == sorted(newest)


async def test_programs_may_ask_for_the_best_match_first(world: World) -> None:
    wanted = await furnish(world)

    assert await find(world, filter={"text": "yudu"}, orderBy="RELEVANCE") == wanted
