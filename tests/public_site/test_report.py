"""Reporting through the pages (Art 20: 醒目、便捷举报入口)."""

import re
from typing import Any

import httpx
import pytest

from tests import operations
from tests.public_site.reading import page, words
from tests.world import PNG, World

pytestmark = pytest.mark.article("20")


async def send(world: World, number: str, *files: bytes, **changes: Any) -> httpx.Response:
    fields = {
        "account": number,
        "reason": "FABRICATION",
        "statement": "数据是编造的",
        "contact": "",
        **changes.pop("fields", {}),
    }
    attached = [("evidence", ("图.png", data, "image/png")) for data in files]
    empty = [("evidence", ("", b"", "application/octet-stream"))]
    path = f"/{changes.pop('language', 'zh')}/report"
    return await world.client.post(path, data=fields, files=attached or empty, **changes)


def receipt(answer: httpx.Response) -> str:
    return re.findall(r'name="receipt" value="([^"]*)"', answer.text)[0]


async def queue(world: World, number: str) -> list[dict[str, Any]]:
    document = f"{{ reportQueue {{ edges {{ node {{ {operations.HANDLED} }} }} }} }}"
    answer = await world.ask(document, by="bob", role="REVIEWER")
    nodes = [edge["node"] for edge in answer["data"]["reportQueue"]["edges"]]
    return [node for node in nodes if node["number"] == number]


async def test_the_form_knows_the_account_it_was_opened_from(world: World) -> None:
    number = await world.account(name="山城健康说")
    markup = await page(world, f"/zh/report?account={number}")

    assert "正在举报：" in markup
    assert "山城健康说" in markup
    assert f'value="{number}"' in markup
    assert markup.count('type="radio"') == 12
    assert "第十八条第（六）项" in markup


async def test_a_report_gets_a_receipt_that_is_shown_once_and_kept_nowhere(world: World) -> None:
    number = await world.account()
    answer = await send(world, number, PNG)

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert receipt(answer) not in str(answer.url)
    assert "答复期限 2026年12月8日" in words(answer.text)
    reported = (await queue(world, number))[0]
    assert reported["statement"] == "数据是编造的"
    assert [piece["contentType"] for piece in reported["evidence"]] == ["image/png"]


async def test_everything_wrong_is_said_at_once_and_what_was_typed_stays(world: World) -> None:
    fields = {"reason": "", "statement": "", "contact": "138 0000 0000"}
    answer = await send(world, "A1000000017", b"no picture", fields=fields)
    summary = answer.text.partition('role="alert"')[2].partition("</div>")[0]

    assert answer.status_code == 422
    assert re.findall(r'href="#(\w+)"', summary) == ["account", "reason", "statement", "evidence"]
    assert "图.png" in summary
    assert 'value="A1000000017"' in answer.text
    assert 'value="138 0000 0000"' in answer.text
    assert "<title>有误：" in answer.text


async def test_with_a_bad_file_nothing_is_filed(world: World) -> None:
    number = await world.account()
    answer = await send(world, number, PNG, b"no picture")

    assert answer.status_code == 422
    assert await queue(world, number) == []


async def test_a_sixth_file_is_one_too_many(world: World) -> None:
    number = await world.account()

    assert "最多 5 项" in (await send(world, number, *[PNG] * 6)).text
    assert (await send(world, number, *[PNG] * 11)).status_code == 400


async def test_an_unknown_account_cannot_be_reported(world: World) -> None:
    answer = await send(world, "A1000000016")

    assert answer.status_code == 422
    assert "没有编号为 A1000000016 的账号" in answer.text


async def test_an_equal_report_is_joined_with_the_first(world: World) -> None:
    number = await world.account()
    first, second = await send(world, number), await send(world, number)

    assert receipt(first) != receipt(second)
    assert "与其合并" in second.text
