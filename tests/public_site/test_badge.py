"""The badge: shape and word at a stable address, true at every moment (Art 9)."""

import base64
import hashlib
import re
from xml.etree import ElementTree

import pytest

from tests.public_site.test_account import end_health_marker, health_account
from tests.world import World

pytestmark = pytest.mark.article("9")
SVG = "{http://www.w3.org/2000/svg}"


async def drawn(world: World, path: str, status: int = 200) -> ElementTree.Element:
    answer = await world.client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("image/svg+xml")
    return ElementTree.fromstring(answer.text)  # noqa: S314 # our own picture


def word(picture: ElementTree.Element) -> str | None:
    return picture.findtext(f"{SVG}text")


async def test_a_badge_says_the_marker_in_the_language_that_was_asked_for(world: World) -> None:
    number = await health_account(world)

    assert word(await drawn(world, f"/badge/{number}.svg")) == "企业"
    assert word(await drawn(world, f"/badge/{number}.svg?lang=en")) == "Enterprise"
    assert word(await drawn(world, f"/badge/{number}.svg?type=HEALTH&lang=en")) == "Health"
    title = (await drawn(world, f"/badge/{number}.svg")).findtext(f"{SVG}title")
    assert title == f"山城健康说 {number}: 企业"


async def test_a_badge_turns_grey_as_soon_as_the_marker_ends(world: World) -> None:
    number = await health_account(world)
    path = f"/badge/{number}.svg?type=HEALTH"
    first = await world.client.get(path)
    same = await world.client.get(path, headers={"If-None-Match": first.headers["etag"]})
    await end_health_marker(world, number)
    after = await world.client.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["cache-control"] == "public, max-age=60, must-revalidate"
    assert same.status_code == 304
    assert word(ElementTree.fromstring(after.text)) == "无标识"  # noqa: S314 # our own picture
    assert 'class="n"' in after.text


@pytest.mark.parametrize("number", ["A1000000016", "A1000000017", "nobody", "%00"])
async def test_a_number_without_an_account_is_said_to_be_unregistered(
    world: World, number: str
) -> None:
    assert word(await drawn(world, f"/badge/{number}.svg", 404)) == "未登记"


async def test_a_name_cannot_break_out_of_the_badge(world: World) -> None:
    number = await world.account(name="</title><b>甲乙</b>")

    picture = await drawn(world, f"/badge/{number}.svg?type=%3Cscript%3E")
    assert picture.findtext(f"{SVG}title") == f"</title><b>甲乙</b> {number}: 无标识"


async def test_a_badge_may_use_its_own_style_and_nothing_else(world: World) -> None:
    answer = await world.client.get("/badge/A1000000016.svg")
    style = re.findall(r"<style>(.*?)</style>", answer.text)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    policy = answer.headers["content-security-policy"]
    assert policy == f"sandbox; default-src 'none'; style-src 'sha256-{digest}'"
