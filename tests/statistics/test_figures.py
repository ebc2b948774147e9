"""The register in figures: registrations exactly, cases roughly, times honestly (Art 20)."""

from typing import Any

import pytest

from rules.vocabulary import Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("20")

REPORTS = "received { value suppressed } inTime { value } late { value } open { value }"
LITTLE = {"value": None, "suppressed": True}


async def figures(world: World, fields: str, arguments: str = "") -> Any:
    """What a stranger is told, some minutes later, when everything is counted."""
    world.clock.move(minutes=6)
    answer = await world.ask(f"{{ statistics{arguments} {{ {fields} }} }}")
    assert "errors" not in answer, answer
    return answer["data"]["statistics"]


async def report(world: World, number: str, *, times: int = 1, reason: str = "FABRICATION") -> None:
    for serial in range(times):
        filed = {"number": number, "reason": reason, "statement": f"第{serial}篇文章没有来源"}
        await world.do(operations.REPORT, filed)


async def answer_all(world: World, number: str) -> None:
    """Claim and decide every open report of `number`."""
    listed = await world.ask(
        "{ reportQueue(first: 50) { edges { node { reference number } } } }",
        by="dora",
        role=Role.REVIEWER,
    )
    for edge in listed["data"]["reportQueue"]["edges"]:
        named = {"report": edge["node"]["reference"]}
        decided = {**named, "decision": "UPHELD", "feedback": "属实"}
        await world.do(operations.CLAIM_REPORT, named, by="dora", role=Role.REVIEWER)
        await world.do(operations.DECIDE_REPORT, decided, by="dora", role=Role.REVIEWER)


async def test_registrations_are_counted_exactly_by_everything_that_is_public(
    world: World,
) -> None:
    await world.account(category="CULTURE_BOOKS")
    await world.account(nature="NATURAL_PERSON", category="CULTURE")
    told = await figures(
        world,
        """registrations {
          total { value suppressed }
          byMonth { month accounts { value } }
          byCategory { category accounts { value } }
          byNature { nature accounts { value } }
          byMarker { marker accounts { value } }
        }""",
    )
    found = told["registrations"]

    assert found["total"] == {"value": 2, "suppressed": False}
    assert found["byMonth"] == [{"month": "2026-11", "accounts": {"value": 2}}]
    assert {"category": "CULTURE", "accounts": {"value": 2}} in found["byCategory"]
    assert {"nature": "NATURAL_PERSON", "accounts": {"value": 1}} in found["byNature"]
    assert {"marker": "ENTERPRISE", "accounts": {"value": 1}} in found["byMarker"]


async def test_few_persons_of_a_province_are_not_told_and_organisations_are(world: World) -> None:
    await world.account(nature="NATURAL_PERSON")
    await world.account()
    told = await figures(
        world, "registrations { byProvince { division organisations { value } persons { value } } }"
    )
    rows = {one["division"]: one for one in told["registrations"]["byProvince"]}

    assert rows["500000"]["organisations"] == {"value": 1}
    assert rows["500000"]["persons"] == rows["110000"]["persons"] == {"value": None}


async def test_a_month_is_chinas_month(world: World) -> None:
    world.clock.move(days=6, hours=14, minutes=30)  # 30 November, half past midnight in China
    await world.account()
    told = await figures(world, "registrations { byMonth { month accounts { value } } }")

    assert told["registrations"]["byMonth"] == [{"month": "2026-12", "accounts": {"value": 1}}]


async def test_reports_are_told_by_what_became_of_them_and_roughly(world: World) -> None:
    number = await world.account()
    await report(world, number, times=7)
    await answer_all(world, number)
    world.clock.move(days=1)
    await report(world, number, times=4, reason="IMPERSONATION")
    told = await figures(
        world, f"reports {{ total {{ {REPORTS} }} byReason {{ reason reports {{ {REPORTS} }} }} }}"
    )
    reasons = {one["reason"]: one["reports"] for one in told["reports"]["byReason"]}

    assert told["reports"]["total"]["received"] == {"value": 10, "suppressed": False}
    assert told["reports"]["total"]["inTime"] == {"value": 5}
    assert reasons["FABRICATION"]["received"] == {"value": 5, "suppressed": False}
    assert reasons["IMPERSONATION"]["received"] == LITTLE
    assert reasons["STALE_MARKER"]["received"] == LITTLE


async def test_a_late_answer_is_late_and_an_unanswered_report_overdue(world: World) -> None:
    number = await world.account()
    await report(world, number, times=5)
    world.clock.move(days=30)
    fields = "reports { total { late { value } overdue { value } open { value } } }"
    before = await figures(world, fields)
    await answer_all(world, number)
    after = await figures(world, fields)

    assert before["reports"]["total"]["overdue"] == {"value": 5}
    assert before["reports"]["total"]["late"] == {"value": None}
    assert after["reports"]["total"]["late"] == {"value": 5}
    assert after["reports"]["total"]["overdue"] == {"value": None}


@pytest.mark.article("9")
async def test_a_decision_is_timed_from_the_submission_that_it_answers(world: World) -> None:
    for _ in range(5):
        filed = await world.apply()
        verdict = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充"}
        await world.decide(filed["reference"], humanCheck=None, **verdict)
        world.clock.move(days=28)
        named = {"application": filed["reference"]}
        await world.do(operations.RESUBMIT, named, by="alice")
        world.clock.move(days=7)
        await world.decide(filed["reference"])
    fields = """decisions {
      made { approved { value } returned { value } refused { value } }
      inTime { value } late { value } medianDays ninetiethDays
      byTime { workingDays decisions { value } }
      byProvince { division made { approved { value } returned { value } } }
    }"""
    found = (await figures(world, fields))["decisions"]

    assert found["made"]["approved"] == found["made"]["returned"] == {"value": 5}
    assert found["made"]["refused"] == {"value": None}
    assert (found["inTime"], found["late"]) == ({"value": 10}, {"value": None})
    assert found["medianDays"] == 0
    assert 3 <= found["ninetiethDays"] <= 5
    assert {"workingDays": "0-1", "decisions": {"value": 5}} in found["byTime"]
    place = {"division": "500000", "made": {"approved": {"value": 5}, "returned": {"value": 5}}}
    assert place in found["byProvince"]


async def test_too_few_decisions_have_no_median(world: World) -> None:
    await world.account()
    found = await figures(world, "decisions { medianDays ninetiethDays }")

    assert found["decisions"] == {"medianDays": None, "ninetiethDays": None}


async def test_an_application_past_its_promised_day_is_overdue(world: World) -> None:
    for _ in range(5):
        await world.apply()
    before = await figures(world, "decisions { waiting { value } overdue { value } }")
    world.clock.move(days=30)
    after = await figures(world, "decisions { waiting { value } overdue { value } }")

    assert before["decisions"] == {"waiting": {"value": 5}, "overdue": {"value": None}}
    assert after["decisions"] == {"waiting": {"value": 5}, "overdue": {"value": 5}}


async def test_a_period_is_whole_months_as_far_as_the_register_goes_back(world: World) -> None:
    await world.account()
    world.clock.move(days=40)
    await world.account()
    fields = "firstMonth lastMonth registrations { total { value } }"
    later = await figures(world, fields, '(from: "2026-12-31")')
    all_ = await figures(world, fields, '(from: "1999-01-01", to: "9999-12-31")')

    assert later["firstMonth"] == "2026-12"
    assert later["registrations"]["total"]["value"] == 1
    assert all_ == {
        "firstMonth": "2026-11",
        "lastMonth": "2027-01",
        "registrations": {"total": {"value": 2}},
    }
    assert await figures(world, fields, '(to: "2020-01-01")') is None


async def test_a_period_that_ends_before_it_begins_is_a_mistake(world: World) -> None:
    answer = await world.ask('{ statistics(from: "2026-02-01", to: "2026-01-01") { sequence } }')

    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_counts_are_kept_while_nothing_is_published_but_not_for_ever(world: World) -> None:
    total = "{ statistics { sequence reports { total { received { value } } } } }"
    number = await world.account()
    first = await world.ask(total)
    await report(world, number, times=5)
    same = await world.ask(total)
    world.clock.move(minutes=4)
    kept = await world.ask(total)
    world.clock.move(minutes=2)
    anew = await world.ask(total)

    assert first == same == kept
    assert anew["data"]["statistics"]["reports"]["total"]["received"]["value"] == 5


async def test_what_was_published_is_counted_within_minutes(world: World) -> None:
    total = "{ statistics { sequence registrations { total { value } } } }"
    await world.account()
    await world.ask(total)
    await world.account(**{"name": build.name()})
    world.clock.move(minutes=2)
    found = (await world.ask(total))["data"]["statistics"]

    assert found == {"sequence": 2, "registrations": {"total": {"value": 2}}}


async def test_decisions_and_reports_are_told_by_category_and_place(world: World) -> None:
    number = await world.account(category="HEALTH_MEDICINE", **await with_proof(world))
    await world.account(nature="NATURAL_PERSON")  # of whom a province tells nothing
    await report(world, number, times=5)
    shown = {"name": "并未登记的账号", "where": "应用内私信"}
    for serial in range(5):
        told = {"shown": shown, "reason": "IMPERSONATION", "statement": f"第{serial}次收到私信"}
        await world.do(operations.REPORT, told)
    fields = """
      decisions {
        byCategory { category made { approved { value } refused { suppressed } } }
        byProvince { division made { approved { value } refused { suppressed } } }
      }
      reports {
        byCategory { category reports { received { value } } }
        byProvince { division reports { received { value } } }
      }"""

    told = await figures(world, fields)

    made = {row["category"]: row["made"] for row in told["decisions"]["byCategory"]}
    assert made["HEALTH"] == {"approved": {"value": 1}, "refused": {"suppressed": True}}
    there = {row["division"]: row["made"] for row in told["decisions"]["byProvince"]}
    assert there["500000"] == {"approved": {"value": 1}, "refused": {"suppressed": True}}
    in_category = {row["category"]: row["reports"] for row in told["reports"]["byCategory"]}
    assert in_category["HEALTH"]["received"]["value"] == 5
    assert in_category[None]["received"]["value"] == 5
    from_place = {row["division"]: row["reports"] for row in told["reports"]["byProvince"]}
    assert from_place["500000"]["received"]["value"] == 5
    assert from_place[None]["received"]["value"] == 5


async def with_proof(world: World) -> dict[str, Any]:
    return {"credentials": await world.qualified()}
