"""The reporter's whole way, by keyboard alone and with scripts off (Art 20: 便捷)."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.site import LANGUAGES, Site, fill_in_report, reach

LANG = {"zh": "zh-Hans", "en": "en"}
# How far below the beginning of its item a bullet stands: as a thing without width before the link.
BASELINE = """link => {
    const bullet = document.createElement('span');
    Object.assign(bullet.style, {display: 'inline-block', width: 0, height: '1em'});
    link.before(bullet);
    return bullet.getBoundingClientRect().top - link.parentElement.getBoundingClientRect().top;
}"""

pytestmark = [pytest.mark.browser, pytest.mark.article("20")]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_report_is_made_and_followed_by_keyboard_without_scripts(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/{language}/")
    await reach(page, "#q")
    await page.keyboard.type("健康")
    async with page.expect_navigation():
        await page.keyboard.press("Enter")
    await reach(page, ".hit-name a")
    await page.keyboard.press("Enter")
    await expect(page.locator("h1")).to_have_text("山城健康说")
    await reach(page, ".account-do a")
    await page.keyboard.press("Enter")
    await fill_in_report(page, f"冒用医院名称 {language}")
    receipt = await page.locator("#code").inner_text()
    assert "-" not in page.url.removeprefix(site.address)

    await page.goto(f"{site.address}/{language}/follow")
    await reach(page, "#receipt")
    await page.keyboard.type(receipt.lower())
    await page.keyboard.press("Enter")
    await expect(page.locator("main")).to_contain_text("山城健康说")
    await expect(page.locator(".timeline > li")).to_have_count(2)
    await expect(page.locator(".clock-days rect")).to_have_count(10)

    await reach(page, ".again .button")
    await page.keyboard.press("Enter")
    await expect(page.locator(".clock-days rect")).to_have_count(10)
    assert receipt not in page.url


@pytest.mark.article("18")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_account_that_nobody_registered_is_reported_from_where_it_was_not_found(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/{language}/search?q=查无此号")
    await reach(page, ".help a[href*=report]")
    await page.keyboard.press("Enter")
    await expect(page.locator("#shown_name")).to_have_value("查无此号")
    await expect(page.locator("#account")).to_be_hidden()
    await reach(page, "#shown_where")
    await page.keyboard.type("某应用")
    await fill_in_report(page)
    receipt = await page.locator("#code").inner_text()

    await page.locator("main form .button").click()
    await expect(page.locator("main")).to_contain_text("查无此号")
    await page.locator("button.toggle").click()
    await expect(page.locator("html")).not_to_have_attribute("lang", LANG[language])
    await expect(page.locator("main")).to_contain_text("查无此号")
    assert receipt not in page.url


async def test_of_two_choices_only_the_fields_of_one_are_shown(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/zh/report")
    await expect(page.locator("#shown_name")).to_be_hidden()
    await page.locator("#unregistered").check()

    await expect(page.locator("#shown_name")).to_be_visible()
    await expect(page.locator("#account")).to_be_hidden()
    assert await page.locator("input[name=reason]:visible").count() == 10


async def test_a_receipt_that_is_loaded_again_is_the_same(chromium: Browser, site: Site) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/zh/report?account={site.organisation}")
    await fill_in_report(page)
    receipt = await page.locator("#code").inner_text()
    await page.reload()

    await expect(page.locator("#code")).to_have_text(receipt)
    await expect(page.locator(".notice").first).to_contain_text("没有重复受理")


async def test_the_bullet_of_a_long_error_stands_at_its_first_line(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page(viewport={"width": 360, "height": 800})
    await page.goto(f"{site.address}/en/report?shown=x")
    await page.locator("#shown_name").fill("")
    await page.locator(".form .button").click()
    link = page.locator(".errors li a").first

    assert await link.evaluate("one => one.getClientRects()[0].height > 40")
    assert await link.evaluate(BASELINE) < 24


async def test_what_is_wrong_is_told_first_and_leads_to_its_field(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/zh/report?account={site.organisation}")
    await page.locator(".form .button").click()
    await expect(page.locator(".errors")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.type("写在这里")

    await expect(page.locator("#statement")).to_have_value("写在这里")


async def test_the_first_tab_skips_to_the_content(chromium: Browser, site: Site) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/zh/")
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")

    await expect(page.locator("#q")).to_be_focused()
