"""Who a decision is about is told it, with words that stay in the mailbox (Art 8, 9, 20)."""

from typing import Any

import pytest

from models import Delivery, Notice
from resolvers.housekeeping import go_round
from rules.vocabulary import Role
from tests import operations
from tests.checks.test_rounds import SEEN, to_look_at
from tests.checks.test_rounds import decide as decide_check
from tests.disputes.test_course import decide as decide_dispute
from tests.disputes.test_course import filed, person, proven, step
from tests.notices.test_delivery import mailbox
from tests.rectification import rectifying
from tests.world import World

pytestmark = pytest.mark.article("8")

NEWEST = "{ deadLetters { edges { node { number kind } } } }"


async def kinds(world: World, by: str = "alice") -> list[str]:
    return [notice["kind"] for notice in await mailbox(world, by)]


@pytest.mark.article("9")
async def test_the_end_of_a_marker_is_told_with_its_reason_and_has_one(world: World) -> None:
    number = await world.account()
    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": " "}
    sue: dict[str, Any] = {"by": "sue", "role": Role.SUPERVISOR}

    silent = await world.do(operations.END_MARKER, ended, **sue)
    await world.do(operations.END_MARKER, ended | {"note": "张三已不是负责人"}, **sue)

    assert [objection["code"] for objection in silent["objections"]] == ["FIELD_REQUIRED"]
    told = (await mailbox(world))[0]
    assert (told["kind"], told["number"]) == ("MARKER_ENDED", number)
    assert told["words"] == "张三已不是负责人"
    assert "张三" not in told["body"]
    await go_round(world.register)
    assert "张三" not in "".join(text for _, text in world.phones.notices)


@pytest.mark.article("9")
async def test_a_marker_that_ends_with_its_credential_is_told_too(world: World) -> None:
    held = await world.qualified(validTo="2026-12-01")
    await world.account(category="HEALTH_MEDICINE", credentials=held)

    world.clock.move(days=10)
    await go_round(world.register)

    assert (await kinds(world))[:2] == ["ACCOUNT_SUSPENDED", "MARKER_ENDED"]


@pytest.mark.article("9")
@pytest.mark.parametrize(
    ("outcome", "kind"), [("PASSED", "CHECK_PASSED"), ("FAULT_FOUND", "CHECK_FOUND_FAULT")]
)
async def test_what_a_person_found_in_a_check_is_told(
    world: World, outcome: str, kind: str
) -> None:
    number, reference = await to_look_at(world)
    if outcome == "FAULT_FOUND":
        await rectifying.issued(world, number)
    verdict = {"outcome": outcome, **(SEEN if outcome == "PASSED" else {"note": "内部备注"})}

    payload = await decide_check(world, reference, **verdict)

    assert payload["objections"] == []
    told = (await mailbox(world))[0]
    assert (told["kind"], told["words"]) == (kind, "")


async def test_who_disputes_is_told_though_they_run_no_account(world: World) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    reference = await filed(world, victim)
    code = list(world.phones.codes.values())[-1]
    await step(world, "confirmDisputePhone", dispute=reference, code=code)
    await go_round(world.register)
    texted = len(world.phones.notices)

    await decide_dispute(world, reference, decision="DISMISSED", feedback="登记人就是您本人。")
    await go_round(world.register)

    [told] = await mailbox(world, "victim")
    assert (told["kind"], told["number"], told["dispute"]) == ("DISPUTE_DECIDED", None, reference)
    assert told["words"] == "登记人就是您本人。"
    assert len(world.phones.notices) == texted + 1
    assert "本人" not in world.phones.notices[-1][1]
    read = await world.do(operations.MARK_READ, {"notice": told["reference"]}, by="victim")
    assert read["notice"]["dispute"] == reference
    assert "IDENTITY_DISPUTE_DECIDED" not in await kinds(world, "mallory")
    assert await Notice.filter(account__number=number, kind="DISPUTE_DECIDED").count() == 0


async def test_no_phone_that_nobody_confirmed_is_texted_about_a_dispute(world: World) -> None:
    reference = await proven(world, person())  # by a small payment
    await decide_dispute(world, reference, decision="DISMISSED")

    assert await kinds(world, "victim") == ["DISPUTE_DECIDED"]
    assert not await Delivery.filter(notice__kind="DISPUTE_DECIDED").exists()


@pytest.mark.parametrize("decision", ["UPHELD", "DISMISSED"])
async def test_whose_account_was_stopped_is_told_that_it_was_decided(
    world: World, decision: str
) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    reference = await proven(world, victim)
    ending = {"impersonated": [number]} if decision == "UPHELD" else {}

    await decide_dispute(world, reference, decision=decision, **ending)

    told = await mailbox(world, "mallory")
    assert (told[0]["kind"], told[0]["number"]) == ("IDENTITY_DISPUTE_DECIDED", number)
    assert told[0]["words"] == ""  # the answer is the disputant's
    ended = {"UPHELD": "ACCOUNT_TERMINATED", "DISMISSED": "SERVICE_RESUMED"}
    assert told[1]["kind"] == ended[decision]


async def test_what_could_not_be_brought_of_a_dispute_is_left_to_staff(world: World) -> None:
    reference = await filed(world, person())
    code = list(world.phones.codes.values())[-1]
    await step(world, "confirmDisputePhone", dispute=reference, code=code)
    await decide_dispute(world, reference, decision="DISMISSED")
    await Delivery.all().update(state="DEAD", settled_at=world.clock.now())

    dead = await world.ask(NEWEST, by="dora", role=Role.SUPERVISOR)

    edges = dead["data"]["deadLetters"]["edges"]
    assert {"number": None, "kind": "DISPUTE_DECIDED"} in [edge["node"] for edge in edges]
