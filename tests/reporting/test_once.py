"""A report form is filed once, however often it is sent (Art 20: 受理)."""

import asyncio

import httpx
import pytest

from models import IdempotentAnswer, Report, Upload
from resolvers.housekeeping import go_round
from rules.vocabulary import UploadState
from tests.reporting.test_form import receipt, send
from tests.site.reading import words
from tests.world import PNG, World

pytestmark = pytest.mark.article("20")

KEY = "k" * 43


async def again(world: World, number: str, *files: bytes, **fields: str) -> httpx.Response:
    language = fields.pop("language", "zh")
    return await send(world, number, *files, fields={"once": KEY, **fields}, language=language)


async def test_a_form_sent_again_gets_its_receipt_again_and_files_nothing(world: World) -> None:
    number = await world.account()
    first, second = await again(world, number, PNG), await again(world, number, PNG)

    assert receipt(first) == receipt(second)
    assert "没有重复受理" in second.text
    assert "没有重复受理" not in first.text
    assert await Report.all().count() == 1
    assert await Upload.filter(report_id__isnull=False, state=UploadState.ATTACHED).count() == 1


async def test_two_presses_at_the_same_moment_are_one_report_with_one_receipt(
    world: World,
) -> None:
    number = await world.account()
    answers = await asyncio.gather(*(again(world, number, PNG) for _ in range(4)))

    assert len({receipt(answer) for answer in answers}) == 1
    assert await Report.all().count() == 1


async def test_other_words_under_the_same_key_are_neither_filed_nor_lost(world: World) -> None:
    number = await world.account()
    await again(world, number)
    changed = await again(world, number, statement="还有一件事")

    assert changed.status_code == 409
    assert "您当时提交的举报已受理，内容不变" in words(changed.text)
    assert 'class="receipt' not in changed.text
    assert "还有一件事" in changed.text
    assert KEY not in changed.text
    assert await Report.all().count() == 1


@pytest.mark.parametrize(
    ("files", "told"), [((), False), ((b"",), False), ((PNG,), False), ((PNG, b"another"), True)]
)
async def test_files_that_a_browser_lost_are_no_obstacle_and_others_are_said_not_to_be_added(
    world: World, files: tuple[bytes, ...], told: bool
) -> None:
    number = await world.account()
    first, second = await again(world, number, PNG), await again(world, number, *files)

    assert receipt(first) == receipt(second)
    assert ("这次选择的文件没有加入" in second.text) is told
    assert await Upload.filter(report_id__isnull=False, state=UploadState.ATTACHED).count() == 1


async def test_a_form_that_was_refused_may_be_sent_again(world: World) -> None:
    number = await world.account()
    refused = await again(world, number, statement="")

    assert refused.status_code == 422
    assert f'name="once" value="{KEY}"' in refused.text
    assert (await again(world, number)).status_code == 200


async def test_an_unregistered_account_too_is_reported_once(world: World) -> None:
    fields = {"registered": "no", "shown_name": "山城", "shown_where": "某应用"}
    first, second = [await again(world, "", **fields) for _ in range(2)]

    assert receipt(first) == receipt(second)


@pytest.mark.parametrize("key", ["", "k", "k" * 42 + "=", "k" * 44])
async def test_a_form_without_a_key_of_ours_is_filed_as_often_as_it_is_sent(
    world: World, key: str
) -> None:
    number = await world.account()
    first, second = [await again(world, number, once=key) for _ in range(2)]

    assert receipt(first) != receipt(second)


async def test_what_is_kept_of_a_form_opens_with_its_key_only_and_names_no_hour(
    world: World,
) -> None:
    answer = await again(world, await world.account())
    (row,) = await IdempotentAnswer.all()

    assert row.sealed is not None
    assert receipt(answer).encode() not in row.sealed
    assert KEY not in row.key_hash
    assert (row.created_at.hour, row.created_at.minute) == (0, 0)


@pytest.mark.parametrize(("hours", "kept"), [(24, 1), (48, 0)])
async def test_a_receipt_can_be_had_again_for_a_day_and_not_for_ever(
    world: World, hours: int, kept: int
) -> None:
    await again(world, await world.account())
    world.clock.move(hours=hours)
    await go_round(world.register)

    assert await IdempotentAnswer.all().count() == kept
