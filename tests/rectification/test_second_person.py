"""Every end of an account is the decision of two persons (Art 8)."""

import asyncio
from typing import Any

import pytest

from resolvers.housekeeping import go_round
from rules.vocabulary import Role
from tests import operations
from tests.accounts.versions import terminate
from tests.lifecycle.test_service import STANDING
from tests.rectification.rectifying import (
    NAME,
    PAPERS,
    codes,
    decide,
    end_overdue,
    issued,
    refuse,
    staff,
    submit,
)
from tests.world import World

pytestmark = pytest.mark.article("8")

PROPOSALS = """query($r: ID!) { rectification(rectification: $r) { state
  items { state note refusalProposed { by at note } } } }"""
OVERDUE = """query($o: Boolean!) { rectificationQueue(overdue: $o) { totalCount
  edges { node { reference state dueOn answerDueOn overdue } } } }"""
OWN = """query($n: String!) { myAccount(number: $n) { status events { kind note }
  rectifications { state settledNote items { state note } } } }"""
OWN_PROPOSAL = """query($n: String!) { myAccount(number: $n) {
  rectifications { items { refusalProposed { by } } } } }"""


async def item(world: World, reference: str, number: int = 1) -> dict[str, Any]:
    """One item as staff see it."""
    answer = await world.ask(PROPOSALS, {"r": reference}, by="erin", role=Role.SUPERVISOR)
    found: dict[str, Any] = answer["data"]["rectification"]["items"][number - 1]
    return found


async def value(world: World, number: str) -> str:
    standing: str = (await world.disclosure(number, STANDING))["status"]["value"]
    return standing


async def answered(world: World, number: str) -> str:
    reference = await issued(world, number)
    await submit(world, reference, value="山城书房")
    return reference


async def overdue(world: World, number: str) -> str:
    """A rectification whose day passed in Beijing without an answer."""
    reference = await issued(world, number)
    world.clock.move(days=8)
    return reference


async def test_the_first_refusal_is_a_proposal_that_staff_alone_see(world: World) -> None:
    number = await world.account()
    reference = await answered(world, number)
    before = (await world.ask(OWN, {"n": number}, by="alice"))["data"]

    proposed = await decide(world, reference, "REFUSE", note="仍与机关名称混淆")

    assert codes(proposed) == []
    seen = await item(world, reference)
    assert (seen["state"], seen["note"]) == ("SUBMITTED", "")
    assert seen["refusalProposed"]["by"] == "register.example|dora"
    assert seen["refusalProposed"]["note"] == "仍与机关名称混淆"
    assert await value(world, number) == "SUSPENDED"
    assert (await world.ask(OWN, {"n": number}, by="alice"))["data"] == before
    denied = await world.ask(OWN_PROPOSAL, {"n": number}, by="alice")
    assert denied["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_not_even_an_administrator_sees_a_proposal_about_their_own(world: World) -> None:
    number = await world.account(by="root")
    reference = await issued(world, number)
    await submit(world, reference, value="山城书房", by="root")
    await decide(world, reference, "REFUSE", note="仍与机关名称混淆")

    own = await world.ask(OWN_PROPOSAL, {"n": number}, by="root", role=Role.ADMIN)

    assert own["data"]["myAccount"]["rectifications"][0]["items"] == [{"refusalProposed": None}]


async def test_another_person_refuses_the_same_item_and_it_takes_effect(world: World) -> None:
    number = await world.account()
    reference = await answered(world, number)

    await decide(world, reference, "REFUSE", note="仍与机关名称混淆")
    same = await decide(world, reference, "REFUSE", note="维持")
    silent = await decide(world, reference, "REFUSE", note=" ", by="erin")
    between = await value(world, number)
    second = await decide(world, reference, "REFUSE", note="两人复核，仍混淆", by="erin")

    assert codes(same) == ["SECOND_PERSON_NEEDED"]
    assert codes(silent) == ["FIELD_REQUIRED"]
    assert (between, second["rectification"]["state"]) == ("SUSPENDED", "REFUSED")
    own = (await world.ask(OWN, {"n": number}, by="alice"))["data"]["myAccount"]
    assert own["status"] == "TERMINATED"
    assert own["rectifications"][0]["settledNote"] == "两人复核，仍混淆"
    assert own["rectifications"][0]["items"][0]["note"] == "两人复核，仍混淆"


async def test_two_persons_who_refuse_two_items_end_nothing(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number, NAME, PAPERS)
    await submit(world, reference, 1, value="山城书房")
    await submit(world, reference, 2, text="见附件")

    await decide(world, reference, "REFUSE", 1, note="不符")
    await decide(world, reference, "REFUSE", 2, note="不符", by="erin")

    assert await value(world, number) == "SUSPENDED"


@pytest.mark.parametrize("decision", ["ACCEPT", "RETURN"])
async def test_whoever_accepts_or_hands_back_drops_the_proposal(
    world: World, decision: str
) -> None:
    reference = await answered(world, await world.account())
    await decide(world, reference, "REFUSE", note="不符")

    await decide(world, reference, decision, note="请附授权书", by="dora")

    assert (await item(world, reference))["refusalProposed"] is None


async def test_a_better_answer_is_not_what_was_proposed_to_refuse(world: World) -> None:
    number = await world.account()
    reference = await answered(world, number)
    await decide(world, reference, "REFUSE", note="不符")

    await submit(world, reference, value="山城书屋")
    refused = await decide(world, reference, "REFUSE", note="不符", by="erin")

    assert codes(refused) == []
    assert await value(world, number) == "SUSPENDED"
    assert (await item(world, reference))["refusalProposed"]["by"] == "register.example|erin"


async def test_whose_own_affair_it_is_is_no_second_person(world: World) -> None:
    number = await world.account(by="erin")
    reference = await issued(world, number)
    await submit(world, reference, value="山城书房", by="erin")
    await decide(world, reference, "REFUSE", note="不符")

    own = await decide(world, reference, "REFUSE", note="不符", by="erin")

    assert codes(own) == ["OWN_ACCOUNT"]


async def test_of_two_who_refuse_at_once_the_second_ends_the_account_once(world: World) -> None:
    number = await world.account()
    reference = await answered(world, number)
    before = await world.disclosure(number)

    persons = ("dora", "erin", "finn", "gina")
    answers = await asyncio.gather(
        *(decide(world, reference, "REFUSE", note="不符", by=one) for one in persons)
    )

    assert sorted(map(codes, answers)) == [[], [], *[["RECTIFICATION_CLOSED"]] * 2]
    after = await world.disclosure(number, "status { value } version")
    assert (after["status"]["value"], after["version"]) == ("TERMINATED", before["version"] + 1)


async def test_a_day_that_passes_without_an_answer_ends_nothing_by_itself(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number)
    world.clock.move(days=7, hours=13, minutes=59)  # the last minute of 1 December
    early = await end_overdue(world, reference)
    world.clock.move(minutes=1)

    late = await submit(world, reference, value="山城书房")
    await asyncio.gather(*(go_round(world.register) for _ in range(3)))
    queue = await world.ask(OVERDUE, {"o": True}, by="erin", role=Role.SUPERVISOR)

    assert codes(early) == ["RECTIFICATION_NOT_OVERDUE"]
    assert codes(late) == ["RECTIFICATION_OVERDUE"]
    assert await value(world, number) == "SUSPENDED"
    [edge] = queue["data"]["rectificationQueue"]["edges"]
    assert edge["node"] == {
        "reference": reference,
        "state": "ISSUED",
        "dueOn": "2026-12-01",
        "answerDueOn": None,
        "overdue": True,
    }


async def test_another_than_who_issued_it_ends_what_was_left_to_pass(world: World) -> None:
    number = await world.account(name="山城日报社")
    reference = await overdue(world, number)

    issuer = await end_overdue(world, reference, by="dora", note=" ")
    ended = await end_overdue(world, reference, note="两次提醒后仍未改正")

    status = (await world.disclosure(number, STANDING))["status"]
    assert sorted(codes(issuer)) == ["FIELD_REQUIRED", "SECOND_PERSON_NEEDED"]
    assert ended["rectification"]["state"] == "EXPIRED"
    assert [c["kind"] for c in status["causes"]] == ["RECTIFICATION_OVERDUE"]
    own = (await world.ask(OWN, {"n": number}, by="alice"))["data"]["myAccount"]
    assert own["rectifications"][0]["settledNote"] == "两次提醒后仍未改正"
    assert {"kind": "TERMINATED", "note": "两次提醒后仍未改正"} in own["events"]


async def test_of_many_who_end_it_at_once_one_does(world: World) -> None:
    number = await world.account()
    reference = await overdue(world, number)
    before = await world.disclosure(number)

    persons = ("erin", "finn", "gina", "hugo")
    answers = await asyncio.gather(*(end_overdue(world, reference, by=one) for one in persons))

    assert sorted(map(codes, answers)) == [[], *[["RECTIFICATION_CLOSED"]] * 3]
    assert (await world.disclosure(number))["version"] == before["version"] + 1


async def test_an_end_and_an_answer_at_once_do_not_both_come_true(world: World) -> None:
    number = await world.account()
    reference = await overdue(world, number)
    more = {"workingDays": 3, "reason": "材料在途"}

    ended, extended = await asyncio.gather(
        end_overdue(world, reference),
        staff(world, operations.EXTEND_RECTIFICATION, reference, **more),
    )

    assert sorted(map(codes, (ended, extended))) in (
        [[], ["RECTIFICATION_CLOSED"]],
        [[], ["RECTIFICATION_NOT_OVERDUE"]],
    )


async def test_what_was_answered_or_extended_is_not_ended_as_overdue(world: World) -> None:
    waiting = await answered(world, await world.account())
    extended = await issued(world, await world.account())
    world.clock.move(days=8)
    more = {"workingDays": 3, "reason": "材料在途"}
    await staff(world, operations.EXTEND_RECTIFICATION, extended, **more)

    late = await submit(world, extended, value="澜溪书房")

    assert codes(await end_overdue(world, waiting)) == ["RECTIFICATION_ANSWERED"]
    assert codes(late) == []
    assert codes(await end_overdue(world, extended)) == ["RECTIFICATION_ANSWERED"]


async def test_nobody_ends_an_account_of_their_own_subject(world: World) -> None:
    reference = await overdue(world, await world.account(by="erin"))

    assert codes(await end_overdue(world, reference)) == ["OWN_ACCOUNT"]
    assert codes(await end_overdue(world, "0" * 32)) == ["RECTIFICATION_UNKNOWN"]


async def test_staff_decide_an_answer_within_five_working_days(world: World) -> None:
    first = await answered(world, await world.account())  # Tuesday, 24 November
    open_ = await issued(world, await world.account(), workingDays=10)
    world.clock.move(days=2)
    await submit(world, first, value="山城书屋")  # a better answer puts nothing off

    queue = await world.ask(OVERDUE, {"o": False}, by="erin", role=Role.SUPERVISOR)
    nodes = [edge["node"] for edge in queue["data"]["rectificationQueue"]["edges"]]
    world.clock.move(days=6)
    late = await world.ask(OVERDUE, {"o": True}, by="erin", role=Role.SUPERVISOR)

    assert [node["reference"] for node in nodes] == [first, open_]
    assert [node["answerDueOn"] for node in nodes] == ["2026-12-01", None]
    [edge] = late["data"]["rectificationQueue"]["edges"]
    assert (edge["node"]["reference"], edge["node"]["overdue"]) == (first, True)


async def test_an_answer_handed_back_is_the_operators_turn_again(world: World) -> None:
    reference = await answered(world, await world.account())
    world.clock.move(days=10)  # Friday, 4 December

    returned = await decide(world, reference, "RETURN", note="请附授权书")
    world.clock.move(days=3)
    again = await submit(world, reference, value="山城书房")

    assert returned["rectification"]["answerDueOn"] is None
    assert returned["rectification"]["overdue"] is False
    assert again["rectification"]["answerDueOn"] == "2026-12-14"


async def test_what_two_persons_refused_keeps_who_began(world: World) -> None:
    reference = await answered(world, await world.account())

    await refuse(world, reference, note="不符")

    assert (await item(world, reference))["refusalProposed"]["by"] == "register.example|dora"


async def test_an_account_that_ended_for_something_else_waits_for_nobody(world: World) -> None:
    number = await world.account()
    reference = await overdue(world, number)
    await terminate(world, number)

    queue = await world.ask(OVERDUE, {"o": False}, by="erin", role=Role.SUPERVISOR)

    assert queue["data"]["rectificationQueue"]["totalCount"] == 0
    assert codes(await end_overdue(world, reference)) == ["RECTIFICATION_CLOSED"]
    assert codes(await submit(world, reference, value="山城书房")) == ["RECTIFICATION_CLOSED"]
