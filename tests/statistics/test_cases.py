"""What staff found, and how much of it was overturned: told to everybody, roughly (Art 10, 20)."""

from datetime import timedelta
from typing import Any

import pytest

from models import AbuseFinding, IdentityDispute
from tests.abuse import abusing
from tests.statistics.settling import settle
from tests.statistics.test_figures import LITTLE, figures
from tests.world import World

pytestmark = [pytest.mark.article("10"), pytest.mark.article("20")]

FINDINGS = "confirmed { value } overturned { value } dismissed { value }"
APPEALS = "rejected { value } cleared { value } overturned { value }"
DISPUTES = "upheld { value } dismissed { value }"


async def cases(world: World, fields: str, arguments: str = "") -> Any:
    return (await figures(world, f"cases {{ {fields} }}", arguments))["cases"]


async def appealed(world: World, many: int) -> list[str]:
    """The references of so many appeals against one confirmed finding."""
    filed = await abusing.series(world)
    [found] = await abusing.listed(world)
    await abusing.confirm(world, found["reference"])
    for serial, one in enumerate(filed[:many], 1):
        [check] = await abusing.checks(world, one, f"person-{serial}")
        await abusing.appeal(world, one, check["reference"], f"person-{serial}")
    members = (await abusing.read(world, found["reference"]))["data"]["abuseFinding"]["members"]
    return [one["appeal"]["reference"] for one in members if one["appeal"]]


def values(told: dict[str, Any]) -> dict[str, Any]:
    return {series: figure["value"] for series, figure in told.items()}


async def test_appeals_are_told_by_their_answers_in_the_month_of_the_answer(world: World) -> None:
    appeals = await appealed(world, 7)
    world.clock.move(days=10)
    for reference in appeals[:5]:
        await abusing.answer(world, reference, "REJECTED")
    told = await cases(
        world, f"appeals {{ {APPEALS} }} appealsByMonth {{ month decided {{ {APPEALS} }} }}"
    )

    assert values(told["appeals"]) == {"rejected": 5, "cleared": None, "overturned": None}
    assert [
        (row["month"], row["decided"]["rejected"]["value"]) for row in told["appealsByMonth"]
    ] == [
        ("2026-11", None),
        ("2026-12", 5),
    ]


async def test_what_falls_with_a_finding_is_overturned_too(world: World) -> None:
    appeals = await appealed(world, 6)
    await abusing.answer(world, appeals[0], "OVERTURNED")
    told = await cases(
        world,
        f"""appeals {{ {APPEALS} }} findings {{ {FINDINGS} }}
        findingsByMonth {{ decided {{ {FINDINGS} }} }}""",
    )
    [month] = told["findingsByMonth"]

    assert values(told["appeals"]) == {"rejected": None, "cleared": None, "overturned": 5}
    assert values(told["findings"]) == values(month["decided"])
    assert set(values(told["findings"]).values()) == {None}


async def test_an_overturned_finding_is_no_longer_told_as_confirmed(world: World) -> None:
    now = world.clock.now()
    await settle(AbuseFinding, 6, at=now, state="CONFIRMED")
    await settle(AbuseFinding, 11, at=now, state="DISMISSED")
    before = await cases(world, f"findings {{ {FINDINGS} }}")
    await AbuseFinding.filter(state="CONFIRMED").update(state="OVERTURNED")
    after = await cases(world, f"findings {{ {FINDINGS} }}")

    assert values(before["findings"]) == {"confirmed": 5, "overturned": None, "dismissed": 10}
    assert values(after["findings"]) == {"confirmed": None, "overturned": 5, "dismissed": 10}


async def test_few_cases_are_told_as_few_and_open_ones_not_at_all(world: World) -> None:
    await settle(AbuseFinding, 4, at=world.clock.now(), state="CONFIRMED")
    await settle(AbuseFinding, 9, at=world.clock.now(), state="OPEN")
    told = await cases(world, "findings { confirmed { value suppressed } dismissed { value } }")

    assert told["findings"] == {"confirmed": LITTLE, "dismissed": {"value": None}}


@pytest.mark.article("8")
async def test_disputes_are_told_but_for_those_that_nobody_went_on_with(world: World) -> None:
    now = world.clock.now()
    await settle(IdentityDispute, 5, at=now, decision="UPHELD")
    await settle(IdentityDispute, 8, at=now, decision="DISMISSED")
    await settle(IdentityDispute, 9, at=now - timedelta(days=90), decision="LAPSED")
    told = await cases(
        world, f"disputes {{ {DISPUTES} }} disputesByMonth {{ month decided {{ {DISPUTES} }} }}"
    )

    assert values(told["disputes"]) == {"upheld": 5, "dismissed": 5}
    assert [row["month"] for row in told["disputesByMonth"]] == ["2026-11"]


async def test_a_decision_of_the_last_night_is_of_chinas_month(world: World) -> None:
    await settle(AbuseFinding, 5, at=world.clock.now(), state="DISMISSED")
    world.clock.move(days=6, hours=14, minutes=30)  # 30 November, half past midnight in China
    await settle(AbuseFinding, 15, at=world.clock.now(), state="DISMISSED")
    told = await cases(world, "findingsByMonth { month decided { dismissed { value } } }")
    narrow = await cases(world, f"findings {{ {FINDINGS} }}", '(from: "2026-12-01")')

    assert [(row["month"], values(row["decided"])) for row in told["findingsByMonth"]] == [
        ("2026-11", {"dismissed": 5}),
        ("2026-12", {"dismissed": 15}),
    ]
    assert narrow["findings"]["dismissed"] == {"value": 15}
