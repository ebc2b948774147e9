"""An application that its applicant does not go on with ends by itself (Art 10)."""

from typing import Any

import pytest

from gateways.sms import Sent
from resolvers.housekeeping import go_round
from rules.vocabulary import Outcome
from tests import build, operations
from tests.outside import Phones
from tests.schema.test_notices import mailbox
from tests.world import World

pytestmark = pytest.mark.article("10")

MINE = "{ myAccounts { edges { node { application { reference state lapsesAt } } } } }"
RETURN = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充经营范围"}


class Unreachable(Phones):
    """Takes no message."""

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        return Sent(Outcome.PROVIDER_DOWN, "unreachable")


async def state(world: World, reference: str) -> Any:
    answer = await world.ask(MINE, by="alice")
    applications = [e["node"]["application"] for e in answer["data"]["myAccounts"]["edges"]]
    return next(one for one in applications if one["reference"] == reference)


async def state_after(world: World, reference: str, days: int) -> Any:
    world.clock.move(days=days)
    await go_round(world.register)
    return (await state(world, reference))["state"]


async def test_one_whose_code_nobody_enters_frees_name_and_slot_after_seven_days(
    world: World,
) -> None:
    own = build.subject("NATURAL_PERSON")
    filed = await world.apply(nature="NATURAL_PERSON", name="青禾笔记", subject=own)

    states = [await state_after(world, filed["reference"], days) for days in (6, 1)]
    again = await world.apply(nature="NATURAL_PERSON", name="青禾笔记", subject=own, by="carol")

    assert states == ["SUBMITTED", "WITHDRAWN"]
    assert again["state"] == "SUBMITTED"
    assert (await mailbox(world))[0]["kind"] == "APPLICATION_LAPSED"


async def test_it_says_beforehand_when_it_lapses(world: World) -> None:
    filed = await world.apply()
    waiting = await state(world, filed["reference"])
    await world.confirm_phone(filed["reference"])
    confirmed = await state(world, filed["reference"])

    assert waiting["lapsesAt"].startswith("2026-12-01")
    assert confirmed["lapsesAt"] is None


async def test_one_whose_phone_was_confirmed_waits_for_its_review_however_long(
    world: World,
) -> None:
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])

    assert await state_after(world, filed["reference"], 400) == "SUBMITTED"


async def test_an_outage_of_the_messenger_costs_nobody_their_application(world: World) -> None:
    object.__setattr__(world.register, "sms", Unreachable())
    filed = await world.apply()

    assert await state_after(world, filed["reference"], 40) == "SUBMITTED"


async def test_a_returned_one_ends_thirty_days_after_the_last_that_was_done_about_it(
    world: World,
) -> None:
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    await world.decide(filed["reference"], **RETURN)
    before = await state_after(world, filed["reference"], 20)
    changed = build.application(name="青禾手记") | {"application": filed["reference"]}
    payload = await world.do(operations.UPDATE, changed, by="alice")
    assert payload["objections"] == []

    states = [before] + [await state_after(world, filed["reference"], days) for days in (29, 1)]

    assert states == ["RETURNED", "RETURNED", "WITHDRAWN"]


async def test_what_a_reviewer_holds_does_not_lapse_under_their_hands(world: World) -> None:
    filed = await world.apply()
    world.clock.move(days=7)
    await world.claim(filed["reference"])

    assert await state_after(world, filed["reference"], 0) == "SUBMITTED"
    assert await state_after(world, filed["reference"], 1) == "WITHDRAWN"
