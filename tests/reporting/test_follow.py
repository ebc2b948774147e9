"""Following a report by its receipt (Art 20: 反馈)."""

import re

import pytest

from rules.vocabulary import Role
from tests import operations
from tests.reporting.test_form import queue, receipt, send, turning
from tests.site.reading import page, words
from tests.world import World

pytestmark = pytest.mark.article("20")


async def followed(world: World, written: str, status: int = 200) -> str:
    answer = await world.client.post("/zh/follow", data={"receipt": written})
    assert answer.status_code == status
    assert answer.headers["cache-control"] == "no-store"
    return answer.text


async def test_a_receipt_shows_the_reports_way_and_its_due_day(world: World) -> None:
    number = await world.account(name="山城健康说")
    shown = words(await followed(world, receipt(await send(world, number))))

    assert "山城健康说" in shown
    assert "办理状态 已受理" in shown
    assert "答复期限 2026年12月8日" in shown
    assert "办理进程 已受理 2026年11月24日" in shown


async def test_a_receipt_may_be_typed_as_people_type(world: World) -> None:
    written = receipt(await send(world, await world.account()))

    await followed(world, f"  {written.replace('-', ' ').lower()} ")


async def test_a_late_answer_is_said_to_be_late(world: World) -> None:
    written = receipt(await send(world, await world.account()))
    world.clock.move(days=15)

    assert "已逾期" in await followed(world, written)


async def test_the_answer_is_shown_in_full(world: World) -> None:
    number = await world.account()
    written = receipt(await send(world, number))
    reference = (await queue(world, number))[0]["reference"]
    await world.do(operations.CLAIM_REPORT, {"report": reference}, by="dora", role=Role.REVIEWER)
    decided = {"report": reference, "decision": "UPHELD", "feedback": "已处置\n<b>谢谢</b>"}
    await world.do(operations.DECIDE_REPORT, decided, by="dora", role=Role.REVIEWER)
    shown = await followed(world, written)

    assert "举报属实" in shown
    assert "已处置\n&lt;b&gt;谢谢&lt;/b&gt;" in shown


@pytest.mark.parametrize(
    ("written", "status", "told"),
    [
        ("", 422, "请输入举报回执"),
        ("5NRH-CGNQ-4TR4-80B2-FJMZ-A", 422, "校验不符"),
        ("\0\ufffd", 422, "校验不符"),
        ("A" * 5000, 422, "校验不符"),
        ("0000-0000-0000-0000-0000-0", 404, "没有找到对应的举报"),
    ],
)
async def test_a_receipt_that_leads_nowhere_is_told_why(
    world: World, written: str, status: int, told: str
) -> None:
    assert told in await followed(world, written, status)


async def test_a_receipt_never_stands_in_an_address(world: World) -> None:
    written = receipt(await send(world, await world.account()))
    markup = await page(world, f"/zh/follow?receipt={written}")

    assert 'method="post"' in markup
    assert "办理状态" not in markup


async def test_a_receipt_is_not_asked_for_from_another_site(world: World) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    answer = await world.client.post("/zh/follow", data={"receipt": "x"}, headers=headers)

    assert answer.status_code == 403


async def test_a_provisional_due_day_is_said_to_be_provisional(world: World) -> None:
    world.clock.move(days=35)

    assert "暂定：当年放假安排尚未公布" in (await send(world, await world.account())).text


async def test_the_other_language_shows_the_same_report_and_no_address_its_receipt(
    world: World,
) -> None:
    written = receipt(await send(world, await world.account(name="山城健康说")))
    markup = await followed(world, written)
    toggle = markup.partition('class="toggle-form"')[2].partition("</form>")[0]
    (target,) = re.findall(r'action="([^"]*)"', toggle)
    (hidden,) = re.findall(r'name="receipt" value="([^"]*)"', toggle)
    answer = await world.client.post(target, data={"receipt": hidden})

    assert target == "/en/follow"
    assert "State Received" in words(answer.text)
    assert "山城健康说" in answer.text


async def test_a_receipt_page_says_how_to_go_on_in_the_other_language(world: World) -> None:
    answer = await send(world, await world.account(), language="en")
    switch = answer.text.partition('<form lang="zh-Hans"')[2].partition("</form>")[0]

    assert "请先抄下上面的回执" in switch
    assert 'action="/zh/follow"' in switch
    assert f'value="{receipt(answer)}"' in switch


async def test_a_receipt_that_leads_nowhere_stays_in_the_other_language(world: World) -> None:
    refused = await followed(world, "QAZ4-9QBK", 422)

    assert turning(refused) == {"receipt": "QAZ4-9QBK"}
    assert 'action="/en/follow"' in refused
