"""A reviewer compares the card: one value, under a live claim, for a reason, noted (Art 8, 19)."""

from typing import Any

import pytest

from models import AuditEntry
from rules.vocabulary import Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("19")

UNMASK = f"""mutation Unmask($input: UnmaskInput!) {{
  unmask(input: $input) {{ value until {operations.OBJECTIONS} }} }}"""


async def unmask(world: World, case: str, by: str = "bob", **asked: Any) -> dict[str, Any]:
    named = {"case": case, "field": "RESPONSIBLE_NUMBER", "reason": "与证件核对", **asked}
    return await world.do(UNMASK, named, by=by, role=Role.REVIEWER)


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def test_who_holds_the_case_sees_one_value_for_a_minute_and_it_is_noted(
    world: World,
) -> None:
    number = build.identity_number()
    person = {"name": "李四", "documentNumber": number}
    filed = await world.apply(responsiblePerson=person)
    await world.claim(filed["reference"])

    payload = await unmask(world, filed["reference"])

    assert (payload["value"], codes(payload)) == (number, [])
    assert payload["until"].startswith("2026-11-24T02:01:00")
    entry = await AuditEntry.get(action="UNMASK_RESPONSIBLE_NUMBER")
    assert (entry.object, entry.reason) == (filed["reference"], "与证件核对")
    assert number not in str([vars(one) for one in await AuditEntry.all()])


async def test_who_does_not_hold_it_or_no_more_sees_nothing(world: World) -> None:
    filed = await world.apply()
    before = await unmask(world, filed["reference"])
    await world.claim(filed["reference"])
    another = await unmask(world, filed["reference"], by="dora")
    world.clock.move(minutes=31)

    late = await unmask(world, filed["reference"])

    assert [codes(one) for one in (before, another, late)] == [["CASE_NOT_HELD"]] * 3
    assert [one["value"] for one in (before, another, late)] == [None] * 3


async def test_a_reason_is_asked_for(world: World) -> None:
    filed = await world.apply()
    await world.claim(filed["reference"])

    payload = await unmask(world, filed["reference"], reason=" ")

    assert payload["objections"][0]["path"] == ["reason"]
    assert not await AuditEntry.filter(action__startswith="UNMASK").exists()


async def test_what_a_case_does_not_have_is_said_so(world: World) -> None:
    filed = await world.apply(nature="NATURAL_PERSON")
    await world.claim(filed["reference"])

    assert codes(await unmask(world, filed["reference"])) == ["NOTHING_MASKED"]
    assert codes(await unmask(world, "nothing")) == ["CASE_NOT_HELD"]
