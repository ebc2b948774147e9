"""Reports through the API: filed by anyone, followed by receipt, answered by staff (Art 20)."""

from typing import Any

import pytest

from rules.vocabulary import Role
from tests import operations
from tests.world import World

pytestmark = pytest.mark.article("20")

FOLLOW = """query($receipt: String!) { report(receipt: $receipt) {
  number reason article state dueOn overdue decision feedback merged timeline { state on }
} }"""
QUEUE = "{ reportQueue { totalCount edges { node { reference reason mergedCount overdue } } } }"
PAGE = """query($after: String) { reportQueue(first: 2, after: $after) {
  edges { node { reference } } pageInfo { endCursor hasNextPage }
} }"""
REPORTER = """query { reportQueue(filter: {claimedByMe: true}) { edges { node {
  reporter(reason: "回访") { contact login }
} } } }"""
TOLD = {"reason": "IMPERSONATION", "statement": "它自称是卫生局"}


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def filed(world: World, number: str, *, by: str | None = None, **told: Any) -> dict[str, Any]:
    payload = await world.do(operations.REPORT, {"number": number, **TOLD, **told}, by=by)
    assert payload["objections"] == []
    receipt: dict[str, Any] = payload["receipt"]
    return receipt


async def followed(world: World, receipt: str) -> dict[str, Any] | None:
    answer = await world.ask(FOLLOW, {"receipt": receipt})
    report: dict[str, Any] | None = answer["data"]["report"]
    return report


async def queued(world: World) -> list[dict[str, Any]]:
    answer = await world.ask(QUEUE, by="dora", role=Role.REVIEWER)
    return [edge["node"] for edge in answer["data"]["reportQueue"]["edges"]]


async def test_a_stranger_reports_and_follows_the_answer_by_receipt(world: World) -> None:
    number = await world.account()
    receipt = await filed(world, number)
    (waiting,) = await queued(world)
    held = {"report": waiting["reference"]}
    await world.do(operations.CLAIM_REPORT, held, by="dora", role=Role.REVIEWER)

    verdict = {**held, "decision": "UPHELD", "feedback": "已责令改正"}
    await world.do(operations.DECIDE_REPORT, verdict, by="dora", role=Role.REVIEWER)

    assert await followed(world, receipt["receipt"].lower().replace("-", " ")) == {
        "number": number,
        "reason": "IMPERSONATION",
        "article": "18(2)",
        "state": "DECIDED",
        "dueOn": receipt["dueOn"],
        "overdue": False,
        "decision": "UPHELD",
        "feedback": "已责令改正",
        "merged": False,
        "timeline": [
            {"state": "RECEIVED", "on": "2026-11-24"},
            {"state": "SCREENING", "on": "2026-11-24"},
            {"state": "DECIDED", "on": "2026-11-24"},
        ],
    }


async def test_everything_wrong_with_a_report_is_said_at_once(world: World) -> None:
    told = {"number": "A1000000173", **TOLD, "statement": " ", "contact": "\u0007"}

    payload = await world.do(operations.REPORT, told)

    assert payload["receipt"] is None
    assert {(o["code"], *o["path"]) for o in payload["objections"]} == {
        ("ACCOUNT_NUMBER_MISTYPED", "number"),
        ("FIELD_REQUIRED", "statement"),
        ("TEXT_CONTROL_CHARACTERS", "contact"),
    }


async def test_a_flood_of_equal_reports_is_one_case_with_all_of_them(world: World) -> None:
    number = await world.account()
    receipts = [await filed(world, number) for _ in range(5)]

    (waiting,) = await queued(world)

    assert waiting["mergedCount"] == 4
    assert [one["state"] for one in receipts] == ["RECEIVED", *["MERGED"] * 4]
    assert [(await followed(world, r["receipt"]) or {})["merged"] for r in receipts[1:]] == [
        True
    ] * 4


async def test_the_overdue_report_stands_first_and_only_its_holder_learns_who_filed_it(
    world: World,
) -> None:
    number = await world.account()
    await filed(world, number, reason="FABRICATION", contact="13912345678", by="carol")
    world.clock.move(days=30)
    await filed(world, number, reason="WRONG_DETAILS")

    first, second = await queued(world)
    nobody = await world.ask(REPORTER, by="dora", role=Role.REVIEWER)
    held = {"report": first["reference"]}
    await world.do(operations.CLAIM_REPORT, held, by="dora", role=Role.REVIEWER)
    holder = await world.ask(REPORTER, by="dora", role=Role.REVIEWER)

    assert [(one["reason"], one["overdue"]) for one in (first, second)] == [
        ("FABRICATION", True),
        ("WRONG_DETAILS", False),
    ]
    assert nobody["data"]["reportQueue"]["edges"] == []
    (edge,) = holder["data"]["reportQueue"]["edges"]
    assert edge["node"]["reporter"]["contact"] == "13912345678"
    assert edge["node"]["reporter"]["login"].endswith("|carol")


@pytest.mark.parametrize("receipt", ["5NRH-CGNQ-4TR4-80B2-FJMZ-N", "x", ""])
async def test_a_receipt_of_nothing_shows_nothing(world: World, receipt: str) -> None:
    answer = await world.ask(FOLLOW, {"receipt": receipt})
    assert answer["data"] == {"report": None} or answer["errors"][0]["extensions"]["code"]


SHOWN = "number shown { name number where }"
UNREGISTERED = {"name": "山城健康说", "number": "A1999999996", "where": "某应用"}


@pytest.mark.article("18")
async def test_an_account_that_is_not_registered_is_reported_by_what_it_shows(
    world: World,
) -> None:
    payload = await world.do(operations.REPORT, {"shown": UNREGISTERED, **TOLD})
    receipt = payload["receipt"]["receipt"]
    follow = f"query($receipt: String!) {{ report(receipt: $receipt) {{ {SHOWN} }} }}"
    queue = f"{{ reportQueue {{ edges {{ node {{ {SHOWN} }} }} }} }}"

    followed = (await world.ask(follow, {"receipt": receipt}))["data"]["report"]
    waiting = (await world.ask(queue, by="dora", role=Role.REVIEWER))["data"]["reportQueue"]

    assert followed == {"number": None, "shown": UNREGISTERED}
    assert waiting["edges"] == [{"node": followed}]


@pytest.mark.article("18")
@pytest.mark.parametrize(
    ("told", "code", "article", "path"),
    [
        ({}, "REPORTED_ACCOUNT_REQUIRED", "20", ["number"]),
        ({"number": None, "shown": None}, "REPORTED_ACCOUNT_REQUIRED", "20", ["number"]),
        ({"shown": {"where": "某应用"}}, "SHOWN_NOTHING", "20", ["shown", "name"]),
        (
            {"shown": UNREGISTERED, "reason": "WRONG_DETAILS"},
            "REASON_ABOUT_THE_REGISTER",
            "18",
            ["reason"],
        ),
    ],
)
async def test_what_is_wrong_with_the_account_says_where_and_by_which_article(
    world: World, told: dict[str, Any], code: str, article: str, path: list[str]
) -> None:
    payload = await world.do(operations.REPORT, {**TOLD, **told})
    (objection,) = payload["objections"]

    assert payload["receipt"] is None
    assert [objection[key] for key in ("code", "article", "path")] == [code, article, path]


@pytest.mark.article("18")
async def test_a_report_counts_by_its_reason_whether_the_account_is_registered_or_not(
    world: World,
) -> None:
    number = await world.account()
    for one in range(10):
        told = {"number": number} if one % 2 else {"shown": UNREGISTERED}
        await world.do(operations.REPORT, {**TOLD, **told, "statement": f"第 {one} 份"})
    document = "{ statistics { reports { byReason { reason reports { received { value } } } } } }"
    answer = await world.ask(document)

    counted = {
        row["reason"]: row["reports"]["received"]["value"]
        for row in answer["data"]["statistics"]["reports"]["byReason"]
    }
    assert counted["IMPERSONATION"] == 10


async def test_the_queue_goes_on_after_a_cursor_and_after_nothing_else(world: World) -> None:
    number = await world.account()
    for reason in ("IMPERSONATION", "STALE_MARKER", "FABRICATION"):
        await filed(world, number, reason=reason)
    first = (await world.ask(PAGE, by="dora", role=Role.REVIEWER))["data"]["reportQueue"]
    after = {"after": first["pageInfo"]["endCursor"]}
    rest = (await world.ask(PAGE, after, by="dora", role=Role.REVIEWER))["data"]["reportQueue"]
    forged = await world.ask(PAGE, {"after": "x"}, by="dora", role=Role.REVIEWER)

    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)
    assert len({edge["node"]["reference"] for edge in first["edges"] + rest["edges"]}) == 3
    assert forged["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
