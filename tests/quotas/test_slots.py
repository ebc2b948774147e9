"""A subject's slots, the checks of a further account, exceptions with a term (Art 10)."""

import asyncio
from typing import Any

import pytest

from rules.vocabulary import Role, TerminationCause
from tests import build, operations
from tests.lifecycle.test_service import terminate
from tests.world import World

pytestmark = pytest.mark.article("10")

COMPARISON = """
mutation Claim($input: ClaimReviewInput!) { claimReview(input: $input) { application {
  furtherAccountCheck {
    policyVersion quota quotaReason used tier exceptions { extra until article reason }
    this { number differs }
    others { number status nature businessScope differs credentials { field } findings { kind on } }
  }
} objections { code } } }"""
POLICY = "{ quotaPolicy { version rules { nature tier category most reason } } }"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def apply(world: World, subject: dict[str, Any], **changes: Any) -> dict[str, Any]:
    paper = await world.upload("IDENTITY_DOCUMENT")
    asked = build.application(subject["nature"], subject=subject, evidence=[paper], **changes)
    return await world.do(operations.REGISTER, asked, by="alice")


async def grant(world: World, number: str, by: str = "dora", **changes: Any) -> dict[str, Any]:
    asked = {"number": number, "extra": 1, "until": "2026-12-24", "reason": "活动期间", **changes}
    return await world.do(operations.GRANT_EXCEPTION, asked, by=by, role=Role.SUPERVISOR)


async def test_a_person_has_one_account_and_hears_what_to_do_for_a_second(world: World) -> None:
    own = build.subject("NATURAL_PERSON")
    await apply(world, own)

    refused = (await apply(world, own))["objections"]

    assert [(o["code"], o["article"], o["path"]) for o in refused] == [
        ("QUOTA_EXCEEDED", "10", ["subject"])
    ]
    assert "最多可以有 1 个" in refused[0]["message"]
    assert "撤回" in refused[0]["message"]


@pytest.mark.parametrize("nature", ["INDIVIDUAL_BUSINESS", "ENTERPRISE", "SOCIAL_ORGANISATION"])
async def test_an_organisation_has_two(world: World, nature: str) -> None:
    own = build.subject(nature)

    answers = [codes(await apply(world, own)) for _ in range(3)]

    assert answers == [[], [], ["QUOTA_EXCEEDED"]]


async def test_of_many_applications_at_once_no_more_than_the_quota_are_filed(world: World) -> None:
    own = build.subject()

    answers = await asyncio.gather(*(apply(world, own) for _ in range(12)))

    assert sorted(map(codes, answers)) == [[], []] + [["QUOTA_EXCEEDED"]] * 10


@pytest.mark.parametrize("way", ["withdrawn", "refused", "ended"])
async def test_what_came_to_nothing_or_ended_frees_its_slot(world: World, way: str) -> None:
    own = build.subject("NATURAL_PERSON")
    filed = (await apply(world, own))["application"]
    held = {"application": filed["reference"]}
    if way == "withdrawn":
        await world.do(operations.WITHDRAW, held, by="alice")
    elif way == "refused":
        why = {"grounds": ["DETAILS_INCOMPLETE"], "note": "材料不全"}
        await world.decide(filed["reference"], decision="REFUSE", **why)
    else:
        await world.decide(filed["reference"])
        await terminate(world, filed["account"]["number"], TerminationCause.OWN_WISH)

    assert codes(await apply(world, own)) == []


async def test_a_corrected_document_moves_the_slot_to_the_other_subject(world: World) -> None:
    wrong, right = build.subject("NATURAL_PERSON"), build.subject("NATURAL_PERSON")
    filed = (await apply(world, wrong))["application"]
    returned = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "证件号码有误"}
    await world.decide(filed["reference"], **returned)

    changed = build.application("NATURAL_PERSON", subject=right)
    named = {"application": filed["reference"]}
    await world.do(operations.UPDATE, changed | named, by="alice")

    assert codes(await apply(world, wrong)) == []
    assert codes(await apply(world, right)) == ["QUOTA_EXCEEDED"]


async def test_all_that_is_wrong_and_the_quota_are_said_at_once(world: World) -> None:
    own = build.subject("NATURAL_PERSON")
    await apply(world, own)

    payload = await apply(world, own, name=" ", category="NOWHERE")

    assert codes(payload) == ["NAME_EMPTY", "CATEGORY_UNKNOWN", "QUOTA_EXCEEDED"]


async def test_a_subject_whose_account_was_closed_by_law_may_have_one(world: World) -> None:
    own = build.subject()
    await terminate(world, await world.account(subject=own), TerminationCause.MEASURE)

    answers = [codes(await apply(world, own)) for _ in range(2)]
    world.clock.move(days=3 * 365)
    later = codes(await apply(world, own))

    assert (answers, later) == ([[], ["QUOTA_EXCEEDED"]], [])


async def test_an_exception_is_a_decision_that_ends_by_itself(world: World) -> None:
    own = build.subject("NATURAL_PERSON")
    number = await world.account(nature="NATURAL_PERSON", subject=own)

    granted = await grant(world, number)
    second = codes(await apply(world, own))
    third = codes(await apply(world, own))
    await grant(world, number)
    world.clock.move(days=31)
    after = codes(await apply(world, own))

    assert granted["exception"]["article"] == "10"
    assert (second, third, after) == ([], ["QUOTA_EXCEEDED"], ["QUOTA_EXCEEDED"])


async def test_an_exception_holds_through_its_last_day(world: World) -> None:
    own = build.subject("NATURAL_PERSON")
    number = await world.account(nature="NATURAL_PERSON", subject=own)
    await grant(world, number, until="2026-11-25")

    world.clock.move(days=1, hours=13, minutes=59)
    assert codes(await apply(world, own)) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"extra": 0}, "QUOTA_EXCEPTION_EXTRA"),
        ({"extra": 101}, "QUOTA_EXCEPTION_EXTRA"),
        ({"until": "2026-11-24"}, "QUOTA_EXCEPTION_TERM"),
        ({"until": "2027-11-26"}, "QUOTA_EXCEPTION_TERM"),
        ({"reason": " "}, "FIELD_REQUIRED"),
        ({"category": "NOWHERE"}, "CATEGORY_UNKNOWN"),
        ({"article": "23"}, "ARTICLE_UNKNOWN"),
        ({"article": "9" * 400}, "ARTICLE_UNKNOWN"),
    ],
)
async def test_an_exception_without_measure_or_reason_is_refused(
    world: World, changes: dict[str, Any], code: str
) -> None:
    payload = await grant(world, await world.account(), **changes)

    assert (codes(payload), payload["exception"]) == ([code], None)


async def test_no_one_grants_their_own_subject_an_exception(world: World) -> None:
    assert codes(await grant(world, await world.account(by="dora"))) == ["OWN_ACCOUNT"]


async def test_a_further_account_is_shown_side_by_side_with_the_others(world: World) -> None:
    own = build.subject()
    first = await world.account(subject=own)
    other = own | {"businessScope": "餐饮服务"}
    second = (await apply(world, other))["application"]

    held = {"application": second["reference"]}
    claimed = await world.do(COMPARISON, held, by="bob", role=Role.REVIEWER)
    check = claimed["application"]["furtherAccountCheck"]

    assert (check["quota"], check["used"], check["tier"]) == (2, 1, "ORDINARY")
    assert check["this"] == {"number": second["account"]["number"], "differs": []}
    assert [(o["number"], o["differs"]) for o in check["others"]] == [(first, ["BUSINESS_SCOPE"])]
    assert check["others"][0]["businessScope"] == "信息技术服务"


async def test_a_first_account_has_nothing_to_be_compared_with(world: World) -> None:
    held = {"application": (await world.apply())["reference"]}

    claimed = await world.do(COMPARISON, held, by="bob", role=Role.REVIEWER)

    assert claimed["application"]["furtherAccountCheck"] is None


async def test_a_further_account_is_approved_once_its_four_aspects_were_checked(
    world: World,
) -> None:
    own = build.subject()
    await world.account(subject=own)
    second = (await apply(world, own))["application"]
    check = {"means": "核对执照", "facts": ["IDENTITY", "SUBJECT_NATURE", "BUSINESS_SCOPE"]}

    early = await world.decide(second["reference"], humanCheck=check)
    late = await world.decide(second["reference"])

    assert codes(early) == ["FURTHER_ACCOUNT_NOT_CHECKED"]
    assert "CREDIT, QUALIFICATION" in early["objections"][0]["message"]
    assert late["application"]["account"]["status"] == "ACTIVE"


async def test_anyone_reads_the_policy_with_its_reasons(world: World) -> None:
    policy = (await world.ask(POLICY))["data"]["quotaPolicy"]

    assert policy["version"] == "2026-11"
    assert all(row["reason"] for row in policy["rules"])
