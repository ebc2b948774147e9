"""An account is suspended until it is corrected, and ends where it is not (Art 8)."""

import asyncio
from random import Random

import pytest

from cli.demo import pictures
from resolvers.housekeeping import go_round
from rules.vocabulary import Role
from tests import build, operations
from tests.lifecycle.test_service import STANDING
from tests.rectification.rectifying import (
    NAME,
    PAPERS,
    codes,
    decide,
    issue,
    issued,
    refuse,
    staff,
    submit,
)
from tests.site.reading import page
from tests.world import World

pytestmark = pytest.mark.article("8")

SHOWN = STANDING + "name { value level on }"
QUEUE = "{ rectificationQueue { totalCount edges { node { reference state } } } }"
OTHER_PNG = pictures.avatar(Random(1))  # noqa: S311 # a picture, no secret
MINE = """query($n: String!) { myAccount(number: $n) {
  status rectifications { reference state dueOn items { number words } }
} }"""


async def shown(world: World, number: str) -> dict[str, str]:
    facts = (await world.disclosure(number, "facts { field value }"))["facts"]
    return {fact["field"]: fact["value"] for fact in facts}


async def test_a_rectification_suspends_at_once_and_says_so_in_public(world: World) -> None:
    number = await world.account()

    payload = await issue(world, number, NAME, PAPERS)

    status = (await world.disclosure(number, STANDING))["status"]
    grounds = ["DETAILS_INCOMPLETE", "NAME_NOT_CONFORMING"]
    cause = {"kind": "RECTIFICATION", "article": "8(2)", "grounds": grounds}
    assert status["value"] == "SUSPENDED"
    assert status["causes"] == [cause | {"since": "2026-11-24", "until": "2026-12-01"}]
    assert payload["rectification"]["dueOn"] == "2026-12-01"
    own = (await world.ask(MINE, {"n": number}, by="alice"))["data"]["myAccount"]
    assert [item["number"] for item in own["rectifications"][0]["items"]] == [1, 2]


async def test_the_service_resumes_by_itself_when_all_are_accepted(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number, NAME, PAPERS)
    file = await world.upload("AUTHORISATION")
    await submit(world, reference, 1, value="山城书房")
    answered = await submit(world, reference, 2, text="见附件", uploads=[file])

    first = await decide(world, reference, "ACCEPT", 1)
    between = await world.disclosure(number, SHOWN)
    told = await page(world, f"/zh/accounts/{number}")
    last = await decide(world, reference, "ACCEPT", 2)
    after = await world.disclosure(number, SHOWN)

    assert answered["rectification"]["state"] == "SUBMITTED"
    assert answered["rectification"]["items"][1]["evidence"][0]["reference"] == file
    assert (first["rectification"]["state"], last["rectification"]["state"]) == (
        "SUBMITTED",
        "ACCEPTED",
    )
    assert (between["status"]["value"], between["reason"]["kind"]) == ("SUSPENDED", "RECTIFIED")
    assert "<h3>一项整改已通过" in told
    assert (after["status"]["value"], after["reason"]["kind"]) == ("ACTIVE", "RESUMED")
    assert after["markers"] != []


async def test_an_accepted_name_is_the_operators_word_of_that_day(
    world: World,
) -> None:
    number = await world.account(name="山城日报社")
    reference = await issued(world, number)
    world.clock.move(days=2)
    await submit(world, reference, value="山城书房")
    await decide(world, reference, "ACCEPT")

    name = (await world.disclosure(number, SHOWN))["name"]

    assert name == {"value": "山城书房", "level": "DECLARED", "on": "2026-11-26"}


async def test_a_name_that_another_took_meanwhile_is_said_to_staff(world: World) -> None:
    reference = await issued(world, await world.account())
    await submit(world, reference, value="山城书房")
    await world.account(name="山城书房")

    taken = await decide(world, reference, "ACCEPT")
    returned = await decide(world, reference, "RETURN", note="这个名称已有人使用")

    assert codes(taken) == ["NAME_TAKEN"]
    assert returned["rectification"]["state"] == "ISSUED"


async def test_a_name_near_to_anothers_is_accepted_for_a_stated_reason_only(world: World) -> None:
    await world.account(name="山城书房")
    reference = await issued(world, await world.account())
    await submit(world, reference, value="山城书房官方")
    document = """query($r: ID!) { rectification(rectification: $r) { items { nameCheck {
      verdict findings { name } } } } }"""

    read = await world.ask(document, {"r": reference}, by="dora", role=Role.SUPERVISOR)
    bare = await decide(world, reference, "ACCEPT")
    argued = await decide(world, reference, "ACCEPT", note="核验了授权书原件")

    check = read["data"]["rectification"]["items"][0]["nameCheck"]
    assert check["verdict"] == "ASSOCIATED"
    assert "山城书房" in [found["name"] for found in check["findings"]]
    assert (codes(bare), codes(argued)) == (["NAME_ASSOCIATED"], [])


@pytest.mark.parametrize("replaced", [True, False])
async def test_a_picture_is_replaced_or_taken_out_and_so_is_a_text(
    world: World, replaced: bool
) -> None:
    number = await world.account(avatar=await world.upload("AVATAR"))
    picture = {"ground": "PROFILE_NOT_CONFORMING", "field": "AVATAR", "words": "请更换头像"}
    reference = await issued(world, number, picture, picture | {"field": "BIO"})
    before = await shown(world, number)
    files = [await world.upload("AVATAR", OTHER_PNG)] if replaced else []
    await submit(world, reference, 1, uploads=files)
    await submit(world, reference, 2, value="")
    await decide(world, reference, "ACCEPT", 1)
    await decide(world, reference, "ACCEPT", 2)

    after = await shown(world, number)

    assert {"avatar", "bio"} <= before.keys()
    assert "bio" not in after
    assert ("avatar" in after) is replaced
    assert after.get("avatar") != before["avatar"]
    picture_page = await world.client.get(f"/accounts/{number}/avatar")
    assert picture_page.status_code == (200 if replaced else 404)


async def test_a_refused_correction_ends_the_account_and_retires_its_name(world: World) -> None:
    number = await world.account(name="山城日报社")
    reference = await issued(world, number, NAME, PAPERS)
    await submit(world, reference, value="山城日报社官方")

    refused = await refuse(world, reference, note="仍与机关名称混淆")

    status = (await world.disclosure(number, STANDING))["status"]
    assert refused["rectification"]["state"] == "REFUSED"
    assert status["value"] == "TERMINATED"
    assert [c["kind"] for c in status["causes"]] == ["RECTIFICATION_REFUSED"]
    again = await world.do(operations.REGISTER, build.application(name="山城日报社"), by="carol")
    assert codes(again) == ["NAME_RETIRED"]


async def test_an_answer_that_waits_for_staff_is_never_late(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number)
    await submit(world, reference, value="山城书房")

    world.clock.move(days=60)
    await go_round(world.register)

    assert (await world.disclosure(number, STANDING))["status"]["value"] == "SUSPENDED"
    assert codes(await decide(world, reference, "ACCEPT")) == []


async def test_an_answer_handed_back_late_leaves_three_working_days(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number)
    await submit(world, reference, value="山城书房")
    world.clock.move(days=10)  # Friday, 4 December

    returned = await decide(world, reference, "RETURN", note="请附授权书")

    assert returned["rectification"]["dueOn"] == "2026-12-09"
    status = (await world.disclosure(number, STANDING))["status"]
    assert status["causes"][0]["until"] == "2026-12-09"


async def test_the_time_is_extended_once_and_with_a_reason(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number)
    more = {"workingDays": 5, "reason": "登记机关办理需要时间"}

    bare = await staff(world, operations.EXTEND_RECTIFICATION, reference, **more | {"reason": ""})
    first = await staff(world, operations.EXTEND_RECTIFICATION, reference, **more)
    again = await staff(world, operations.EXTEND_RECTIFICATION, reference, **more)

    assert codes(bare) == ["FIELD_REQUIRED"]
    assert first["rectification"]["dueOn"] == "2026-12-08"
    assert codes(again) == ["RECTIFICATION_EXTENDED_BEFORE"]
    status = (await world.disclosure(number, STANDING))["status"]
    assert status["causes"][0]["until"] == "2026-12-08"


async def test_what_should_not_have_been_issued_is_taken_back(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number)

    await staff(world, operations.WITHDRAW_RECTIFICATION, reference, reason="误发")
    closed = await submit(world, reference, value="山城书房")

    assert (await world.disclosure(number, STANDING))["status"]["value"] == "ACTIVE"
    assert codes(closed) == ["RECTIFICATION_CLOSED"]
    assert codes(await issue(world, number)) == []


async def test_one_rectification_is_open_at_a_time(world: World) -> None:
    number = await world.account()

    answers = await asyncio.gather(*(issue(world, number) for _ in range(4)))

    assert sorted(map(codes, answers)) == [[]] + [["RECTIFICATION_OPEN_BEFORE"]] * 3


async def test_an_account_that_is_not_in_service_is_not_rectified(world: World) -> None:
    number = (await world.apply())["account"]["number"]

    assert codes(await issue(world, number)) == ["ACCOUNT_NOT_IN_SERVICE"]


async def test_no_one_rectifies_their_own_subjects_account(world: World) -> None:
    number = await world.account(by="dora")
    reference = await issued(world, number, by="erin")
    await submit(world, reference, value="山城书房", by="dora")
    queue = await world.ask(QUEUE, by="dora", role=Role.SUPERVISOR)

    assert codes(await issue(world, number)) == ["OWN_ACCOUNT"]
    assert codes(await decide(world, reference, "ACCEPT")) == ["OWN_ACCOUNT"]
    assert queue["data"]["rectificationQueue"]["totalCount"] == 0


async def test_another_operator_finds_no_such_rectification(world: World) -> None:
    reference = await issued(world, await world.account())

    theirs = await submit(world, reference, value="山城书房", by="mallory")
    missing = await submit(world, "0" * 32, value="山城书房", by="mallory")

    assert theirs == missing
    assert codes(theirs) == ["RECTIFICATION_UNKNOWN"]


@pytest.mark.parametrize(
    ("item", "answer", "code"),
    [
        (9, {"value": "山城书房"}, "CORRECTION_ITEM_UNKNOWN"),
        (1, {"value": " "}, "NAME_EMPTY"),
        (1, {"value": "别人的名称"}, "NAME_TAKEN"),
        (1, {"value": "山城书房", "uploads": ["x" * 500]}, "UPLOAD_UNKNOWN"),
        (2, {}, "FIELD_REQUIRED"),
        (2, {"text": "好", "value": "名"}, "CORRECTION_VALUE_NOT_ASKED"),
        (2, {"text": "好", "uploads": ["x"] * 6}, "TOO_MANY"),
    ],
)
async def test_an_answer_that_is_none_is_refused_with_what_to_do(
    world: World, item: int, answer: dict[str, object], code: str
) -> None:
    await world.account(name="别人的名称")
    reference = await issued(world, await world.account(), NAME, PAPERS)

    assert codes(await submit(world, reference, item, **answer)) == [code]


async def test_staff_read_the_files_of_an_answer_and_the_reading_is_noted(world: World) -> None:
    reference = await issued(world, await world.account(), PAPERS)
    await submit(world, reference, text="见附件", uploads=[await world.upload("CREDENTIAL")])
    document = """query($r: ID!) { rectification(rectification: $r) { items { evidence {
      address(reason: "核对改正") { url } } } } }"""

    read = await world.ask(document, {"r": reference}, by="dora", role=Role.SUPERVISOR)

    url = read["data"]["rectification"]["items"][0]["evidence"][0]["address"]["url"]
    answer = await world.client.get(url)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")


@pytest.mark.article("10")
async def test_a_rectification_counts_as_a_finding_until_it_is_taken_back(world: World) -> None:
    own = build.subject()
    reference = await issued(world, await world.account(subject=own))
    document = """mutation($input: ClaimReviewInput!) { claimReview(input: $input) { application {
      furtherAccountCheck { tier others { findings { kind on } } } } objections { code } } }"""
    filed = await world.apply(subject=own)

    async def tier() -> str:
        held = {"application": filed["reference"]}
        case = await world.do(document, held, by="bob", role=Role.REVIEWER)
        found: str = case["application"]["furtherAccountCheck"]["tier"]
        return found

    before = await tier()
    await staff(world, operations.WITHDRAW_RECTIFICATION, reference, reason="误发")

    assert (before, await tier()) == ("WATCHED", "ORDINARY")
