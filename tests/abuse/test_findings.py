"""Findings of abusive registration: found, held, decided, appealed, counted (Art 10, 20)."""

import asyncio
import logging
from collections import Counter
from typing import Any

import pytest

from models import Application, AuditEntry, Delivery, Event, Notice, Signal
from resolvers.housekeeping import go_round
from rules.vocabulary import Role
from tests import build
from tests.abuse import abusing
from tests.abuse.abusing import STEM
from tests.world import World

pytestmark = pytest.mark.article("10")

CITIES = ("上海", "北京", "重庆", "成都", "武汉", "南京", "杭州")
CITIES += ("苏州", "广州", "深圳", "天津", "西安", "长沙", "青岛")
FOR_REVIEW = """
mutation Claim($input: ClaimReviewInput!) { claimReview(input: $input) { application {
  abuseFindings { kind rule state explanation } shared { kind }
} objections { code } } }"""

FURTHER = """
mutation Claim($input: ClaimReviewInput!) { claimReview(input: $input) { application {
  furtherAccountCheck { tier others { findings { kind } } }
} } }"""


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def only(world: World) -> str:
    """The reference of the one finding that there is."""
    [finding] = await abusing.listed(world)
    reference: str = finding["reference"]
    return reference


async def test_a_run_of_names_is_found_with_its_rule_its_numbers_and_its_rows(
    world: World,
) -> None:
    filed = await abusing.series(world, 8)

    [finding] = await abusing.listed(world)
    case = (await abusing.read(world, finding["reference"]))["data"]["abuseFinding"]

    assert (finding["kind"], finding["rule"], finding["state"]) == (
        "MALICIOUS",
        "NAME_SERIES",
        "OPEN",
    )
    assert "8 个主体申请了 8 个只有序号不同且连续的名称，超过 7 个" in finding["explanation"]
    numbers = [one["account"]["number"] for one in filed]
    assert sorted(one["number"] for one in case["members"]) == sorted(numbers)
    assert {one["signals"][0]["kind"] for one in case["members"]} == {"NAME_SEQUENCE"}


async def test_a_run_filed_all_at_once_opens_one_finding_that_holds_it(world: World) -> None:
    run = [abusing.person(world, serial, name=f"{STEM}{serial:02}") for serial in range(1, 17)]
    filed = await asyncio.gather(*run)

    [finding] = await abusing.listed(world)
    assert finding["applications"] == 16
    assert [codes(await world.decide(one["reference"])) for one in filed] == [
        ["ABUSE_FINDING_OPEN"]
    ] * 16


async def test_seven_of_a_run_are_no_finding(world: World) -> None:
    await abusing.series(world, 7)

    assert await abusing.listed(world) == []


async def test_one_more_joins_the_open_finding(world: World) -> None:
    await abusing.series(world, 10)

    [finding] = await abusing.listed(world)
    assert (finding["applications"], finding["subjects"]) == (10, 10)


async def test_nothing_is_approved_while_a_finding_about_it_is_open_and_nothing_refused(
    world: World,
) -> None:
    filed = await abusing.series(world)

    payload = await world.decide(filed[3]["reference"])

    assert codes(payload) == ["ABUSE_FINDING_OPEN"]
    assert await Application.filter(state="SUBMITTED").count() == 8


async def test_a_reviewer_sees_the_finding_beside_the_other_facts(world: World) -> None:
    filed = await abusing.series(world)

    held = {"application": filed[7]["reference"]}
    claimed = await world.do(FOR_REVIEW, held, by="bob", role=Role.REVIEWER)

    [finding] = claimed["application"]["abuseFindings"]
    assert (finding["rule"], finding["state"]) == ("NAME_SERIES", "OPEN")


async def test_an_applicant_hears_that_it_waits_and_neither_why_nor_with_whose(
    world: World,
) -> None:
    filed = await abusing.series(world)

    [check] = await abusing.checks(world, filed[0], "person-1")
    notices = await Notice.filter(kind="REGISTRATION_CHECKED_FURTHER").count()
    await go_round(world.register)
    told = [text for _, text in world.phones.notices]

    assert (check["state"], check["article"], check["appealable"]) == ("OPEN", "10", False)
    assert notices == 8
    assert len(told) == 8
    assert not any(STEM in text or "序号" in text for text in told)


async def test_a_dismissed_finding_lets_the_applications_go_on_and_counts_no_more(
    world: World,
) -> None:
    filed = await abusing.series(world)
    payload = await abusing.dismiss(world, await only(world))

    approved = await world.decide(filed[0]["reference"])
    await abusing.series(world, 7, start=9)
    before = len(await abusing.listed(world))
    await abusing.series(world, 1, start=16)

    assert payload["case"]["finding"]["state"] == "DISMISSED"
    assert codes(approved) == []
    assert (before, len(await abusing.listed(world))) == (1, 2)


async def test_confirmed_abuse_is_a_ground_that_names_its_kind_and_article(world: World) -> None:
    filed = await abusing.series(world)
    refusal = {
        "decision": "REFUSE",
        "grounds": ["MALICIOUS_REGISTRATION"],
        "note": "同一批人员批量注册",
        "humanCheck": None,
    }
    early = await world.decide(filed[0]["reference"], **refusal)

    await abusing.confirm(world, await only(world))
    approving = await world.decide(filed[1]["reference"])
    other = await world.decide(
        filed[1]["reference"], **{**refusal, "grounds": ["FALSE_REGISTRATION"]}
    )
    late = await world.decide(filed[1]["reference"], **refusal)

    assert codes(early) == ["ABUSE_NOT_CONFIRMED"]
    assert codes(approving) == ["ABUSE_FINDING_CONFIRMED"]
    assert codes(other) == ["ABUSE_NOT_CONFIRMED"]
    assert late["application"]["grounds"] == [{"code": "MALICIOUS_REGISTRATION", "article": "10"}]


async def test_a_member_that_only_looks_alike_is_spared(world: World) -> None:
    filed = await abusing.series(world)

    await abusing.confirm(world, await only(world), spared=[filed[2]["reference"]])
    spared = await world.decide(filed[2]["reference"])
    [check] = await abusing.checks(world, filed[2], "person-3")

    assert codes(spared) == []
    assert check["state"] == "DISMISSED"


async def test_after_a_confirmed_finding_the_next_of_the_run_waits_for_a_decision_of_its_own(
    world: World,
) -> None:
    await abusing.series(world)
    await abusing.confirm(world, await only(world))

    await abusing.series(world, 1, start=9)

    newest = (await abusing.listed(world))[0]
    case = (await abusing.read(world, newest["reference"]))["data"]["abuseFinding"]
    assert (newest["state"], case["confirmedBefore"]) == ("OPEN", 1)


async def test_everyone_in_a_finding_is_told_once_by_every_way_that_they_named(
    world: World,
) -> None:
    for serial in range(1, 9):
        ways = {"phone": build.phone(), "email": f"{serial}@example.com" if serial > 4 else None}
        subject = build.subject("NATURAL_PERSON", contact=ways)
        await abusing.person(world, serial, name=f"{STEM}{serial:02}", subject=subject)

    await abusing.confirm(world, await only(world))

    told = await Notice.filter(kind="REGISTRATION_FOUND_ABUSIVE").order_by("id")
    ways = await Delivery.filter(notice_id__in=[one.id for one in told])
    by_channel = Counter(one.channel.value for one in ways)
    events = await Event.filter(kind="REGISTRATION_FOUND_ABUSIVE").values_list("account_id")
    logins = [f"register.example|person-{serial}" for serial in range(1, 9)]
    assert sorted(one.recipient for one in told) == logins
    assert sorted(events) == sorted((one.account_id,) for one in told)
    assert by_channel == {"SMS": 8, "MAIL": 4}


@pytest.mark.parametrize("decide", [abusing.confirm, abusing.dismiss])
async def test_deciding_takes_as_many_statements_for_twelve_as_for_eight(
    world: World, caplog: pytest.LogCaptureFixture, decide: Any
) -> None:
    taken = []
    for first, many in ((1, 8), (21, 12)):
        await abusing.series(world, many, start=first)
        newest = (await abusing.listed(world))[0]
        with caplog.at_level(logging.DEBUG, logger="tortoise.db_client"):
            caplog.clear()
            assert (await decide(world, newest["reference"]))["objections"] == []
            taken.append(len(caplog.records))
        world.clock.move(days=31)

    assert taken[0] == taken[1] > 0


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"reason": " "}, "FIELD_REQUIRED", ["reason"]),
        ({"reason": "长" * 1_001}, "TEXT_TOO_LONG", ["reason"]),
        ({"spared": ["0" * 32]}, "FINDING_NOT_ABOUT_APPLICATION", ["spared", "0"]),
        ({"finding": "0" * 32}, "FINDING_UNKNOWN", ["finding"]),
    ],
)
async def test_a_decision_without_reason_or_object_is_refused(
    world: World, changes: dict[str, Any], code: str, path: list[str]
) -> None:
    await abusing.series(world)

    payload = await abusing.confirm(world, await only(world), **changes)

    assert [(o["code"], o["path"]) for o in payload["objections"]] == [(code, path)]
    assert payload["case"] is None


async def test_to_spare_all_is_to_dismiss(world: World) -> None:
    filed = await abusing.series(world)

    spared = [one["reference"] for one in filed]
    payload = await abusing.confirm(world, await only(world), spared=spared)

    assert codes(payload) == ["FINDING_SPARES_ALL"]


async def test_a_finding_is_decided_once(world: World) -> None:
    await abusing.series(world)
    reference = await only(world)
    await abusing.confirm(world, reference)

    assert codes(await abusing.dismiss(world, reference, by="erin")) == ["FINDING_DECIDED"]


async def test_nobody_decides_or_reads_a_finding_about_an_account_of_their_own(
    world: World,
) -> None:
    await abusing.series(world)
    reference = await only(world)

    decided = await abusing.dismiss(world, reference, by="person-4")
    answer = await abusing.read(world, reference, by="person-4")

    assert codes(decided) == ["OWN_FINDING"]
    assert answer["errors"][0]["extensions"]["code"] == "OWN_FINDING"
    assert await abusing.listed(world, by="person-4") == []


async def test_reading_and_deciding_leave_entries(world: World) -> None:
    await abusing.series(world)
    reference = await only(world)
    await abusing.read(world, reference)
    await abusing.confirm(world, reference)

    entries = await AuditEntry.filter(object=reference).order_by("id")

    assert [(entry.actor.split("|")[-1], entry.action) for entry in entries] == [
        ("stranger", "FIND_ABUSE"),
        ("dora", "READ_FINDING"),
        ("dora", "CONFIRM_ABUSE_FINDING"),
    ]


async def test_whom_it_concerns_appeals_once_and_another_decides(world: World) -> None:
    filed = await abusing.series(world)
    [named] = await abusing.checks(world, filed[0], "person-1")
    reference = named["reference"]
    early = await abusing.appeal(world, filed[0], reference, "person-1")
    await abusing.confirm(world, await only(world))

    payload = await abusing.appeal(world, filed[0], reference, "person-1")
    again = await abusing.appeal(world, filed[0], reference, "person-1")
    stranger = await abusing.appeal(world, filed[0], reference, "person-2")

    [check] = payload["application"]["registrationChecks"]
    assert codes(early) == ["FINDING_NOT_APPEALABLE"]
    assert (check["appealable"], check["appealDueOn"]) == (False, "2026-12-08")
    assert codes(again) == ["APPEAL_FILED_ALREADY"]
    assert codes(stranger) == ["APPLICATION_UNKNOWN"]


async def appealed(world: World) -> tuple[list[dict[str, Any]], str]:
    """A confirmed series whose first applicant appealed; the applications and the appeal."""
    filed = await abusing.series(world)
    reference = await only(world)
    await abusing.confirm(world, reference)
    [check] = await abusing.checks(world, filed[0], "person-1")
    await abusing.appeal(world, filed[0], check["reference"], "person-1")
    case = (await abusing.read(world, reference))["data"]["abuseFinding"]
    [appeal] = [one["appeal"] for one in case["members"] if one["appeal"]]
    return filed, appeal["reference"]


async def test_who_confirmed_a_finding_does_not_decide_its_appeal(world: World) -> None:
    _, appeal = await appealed(world)

    own = await abusing.answer(world, appeal, "REJECTED", by="dora")
    other = await abusing.answer(world, appeal, "REJECTED")
    twice = await abusing.answer(world, appeal, "CLEARED", by="fred")

    assert codes(own) == ["APPEAL_OF_OWN_DECISION"]
    assert codes(other) == []
    assert codes(twice) == ["APPEAL_DECIDED"]


@pytest.mark.parametrize(
    ("decision", "first", "second"),
    [
        ("REJECTED", ["ABUSE_FINDING_CONFIRMED"], ["ABUSE_FINDING_CONFIRMED"]),
        ("CLEARED", [], ["ABUSE_FINDING_CONFIRMED"]),
        ("OVERTURNED", [], []),
    ],
)
async def test_an_appeal_frees_one_or_all_or_none(
    world: World, decision: str, first: list[str], second: list[str]
) -> None:
    filed, appeal = await appealed(world)

    await abusing.answer(world, appeal, decision)
    [check] = await abusing.checks(world, filed[0], "person-1")

    assert (check["appealDecision"], check["appealFeedback"]) == (decision, "经复核作出决定")
    assert codes(await world.decide(filed[0]["reference"])) == first
    assert codes(await world.decide(filed[1]["reference"])) == second


async def test_staff_see_how_often_findings_were_right(world: World) -> None:
    _, appeal = await appealed(world)
    await abusing.answer(world, appeal, "CLEARED")

    answer = await world.ask(abusing.STATISTICS, by="dora", role=Role.SUPERVISOR)
    counts = {row["kind"]: row for row in answer["data"]["abuseStatistics"]}

    assert counts["MALICIOUS"] == {
        "kind": "MALICIOUS",
        "open": 0,
        "confirmed": 1,
        "dismissed": 0,
        "overturned": 0,
        "applications": 8,
        "honest": 1,
        "honestShare": 0.125,
    }
    assert counts["FALSE"]["honestShare"] is None


async def test_findings_are_filtered_and_paged(world: World) -> None:
    filed = await abusing.series(world)
    number = filed[0]["account"]["number"]

    assert len(await abusing.listed(world, kind="MALICIOUS", state="OPEN")) == 1
    assert await abusing.listed(world, kind="FALSE") == []
    assert await abusing.listed(world, rule="BURST") == []
    assert len(await abusing.listed(world, number=number)) == 1
    assert await abusing.listed(world, number=await world.account()) == []
    assert await abusing.listed(world, appealed=True) == []
    await abusing.confirm(world, await only(world))
    await abusing.series(world, 1, start=9)
    page = await world.ask(abusing.LIST, {"first": 1}, by="dora", role=Role.SUPERVISOR)
    edges = page["data"]["abuseFindings"]["edges"]
    rest = await world.ask(
        abusing.LIST, {"after": edges[0]["cursor"]}, by="dora", role=Role.SUPERVISOR
    )
    assert page["data"]["abuseFindings"]["pageInfo"]["hasNextPage"]
    assert [e["node"]["state"] for e in rest["data"]["abuseFindings"]["edges"]] == ["CONFIRMED"]


async def test_one_phone_over_many_persons_is_found_and_a_family_is_not(world: World) -> None:
    contact = {"phone": build.phone()}
    family = abusing.subjects(8, contact=contact)
    for serial, one in enumerate(family):
        await abusing.person(world, serial, subject=one)
    before = await abusing.listed(world)

    [stranger] = abusing.subjects(1, contact=contact)
    await abusing.person(world, 9, subject=stranger)

    [finding] = await abusing.listed(world)
    assert before == []
    assert (finding["kind"], finding["rule"], finding["tie"]) == ("FALSE", "ONE_PHONE", "PHONE")


async def test_an_applicant_is_told_the_days_of_a_check_and_no_instant_to_compare(
    world: World,
) -> None:
    filed = await abusing.series(world)
    world.clock.move(days=1)
    await abusing.confirm(world, await only(world))

    [check] = await abusing.checks(world, filed[0], "person-1")

    assert (check["since"], check["decidedOn"]) == ("2026-11-24", "2026-11-25")


async def test_one_hand_through_many_subjects_is_over_quota(world: World) -> None:
    contact = {"phone": build.phone()}
    for serial, one in enumerate(abusing.subjects(7, contact=contact)):
        await abusing.person(world, serial, subject=one, device="tablet-1")
        world.clock.move(days=1)

    [finding] = await abusing.listed(world)
    assert (finding["kind"], finding["rule"]) == ("OVER_QUOTA", "ONE_HAND")
    assert "7 个主体申请了 7 个账号" in finding["explanation"]


async def test_one_document_over_many_companies_is_false(world: World) -> None:
    answering = {"name": "李四", "documentNumber": build.identity_number()}
    for serial in range(11):
        await world.apply(by=f"clerk-{serial}", responsiblePerson=answering)

    [finding] = await abusing.listed(world)
    assert (finding["kind"], finding["rule"]) == ("FALSE", "ONE_DOCUMENT")


async def test_confirmed_abuse_speaks_against_the_subject_until_it_is_overturned(
    world: World,
) -> None:
    answering = {"name": "李四", "documentNumber": build.identity_number()}
    own = build.subject()
    first = await world.apply(by="clerk-0", subject=own, responsiblePerson=answering)
    await world.decide(first["reference"])
    for serial in range(1, 11):
        await world.apply(by=f"clerk-{serial}", responsiblePerson=answering)
    await abusing.confirm(world, await only(world))
    second = await world.apply(by="clerk-0", subject=own)

    confirmed = await further(world, second["reference"])
    [check] = await abusing.checks(world, first, "clerk-0")
    await abusing.appeal(world, first, check["reference"], "clerk-0")
    whole = await abusing.read(world, await only(world))
    members = whole["data"]["abuseFinding"]["members"]
    [appealed] = [one["appeal"] for one in members if one["appeal"]]
    await abusing.answer(world, appealed["reference"], "OVERTURNED")
    overturned = await further(world, second["reference"])

    assert confirmed == ("WATCHED", [["REGISTERED_ABUSIVELY"]])
    assert overturned == ("ORDINARY", [[]])


async def test_what_others_filed_on_a_stolen_identity_does_not_speak_against_its_owner(
    world: World,
) -> None:
    answering = {"name": "李四", "documentNumber": build.identity_number()}
    owner = build.subject()
    for serial in range(11):
        subject = owner if serial == 5 else build.subject()
        await world.apply(by=f"thief-{serial}", subject=subject, responsiblePerson=answering)
    await abusing.confirm(world, await only(world))

    filed = await world.apply(by="owner", subject=owner)

    assert await further(world, filed["reference"]) == ("ORDINARY", [[]])


async def further(world: World, reference: str) -> tuple[str, list[list[str]]]:
    """The credit of a subject with a further account, and what was found about its others."""
    asked = {"input": {"application": reference}}
    answer = await world.ask(FURTHER, asked, by="bob", role=Role.REVIEWER)
    check = answer["data"]["claimReview"]["application"]["furtherAccountCheck"]
    return check["tier"], [[one["kind"] for one in other["findings"]] for other in check["others"]]


async def test_an_agency_that_files_for_its_clients_is_no_finding(world: World) -> None:
    for _ in range(12):
        await world.apply(by="agency", device="agency-1")

    assert await abusing.listed(world) == []


async def test_a_burst_from_one_device_is_found(world: World) -> None:
    for serial in range(7):
        await abusing.person(world, serial, device="phone-9")
        world.clock.move(minutes=20)

    [finding] = await abusing.listed(world)
    assert (finding["kind"], finding["rule"]) == ("MALICIOUS", "BURST")
    assert "24 小时内" in finding["explanation"]


async def test_like_names_from_one_login_are_found(world: World) -> None:
    for serial, ending in enumerate(("优选", "之家", "日记", "频道", "小站", "课堂")):
        await abusing.person(world, serial, name=STEM + ending, by="one")
        world.clock.move(days=1)

    [finding] = await abusing.listed(world)
    assert (finding["rule"], finding["tie"]) == ("NAME_STEM", "STEM")


async def test_branches_and_schools_with_like_names_are_no_finding(world: World) -> None:
    for place in CITIES:
        await world.apply(by="chain", name=f"蜀香火锅{place}店")
    for number in "一二三四五六七八九":
        school = f"临江县第{number}小学"
        await world.apply(by="bureau", nature="PUBLIC_INSTITUTION", name=school)

    assert await abusing.listed(world) == []


async def test_a_burst_from_a_quiet_block_is_found_without_the_address_being_kept(
    world: World,
) -> None:
    async with abusing.asking_from(world, "8.8.4.77"):
        for serial in range(25):
            await abusing.person(world, serial)

    [finding] = await abusing.listed(world)
    [hashed] = set(await Application.all().values_list("block_hash", flat=True))
    assert (finding["rule"], finding["tie"]) == ("BLOCK_BURST", "BLOCK")
    assert "8.8.4" not in str(hashed)
    assert await Signal.filter(kind="ADDRESS_SHARED").count() > 0
