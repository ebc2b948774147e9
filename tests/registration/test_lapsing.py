"""An application that its applicant does not go on with ends by itself (Art 10)."""

from typing import Any

import pytest

from gateways.providers.sms import Sent
from models import Application, Factor
from resolvers.housekeeping import go_round
from resolvers.registration import withdrawal
from rules.vocabulary import FactorKind, Outcome
from tests import build, operations
from tests.notices.test_delivery import mailbox
from tests.outside import Phones
from tests.world import World

pytestmark = pytest.mark.article("10")

MINE = "{ myAccounts { edges { node { application { reference state lapsesAt } } } } }"
RETURN = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充经营范围"}


class Unreachable(Phones):
    """Takes no message: of an outage, or of a number that there is not."""

    def __init__(self, outcome: Outcome = Outcome.PROVIDER_DOWN) -> None:
        super().__init__()
        self.outcome = outcome

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        return Sent(self.outcome, "unreachable")


def through(world: World, phones: Phones) -> None:
    object.__setattr__(world.register, "sms", phones)


async def state(world: World, reference: str) -> Any:
    answer = await world.ask(MINE, by="alice")
    applications = [e["node"]["application"] for e in answer["data"]["myAccounts"]["edges"]]
    return next(one for one in applications if one["reference"] == reference)


async def state_after(world: World, reference: str, days: int) -> Any:
    world.clock.move(days=days)
    await go_round(world.register)
    return (await state(world, reference))["state"]


async def test_one_whose_code_nobody_enters_frees_name_and_slot_once_its_review_was_due(
    world: World,
) -> None:
    own = build.subject("NATURAL_PERSON")
    filed = await world.apply(nature="NATURAL_PERSON", name="青禾笔记", subject=own)
    assert filed["dueOn"] == "2026-12-03"

    states = [await state_after(world, filed["reference"], days) for days in (9, 1)]
    again = await world.apply(nature="NATURAL_PERSON", name="青禾笔记", subject=own, by="carol")

    assert states == ["SUBMITTED", "WITHDRAWN"]
    assert again["state"] == "SUBMITTED"
    assert (await mailbox(world))[0]["kind"] == "APPLICATION_LAPSED"


async def test_it_says_beforehand_when_it_lapses(world: World) -> None:
    filed = await world.apply()
    waiting = await state(world, filed["reference"])
    await world.confirm_phone(filed["reference"])
    confirmed = await state(world, filed["reference"])

    assert waiting["lapsesAt"] == "2026-12-03T16:00:00+00:00"  # the end of that day in China
    assert confirmed["lapsesAt"] is None


async def test_one_whose_phone_was_confirmed_waits_for_its_review_however_long(
    world: World,
) -> None:
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])

    assert await state_after(world, filed["reference"], 400) == "SUBMITTED"


@pytest.mark.parametrize("outcome", [Outcome.PROVIDER_DOWN, Outcome.NOT_FOUND])
async def test_whom_no_code_reaches_has_thirty_days(world: World, outcome: Outcome) -> None:
    through(world, Unreachable(outcome))
    filed = await world.apply()

    states = [await state_after(world, filed["reference"], days) for days in (29, 1)]

    assert states == ["SUBMITTED", "WITHDRAWN"]


async def test_after_an_outage_seven_days_remain_to_enter_the_code(world: World) -> None:
    usual = world.register.sms
    through(world, Unreachable())
    filed = await world.apply()
    world.clock.move(days=16)
    through(world, usual)
    await world.do(operations.RESEND, {"application": filed["reference"]}, by="alice")

    states = [await state_after(world, filed["reference"], days) for days in (6, 1)]

    assert states == ["SUBMITTED", "WITHDRAWN"]


async def test_further_codes_keep_nothing_alive(world: World) -> None:
    filed = await world.apply()
    states = []
    for _ in range(2):
        states.append(await state_after(world, filed["reference"], 6))
        await world.do(operations.RESEND, {"application": filed["reference"]}, by="alice")

    assert states == ["SUBMITTED", "WITHDRAWN"]


async def test_of_many_on_one_phone_none_stays_that_is_never_sent_a_code(world: World) -> None:
    contact = {"phone": build.phone(), "publicContact": "023-6300 0000"}
    filed = [await world.apply(subject=build.subject(contact=contact)) for _ in range(3)]

    states = [await state_after(world, one["reference"], 0) for one in filed]
    world.clock.move(days=30)
    states += [await state_after(world, one["reference"], 0) for one in filed]

    assert states == ["SUBMITTED"] * 3 + ["WITHDRAWN"] * 3


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


async def test_who_resubmits_has_another_code_and_the_time_to_enter_it(world: World) -> None:
    filed = await world.apply()
    world.clock.move(days=2)
    await world.decide(filed["reference"], **RETURN)
    world.clock.move(days=10)
    world.phones.codes.clear()
    await world.do(operations.RESUBMIT, {"application": filed["reference"]}, by="alice")
    sent = len(world.phones.codes)

    states = [await state_after(world, filed["reference"], days) for days in (0, 6, 1)]

    assert sent == 1
    assert states == ["SUBMITTED", "SUBMITTED", "WITHDRAWN"]


async def test_who_resubmits_in_an_outage_is_sent_one_code_once_it_is_over(world: World) -> None:
    usual = world.register.sms
    filed = await world.apply()
    await world.decide(filed["reference"], **RETURN)
    world.clock.move(days=10)
    through(world, Unreachable())
    await world.do(operations.RESUBMIT, {"application": filed["reference"]}, by="alice")
    through(world, usual)
    world.phones.codes.clear()

    sent = []
    for _ in range(3):
        world.clock.move(hours=6)
        await go_round(world.register)
        sent.append(len(world.phones.codes))
        world.phones.codes.clear()

    assert sent == [1, 0, 0]


async def test_who_resubmits_with_a_confirmed_phone_is_sent_nothing(world: World) -> None:
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    await world.decide(filed["reference"], **RETURN)
    world.clock.move(days=10)
    world.phones.codes.clear()
    await world.do(operations.RESUBMIT, {"application": filed["reference"]}, by="alice")

    assert world.phones.codes == {}
    assert await state_after(world, filed["reference"], 40) == "SUBMITTED"


async def test_a_phone_that_is_to_be_confirmed_again_is_waited_for_anew(world: World) -> None:
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    world.clock.move(days=91)
    await world.do(operations.RESEND, {"application": filed["reference"]}, by="alice")

    states = [await state_after(world, filed["reference"], days) for days in (6, 1)]

    assert states == ["SUBMITTED", "WITHDRAWN"]


async def test_what_a_reviewer_holds_does_not_lapse_under_their_hands(world: World) -> None:
    filed = await world.apply()
    world.clock.move(days=10)
    await world.claim(filed["reference"])

    assert await state_after(world, filed["reference"], 0) == "SUBMITTED"
    assert await state_after(world, filed["reference"], 1) == "WITHDRAWN"


@pytest.mark.parametrize("confirmed", [False, True])
async def test_that_it_lapsed_is_texted_to_a_confirmed_phone_alone(
    world: World, confirmed: bool
) -> None:
    contact = {"phone": build.phone(), "publicContact": "023-6300 0000", "email": "li@example.cn"}
    filed = await world.apply(subject=build.subject(contact=contact))
    if confirmed:
        await world.confirm_phone(filed["reference"])
    await world.decide(filed["reference"], **RETURN)
    await go_round(world.register)
    world.phones.notices.clear()
    world.mails.sent.clear()

    await state_after(world, filed["reference"], 30)
    await go_round(world.register)

    assert len(world.phones.notices) == confirmed
    assert len(world.mails.sent) == 1
    assert (await mailbox(world))[0]["kind"] == "APPLICATION_LAPSED"


async def test_those_that_do_not_lapse_yet_keep_no_other_from_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(withdrawal, "MOST", 1)
    held, shown, late = [await world.apply() for _ in range(3)]
    await Factor.create(
        application_id=(await Application.get(ref=shown["reference"])).id,
        kind=FactorKind.SMALL_PAYMENT,
        outcome=Outcome.MATCH,
        at=world.clock.now(),
    )
    world.clock.move(days=10)
    await world.claim(held["reference"])

    await go_round(world.register)

    states = [(await state(world, one["reference"]))["state"] for one in (held, shown, late)]
    assert states == ["SUBMITTED", "SUBMITTED", "WITHDRAWN"]
