"""An applicant hears what to do and nothing of whom they may pose as; the reviewer sees all."""

from typing import Any

import pytest

from models import Signal
from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.identity.test_retries import resume
from tests.world import World

pytestmark = pytest.mark.article("8")

TOLD = """{ myAccounts { edges { node { application {
  state note factors { kind outcome provider lastOn evidenceHash note }
  advice { code message } shared { kind subjects }
} } } } }"""
SEEN = """query($ref: ID!) { reviewCase(application: $ref) {
  factors { kind outcome lastOn note } shared { kind subjects } advice { code }
} }"""
DEFINITE = [Outcome.MATCH, Outcome.MISMATCH, Outcome.NOT_FOUND, Outcome.UNCONFIRMED]


async def told(world: World, by: str = "alice", **headers: str) -> dict[str, Any]:
    answer = await world.ask(TOLD, by=by, role=Role.ADMIN, **headers)
    (edge,) = answer["data"]["myAccounts"]["edges"]
    application: dict[str, Any] = edge["node"]["application"]
    return application


async def seen(world: World, reference: str) -> dict[str, Any]:
    await world.claim(reference)
    answer = await world.ask(SEEN, {"ref": reference}, by="bob", role=Role.REVIEWER)
    case: dict[str, Any] = answer["data"]["reviewCase"]
    return case


def advised(application: dict[str, Any]) -> list[str]:
    return [one["code"] for one in application["advice"]]


async def test_nothing_that_an_applicant_is_told_depends_on_what_a_register_said(
    world: World,
) -> None:
    answers = []
    for index, outcome in enumerate(DEFINITE):
        world.registry.outcome = outcome
        await world.apply(nature="NATURAL_PERSON", by=f"applicant-{index}")
        answers.append(await told(world, by=f"applicant-{index}"))

    assert [one == answers[0] for one in answers] == [True] * len(DEFINITE)
    assert advised(answers[0]) == [
        "ENTER_PHONE_CODE",
        "NEXT_PHONE_CODE",
        "COMPARE_SPELLING",
        "STRENGTHEN_VERIFICATION",
    ]


async def test_the_reviewer_sees_what_each_register_said(world: World) -> None:
    world.registry.outcome = Outcome.NOT_FOUND
    reference = (await world.apply())["reference"]

    case = await seen(world, reference)

    known = {one["kind"]: one["outcome"] for one in case["factors"]}
    assert known == {
        "PHONE": "PENDING",
        "RESIDENT_IDENTITY": "NOT_FOUND",
        "CREDIT_CODE": "NOT_FOUND",
    }


async def test_a_reviewers_reasons_about_a_mismatch_are_not_the_applicants_to_read(
    world: World,
) -> None:
    world.registry.outcome = Outcome.MISMATCH
    filed = await world.apply(nature="NATURAL_PERSON")
    await world.confirm_phone(filed["reference"])
    await world.decide(
        filed["reference"], humanCheck=build.HUMAN_CHECK | {"overrules": "已有更名证明"}
    )

    assert "更名" not in str(await told(world))


async def test_an_outage_is_told_as_nothing_to_worry_about_in_both_languages(
    world: World,
) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    await world.apply()

    zh = (await told(world, **{"Accept-Language": "zh"}))["advice"]
    en = (await told(world, **{"Accept-Language": "en"}))["advice"]

    assert [one["code"] for one in zh] == [
        "ENTER_PHONE_CODE",
        "REGISTER_DOES_NOT_ANSWER",
        "NEXT_PHONE_CODE",
    ]
    assert "不影响您的申请" in zh[1]["message"]
    assert "nothing to do" in en[1]["message"]


async def test_who_is_returned_for_their_identity_hears_that_the_whole_was_not_confirmed(
    world: World,
) -> None:
    world.registry.outcome = Outcome.MISMATCH
    filed = await world.apply(nature="NATURAL_PERSON")
    verdict = {"decision": "RETURN", "grounds": ["IDENTITY_NOT_REAL"], "note": "请核对身份信息"}
    await world.decide(filed["reference"], humanCheck=None, **verdict)

    application = await told(world)

    assert advised(application) == [
        "APPLICATION_WAITS_FOR_YOU",
        "ENTER_PHONE_CODE",
        "NEXT_PHONE_CODE",
        "COMPARE_SPELLING",
        "IDENTITY_NOT_CONFIRMED",
    ]
    assert "身份信息不实" in application["advice"][0]["message"]
    assert "2026-12-24" in application["advice"][0]["message"]
    assert "10:01:00" in application["advice"][2]["message"]
    assert "我们不说明是哪一项" in application["advice"][4]["message"]


async def test_what_is_not_offered_or_was_done_is_not_advised(world: World) -> None:
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    before = advised(await told(world))
    started = {"application": filed["reference"], "account": "6222020200001234567"}
    await world.do(operations.SMALL_PAYMENT, started, by="alice")
    after = advised(await told(world))
    object.__setattr__(world.register, "bank", None)
    await world.apply(by="carol")

    assert before == ["COMPARE_SPELLING", "STRENGTHEN_VERIFICATION"]
    assert after == ["ENTER_PAYMENT_SUM", "COMPARE_SPELLING"]
    assert advised(await told(world, by="carol")) == [
        "ENTER_PHONE_CODE",
        "NEXT_PHONE_CODE",
        "COMPARE_SPELLING",
    ]


@pytest.mark.article("9")
@pytest.mark.parametrize(("nature", "named"), [("NATURAL_PERSON", True), ("ENTERPRISE", False)])
async def test_a_person_who_asks_for_a_marker_of_a_field_is_told_that_it_names_them(
    world: World, nature: str, named: bool
) -> None:
    held = await world.qualified(person=named)
    await world.apply(nature=nature, category="HEALTH", credentials=held)
    await world.apply(nature=nature, by="ann")

    assert ("NAMED_IN_FULL" in advised(await told(world))) is named
    assert "NAMED_IN_FULL" not in advised(await told(world, by="ann"))


async def test_a_decided_application_needs_no_advice(world: World) -> None:
    await world.account(by="alice")

    assert advised(await told(world)) == []


async def test_an_answer_that_grew_old_is_asked_for_anew_and_the_old_one_does_not_count(
    world: World,
) -> None:
    filed = await world.apply(nature="NATURAL_PERSON")
    await world.confirm_phone(filed["reference"])
    world.clock.move(days=181)

    stale = await world.decide(filed["reference"], humanCheck=None)
    asked, before = await resume(world), len({q.reference for q in world.registry.asked})
    again = await world.do(operations.RESEND, {"application": filed["reference"]}, by="alice")
    await world.confirm_phone(filed["reference"])
    fresh = await world.decide(filed["reference"], humanCheck=None)

    assert [one["code"] for one in stale["objections"]] == ["FACTORS_INSUFFICIENT"]
    assert (asked, before, again["objections"]) == (1, 2, [])
    assert fresh["objections"] == []


async def test_a_phone_that_grew_old_is_told_of(world: World) -> None:
    filed = await world.apply(nature="NATURAL_PERSON")
    await world.confirm_phone(filed["reference"])

    world.clock.move(days=90)
    last_day = advised(await told(world))
    world.clock.move(days=1)
    after = advised(await told(world))

    assert ("FACTOR_GREW_OLD" in last_day, "FACTOR_GREW_OLD" in after) == (False, True)


@pytest.mark.article("10")
async def test_a_phone_document_or_device_of_other_subjects_is_shown_to_the_reviewer_alone(
    world: World,
) -> None:
    phone, director = build.phone(), {"name": "李四", "documentNumber": build.identity_number()}
    shared = {"responsiblePerson": director, "device": " iPhone-7F3A "}

    def with_phone(**changes: Any) -> dict[str, Any]:
        own = build.subject(contact={"phone": phone, "publicContact": "023-6300 0000"})
        return {"subject": own, **shared, **changes}

    await world.apply(by="one", **with_phone())
    await world.apply(by="two", **with_phone(device="another"))
    third = await world.apply(by="alice", **with_phone())

    case = await seen(world, third["reference"])

    found = {one["kind"]: one["subjects"] for one in case["shared"]}
    assert found == {"PHONE_SHARED": 2, "DOCUMENT_SHARED": 2, "DEVICE_SHARED": 1}
    assert (await told(world))["shared"] == []
    rows = await Signal.filter(application__ref=third["reference"])
    assert {row.kind.value: row.subjects for row in rows}.items() >= found.items()
    assert phone not in str([dict(row) for row in rows])


@pytest.mark.article("10")
async def test_ones_own_further_account_shares_nothing(world: World) -> None:
    own = build.subject()
    await world.account(subject=own)
    second = await world.apply(subject=own)

    assert (await seen(world, second["reference"]))["shared"] == []


@pytest.mark.article("10")
async def test_a_person_who_also_answers_for_a_company_is_found_by_document(world: World) -> None:
    own = build.subject("NATURAL_PERSON")
    number = own["document"]["number"]
    await world.apply(by="company", responsiblePerson={"name": "张三", "documentNumber": number})
    filed = await world.apply(nature="NATURAL_PERSON", subject=own)

    case = await seen(world, filed["reference"])

    assert case["shared"] == [{"kind": "DOCUMENT_SHARED", "subjects": 1}]
