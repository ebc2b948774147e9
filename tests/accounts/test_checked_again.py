"""What the public sees of a check that found everything as before (Art 9)."""

import re

import pytest

from tests.accounts.test_compare import of_fact
from tests.checks.test_rounds import SEEN, decide, rounds, to_look_at
from tests.site.reading import page, words
from tests.world import World

pytestmark = pytest.mark.article("9")


def newest(markup: str) -> str:
    """The newest version in an account's history."""
    return re.findall(r'<ol class="timeline".*?<li[^>]*>(.*?)</ul>', markup, re.DOTALL)[0]


async def test_the_history_names_what_was_seen_again_once_and_strikes_nothing_through(
    world: World,
) -> None:
    number = await world.account()
    await rounds(world, days=340)
    told = newest(await page(world, f"/zh/accounts/{number}"))

    assert "主体性质、运营主体名称、统一社会信用代码 内容未变，再次核对于" in words(told)
    assert "<del>" not in told


async def test_the_history_names_a_new_level_without_the_value_that_stayed(world: World) -> None:
    number, reference = await to_look_at(world)
    await decide(world, reference, outcome="PASSED", **SEEN)
    told = newest(await page(world, f"/zh/accounts/{number}"))

    assert "运营主体名称 权威比对 → 人工核验" in words(told)


async def test_the_feed_says_so_too(world: World) -> None:
    number = await world.account()
    await rounds(world, days=340)
    feed = (await world.client.get(f"/accounts/{number}.atom?lang=en")).text

    assert re.search(r"Name of the operator.*: as before, seen again \d", feed)


async def test_a_comparison_marks_the_day_alone_and_without_colour(world: World) -> None:
    number = await world.account()
    await rounds(world, days=340)
    markup = await page(world, f"/en/accounts/{number}/compare?from=1&to=2")
    part = of_fact(markup, "Name of the operator")

    assert "= same value, seen again" in words(part)
    assert re.search(r"<del><time[^>]*>24 November 2026</time></del>", part)
    assert part.count("<ins>") == 1


async def test_a_comparison_tells_a_new_level_from_a_new_value(world: World) -> None:
    number, reference = await to_look_at(world)
    await decide(world, reference, outcome="PASSED", **SEEN)
    markup = await page(world, f"/en/accounts/{number}/compare?from=1&to=2")

    assert "± same value, other level" in words(of_fact(markup, "Name of the operator"))
