"""An account at any time: by version, by day, and what stands where one was (Art 9)."""

import re

import pytest

from rules.vocabulary import SuspensionReason
from tests.accounts.test_page import end_health_marker, erase, health_account
from tests.accounts.versions import change, lift, suspend, terminate
from tests.site.reading import page, said
from tests.world import World

pytestmark = pytest.mark.article("9")


async def of_three_days(world: World) -> str:
    """An account registered on the 24th, changed at ten o'clock on the 25th and on the 27th."""
    number = await world.account(bio="第一种说法")
    world.clock.move(days=1)
    await change(world, number, bio="第二种说法")
    world.clock.move(days=2)
    await change(world, number, bio="第三种说法")
    return number


@pytest.mark.parametrize(
    ("as_of", "version"),
    [
        ("2026-11-24", 1),
        ("2026-11-25", 2),
        ("2026-11-26", 2),
        ("2026-11-27", 3),
        ("2026-11-24T10:00:00%2B08:00", 1),
        ("2026-11-25T09:59:59%2B08:00", 1),
        ("2026-11-25T10:00:00 08:00", 2),
        ("2026-11-25T02:00:00Z", 2),
        ("2026-11-25T02:00Z", 2),
        ("2026-11-25T01:59:59.999-00:00", 1),
    ],
)
async def test_a_day_ends_in_china_and_an_instant_has_its_zone(
    world: World, as_of: str, version: int
) -> None:
    number = await of_three_days(world)
    answer = await world.client.get(f"/zh/accounts/{number}?asOf={as_of}")

    assert answer.headers["content-location"] == f"/zh/accounts/{number}@{version}"
    address = f"http://register.example/zh/accounts/{number}@{version}"
    assert f'<link rel="canonical" href="{address}">' in answer.text
    twin = await world.client.get(f"/accounts/{number}.json?asOf={as_of}")
    assert twin.json()["record"]["version"] == version
    assert twin.headers["content-location"] == f"/accounts/{number}@{version}.json"


@pytest.mark.parametrize(
    ("as_of", "status", "heading"),
    [
        ("2026-11-23", 404, "当时尚未登记"),
        ("0001-01-01", 404, "当时尚未登记"),
        ("0001-01-01T00:00:00%2B23:59", 404, "当时尚未登记"),
        ("2026-11-28", 400, "这一天还没有到"),
        ("9999-12-31", 400, "这一天还没有到"),
        ("9999-12-31T23:59:59-23:59", 400, "这一天还没有到"),
        ("2026-02-30", 400, "日期写法有误"),
        ("20261124", 400, "日期写法有误"),
        ("2026-11-24T10:00:00", 400, "日期写法有误"),
        ("2026-11-24T10:00:00%2B99:00", 400, "日期写法有误"),
        ("２０２６-11-24", 400, "日期写法有误"),
        ("yesterday", 400, "日期写法有误"),
        ("%3Cscript%3E", 400, "日期写法有误"),
    ],
)
async def test_a_time_that_shows_nothing_is_answered_in_words(
    world: World, as_of: str, status: int, heading: str
) -> None:
    number = await of_three_days(world)
    markup = await page(world, f"/zh/accounts/{number}?asOf={as_of}", status)
    twin = await world.client.get(f"/accounts/{number}.json?asOf={as_of}")

    assert f"<h1>{heading}</h1>" in markup
    assert "<script" not in markup
    assert f'href="/zh/accounts/{number}@3"' in markup
    assert twin.status_code == status
    assert set(twin.json()) == {"error"}


async def test_a_version_and_a_day_together_are_one_too_many(world: World) -> None:
    number = await world.account()

    assert "版本和日期只能选一个" in await said(
        world, f"/zh/accounts/{number}@1?asOf=2026-11-24", 400
    )


@pytest.mark.parametrize("version", ["0", "4", "x", "", "²", "-1", "9" * 400])
async def test_an_unknown_version_of_a_known_number_names_those_there_are(
    world: World, version: str
) -> None:
    number = await of_three_days(world)
    markup = await page(world, f"/en/accounts/{number}@{version}", 404)

    assert "<h1>There is no such version</h1>" in markup
    assert f"The versions of {number} are counted from 1, and the newest is 3." in markup
    assert re.findall(rf'href="/en/accounts/{number}@(\d)"', markup) == ["3", "2", "1"]


async def test_a_version_can_be_cited_by_what_stands_beside_it(world: World) -> None:
    number = await of_three_days(world)
    twin = (await world.client.get(f"/accounts/{number}@2.json")).json()
    shown = await said(world, f"/en/accounts/{number}@2")

    cited = f"{number}, version 2, published 25 November 2026, record {twin['leafHash']}."
    assert cited in shown
    assert f"http://register.example/accounts/{number}@2" in shown


async def test_the_page_of_a_version_leads_to_its_twins(world: World) -> None:
    number = await of_three_days(world)
    now = await world.client.get(f"/zh/accounts/{number}")
    past = await world.client.get(f"/en/accounts/{number}@2")

    for ending in ("json", "jsonld", "csv", "md", "atom"):
        assert f'</accounts/{number}.{ending}>; rel="alternate"' in now.headers["link"]
        assert f'href="/accounts/{number}.{ending}"' in now.text
        assert f"</accounts/{number}@2.{ending}" in past.headers["link"]
    assert f'type="application/atom+xml" href="/accounts/{number}@2.atom?lang=en">' in past.text
    assert f'</en/accounts/{number}>; rel="latest-version"' in past.headers["link"]


async def test_a_chinese_name_is_never_translated(world: World) -> None:
    number = await world.account(name="山城健康说")

    assert '<h1><bdi lang="zh-Hans">山城健康说</bdi></h1>' in (
        await page(world, f"/en/accounts/{number}")
    ).replace("\n", "")


async def test_the_history_says_which_ground_and_leads_to_each_difference(world: World) -> None:
    number = await health_account(world)
    await end_health_marker(world, number)
    markup = await page(world, f"/en/accounts/{number}")

    assert "the credential under it expired" in markup
    assert f'href="/en/accounts/{number}/compare?from=1&amp;to=2"' in markup


async def test_a_long_history_comes_in_parts(world: World) -> None:
    number = await world.account()
    for serial in range(104):
        await change(world, number, bio=f"第{serial}次")
    newest = await page(world, f"/zh/accounts/{number}")
    older = await page(world, f"/zh/accounts/{number}?before=6")
    oldest = await page(world, f"/zh/accounts/{number}@3?before=2")

    assert newest.count('class="changes"') == 100
    assert f'href="/zh/accounts/{number}?before=6#history"' in newest
    assert re.findall(rf'accounts/{number}@(\d+)"[^>]*>第', older) == ["5", "4", "3", "2", "1"]
    assert "更早的版本" not in older
    assert "这是第 3 版" in oldest
    assert "没有更早的版本" in await said(world, f"/zh/accounts/{number}?before=1")
    feed = (await world.client.get(f"/accounts/{number}.atom")).text
    assert feed.count("<entry>") == 100
    assert f"/accounts/{number}@5.atom" in feed


async def test_a_suspension_that_is_over_stays_told(world: World) -> None:
    number = await world.account()
    await suspend(world, number, SuspensionReason.DORMANCY)
    world.clock.move(days=1)
    await suspend(world, number, SuspensionReason.OWN_WISH)
    during = await said(world, f"/zh/accounts/{number}")
    world.clock.move(days=1)
    await lift(world, number, SuspensionReason.DORMANCY)
    await lift(world, number, SuspensionReason.OWN_WISH)
    after = await said(world, f"/zh/accounts/{number}")

    assert "以往的处置措施" not in during
    assert "2026年11月24日 10:00 至 2026年11月26日 10:00" in after
    assert after.partition("以往的处置措施")[2].count("超过六个月未使用") >= 1
    assert "运营者自行申请暂停 第十条第二款" in after


async def test_an_account_that_ended_keeps_its_page_with_a_notice(world: World) -> None:
    number = await world.account(name="山城健康说")
    await terminate(world, number)
    shown = await said(world, f"/zh/accounts/{number}")

    assert "此账号已终止。 公示过的内容保留在此" in shown
    assert "山城健康说" in shown


async def test_an_account_that_ended_without_a_name_leaves_a_tombstone(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    await erase(world, number)
    await terminate(world, number)
    answer = await world.client.get(f"/zh/accounts/{number}")

    assert answer.status_code == 410
    assert "<h1>此账号已不存在</h1>" in answer.text
    assert "应本人请求" in answer.text
    assert "小满" not in answer.text
    assert number in answer.text
    assert (await world.client.get(f"/zh/accounts/{number}@1")).status_code == 200
    assert (await world.client.get(f"/accounts/{number}.json")).status_code == 200


async def test_an_account_whose_name_was_withdrawn_goes_on_with_a_notice(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    await erase(world, number)
    shown = await said(world, f"/en/accounts/{number}")

    assert "Personal data of this account, its name included, was withdrawn on 24 November" in shown
    assert "Ground: at the request of the person concerned" in shown


DORMANT = SuspensionReason.DORMANCY


async def test_an_old_version_says_first_that_the_account_has_ended_since(world: World) -> None:
    number = await world.account()
    world.clock.move(days=1)
    await terminate(world, number)

    for address in (f"{number}@1", f"{number}?asOf=2026-11-24"):
        shown = await said(world, f"/en/accounts/{address}")
        assert shown.index("This account has ended since.") < shown.index("Active at that time")


async def test_an_old_version_says_first_that_the_service_rests_now(world: World) -> None:
    number = await world.account()
    world.clock.move(days=1)
    await suspend(world, number, DORMANT)

    assert "Its service is suspended now." in await said(world, f"/en/accounts/{number}@1")


async def test_an_old_version_says_first_that_a_marker_is_gone(world: World) -> None:
    number = await health_account(world)
    await end_health_marker(world, number)

    shown = await said(world, f"/en/accounts/{number}@1")

    assert "It no longer has every marker that is shown here." in shown


async def test_an_old_version_of_an_account_that_goes_on_raises_no_alarm(world: World) -> None:
    number = await of_three_days(world)

    markup = await page(world, f"/en/accounts/{number}@1")

    assert "Active</span>" in markup
    assert "notice-end" not in markup
