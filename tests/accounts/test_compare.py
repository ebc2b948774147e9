"""Two versions side by side, without colour (Art 9)."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from public_site.disclosure.text_difference import difference
from rules.text.clusters import clusters
from rules.vocabulary import SuspensionReason
from tests.accounts.test_page import HOSTILE, end_health_marker, erase, health_account
from tests.accounts.versions import change, suspend
from tests.site.reading import page, words
from tests.world import World


def of_fact(markup: str, label: str) -> str:
    """The part of a comparison that is about one fact."""
    found = re.findall(r'<section class="pair.*?</section>', markup, re.S)
    return next(part for part in found if re.search(rf"<h3>{label} <span", part))


@pytest.mark.article("9")
async def test_changed_characters_are_struck_through_and_underlined(world: World) -> None:
    number = await world.account(bio="每周六下午在三楼读书")
    await change(world, number, bio="每周日下午在三楼读书")
    part = of_fact(await page(world, f"/zh/accounts/{number}/compare?from=1&to=2"), "简介")

    assert "有变更" in words(part)
    assert "每周<del>六</del>下午在三楼读书" in part
    assert "每周<ins>日</ins>下午在三楼读书" in part


@pytest.mark.article("9")
async def test_what_is_the_same_is_folded_away(world: World) -> None:
    number = await world.account()
    await change(world, number, bio="另一种说法")
    markup = await page(world, f"/en/accounts/{number}/compare")
    folded = markup.partition("<details")[2].partition("</details>")[0]

    assert markup.count('<section class="pair') == 1
    assert "entries are the same in both" in folded
    assert "Name of the operator" in folded
    assert "Bio" not in folded


@pytest.mark.article("9")
async def test_markers_and_status_are_compared_too(world: World) -> None:
    number = await health_account(world)
    await end_health_marker(world, number)
    await suspend(world, number, SuspensionReason.OWN_WISH)
    markup = await page(world, f"/en/accounts/{number}/compare?from=1&to=3")

    assert "− removed" in words(of_fact(markup, "Marker"))
    assert "<del>Active</del>" in of_fact(markup, "Status")
    status = words(of_fact(markup, "Status"))
    assert "version 1 Active version 3 Suspended" in status.replace(" :", ":")
    assert "At its operator's own wish" in status


@pytest.mark.article("9")
async def test_a_withdrawn_value_is_compared_by_what_is_left_of_it(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    await erase(world, number)
    markup = await page(world, f"/en/accounts/{number}/compare?from=1&to=2")
    part = words(of_fact(markup, "Account name"))

    assert "小满" not in markup
    assert "Withdrawn on 24 November 2026: at the request of the person concerned" in part
    assert "Personal data that was withdrawn" in part


async def test_the_order_is_the_askers(world: World) -> None:
    number = await world.account(bio="先说这个")
    await change(world, number, bio="再说那个")
    back = await page(world, f"/zh/accounts/{number}/compare?from=2&to=1")

    assert re.findall(r'<option value="(\d)" selected>', back) == ["2", "1"]
    assert words(of_fact(back, "简介")).index("再") < words(of_fact(back, "简介")).index("先")


async def test_a_version_with_itself_differs_in_nothing(world: World) -> None:
    number = await world.account()
    for query in ("", "?from=1&to=1"):
        assert "这两个版本没有差异。" in await page(world, f"/zh/accounts/{number}/compare{query}")


@pytest.mark.parametrize("query", ["from=9", "to=x", "from=0&to=1", "from=1&to=%00", "from=1@1"])
async def test_a_version_that_is_not_there_is_said_not_to_be(world: World, query: str) -> None:
    number = await world.account()
    markup = await page(world, f"/zh/accounts/{number}/compare?{query}", 404)

    assert "<h1>没有这一版</h1>" in markup
    assert f'href="/zh/accounts/{number}@1"' in markup


async def test_without_a_language_the_comparison_is_found_in_the_readers_own(world: World) -> None:
    answer = await world.client.get("/accounts/A1000000016/compare?from=1&to=2")

    assert answer.headers["location"] == "/zh/accounts/A1000000016/compare?from=1&to=2"


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_name_stays_within_its_side(world: World, name: str) -> None:
    number = await world.account(name=name)
    await change(world, number, name=f"{name[:14]}甲")
    markup = await page(world, f"/en/accounts/{number}/compare?from=1&to=2")
    part = of_fact(markup, "Account name")
    texts = re.findall(r'<p class="side-text"><bdi[^>]*>(.*?)</bdi></p>', part, re.S)

    assert len(texts) == 2
    assert not re.search(r"<(?!/?(?:del|ins)>)", "".join(texts))
    assert "<script" not in markup


TEXTS = st.text(alphabet="山城健康每周六日 ab\u0301\u0302cd\u0627\u0644<&\n🙂\u200d", max_size=60)


@given(TEXTS, TEXTS)
def test_both_sides_joined_are_the_texts_and_no_character_is_torn(before: str, after: str) -> None:
    for text, side in zip((before, after), difference(before, after), strict=True):
        whole = clusters(text)

        assert clusters("".join(part.text for part in side)) == whole
        assert [one for part in side for one in clusters(part.text)] == whole


def test_what_is_equal_on_both_sides_is_marked_on_neither() -> None:
    left, right = difference("read on Saturday at ten", "read on Sunday at ten")

    assert [part.text for part in left if part.differs] == ["Saturday"]
    assert [part.text for part in right if part.differs] == ["Sunday"]


@pytest.mark.parametrize("alphabet", ["啊", "啊哦", "ab ", "一二三四五六七"])
def test_two_long_scopes_are_compared_while_a_reader_waits(alphabet: str) -> None:
    before = (alphabet * 5_000)[:5_000]
    begun = time.process_time()
    difference(before, "新" + before[::-1][:4_990] + "末")

    # Each sign against each would take minutes on any machine.
    assert time.process_time() - begun < 30
