"""Finding an account by whatever is remembered of it (Art 9)."""

import re
from urllib.parse import quote

import pytest

from tests import build
from tests.site.reading import page, said, words
from tests.world import World

pytestmark = pytest.mark.article("9")


async def test_the_first_page_shows_the_newest_and_the_way_to_report(world: World) -> None:
    names = [f"山城小店{number}" for number in range(6)]
    for name in names:
        await world.account(name=name)
    home = await page(world, "/zh/")

    assert re.findall(r"山城小店\d", home) == [*reversed(names[1:])]
    assert "查看全部 6 个已登记账号" in home
    assert 'class="button" href="/zh/report"' in home


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("健康", "匹配：账号名称"), ("麦田", "匹配：运营主体"), ("scjk", "匹配：拼音首字母")],
)
async def test_a_result_says_why_it_was_found(world: World, typed: str, reason: str) -> None:
    subject = build.subject(operatorName="麦田信息有限公司")
    number = await world.account(name="山城健康说", subject=subject)
    found = await said(world, f"/zh/search?q={typed}")

    assert "共找到 1 个账号" in found
    for shown in ("山城健康说", "麦田信息有限公司", number, "重庆市", "企业", reason):
        assert shown in found


async def test_a_whole_number_leads_to_its_account(world: World) -> None:
    number = await world.account()
    answer = await world.client.get("/zh/search", params={"q": f" {number.lower()} "})

    assert (answer.status_code, answer.headers["location"]) == (303, f"/zh/accounts/{number}")


async def test_a_credit_code_leads_to_the_only_account_and_lists_several(world: World) -> None:
    subject = build.subject()
    code = subject["document"]["number"]
    number = await world.account(subject=subject)
    answer = await world.client.get("/en/search", params={"q": code})
    assert answer.headers["location"] == f"/en/accounts/{number}"

    await world.account(subject=subject)
    found = await said(world, f"/en/search?q={code}")
    assert "2 accounts found" in found
    assert found.count(f"Credit code: {code}") == 2


async def test_a_mistyped_number_is_told_from_an_unknown_one(world: World) -> None:
    assert "编号输错了" in await said(world, "/zh/search?q=A1000000017")
    assert "没有账号使用此编号" in await said(world, "/zh/search?q=A1000000016")


async def test_a_mistyped_credit_code_is_named_as_such(world: World) -> None:
    assert "统一社会信用代码输错了" in await said(world, "/zh/search?q=91110000MA000EXM00")


async def test_filters_narrow_what_is_found_and_stay_chosen(world: World) -> None:
    await world.account(name="山城政务", nature="STATE_ORGAN", category="GOVERNMENT_SERVICE")
    await world.account(name="山城美食", category="LIFE_FOOD")
    path = "/zh/search?q=山城&nature=STATE_ORGAN&category=GOVERNMENT_SERVICE"
    found = await page(world, path)

    assert "山城政务" in words(found)
    assert "山城美食" not in words(found)
    assert '<input type="hidden" name="nature" value="STATE_ORGAN">' in found
    assert '<input type="hidden" name="category" value="GOVERNMENT_SERVICE">' in found


async def test_nothing_found_says_what_to_do(world: World) -> None:
    found = await said(world, "/en/search?q=zz&nature=ENTERPRISE")

    assert "0 accounts found" in found
    assert "look among all accounts, without filters" in found


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"q={'长' * 101}", 400),
        (f"q={'长' * 100}", 200),
        (f"q={quote('ΐ' * 20)}", 200),
        ("after=nonsense", 400),
        ("after=2026-11-24T02:00:00_A1000000016", 400),
        ("after=0001-01-01T00:00:00%2B23:59_A1000000016", 400),
        ("after=A1000000016", 400),
        ("order=number&after=A1000000016", 200),
        ("order=number&after=2026-11-24T02:00:00Z_A1000000016", 400),
        ("after=2026-11-24T02:00:00Z_A1000000016&before=2026-11-24T02:00:00Z_A1000000016", 400),
        ("order=sideways", 400),
        ("year=1", 400),
        ("year=２０２６", 400),
        ("province=500103", 400),
        ("status=CLOSED", 400),
        ("marker=HEALTH&status=ACTIVE&year=2026&province=500000", 200),
        ("nature=MARTIAN", 400),
        ("category=%00", 400),
        ("q=%00", 200),
        ("q=%ED%A0%80%ED%B0%80", 200),
        ("q=%FF%FE", 200),
        (f"q={quote('👨‍👩‍👧')}", 200),
        ("q=%25_%27%22%5C", 200),
        ("q=a&q=b&unknown=1", 200),
    ],
)
async def test_a_damaged_address_gets_a_page(world: World, query: str, status: int) -> None:
    assert "<h1>" in await page(world, f"/zh/search?{query}", status)


@pytest.mark.parametrize("typed", ["A1000000017", "A1000000061", "A100000016", "1000000016"])
async def test_a_mistyped_number_in_an_address_offers_whose_is_near(
    world: World, typed: str
) -> None:
    number = await world.account(name="山城健康说")
    missing = await page(world, f"/zh/accounts/{typed}", 404)

    assert "您要找的是不是" in missing
    assert f'href="/zh/accounts/{number}"' in missing
    assert "相近：账号编号" in words(missing)
    assert "您要找的是不是" not in await said(world, f"/zh/accounts/{number}@9", 404)


async def test_an_unknown_number_far_from_all_others_offers_nobody(world: World) -> None:
    await world.account()

    assert "您要找的是不是" not in await said(world, "/zh/accounts/A1999999998", 404)


async def test_two_words_of_one_name_are_one_reason_with_both_marked(world: World) -> None:
    await world.account(name="榆渡今日新闻")
    markup = await page(world, "/zh/search?q=新闻+榆渡")

    assert words(markup).count("匹配：") == 1
    assert "<mark>榆渡</mark>今日<mark>新闻</mark>" in markup
    touching = await page(world, "/zh/search?q=新闻+今日新")
    assert "榆渡<mark>今日新闻</mark>" in touching


async def test_what_is_read_and_what_is_heard_are_both_marked(world: World) -> None:
    await world.account(subject=build.subject(operatorName="榆渡镇融媒体中心"))
    markup = await page(world, "/zh/search?q=榆渡+融mei")

    assert "<mark>榆渡</mark>镇<mark>融媒</mark>体中心" in markup
    assert "匹配：运营主体 匹配：运营主体拼音" in words(markup)


async def test_a_small_count_of_a_province_is_only_told_as_small(world: World) -> None:
    for _ in range(4):
        await world.account()
    path = "/en/search?province=500000"
    assert "Chongqing &lt;5 fewer than 5" in (await facet_of(world, path))
    assert "重庆市 少于5" in words(await page(world, "/zh/search?province=500000"))

    await world.account()
    assert "Chongqing 5" in await facet_of(world, path)


async def test_a_province_where_nobody_is_looks_like_one_with_few(world: World) -> None:
    await world.account()

    assert "Beijing &lt;5 fewer than 5" in await facet_of(world, "/en/search?province=110000")


async def test_other_small_counts_are_exact(world: World) -> None:
    await world.account(nature="NATURAL_PERSON")
    await world.account()

    assert "Enterprise 1" in await facet_of(world, "/en/search?nature=ENTERPRISE")


async def facet_of(world: World, path: str) -> str:
    """What stands beside the results, tags taken out and entities left as they are."""
    beside = (await page(world, path)).partition('class="facets"')[2].partition("</nav>")[0]
    return " ".join(re.sub(r"<[^>]*>", " ", beside).split())


async def test_what_was_typed_is_repeated_as_text_and_kept_apart(world: World) -> None:
    typed = "A1000000017\u2010"
    shown = await page(world, f"/zh/search?q={quote(typed)}")
    assert f"<bdi>{typed}</bdi>" in shown

    markup = await page(world, "/zh/search?q=" + quote('<script>\u202e"'))
    assert "<script>" not in markup
    assert 'value="&lt;script&gt;\u202e&#34;"' in markup
