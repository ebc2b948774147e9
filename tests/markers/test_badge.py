"""The badge: shape and word at a stable address, true at every moment (Art 9)."""

import base64
import hashlib
import re
from xml.etree import ElementTree

import pytest

from resolvers.housekeeping import PAUSE_SECONDS
from rules.vocabulary import SuspensionReason
from tests import build
from tests.accounts.test_page import end_health_marker, erase, health_account
from tests.accounts.versions import terminate
from tests.lifecycle.test_service import lift, suspend
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


@pytest.mark.parametrize(("day", "told"), [(0, "卫生领域"), (1, "卫生领域"), (2, "无标识")])
async def test_a_badge_is_grey_from_the_first_day_that_its_credential_does_not_cover(
    world: World, day: int, told: str
) -> None:
    held = await world.qualified(validTo="2026-11-25")
    number = await world.account(category="HEALTH", credentials=held)
    world.clock.move(days=day)

    assert word(await drawn(world, f"/badge/{number}.svg?type=HEALTH")) == told
    assert word(await drawn(world, f"/badge/{number}.svg")) == "企业"


async def test_a_badge_rests_on_the_credential_that_lasts_longest(world: World) -> None:
    later = build.credential(await world.upload("CREDENTIAL"), validTo="2026-12-25")
    held = [*await world.qualified(validTo="2026-11-25"), later]
    number = await world.account(category="HEALTH", credentials=held)
    path = f"/badge/{number}.svg?type=HEALTH"
    world.clock.move(days=31)
    last = word(await drawn(world, path))
    world.clock.move(days=1)

    assert (last, word(await drawn(world, path))) == ("卫生领域", "无标识")


async def test_a_badge_whose_last_day_was_withdrawn_is_kept_by_nobody(world: World) -> None:
    number = await health_account(world, nature="INDIVIDUAL_BUSINESS")
    path = f"/badge/{number}.svg?type=HEALTH"
    before = await world.client.get(path)
    await erase(world, number)
    after = await world.client.get(path)

    assert before.headers["cache-control"] == "public, max-age=60, must-revalidate"
    assert after.headers["cache-control"] == "no-cache"
    assert PAUSE_SECONDS <= 30


@pytest.mark.parametrize("query", ["", "?type=HEALTH", "?lang=en", "?theme=dark&size=56"])
async def test_a_badge_of_a_stopped_account_is_grey_at_once(world: World, query: str) -> None:
    number = await health_account(world)
    await suspend(world, number, SuspensionReason.RECTIFICATION)
    suspended = await world.client.get(f"/badge/{number}.svg{query}")
    await terminate(world, number)
    ended = await world.client.get(f"/badge/{number}.svg{query}")

    for answer in (suspended, ended):
        assert ' class="n"' in answer.text
        assert answer.headers["cache-control"] == "public, max-age=60, must-revalidate"


@pytest.mark.parametrize("path", ["badge/{}.svg", "accounts/{}/card.png", "accounts/{}/qr.svg"])
async def test_a_picture_may_stand_on_a_page_that_isolates_itself(world: World, path: str) -> None:
    answer = await world.client.get("/" + path.format(await world.account()))

    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


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


@pytest.mark.parametrize(
    ("query", "follows", "paper"),
    [
        ("", True, "#fff"),
        ("?theme=auto", True, "#fff"),
        ("?theme=sepia", True, "#fff"),
        ("?theme=light", False, "#fff"),
        ("?theme=dark", False, "#101617"),
    ],
)
async def test_a_badge_is_light_dark_or_as_its_reader_prefers(
    world: World, query: str, follows: bool, paper: str
) -> None:
    answer = await world.client.get(f"/badge/{await world.account()}.svg{query}")
    style = re.findall(r"<style>(.*?)</style>", answer.text)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert ("prefers-color-scheme" in style) is follows
    assert style.startswith(f".w{{fill:{paper};")
    assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("size", "height"), [("", 28), ("28", 28), ("42", 42), ("56", 56), ("9999", 28), ("-1", 28)]
)
async def test_a_badge_keeps_its_proportions_in_every_size(
    world: World, size: str, height: int
) -> None:
    number = await world.account()
    picture = await drawn(world, f"/badge/{number}.svg?size={size}")
    box = [float(part) for part in picture.attrib["viewBox"].split()]

    assert picture.attrib["height"] == str(height)
    assert float(picture.attrib["width"]) / height == pytest.approx(box[2] / box[3])


async def test_a_badge_tells_its_marker_by_shape_and_word(world: World) -> None:
    number = await health_account(world)
    nature = await drawn(world, f"/badge/{number}.svg?type=ENTERPRISE")
    field = await drawn(world, f"/badge/{number}.svg?type=HEALTH")
    none = await drawn(world, f"/badge/{number}.svg?type=NEWS")

    assert [shape(one) for one in (nature, field, none)] == ["circle", "rect", "path"]
    assert [word(one) for one in (nature, field, none)] == ["企业", "卫生领域", "无标识"]


async def test_a_badge_has_a_name_for_those_who_cannot_see_it(world: World) -> None:
    picture = await drawn(world, f"/badge/{await world.account()}.svg?lang=en")
    title = picture.find(f"{SVG}title")

    assert picture.attrib["role"] == "img"
    assert title is not None
    assert picture.attrib["aria-labelledby"] == title.attrib["id"]
    assert picture.attrib["lang"] == "en"


def shape(picture: ElementTree.Element) -> str:
    outline = picture.find(f"{SVG}g/{SVG}g")
    assert outline is not None
    return outline[0].tag.removeprefix(SVG)


async def test_a_badge_is_grey_and_says_so_while_its_account_is_suspended(world: World) -> None:
    number = await world.account()
    await suspend(world, number, SuspensionReason.RECTIFICATION)
    suspended = await drawn(world, f"/badge/{number}.svg?type=ENTERPRISE")
    await lift(world, number, SuspensionReason.RECTIFICATION)
    resumed = await drawn(world, f"/badge/{number}.svg?type=ENTERPRISE")

    assert (word(suspended), suspended.attrib["class"]) == ("已暂停", "n")
    assert (word(resumed), resumed.attrib.get("class")) == ("企业", None)
