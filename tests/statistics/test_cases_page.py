"""How often staff were wrong, as the page shows it (Art 10, 20)."""

import pytest

from models import AbuseFinding
from resolvers.statistics.topics import cases
from tests.site.reading import said
from tests.statistics.settling import settle
from tests.statistics.test_page import table
from tests.world import World

pytestmark = [pytest.mark.article("10"), pytest.mark.article("20")]


async def test_a_page_says_how_often_staff_were_wrong_and_no_more(world: World) -> None:
    await settle(AbuseFinding, 7, at=world.clock.now(), state="CONFIRMED")
    await settle(AbuseFinding, 4, at=world.clock.now(), state="OVERTURNED")
    told = await said(world, "/en/statistics")
    rows = await table(world, cases.FINDINGS)

    assert "Findings that stand 5–9 Findings overturned on appeal fewer than 5" in told
    assert list(rows) == ["2026-11"]
    assert {one: figure["value"] for one, figure in rows["2026-11"].items()} == {
        "confirmed": 5,
        "overturned": None,
        "dismissed": None,
    }


async def test_a_chart_of_small_figures_alone_is_a_sentence(world: World) -> None:
    await world.account()
    before = await said(world, "/en/statistics")
    await settle(AbuseFinding, 5, at=world.clock.now(), state="DISMISSED")
    world.clock.move(minutes=6)
    after = await said(world, "/en/statistics")
    small = "Each month fewer than 5 of each kind."

    assert f"Findings of abuse by month {small} Table of every figure" in before
    assert before.count(small) == after.count(small) + 1 == 5
