"""Reporting through the pages (Art 20: 醒目、便捷举报入口)."""

import html
import re
import secrets
from typing import Any

import httpx
import pytest

from tests import operations
from tests.site.reading import page, words
from tests.world import PNG, World

pytestmark = pytest.mark.article("20")


async def send(world: World, number: str, *files: bytes, **changes: Any) -> httpx.Response:
    fields = {
        "account": number,
        "reason": "FABRICATION",
        "statement": "数据是编造的",
        "contact": "",
        "once": secrets.token_urlsafe(32),
        **changes.pop("fields", {}),
    }
    attached = [("evidence", ("图.png", data, "image/png")) for data in files]
    empty = [("evidence", ("", b"", "application/octet-stream"))]
    path = f"/{changes.pop('language', 'zh')}/report"
    return await world.client.post(path, data=fields, files=attached or empty, **changes)


def receipt(answer: httpx.Response) -> str:
    return re.findall(r'name="receipt" value="([^"]*)"', answer.text)[0]


def turning(markup: str) -> dict[str, str]:
    """What the toggle of a form that came back sends along."""
    toggle = re.findall(r'<form class="toggle-form".*?</form>', markup, re.DOTALL)[0]
    held = re.findall(r'name="(\w+)" value="([^"]*)"', toggle)
    return {name: html.unescape(value) for name, value in held}


async def queue(world: World, number: str) -> list[dict[str, Any]]:
    document = f"{{ reportQueue {{ edges {{ node {{ {operations.HANDLED} }} }} }} }}"
    answer = await world.ask(document, by="dora", role="REVIEWER")
    nodes = [edge["node"] for edge in answer["data"]["reportQueue"]["edges"]]
    return [node for node in nodes if node["number"] == number]


async def test_the_form_can_be_kept_by_nobody_but_its_reader(world: World) -> None:
    first, second = [await world.client.get("/zh/report") for _ in range(2)]

    assert first.headers["cache-control"] == "private, no-cache"
    assert re.findall(r'name="once" value="([\w-]{43})"', first.text) != re.findall(
        r'name="once" value="([\w-]{43})"', second.text
    )


async def test_the_form_knows_the_account_it_was_opened_from(world: World) -> None:
    number = await world.account(name="山城健康说")
    markup = await page(world, f"/zh/report?account={number}")

    assert "正在举报：" in markup
    assert "山城健康说" in markup
    assert f'value="{number}"' in markup
    assert markup.count('name="reason"') == 12
    assert 'id="registered" name="registered" value="yes" checked' in markup
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


async def test_a_refused_form_keeps_its_words_in_the_other_language(world: World) -> None:
    number = await world.account()
    typed = {"reason": "", "statement": "第一行\n\n<b>“第二行”</b>", "contact": 'a"b<'}
    refused = await send(world, number, fields=typed)
    turned = await world.client.post("/en/report", data=turning(refused.text))

    assert turned.status_code == 422
    assert "What is wrong" in turned.text
    assert "Choose your files again" in turned.text
    assert turning(turned.text) == turning(refused.text)
    assert typed.items() | {"account": number}.items() <= turning(turned.text).items()


async def test_to_turn_a_form_that_lacks_nothing_files_nothing(world: World) -> None:
    number = await world.account()
    turned = await send(world, number, PNG, fields={"turn": "yes"}, language="en")

    assert turned.status_code == 200
    assert "Choose your files again" in turned.text
    assert await queue(world, number) == []


async def test_with_a_bad_file_nothing_is_filed(world: World) -> None:
    number = await world.account()
    answer = await send(world, number, PNG, b"no picture")

    assert answer.status_code == 422
    assert await queue(world, number) == []


async def test_a_sixth_file_is_one_too_many(world: World) -> None:
    number = await world.account()

    assert "最多 5 项" in (await send(world, number, *[PNG] * 6)).text
    assert (await send(world, number, *[PNG] * 11)).status_code == 400


@pytest.mark.article("18")
async def test_a_number_that_nobody_has_leads_to_the_other_choice(world: World) -> None:
    answer = await send(world, "A1999999996")

    assert answer.status_code == 422
    assert "没有编号为 A1999999996 的账号" in answer.text
    assert "请在上方选择“未登记而冒称已登记的账号”" in answer.text
    assert 'name="shown_number" value="A1999999996"' in answer.text


UNREGISTERED = {
    "registered": "no",
    "reason": "IMPERSONATION",
    "shown_name": "山城健康说",
    "shown_number": "A1999999996",
    "shown_where": "某应用",
}


@pytest.mark.article("18")
async def test_an_account_that_is_not_registered_is_reported_by_what_it_shows(
    world: World,
) -> None:
    answer = await send(world, "", PNG, fields=UNREGISTERED)
    followed = await world.client.post("/zh/follow", data={"receipt": receipt(answer)})

    assert answer.status_code == 200
    told = "山城健康说 A1999999996 未在本登记簿登记，以上为其自行展示的内容 发现于 某应用"
    assert told in words(followed.text)
    assert "/zh/accounts/" not in followed.text.partition("<main")[2].partition("</main>")[0]


@pytest.mark.article("18")
async def test_what_is_missing_of_an_unregistered_account_is_said_at_its_fields(
    world: World,
) -> None:
    fields = {"registered": "no", "reason": "STALE_MARKER"}
    answer = await send(world, "A1000000017", fields=fields)
    summary = answer.text.partition('role="alert"')[2].partition("</div>")[0]

    assert answer.status_code == 422
    assert re.findall(r'href="#(\w+)"', summary) == ["shown_name", "shown_where", "reason"]
    assert 'id="unregistered" name="registered" value="no" checked' in answer.text


@pytest.mark.article("18")
@pytest.mark.parametrize(
    ("typed", "field"),
    [("查无此号", "shown_name"), ("A1999999996", "shown_number"), ("A1999999997", "shown_number")],
)
async def test_what_nothing_was_found_for_is_filled_in(
    world: World, typed: str, field: str
) -> None:
    nothing = await page(world, f"/zh/search?q={typed}")
    link = re.findall(r'href="(/zh/report\?shown=[^"]*)"', nothing)[0]
    form = await page(world, html.unescape(link))

    assert f'name="{field}" value="{typed}"' in form
    assert 'id="unregistered" name="registered" value="no" checked' in form


async def test_an_equal_report_is_joined_with_the_first(world: World) -> None:
    number = await world.account()
    first, second = await send(world, number), await send(world, number)

    assert receipt(first) != receipt(second)
    assert "与其合并" in second.text
