"""What nobody answered is asked again (Art 8)."""

from typing import Any

import pytest

from models import Application, Factor
from resolvers.housekeeping import consider
from resolvers.identity import retries
from rules.vocabulary import FactorKind, Outcome
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("8")


async def resume(world: World, **options: int) -> int:
    return await retries.resume(world.register, then=consider, **options)


async def outcome(filed: dict[str, Any], kind: FactorKind) -> Outcome:
    return (await Factor.get(application__ref=filed["reference"], kind=kind)).outcome


async def test_an_outage_is_neither_approval_nor_refusal_and_is_asked_again(
    world: World,
) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    filed = await world.apply(nature="NATURAL_PERSON")
    before = await outcome(filed, FactorKind.RESIDENT_IDENTITY)
    world.registry.outcome = Outcome.MATCH
    world.clock.move(minutes=2)

    asked = await resume(world)

    assert (before, asked) == (Outcome.PROVIDER_DOWN, 1)
    assert await outcome(filed, FactorKind.RESIDENT_IDENTITY) is Outcome.MATCH
    assert len({question.reference for question in world.registry.asked}) == 1


async def test_a_code_that_an_outage_kept_back_is_sent_after_it(world: World) -> None:
    world.phones.down = True
    own = build.subject()
    filed = await world.apply(subject=own)
    world.phones.down = False
    world.clock.move(minutes=5)

    asked, again = await resume(world), await resume(world)
    code = world.phones.codes[own["contact"]["phone"]]
    await world.do(
        operations.CONFIRM, {"application": filed["reference"], "code": code}, by="alice"
    )

    assert (asked, again) == (1, 0)
    assert await outcome(filed, FactorKind.PHONE) is Outcome.MATCH


async def test_a_code_that_was_sent_is_not_sent_again_unasked(world: World) -> None:
    await world.apply(nature="NATURAL_PERSON")
    world.clock.move(hours=2)

    assert await resume(world) == 0


async def test_an_outage_leaves_half_of_the_days_codes_to_the_applicant(world: World) -> None:
    world.phones.down = True
    filed = await world.apply(nature="NATURAL_PERSON")
    for _ in range(20):
        world.clock.move(minutes=5)
        await resume(world)
    world.phones.down = False

    asked = await world.do(operations.RESEND, {"application": filed["reference"]}, by="alice")

    assert asked["objections"] == []
    assert len(world.phones.codes) == 1


async def test_who_does_not_come_back_within_a_day_is_not_written_to(world: World) -> None:
    world.phones.down = True
    await world.apply(nature="NATURAL_PERSON")
    world.phones.down = False
    world.clock.move(days=1, minutes=1)

    assert await resume(world) == 0
    assert world.phones.codes == {}


async def test_one_application_that_cannot_be_asked_about_does_not_stop_the_others(
    world: World,
) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    broken, sound = (
        await world.apply(nature="NATURAL_PERSON"),
        await world.apply(nature="NATURAL_PERSON"),
    )
    await Application.filter(ref=broken["reference"]).update(sealed=b"broken")
    world.registry.outcome = Outcome.MATCH
    world.clock.move(minutes=5)

    await resume(world)

    assert await outcome(sound, FactorKind.RESIDENT_IDENTITY) is Outcome.MATCH


async def test_who_was_asked_about_goes_to_the_end_of_the_queue(world: World) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    for _ in range(3):
        await world.apply(nature="NATURAL_PERSON")
    world.registry.asked.clear()

    for _ in range(3):
        world.clock.move(minutes=2)
        await resume(world, most=1)

    assert len({question.number for question in world.registry.asked}) == 3


async def test_a_withdrawn_application_is_not_asked_about(world: World) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    filed = await world.apply(nature="NATURAL_PERSON")
    await world.do(operations.WITHDRAW, {"application": filed["reference"]}, by="alice")
    world.clock.move(minutes=5)

    assert await resume(world) == 0
