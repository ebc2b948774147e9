"""Showing a marker elsewhere: what is copied works, and leads back to the register (Art 9)."""

import html
import re

import httpx
import pytest

from rules.vocabulary import Role
from tests import operations
from tests.accounts.test_page import end_health_marker, health_account
from tests.site.reading import page, said
from tests.world import World

pytestmark = pytest.mark.article("9")


def snippet(markup: str, id_: str) -> str:
    """What stands to be copied under a heading."""
    found = re.findall(rf'aria-labelledby="{id_}"><code>(.*?)</code>', markup, re.S)
    return html.unescape(found[0])


async def test_the_html_to_copy_is_a_picture_that_links_to_the_register(world: World) -> None:
    number = await health_account(world)
    markup = await page(world, f"/en/accounts/{number}/badge?type=HEALTH&theme=dark&size=42")
    copied = snippet(markup, "html")
    href, src = re.findall(r'(?:href|src)="([^"]*)"', copied)

    assert href == f"http://register.example/en/accounts/{number}#markers"
    assert 'id="markers"' in await page(world, f"/en/accounts/{number}")
    badge = await world.client.get(html.unescape(src))
    assert "Health</text>" in badge.text
    assert 'height="42"' in badge.text
    assert (await world.client.get(href)).status_code == 200
    assert "Health" not in re.findall(r'alt="([^"]*)"', copied)[0]


async def test_the_markdown_to_copy_holds_the_same_addresses(world: World) -> None:
    number = await world.account(name="](http://x) [<b>甲乙")
    copied = snippet(await page(world, f"/zh/accounts/{number}/badge"), "markdown")
    found = re.fullmatch(r"\[!\[[^\[\]]*\]\(([^()]*)\)\]\(([^()]*)\)", copied)

    assert found is not None
    assert found[2] == f"http://register.example/zh/accounts/{number}#markers"
    assert httpx.URL(found[1]).path == f"/badge/{number}.svg"


async def test_the_query_to_copy_lists_the_markers_that_hold(world: World) -> None:
    number = await health_account(world)
    markup = await page(world, f"/zh/accounts/{number}/badge")
    answer = await world.ask(snippet(markup, "graphql"), {"number": number})

    assert f'"{number}"' in snippet(markup, "variables")
    shown = answer["data"]["disclosure"]
    assert [marker["type"] for marker in shown["markers"]] == ["ENTERPRISE", "HEALTH"]
    assert shown["status"] == {"value": "ACTIVE"}


async def test_every_marker_is_shown_in_both_languages_and_themes(world: World) -> None:
    number = await health_account(world)
    markup = await page(world, f"/zh/accounts/{number}/badge")
    previews = markup.partition('class="previews"')[2].partition("</div>\n</div>")[0]
    sources = re.findall(r'src="([^"]*)"', previews)

    assert len(sources) == len(set(sources)) == 2 * 2 * 2
    for source in sources:
        assert (await world.client.get(html.unescape(source))).status_code == 200


async def test_an_account_whose_marker_ended_is_said_to_have_a_grey_badge(world: World) -> None:
    number = await health_account(world)
    assert 'value="HEALTH"' in await page(world, f"/zh/accounts/{number}/badge")
    await end_health_marker(world, number)
    assert 'value="HEALTH"' not in await page(world, f"/zh/accounts/{number}/badge")

    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}
    await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)
    assert "图片显示为灰色" in await said(world, f"/zh/accounts/{number}/badge")


@pytest.mark.parametrize("number", ["A1000000016", "A1000000017", "x", "%00"])
async def test_where_there_is_no_account_there_is_no_badge_to_copy(
    world: World, number: str
) -> None:
    await page(world, f"/zh/accounts/{number}/badge", 404)
