"""Taking applications from the queue and deciding them (Art 8, 9)."""

import asyncio
from typing import Any

import pytest

from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("9")

OWN = (
    "query($n: String!) { myAccount(number: $n) { application { note grounds { code article } } } }"
)
TOLD = "{ myNotices { edges { node { words grounds } } } }"
QUEUE = """{ reviewQueue { totalCount edges { node { reference claimed overdue } } } }"""


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def queue(world: World) -> list[dict[str, Any]]:
    answer = await world.ask(QUEUE, by="bob", role=Role.REVIEWER)
    return [edge["node"] for edge in answer["data"]["reviewQueue"]["edges"]]


async def test_of_many_reviewers_at_once_one_holds_the_application(world: World) -> None:
    reference = (await world.apply())["reference"]

    claims = await asyncio.gather(
        *(world.claim(reference, by=f"reviewer-{index}") for index in range(20))
    )

    assert sorted(map(codes, claims)) == [[]] + [["CLAIMED_BY_ANOTHER"]] * 19


async def test_a_claim_ends_after_thirty_minutes(world: World) -> None:
    reference = (await world.apply())["reference"]
    await world.claim(reference, by="bob")

    world.clock.move(minutes=29)
    early = await world.claim(reference, by="carol")
    world.clock.move(minutes=1)
    late = await world.claim(reference, by="carol")

    assert (codes(early), codes(late)) == (["CLAIMED_BY_ANOTHER"], [])


async def test_no_one_decides_their_own_application(world: World) -> None:
    reference = (await world.apply(by="bob"))["reference"]

    payload = await world.claim(reference, by="bob")

    assert codes(payload) == ["OWN_APPLICATION"]


async def test_only_who_holds_an_application_decides_it(world: World) -> None:
    reference = (await world.apply())["reference"]
    await world.claim(reference, by="carol")

    verdict = {"application": reference, "decision": "APPROVE", "humanCheck": build.HUMAN_CHECK}
    payload = await world.do(operations.DECIDE, verdict, by="bob", role=Role.REVIEWER)

    assert codes(payload) == ["NOT_CLAIMED"]


async def test_a_refusal_carries_coded_grounds(world: World) -> None:
    reference = (await world.apply())["reference"]

    without = await world.decide(reference, decision="REFUSE", humanCheck=None)
    with_one = await world.decide(
        reference, decision="REFUSE", grounds=["IMPERSONATED_IDENTITY"], note="冒用他人身份"
    )

    assert codes(without) == ["GROUNDS_MISSING", "NOTE_MISSING"]
    assert with_one["application"]["grounds"] == [{"code": "IMPERSONATED_IDENTITY", "article": "8"}]
    assert with_one["application"]["account"]["status"] == "REFUSED"


@pytest.mark.parametrize("note", ["", " \u3000\n"])
@pytest.mark.parametrize("decision", ["REFUSE", "RETURN"])
async def test_nobody_is_turned_away_without_a_word(world: World, decision: str, note: str) -> None:
    reference = (await world.apply())["reference"]

    silent = await world.decide(
        reference, decision=decision, grounds=["DETAILS_INCOMPLETE"], note=note
    )

    assert codes(silent) == ["NOTE_MISSING"]
    assert (await queue(world))[0]["reference"] == reference


@pytest.mark.parametrize("decision", ["REFUSE", "RETURN"])
async def test_words_and_grounds_reach_the_applicant(world: World, decision: str) -> None:
    filed = await world.apply()
    why = {"grounds": ["IMPERSONATED_IDENTITY"], "note": "经电话回访，登记的主体没有提出过申请"}
    await world.decide(filed["reference"], decision=decision, **why)

    own = await world.ask(OWN, {"n": filed["account"]["number"]}, by="alice")
    told = await world.ask(TOLD, by="alice")

    application = own["data"]["myAccount"]["application"]
    [notice, *_] = told["data"]["myNotices"]["edges"]
    ground = {"code": "IMPERSONATED_IDENTITY", "article": "8"}
    assert application == {"note": why["note"], "grounds": [ground]}
    assert notice["node"] == {"words": why["note"], "grounds": why["grounds"]}


async def test_a_refused_name_is_free_again(world: World) -> None:
    filed = await world.apply(name="云山早报读者会")
    why = {"grounds": ["NAME_NOT_CONFORMING"], "note": "名称易与报社混淆"}
    await world.decide(filed["reference"], decision="REFUSE", **why)

    again = await world.apply(name="云山早报读者会")

    assert again["state"] == "SUBMITTED"


async def test_a_returned_application_keeps_its_due_date_and_says_what_to_change(
    world: World,
) -> None:
    filed = await world.apply(name="青禾笔记")
    verdict = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充经营范围"}
    returned = (await world.decide(filed["reference"], **verdict))["application"]
    world.clock.move(days=2)

    changed = build.application(name="青禾手记") | {"application": filed["reference"]}
    updated = await world.do(operations.UPDATE, changed, by="alice")
    put_back = await world.do(operations.RESUBMIT, {"application": filed["reference"]}, by="alice")

    assert (returned["state"], returned["note"]) == ("RETURNED", "请补充经营范围")
    assert updated["objections"] == []
    assert put_back["application"]["state"] == "SUBMITTED"
    assert put_back["application"]["dueOn"] == filed["dueOn"]
    assert put_back["application"]["account"]["name"] == "青禾手记"


async def test_approval_needs_a_sufficient_set_of_independent_factors(world: World) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    reference = (await world.apply())["reference"]

    payload = await world.decide(reference, humanCheck=None)

    assert codes(payload) == ["FACTORS_INSUFFICIENT"]
    assert (await queue(world))[0]["reference"] == reference


async def test_a_confirmed_phone_and_two_matching_registers_suffice(world: World) -> None:
    own = build.application()
    filed = await world.apply(subject=own["subject"])
    phone = own["subject"]["contact"]["phone"]
    code = {"application": filed["reference"], "code": world.phones.codes[phone]}
    await world.do(operations.CONFIRM, code, by="alice")

    payload = await world.decide(filed["reference"], humanCheck=None)

    assert payload["application"]["account"]["status"] == "ACTIVE"


async def test_a_mismatch_is_not_approved_without_a_human_check(world: World) -> None:
    world.registry.outcome = Outcome.MISMATCH
    reference = (await world.apply(nature="NATURAL_PERSON"))["reference"]

    without = await world.decide(reference, humanCheck=None)

    assert codes(without) == ["FACTOR_MISMATCH"]


@pytest.mark.article("10")
async def test_the_reviewer_sees_the_subjects_other_accounts(world: World) -> None:
    own = build.subject()
    first = await world.account(subject=own)
    second = await world.apply(subject=own)

    case = (await world.claim(second["reference"]))["application"]

    assert [other["number"] for other in case["otherAccounts"]] == [first]


async def test_a_category_with_a_credential_is_approved_once_it_was_checked(world: World) -> None:
    filed = await world.apply(category="HEALTH", credentials=await world.qualified())
    licence, background = [held["reference"] for held in filed["account"]["credentials"]]

    unchecked = await world.decide(filed["reference"])
    half = await world.decide(filed["reference"], credentialsChecked=[licence])
    checked = await world.decide(filed["reference"], credentialsChecked=[licence, background])

    assert (codes(unchecked), codes(half)) == (["CREDENTIAL_MISSING"] * 2, ["CREDENTIAL_MISSING"])
    assert [m["type"] for m in checked["application"]["account"]["markers"]] == [
        "ENTERPRISE",
        "HEALTH",
    ]


async def test_no_more_credentials_are_named_than_an_application_may_have(world: World) -> None:
    reference = (await world.apply())["reference"]

    payload = await world.decide(reference, credentialsChecked=["0" * 32] * 2_000)

    assert [(o["code"], o["path"]) for o in payload["objections"]] == [
        ("TOO_MANY", ["credentialsChecked"])
    ]


async def test_an_application_under_review_is_not_changed_behind_the_reviewers_back(
    world: World,
) -> None:
    filed = await world.apply(name="青禾笔记")
    changed = {"application": filed["reference"], "name": "青禾手记"}

    before = await world.do(operations.UPDATE, changed, by="alice")
    await world.claim(filed["reference"])
    payload = await world.do(operations.UPDATE, changed | {"name": "青禾书信"}, by="alice")

    assert (before["objections"], before["application"]["account"]["name"]) == ([], "青禾手记")
    assert codes(payload) == ["APPLICATION_NOT_OPEN"]
    assert payload["application"] is None


async def test_a_withdrawn_application_frees_its_name_and_is_decided_by_nobody(
    world: World,
) -> None:
    filed = await world.apply(name="青禾笔记")
    named = {"application": filed["reference"]}

    withdrawn = await world.do(operations.WITHDRAW, named, by="alice")
    again = await world.apply(name="青禾笔记", by="carol")
    late = await world.claim(filed["reference"])

    assert withdrawn["application"]["state"] == "WITHDRAWN"
    assert again["state"] == "SUBMITTED"
    assert codes(late) == ["APPLICATION_NOT_OPEN"]


async def test_a_returned_application_may_name_its_files_again(world: World) -> None:
    file = await world.upload("IDENTITY_DOCUMENT")
    filed = await world.apply(evidence=[file])
    verdict = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充经营范围"}
    await world.decide(filed["reference"], **verdict)

    changed = build.application(evidence=[file]) | {"application": filed["reference"]}
    payload = await world.do(operations.UPDATE, changed, by="alice")

    assert payload["objections"] == []


FILTERED = """query($filter: ReviewQueueFilter, $after: String) {
  reviewQueue(filter: $filter, first: 1, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { name } }
  }
}"""


async def names(world: World, **wanted: Any) -> list[str]:
    """The whole queue, page by page of one."""
    found: list[str] = []
    after: str | None = None
    while True:
        asked = {"filter": wanted, "after": after}
        answer = await world.ask(FILTERED, asked, by="bob", role=Role.REVIEWER)
        page = answer["data"]["reviewQueue"]
        found += [edge["node"]["name"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == len(found)
            return found


async def test_the_queue_is_due_first_first_and_narrowed_by_what_a_reviewer_asks(
    world: World,
) -> None:
    await world.apply(name="先到", category="LIFE")
    world.clock.move(days=20)
    late = await world.apply(name="后到", category="SPORTS", nature="INDIVIDUAL_BUSINESS")
    await world.claim(late["reference"])

    assert await names(world) == ["先到", "后到"]
    assert await names(world, overdue=True) == ["先到"]
    assert await names(world, overdue=False) == ["后到"]
    assert await names(world, unclaimed=True) == ["先到"]
    assert await names(world, category="SPORTS") == ["后到"]
    assert await names(world, nature="INDIVIDUAL_BUSINESS") == ["后到"]
    assert await names(world, category="NEWS") == []
