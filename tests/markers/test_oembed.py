"""oEmbed 1.0: software that is given a page's address gets its badge to show (Art 9)."""

import html
import re
from typing import Any

import pytest

from rules.vocabulary import Role
from tests import operations
from tests.accounts.test_page import health_account
from tests.site.reading import page
from tests.world import World

pytestmark = pytest.mark.article("9")
BASE = "http://register.example"


async def asked(world: World, url: str, status: int = 200, **more: str) -> dict[str, Any]:
    answer = await world.client.get("/oembed", params={"url": url, **more})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    told: dict[str, Any] = answer.json()
    return told


async def test_a_page_says_where_to_ask_and_gets_what_the_format_asks_for(world: World) -> None:
    number = await health_account(world)
    markup = await page(world, f"/en/accounts/{number}")
    found = re.findall(r'type="application/json\+oembed" href="([^"]*)"', markup)
    told = (await world.client.get(html.unescape(found[0]))).json()

    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert told["title"] == f"Look {number} up in the register"
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (1200, 630)
    assert (await world.client.get(told["thumbnail_url"])).headers["content-type"] == "image/png"
    assert re.match(rf'<a href="{BASE}/en/accounts/{number}@1#markers"><img src="', told["html"])
    assert f'height="{told["height"]}"' in told["html"]


@pytest.mark.parametrize(("limit", "kind"), [("28", "rich"), ("27", "link"), ("x", "rich")])
async def test_what_would_not_fit_is_a_link_without_a_picture(
    world: World, limit: str, kind: str
) -> None:
    url = f"{BASE}/accounts/{await world.account()}"
    told = await asked(world, url, maxheight=limit)

    assert told["type"] == kind
    assert ("html" in told) is (kind == "rich")
    assert told.get("height", 0) <= 28
    assert ("thumbnail_url" in told) is (limit == "x")


@pytest.mark.parametrize(
    "url",
    [
        "http://elsewhere.example/accounts/{}",
        "http://register.example.elsewhere.example/zh/accounts/{}",
        "http://register.example@elsewhere.example/zh/accounts/{}",
        "http://register.example:8080/zh/accounts/{}",
        "ftp://register.example/zh/accounts/{}",
        "//elsewhere.example/accounts/{}",
        "/accounts/{}",
        "http://register.example/zh/accounts/{}/badge",
        "http://register.example/fr/accounts/{}",
        "http://register.example/zh/accounts/A1000000017",
        "http://register.example/zh/accounts/{}@9",
        "http://[",
        "x",
    ],
)
async def test_no_other_address_is_spoken_for(world: World, url: str) -> None:
    told = await asked(world, url.replace("{}", await world.account()), 404)

    assert list(told) == ["error"]


async def test_a_format_that_is_not_spoken_is_said_to_be_so(world: World) -> None:
    url = f"{BASE}/zh/accounts/{await world.account()}"

    await asked(world, url, 501, format="xml")
    await asked(world, "", 400)


async def test_what_is_kept_of_an_answer_names_neither_account_nor_marker(world: World) -> None:
    number = await world.account(name='"><script>甲乙')
    answer = await world.client.get("/oembed", params={"url": f"{BASE}/zh/accounts/{number}"})

    assert not any(word in answer.text for word in ("script", "甲乙", "企业"))
    assert re.findall(r'alt="([^"]*)"', answer.json()["html"]) == [answer.json()["title"]]


async def test_an_answer_outlives_the_marker_without_a_word_of_it(world: World) -> None:
    number = await health_account(world)
    url = f"{BASE}/zh/accounts/{number}"
    before = await asked(world, url)
    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}
    await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)
    answer = await world.client.get("/oembed", params={"url": url})
    after = answer.json()

    assert (after["title"], after["html"]) == (before["title"], before["html"])
    assert after["cache_age"] == 60
    assert answer.headers["cache-control"] == "public, max-age=60, must-revalidate"
