"""Nobody decides a report about what they decided (Art 20)."""

from typing import Any

import pytest

from models import Marker
from rules.vocabulary import Outcome, Role
from tests import operations
from tests.checks.test_rounds import SEEN, queue, rounds
from tests.checks.test_rounds import decide as decide_check
from tests.identity.test_overruling import denied, overruled
from tests.rectification import rectifying
from tests.rectification.test_assigning import assigned, owner
from tests.world import World

pytestmark = pytest.mark.article("20")

QUEUE = """query($state: ReportState) { reportQueue(filter: {state: $state}) {
  totalCount edges { node { reference } } } }"""
TOLD = {"reason": "IMPERSONATION", "statement": "它自称是卫生局"}


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def filed(world: World, number: str) -> str:
    """The reference of a report about an account, the newest that waits."""
    await world.do(operations.REPORT, {"number": number, **TOLD})
    return (await queued(world, "nobody"))[-1]


async def queued(world: World, by: str, state: str | None = None) -> list[str]:
    answer = await world.ask(QUEUE, {"state": state}, by=by, role=Role.SUPERVISOR)
    edges = answer["data"]["reportQueue"]["edges"]
    assert len(edges) == answer["data"]["reportQueue"]["totalCount"]
    return [edge["node"]["reference"] for edge in edges]


async def claim(world: World, reference: str, by: str) -> list[str]:
    held = {"report": reference}
    payload = await world.do(operations.CLAIM_REPORT, held, by=by, role=Role.SUPERVISOR)
    return codes(payload)


async def decide(world: World, reference: str, by: str) -> list[str]:
    verdict = {"report": reference, "decision": "NOT_UPHELD", "feedback": "已核实"}
    payload = await world.do(operations.DECIDE_REPORT, verdict, by=by, role=Role.SUPERVISOR)
    return codes(payload)


async def test_who_approved_an_account_neither_sees_nor_takes_a_report_about_it(
    world: World,
) -> None:
    other = await world.apply()
    await world.decide(other["reference"], by="carol")
    mine = await world.account()  # approved by bob
    theirs = other["account"]["number"]
    first, second = await filed(world, mine), None
    await world.do(operations.REPORT, {"number": theirs, **TOLD})
    (second,) = await queued(world, "bob")

    assert second != first
    assert await claim(world, first, "bob") == ["OWN_DECISION"]
    assert await claim(world, second, "bob") == []
    assert await queued(world, "carol") == [first]


async def test_neither_of_the_two_who_approved_takes_it(world: World) -> None:
    reference = await denied(world)
    await overruled(world, reference, by="bob")
    approved = await overruled(world, reference, by="dora")
    report = await filed(world, approved["application"]["account"]["number"])

    assert await claim(world, report, "bob") == ["OWN_DECISION"]
    assert await claim(world, report, "dora") == ["OWN_DECISION"]
    assert await claim(world, report, "erin") == []


async def test_who_returned_or_refused_approved_nothing(world: World) -> None:
    reference = (await world.apply())["reference"]
    why = {"grounds": ["DETAILS_INCOMPLETE"], "note": "请补充"}
    await world.decide(reference, decision="RETURN", by="carol", **why)
    await world.do(operations.RESUBMIT, {"application": reference}, by="alice")
    approved = await world.decide(reference, by="bob")
    report = await filed(world, approved["application"]["account"]["number"])

    assert await claim(world, report, "carol") == []


async def test_who_decided_a_correction_does_not_decide_the_report(world: World) -> None:
    number = await world.account()
    reference = await rectifying.issued(world, number)
    await rectifying.submit(world, reference, value="山城书房")
    report = await filed(world, number)
    await claim(world, report, "dora")

    await rectifying.decide(world, reference, "ACCEPT", by="dora")

    assert await decide(world, report, "dora") == ["OWN_DECISION"]
    assert await queued(world, "dora") == []
    world.clock.move(minutes=31)
    assert await claim(world, report, "erin") == []


async def test_who_restored_a_marker_does_not_decide_a_report_about_it(world: World) -> None:
    number = await world.account()
    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对"}
    await world.do(operations.END_MARKER, ended, by="sue", role=Role.SUPERVISOR)
    again = {"number": number, "type": "ENTERPRISE", "reason": "复核无误"}
    await world.do(operations.RESTORE_MARKER, again, by="tom", role=Role.SUPERVISOR)
    assert await Marker.filter(granted_by__endswith="tom").exists()
    report = await filed(world, number)

    assert await claim(world, report, "tom") == ["OWN_DECISION"]
    assert await claim(world, report, "sue") == []


async def test_neither_of_the_two_who_passed_a_check_decides_a_report_about_the_account(
    world: World,
) -> None:
    filed_ = await world.apply()
    await world.decide(filed_["reference"], by="carol")
    number = filed_["account"]["number"]
    world.registry.outcome = Outcome.NOT_FOUND
    await rounds(world, days=340)
    (waiting,) = await queue(world)
    report = await filed(world, number)
    before = await queued(world, "bob")

    passed = await decide_check(world, waiting["reference"], outcome="PASSED", **SEEN)

    assert codes(passed) == []
    assert before == [report]
    assert await claim(world, report, "bob") == ["OWN_DECISION"]
    assert await claim(world, report, "dora") == ["OWN_DECISION"]


async def test_neither_of_the_two_who_gave_an_account_its_name_takes_it(world: World) -> None:
    number = await owner(world)
    assert await assigned(world, number) == "DONE"
    report = await filed(world, number)

    assert await claim(world, report, "dora") == ["OWN_DECISION"]
    assert await claim(world, report, "erin") == ["OWN_DECISION"]
    assert await claim(world, report, "finn") == []


async def test_of_decided_reports_everybody_reads(world: World) -> None:
    report = await filed(world, await world.account())
    await claim(world, report, "dora")
    await decide(world, report, "dora")

    assert await queued(world, "bob", "DECIDED") == [report]


async def test_a_report_about_what_is_not_registered_is_anybodys(world: World) -> None:
    await world.account()
    shown = {"name": "山城健康说", "where": "某应用"}
    await world.do(operations.REPORT, {"shown": shown, **TOLD})
    mine = await filed(world, await world.account())

    left = await queued(world, "bob")

    assert len(left) == 1
    assert mine not in left
