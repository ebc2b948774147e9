"""What a register said is overruled by two persons, and an outage by nobody (Art 8)."""

from datetime import date
from typing import Any

import pytest

from models import AuditEntry
from resolvers.housekeeping import go_round
from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.identity.test_retries import resume
from tests.world import World

pytestmark = pytest.mark.article("8")

CLOCK = "query($r: ID!) { reviewCase(application: $r) { dueOn paused awaitsSecond } }"
QUEUE = "{ reviewQueue { edges { node { reference paused overdue awaitsSecond } } } }"
WHY = {"overrules": "与证件原件核对，登记机关的记录有误"}


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def clock(world: World, reference: str) -> dict[str, Any]:
    await world.claim(reference)
    answer = await world.ask(CLOCK, {"r": reference}, by="bob", role=Role.REVIEWER)
    case: dict[str, Any] = answer["data"]["reviewCase"]
    return case


async def overruled(world: World, reference: str, by: str = "bob", **why: Any) -> dict[str, Any]:
    check = build.HUMAN_CHECK | WHY | why
    return await world.decide(reference, by=by, humanCheck=check)


async def denied(world: World) -> str:
    world.registry.outcome = Outcome.MISMATCH
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    reference: str = filed["reference"]
    return reference


async def test_one_person_alone_overrules_no_register(world: World) -> None:
    reference = await denied(world)

    first = await overruled(world, reference)
    again = await overruled(world, reference)

    assert (first["application"]["state"], again["application"]["state"]) == ("SUBMITTED",) * 2
    answer = await world.ask(QUEUE, by="dora", role=Role.REVIEWER)
    (edge,) = answer["data"]["reviewQueue"]["edges"]
    assert edge["node"]["awaitsSecond"]


async def test_two_persons_with_documents_and_reasons_do_and_it_stays_visible(
    world: World,
) -> None:
    reference = await denied(world)
    await overruled(world, reference)

    silent = await world.decide(reference, by="dora")
    second = await overruled(world, reference, by="dora")

    assert codes(silent) == ["FACTOR_MISMATCH", "FACTOR_MISMATCH"]
    assert second["application"]["state"] == "APPROVED"
    outcomes = {one["kind"]: one["outcome"] for one in second["application"]["factors"]}
    assert {"HUMAN_CHECK", "SECOND_CHECK"} < outcomes.keys()
    assert (await AuditEntry.get(action="PROPOSE_APPROVAL")).object == reference


async def test_a_second_who_saw_nothing_does_not_make_the_first_the_second(world: World) -> None:
    reference = await denied(world)
    await overruled(world, reference)
    glance = {"means": "看了一眼", "facts": ["CONTACT"], "documents": [], **WHY}

    blind = await world.decide(reference, by="dora", humanCheck=glance)
    world.clock.move(minutes=31)
    again = await overruled(world, reference)

    assert codes(blind) != []
    assert again["application"]["state"] == "SUBMITTED"


async def test_who_does_not_follow_a_register_names_a_document(world: World) -> None:
    reference = await denied(world)
    await world.claim(reference)
    check = {"means": "电话核实", "facts": ["CONTACT"], **WHY}
    verdict = {"application": reference, **build.APPROVAL, "humanCheck": check}

    payload = await world.do(operations.DECIDE, verdict, by="bob", role=Role.REVIEWER)

    assert codes(payload) == ["OVERRULES_WITHOUT_DOCUMENT"]


async def test_the_applicant_does_not_see_that_it_waits_for_a_second_person(world: World) -> None:
    reference = await denied(world)
    await overruled(world, reference)

    document = "{ myAccounts(first: 1) { edges { node { application { state awaitsSecond } } } } }"
    answer = await world.ask(document, by="alice")

    assert "awaitsSecond" not in str(answer.get("data"))
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_second_who_returns_it_has_the_first_begin_anew(world: World) -> None:
    reference = await denied(world)
    await overruled(world, reference)
    returned = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充"}
    await world.decide(reference, by="dora", **returned)
    await world.do(operations.RESUBMIT, {"application": reference}, by="alice")

    payload = await overruled(world, reference, by="dora")

    assert payload["application"]["state"] == "SUBMITTED"


async def test_while_a_register_is_down_the_due_date_waits_and_goes_on_with_the_days_lost(
    world: World,
) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    reference = (await world.apply())["reference"]
    before = await clock(world, reference)
    world.clock.move(days=21)
    answer = await world.ask(QUEUE, by="bob", role=Role.REVIEWER)
    late = answer["data"]["reviewQueue"]["edges"][0]["node"]
    refused = await overruled(world, reference)

    world.registry.outcome = Outcome.MATCH
    await resume(world)
    after = await clock(world, reference)

    assert (before["paused"], late["overdue"]) == ("REGISTER_SILENT", False)
    assert codes(refused) == ["FACTOR_UNANSWERED", "FACTOR_UNANSWERED"]
    assert after["paused"] is None
    assert (date.fromisoformat(after["dueOn"]) - date.fromisoformat(before["dueOn"])).days == 21


async def test_a_register_that_denies_an_account_late_has_a_person_look_at_once(
    world: World,
) -> None:
    from models import Application, Factor
    from rules.vocabulary import FactorKind

    number = await world.account()
    application = await Application.get(account__number=number)
    owed = Factor.filter(application=application, kind=FactorKind.CREDIT_CODE)
    await owed.update(outcome=Outcome.PROVIDER_DOWN)  # as it was admitted once
    world.registry.outcome = Outcome.MISMATCH
    world.clock.move(minutes=2)

    await resume(world)
    await go_round(world.register)
    world.clock.move(minutes=2)
    await go_round(world.register)

    answer = await world.ask(operations.CHECK_QUEUE, by="bob", role=Role.REVIEWER)
    (edge,) = answer["data"]["checkQueue"]["edges"]
    assert (edge["node"]["number"], edge["node"]["kind"]) == (number, "FOLLOW_UP")
