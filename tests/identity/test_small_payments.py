"""A small payment into an account of one's own name is a factor (Art 8)."""

import asyncio
from typing import Any

import pytest

from models import SmallPayment
from resolvers.identity import small_payments
from rules.vocabulary import Outcome
from tests import build, operations
from tests.identity.test_retries import resume
from tests.world import World

pytestmark = pytest.mark.article("8")

ACCOUNT = "6222 0202 0000 1234 567"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


def outcome(payload: dict[str, Any], kind: str = "SMALL_PAYMENT") -> str | None:
    told = {one["kind"]: one["outcome"] for one in payload["application"]["factors"]}
    return told.get(kind)


async def start(world: World, reference: str, account: str = ACCOUNT) -> dict[str, Any]:
    asked = {"application": reference, "account": account}
    return await world.do(operations.SMALL_PAYMENT, asked, by="alice")


async def enter(world: World, reference: str, amount: str) -> dict[str, Any]:
    asked = {"application": reference, "amount": amount}
    return await world.do(operations.CONFIRM_PAYMENT, asked, by="alice")


def right(world: World) -> str:
    return f"{world.bank.paid[-1].fen / 100:.2f}"


def wrong(world: World) -> str:
    return f"{(world.bank.paid[-1].fen % 900 + 1) / 100:.2f}"


async def test_the_right_sum_confirms_the_account(world: World) -> None:
    own = build.subject()
    reference = (await world.apply(subject=own))["reference"]
    await start(world, reference)

    payload = await enter(world, reference, f"¥{right(world)}元")

    (paid,) = world.bank.paid
    assert outcome(payload) == "MATCH"
    assert (paid.number, paid.holder) == ("6222020200001234567", own["operatorName"])
    assert 1 <= paid.fen <= 999


async def test_credit_code_and_payment_are_enough_without_a_look(world: World) -> None:
    reference = (await world.apply())["reference"]
    await start(world, reference)
    await enter(world, reference, right(world))

    payload = await world.decide(
        reference, humanCheck={"means": "登记信息", "facts": ["SUBJECT_NATURE"]}
    )

    assert payload["application"]["account"]["status"] == "ACTIVE"


async def test_three_wrong_sums_end_a_payment_also_in_parallel(world: World) -> None:
    reference = (await world.apply())["reference"]
    await start(world, reference)

    tries = await asyncio.gather(*(enter(world, reference, wrong(world)) for _ in range(5)))
    after = await enter(world, reference, right(world))

    found = sorted(codes(payload)[0] for payload in tries)
    assert found == ["SMALL_PAYMENT_USED_UP"] * 2 + ["SMALL_PAYMENT_WRONG"] * 3
    assert codes(after) == ["SMALL_PAYMENT_USED_UP"]


async def test_three_payments_a_month_are_made_for_one_document_whoever_asks(
    world: World,
) -> None:
    own = build.subject()
    references = [(await world.apply(subject=own))["reference"] for _ in range(2)]

    asked = [codes(await start(world, references[index % 2])) for index in range(4)]
    world.clock.move(days=30, minutes=1)
    later = codes(await start(world, references[0]))

    assert asked == [[], [], [], ["SMALL_PAYMENT_TOO_MANY"]]
    assert later == []


async def test_payments_asked_for_at_once_never_exceed_the_limit(world: World) -> None:
    own = build.subject()
    references = [(await world.apply(subject=own))["reference"] for _ in range(2)]

    await asyncio.gather(*(start(world, references[index % 2]) for index in range(8)))

    assert len({paid.reference for paid in world.bank.paid}) <= 3


async def test_a_sum_is_dead_after_five_days(world: World) -> None:
    reference = (await world.apply())["reference"]
    await start(world, reference)
    world.clock.move(days=5)

    assert codes(await enter(world, reference, right(world))) == ["SMALL_PAYMENT_USED_UP"]


@pytest.mark.parametrize("outcome_", [Outcome.MISMATCH, Outcome.NOT_FOUND, Outcome.UNCONFIRMED])
async def test_whose_an_account_is_not_learned_by_having_it_paid(
    world: World, outcome_: Outcome
) -> None:
    reference = (await world.apply())["reference"]
    taken = outcome(await start(world, reference))
    world.bank.outcome = outcome_
    refused = outcome(await start(world, reference))

    entered = await enter(world, reference, wrong(world))
    guessed = await enter(world, reference, right(world))
    case = await world.claim(reference)

    assert taken == refused == "PENDING"
    assert codes(entered) == ["SMALL_PAYMENT_WRONG"]
    assert codes(guessed) == ["SMALL_PAYMENT_USED_UP"]
    assert outcome(case) == outcome_


async def test_an_order_that_an_outage_kept_back_is_given_again_once(world: World) -> None:
    reference = (await world.apply())["reference"]
    world.bank.outcome = Outcome.PROVIDER_DOWN
    down = await start(world, reference)
    early = await enter(world, reference, "1.00")
    world.bank.outcome = Outcome.PENDING
    world.clock.move(minutes=2)

    asked, again = await resume(world), await resume(world)
    payload = await enter(world, reference, right(world))

    assert (outcome(down), codes(early)) == ("PROVIDER_DOWN", ["SMALL_PAYMENT_UNDER_WAY"])
    assert (asked, again, len(world.bank.paid)) == (1, 0, 1)
    assert outcome(payload) == "MATCH"


@pytest.mark.parametrize(
    "account", ["", "1234567", "x" * 20, "6222-ABCD-0000", "1" * 33, "1" * 999]
)
async def test_what_is_no_bank_account_is_objected_to(world: World, account: str) -> None:
    reference = (await world.apply())["reference"]

    payload = await start(world, reference, account)

    assert codes(payload) == ["BANK_ACCOUNT_FORMAT"]
    assert world.bank.paid == []


@pytest.mark.parametrize("amount", ["", "x", "3.271", "-1", "10.00", "１e1", "9" * 999])
async def test_what_is_no_sum_is_a_wrong_one(world: World, amount: str) -> None:
    reference = (await world.apply())["reference"]
    await start(world, reference)

    assert codes(await enter(world, reference, amount)) == ["SMALL_PAYMENT_WRONG"]


async def test_where_no_bank_pays_it_is_not_offered(world: World) -> None:
    object.__setattr__(world.register, "bank", None)
    reference = (await world.apply())["reference"]

    assert codes(await start(world, reference)) == ["SMALL_PAYMENT_NOT_OFFERED"]


async def test_the_account_number_is_not_kept_once_it_served(world: World) -> None:
    confirmed, expired = [(await world.apply())["reference"] for _ in range(2)]
    await start(world, confirmed)
    await enter(world, confirmed, right(world))
    await start(world, expired, "62220202999")
    sealed = await SmallPayment.get(application__ref=expired)

    world.clock.move(days=5)
    await small_payments.forget_old(world.register)

    assert b"62220202" not in sealed.sealed
    assert {bytes(row.sealed) for row in await SmallPayment.all()} == {b""}


async def test_a_changed_identity_is_paid_anew(world: World) -> None:
    reference = (await world.apply())["reference"]
    await start(world, reference)
    await world.decide(
        reference, decision="RETURN", grounds=["DETAILS_INCOMPLETE"], note="请核对主体"
    )
    changed = build.application() | {"application": reference}
    await world.do(operations.UPDATE, changed, by="alice")

    assert codes(await enter(world, reference, right(world))) == ["SMALL_PAYMENT_USED_UP"]
