"""Who bears a marker of a field is known by name while the marker lives (Art 9)."""

from typing import Any

import pytest

from resolvers.markers import end_expired
from tests import build
from tests.accounts.test_page import end_health_marker, erase
from tests.site.reading import said
from tests.world import World

pytestmark = pytest.mark.article("9")


async def physician(world: World, **changes: Any) -> str:
    own = build.subject("NATURAL_PERSON", operatorName="欧阳素问")
    held = await world.qualified(person=True, **changes)
    filed = await world.apply(
        nature="NATURAL_PERSON", subject=own, category="HEALTH", credentials=held
    )
    await world.confirm_phone(filed["reference"])
    checked = [one["reference"] for one in filed["account"]["credentials"]]
    payload = await world.decide(filed["reference"], credentialsChecked=checked)
    assert payload["objections"] == []
    number: str = filed["account"]["number"]
    return number


async def named(world: World, number: str) -> Any:
    face = await world.disclosure(number, "operatorName { value } record markers { type }")
    assert "素问" not in face["record"]
    return face["operatorName"] and face["operatorName"]["value"]


async def test_a_physician_is_named_in_full_and_a_person_without_a_field_is_not(
    world: World,
) -> None:
    number = await physician(world)
    plain = build.subject("NATURAL_PERSON", operatorName="欧阳素问")
    other = await world.account(nature="NATURAL_PERSON", subject=plain)

    assert await named(world, number) == "欧阳素问"
    assert await named(world, other) == "欧阳*"
    assert "欧阳素问" in await said(world, f"/zh/accounts/{number}")


async def test_the_name_is_masked_again_when_the_marker_ends(world: World) -> None:
    number, expiring = await physician(world), await physician(world, validTo="2026-11-26")

    await end_health_marker(world, number)
    world.clock.move(days=3)
    await end_expired(world.register)

    assert await named(world, number) == await named(world, expiring) == "欧阳*"


async def test_a_name_in_full_can_be_withdrawn_like_every_personal_value(world: World) -> None:
    number = await physician(world)

    await erase(world, number)

    assert await named(world, number) is None
    first = await world.client.get(f"/accounts/{number}@1.json")
    assert "欧阳" not in first.text


async def test_the_rules_say_so(world: World) -> None:
    assert "带有专业领域标识期间" in await said(world, "/zh/rules")
