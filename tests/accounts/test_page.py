"""One account's page: who runs it, how far that was checked, what changed (Art 9)."""

import re
from typing import Any

import pytest

from rules.vocabulary import Role
from tests import build, operations
from tests.site.reading import page, said
from tests.world import World

pytestmark = pytest.mark.article("9")


async def health_account(world: World, **changes: Any) -> str:
    return await world.account(
        name="山城健康说",
        category="HEALTH_MEDICINE",
        credentials=await world.qualified(),
        **changes,
    )


async def end_health_marker(world: World, number: str) -> None:
    ended = {"number": number, "type": "HEALTH", "ground": "CREDENTIAL_EXPIRED", "note": "核对不符"}
    payload = await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)
    assert payload["objections"] == []


async def erase(world: World, number: str) -> None:
    erased = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人请求"}
    payload = await world.do(operations.ERASE, erased, by="carol", role=Role.SUPERVISOR)
    assert payload["objections"] == []


async def test_each_fact_stands_with_its_level_in_words_and_its_day(world: World) -> None:
    number = await world.account(bio="说明一二")
    shown = await said(world, f"/zh/accounts/{number}")

    seen, said_so = "由平台人员查看加盖公章的公函核验", "与组织机构登记比对一致"
    assert f"简介 说明一二 {seen} 2026年11月24日" in shown
    assert f"主体性质 企业 {said_so} 2026年11月24日" in shown
    assert f"{said_so} 2026年11月24日 下次核验不晚于 2027年11月24日" in shown
    assert f"{seen} 2026年11月24日 下次核验" not in shown
    assert "自行填报 由运营者自行填报，未经核验" in shown
    assert "为保护个人信息，不公示 手机号码、负责人" in shown


async def test_who_runs_it_and_how_far_that_was_checked_stands_beside_the_name(
    world: World,
) -> None:
    subject = build.subject("ENTERPRISE")
    shown = await said(world, f"/zh/accounts/{await world.account(subject=subject)}")

    head = shown[: shown.index("标识说明什么")]
    assert f"运营主体 {subject['operatorName']}" in head
    assert "与组织机构登记比对一致 2026年11月24日" in head


async def test_a_persons_identity_was_asked_of_the_register_of_residents(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON")

    assert "Verified with the register of residents" in await said(world, f"/en/accounts/{number}")


async def test_a_second_marker_repeats_nothing_of_the_first(world: World) -> None:
    shown = await said(world, f"/en/accounts/{await health_account(world)}")

    assert shown.count("Name of the operator verified with") == 1
    assert "All that the marker “Enterprise” proves" in shown


async def test_a_marker_says_what_it_proves_and_what_not(world: World) -> None:
    number = await health_account(world)
    shown = await said(world, f"/en/accounts/{number}")

    assert "Enterprise since 24 November 2026 Enterprise: It proves" in shown
    assert "Credential checked by staff who saw: credential 24 November 2026" in shown
    assert (
        "Enterprise: It does not prove The marker does not say that what the account publishes"
        in shown
    )
    assert "does not say that each thing that the account publishes in this field" in shown


async def test_a_check_that_was_promised_and_not_done_is_said_to_be_overdue(world: World) -> None:
    number = await world.account()
    world.clock.move(days=400)

    assert "应不晚于 2027年11月24日 再次核验，已逾期" in await said(world, f"/zh/accounts/{number}")


async def test_an_old_version_promises_nothing(world: World) -> None:
    number = await health_account(world)
    await end_health_marker(world, number)

    assert "next check due by" not in await said(world, f"/en/accounts/{number}@1")


async def test_the_history_says_what_changed_and_keeps_every_version(world: World) -> None:
    number = await health_account(world)
    world.clock.move(days=3)
    await end_health_marker(world, number)
    now, before = [await said(world, f"/zh/accounts/{number}{at}") for at in ("", "@1")]

    assert "标识终止 第九条 2026年11月27日 10:00 · 第 2 版 · 与上一版对比 原因" in now
    assert "原因：所依据的资质已到期 标识 卫生领域 不再公示" in now
    assert "卫生领域" not in now.partition("登记信息")[0]
    assert "卫生领域" in before.partition("登记信息")[0]
    assert "这是第 1 版，公示于 2026年11月24日 10:00" in before


async def test_a_page_leads_to_the_report_form_and_the_record(world: World) -> None:
    number = await world.account()
    markup = await page(world, f"/zh/accounts/{number}")

    assert f'href="/zh/report?account={number}"' in markup
    assert f'href="/accounts/{number}@1.json"' in markup
    assert f'type="application/json" href="/accounts/{number}.json"' in markup


async def test_a_natural_persons_page_shows_no_more_than_the_policy(world: World) -> None:
    subject = build.subject("NATURAL_PERSON", operatorName="诸葛小明")
    number = await world.account(name="小满读诗", nature="NATURAL_PERSON", subject=subject)
    markup = await page(world, f"/zh/accounts/{number}")

    assert "诸葛*" in markup
    assert "小明" not in markup
    assert "渝中区" not in markup
    assert subject["document"]["number"] not in markup
    assert subject["contact"]["phone"] not in markup


async def test_withdrawn_values_are_said_to_be_withdrawn(world: World) -> None:
    number = await world.account(name="小满读诗", nature="NATURAL_PERSON")
    await erase(world, number)
    now, before = [await said(world, f"/zh/accounts/{number}{at}") for at in ("", "@1")]

    assert "小满读诗" not in now + before
    assert now.count("名称已撤回") == 2
    assert "账号名称 已于 2026年11月24日 撤回： 应本人请求" in before.replace(
        "撤回：应", "撤回： 应"
    )


async def test_an_avatar_is_shown_from_the_registers_own_address(world: World) -> None:
    avatar = await world.upload("AVATAR")
    number = await world.account(avatar=avatar)
    picture = await world.client.get(f"/accounts/{number}/avatar")

    assert f'src="/accounts/{number}/avatar"' in await page(world, f"/zh/accounts/{number}")
    assert picture.headers["content-type"] == "image/png"
    assert picture.headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert (await world.client.get("/accounts/A1/avatar")).status_code == 404


@pytest.mark.parametrize(
    ("written", "heading"),
    [
        ("A1000000017", "编号输错了"),
        ("A1000000016", "没有账号使用此编号"),
        ("A1000000016@2", "没有账号使用此编号"),
        ("nobody", "没有这个账号"),
        ("A1000000016@99999999999999999999", "没有账号使用此编号"),
        ("A1000000016@-1", "没有账号使用此编号"),
        ("A1000000016@²", "没有账号使用此编号"),
        ("%00", "没有这个账号"),
        ("%ED%A0%80", "没有这个账号"),
        ("%3Cscript%3E", "没有这个账号"),
    ],
)
async def test_a_number_without_an_account_gets_a_helpful_page(
    world: World, written: str, heading: str
) -> None:
    markup = await page(world, f"/zh/accounts/{written}", 404)

    assert f"<h1>{heading}</h1>" in markup
    assert "<script" not in markup


@pytest.mark.article("20")
async def test_an_account_that_shows_a_number_of_nobody_can_be_reported_from_there(
    world: World,
) -> None:
    markup = await page(world, "/zh/accounts/A1999999996", 404)

    assert 'href="/zh/report?shown=A1999999996&amp;registered=no"' in markup


HOSTILE = ["<b>粗体</b>&amp;", "W" * 30, "a\u0301\u0302\u0303" * 10, "\u0627\u0644" * 10]


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_name_stays_a_name(world: World, name: str) -> None:
    number = await world.account(name=name)
    heading = re.findall(r"<h1>(.*?)</h1>", await page(world, f"/en/accounts/{number}"), re.S)[0]

    assert re.fullmatch(r"<bdi[^<>]*>[^<>]*</bdi>", heading.strip())
