"""The reporter's whole way, by keyboard alone and with scripts off (Art 20: 便捷)."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.site import LANGUAGES, Site, fill_in_report, reach

pytestmark = [pytest.mark.browser, pytest.mark.article("20")]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_report_is_made_and_followed_by_keyboard_without_scripts(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/{language}/")
    await reach(page, "#q")
    await page.keyboard.type("健康")
    await page.keyboard.press("Enter")
    await reach(page, ".hit-name a")
    await page.keyboard.press("Enter")
    await expect(page.locator("h1")).to_have_text("山城健康说")
    await reach(page, ".account-do a")
    await page.keyboard.press("Enter")
    await fill_in_report(page)
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
