"""How a report's clock is shown to whoever holds the receipt (Art 20: 反馈时限)."""

import re

import pytest

from rules.vocabulary import Role
from tests import operations
from tests.reporting.test_follow import followed
from tests.reporting.test_form import queue, receipt, send
from tests.site.reading import words
from tests.world import World

pytestmark = pytest.mark.article("20")


def clock(markup: str) -> str:
    """The words of the clock's part of the page."""
    return words(markup.partition('class="clock')[2].partition("</section>")[0])


async def reported(world: World) -> tuple[str, str]:
    """A number and the receipt of a report about it, made on Tuesday 24 November 2026."""
    number = await world.account()
    return number, receipt(await send(world, number))


async def decide(world: World, number: str, feedback: str = "已处置") -> None:
    reference = (await queue(world, number))[0]["reference"]
    await world.do(operations.CLAIM_REPORT, {"report": reference}, by="dora", role=Role.REVIEWER)
    decided = {"report": reference, "decision": "UPHELD", "feedback": feedback}
    await world.do(operations.DECIDE_REPORT, decided, by="dora", role=Role.REVIEWER)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, "还剩 10 个工作日"),
        (13, "还剩 1 个工作日"),
        (14, "今天是最后一天"),
        (15, "已逾期 1 个工作日"),
        (20, "已逾期 4 个工作日"),
    ],
)
async def test_the_clock_says_how_many_working_days_are_left_or_over(
    world: World, days: int, told: str
) -> None:
    _, written = await reported(world)
    world.clock.move(days=days)
    markup = await followed(world, written)

    assert told in clock(markup)
    assert "自 2026年11月24日 的次日起算，至 2026年12月8日 止" in clock(markup)
    assert ("clock-late" in markup) is (days > 14)


async def test_every_working_day_used_is_a_box_filled(world: World) -> None:
    _, written = await reported(world)
    world.clock.move(days=3)
    boxes = re.findall(r'<rect[^>]* height="12"[^>]*>', await followed(world, written))

    assert len(boxes) == 10
    assert ["clock-used" in box for box in boxes] == [True] * 3 + [False] * 7


async def test_the_clock_stops_with_the_answer(world: World) -> None:
    number, written = await reported(world)
    world.clock.move(days=2)
    await decide(world, number)
    world.clock.move(days=60)
    markup = await followed(world, written)

    assert "已在期限内答复，用时 2 个工作日" in clock(markup)
    assert "再次查询" not in words(markup)


async def test_a_late_answer_stays_a_late_answer(world: World) -> None:
    number, written = await reported(world)
    world.clock.move(days=16)
    await decide(world, number)

    assert "逾期 2 个工作日后答复" in clock(await followed(world, written))


async def test_who_waits_too_long_is_told_how_to_complain(world: World) -> None:
    _, written = await reported(world)
    early = words(await followed(world, written))
    world.clock.move(days=15)
    late = words(await followed(world, written))

    assert "答复已逾期" not in early
    assert "您可以就逾期未答复进行投诉： 投诉 400-000-0000" in late


async def test_a_provisional_last_day_is_said_to_be_provisional(world: World) -> None:
    world.clock.move(days=35)
    _, written = await reported(world)

    assert "截止日为暂定：当年放假安排尚未公布" in clock(await followed(world, written))


async def test_a_report_is_looked_at_again_without_typing(world: World) -> None:
    _, written = await reported(world)
    again = re.findall(r'<form class="again".*?</form>', await followed(world, written), re.S)[0]
    path = re.findall(r'action="([^"]*)"', again)[0]
    kept = re.findall(r'name="receipt" value="([^"]*)"', again)[0]
    answer = await world.client.post(path, data={"receipt": kept})

    assert answer.status_code == 200
    assert 'method="post"' in again
    assert "还剩 10 个工作日" in clock(answer.text)


async def test_a_merged_report_keeps_its_own_last_day_and_is_told_why_it_waits(
    world: World,
) -> None:
    number, _ = await reported(world)
    world.clock.move(days=2)
    joined = receipt(await send(world, number))
    shown = words(await followed(world, joined))

    assert "与相同举报合并办理" in shown
    assert "双方互不知悉对方" in shown
    assert "至 2026年12月10日 止" in shown


async def test_an_answer_is_told_in_the_platforms_own_words(world: World) -> None:
    number, written = await reported(world)
    await decide(world, number, "第一行\n<b>第二行</b>")
    markup = await followed(world, written)

    assert "平台答复原文" in words(markup)
    quoted = re.findall(r'<blockquote class="wrote">(.*?)</blockquote>', markup, re.S)[0]
    assert "第一行\n&lt;b&gt;第二行&lt;/b&gt;" in quoted
