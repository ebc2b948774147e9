"""Composite verification by phone code and registry (Art 8)."""

import asyncio
from typing import Any

import pytest

from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("8")


def outcomes(application: dict[str, Any]) -> dict[str, str]:
    return {factor["kind"]: factor["outcome"] for factor in application["factors"]}


async def filed_with_phone(world: World) -> tuple[str, str]:
    own = build.subject()
    filed = await world.apply(subject=own)
    return filed["reference"], own["contact"]["phone"]


async def try_code(world: World, reference: str, code: str) -> dict[str, Any]:
    return await world.do(operations.CONFIRM, {"application": reference, "code": code}, by="alice")


async def test_verification_starts_with_the_application(world: World) -> None:
    filed = await world.apply()

    told = {"PHONE": "PENDING", "CREDIT_CODE": "ANSWERED", "RESIDENT_IDENTITY": "ANSWERED"}
    assert outcomes(filed) == told
    assert len(world.phones.codes) == 1


async def test_the_right_code_confirms_the_phone(world: World) -> None:
    reference, phone = await filed_with_phone(world)

    payload = await try_code(world, reference, world.phones.codes[phone])

    assert outcomes(payload["application"])["PHONE"] == "MATCH"


async def test_a_code_is_dead_after_five_wrong_tries_also_in_parallel(world: World) -> None:
    reference, phone = await filed_with_phone(world)
    right = world.phones.codes[phone]
    wrong = "000000" if right != "000000" else "111111"

    tries = await asyncio.gather(*(try_code(world, reference, wrong) for _ in range(8)))
    after = await try_code(world, reference, right)

    found = sorted(payload["objections"][0]["code"] for payload in tries)
    assert found == ["PHONE_CODE_USED_UP"] * 3 + ["PHONE_CODE_WRONG"] * 5
    assert after["objections"][0]["code"] == "PHONE_CODE_USED_UP"


async def test_a_code_is_dead_after_five_minutes(world: World) -> None:
    reference, phone = await filed_with_phone(world)
    world.clock.move(minutes=5)

    payload = await try_code(world, reference, world.phones.codes[phone])

    assert payload["objections"][0]["code"] == "PHONE_CODE_USED_UP"


async def test_another_code_can_be_had_after_a_minute_and_replaces_the_first(
    world: World,
) -> None:
    reference, phone = await filed_with_phone(world)
    first = world.phones.codes[phone]

    early = await world.do(operations.RESEND, {"application": reference}, by="alice")
    world.clock.move(seconds=60)
    late = await world.do(operations.RESEND, {"application": reference}, by="alice")
    stale = await try_code(world, reference, first)

    assert early["objections"][0]["code"] == "PHONE_CODE_TOO_SOON"
    assert late["objections"] == []
    assert stale["objections"] or first == world.phones.codes[phone]


async def test_a_changed_identity_is_verified_anew(world: World) -> None:
    reference, phone = await filed_with_phone(world)
    await try_code(world, reference, world.phones.codes[phone])
    await world.decide(
        reference, decision="RETURN", grounds=["DETAILS_INCOMPLETE"], note="请核对主体"
    )

    changed = build.application() | {"application": reference}
    payload = await world.do(operations.UPDATE, changed, by="alice")

    assert outcomes(payload["application"])["PHONE"] == "PENDING"


async def returned(world: World, reference: str) -> None:
    await world.decide(
        reference, decision="RETURN", grounds=["DETAILS_INCOMPLETE"], note="请核对主体"
    )


async def test_no_code_is_sent_or_taken_once_the_application_is_withdrawn(world: World) -> None:
    reference, phone = await filed_with_phone(world)
    await world.do(operations.WITHDRAW, {"application": reference}, by="alice")
    world.clock.move(minutes=2)

    entered = await try_code(world, reference, world.phones.codes[phone])
    asked = await world.do(operations.RESEND, {"application": reference}, by="alice")

    assert entered["objections"][0]["code"] == "APPLICATION_NOT_OPEN"
    assert asked["objections"][0]["code"] == "APPLICATION_NOT_OPEN"


async def test_a_code_of_the_phone_before_is_dead(world: World) -> None:
    reference, phone = await filed_with_phone(world)
    await returned(world, reference)
    another = build.subject(contact={"phone": build.phone(), "publicContact": "023-6300 0000"})
    changed = build.application(subject=another) | {"application": reference}
    await world.do(operations.UPDATE, changed, by="alice")

    payload = await try_code(world, reference, world.phones.codes[phone])

    assert payload["objections"][0]["code"] == "PHONE_CODE_WRONG"
