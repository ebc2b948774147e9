"""Every public way with scripts off: a form and a link are all that any of them needs."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.site import LANGUAGES, Site

pytestmark = pytest.mark.browser
SELECTED = "String(getSelection())"


async def without_scripts(chromium: Browser, site: Site, language: str) -> Page:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/{language}/")
    return page


@pytest.mark.article("9")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_account_is_found_compared_and_cited(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await without_scripts(chromium, site, language)
    await page.fill("#q", "健康说")
    await page.press("#q", "Enter")
    await page.locator(".hit-name a").first.click()
    await expect(page.locator("h1")).to_have_text("山城健康说")
    await page.locator('.timeline a[href*="@1"]').first.click()
    await expect(page.locator(".notice").first).to_be_visible()
    await page.goto(f"{site.address}/{language}/accounts/{site.organisation}/compare")

    await expect(page.locator("h1")).to_be_visible()


@pytest.mark.article("9")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_badge_is_chosen_and_its_snippet_taken_at_one_click(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await without_scripts(chromium, site, language)
    await page.goto(f"{site.address}/{language}/accounts/{site.organisation}")
    await page.locator('aside a[href$="/badge"]').click()
    await page.select_option("#theme", "dark")
    await page.select_option("#size", "56")
    await page.locator(".choose .button").click()
    await expect(page.locator(".chosen-badge img")).to_have_attribute("height", "56")
    await expect(page.locator(".snippet code").first).to_contain_text("theme=dark")
    await page.locator(".snippet code").first.click()

    assert str(await page.evaluate(SELECTED)).startswith("<a href=")


@pytest.mark.article("9")
async def test_a_forged_code_is_shown_up_before_all_else(chromium: Browser, site: Site) -> None:
    page = await without_scripts(chromium, site, "zh")
    await page.goto(f"{site.address}/accounts/{site.organisation}@1?leaf=forgedforged")
    code, name = page.locator(".code-check-wrong"), page.locator("h1")
    above, below = await code.bounding_box(), await name.bounding_box()

    assert above is not None
    assert below is not None
    assert above["y"] < below["y"]


@pytest.mark.article("20")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_leads_to_reporting_and_following(
    chromium: Browser, site: Site, language: str
) -> None:
    page, lost = await without_scripts(chromium, site, language), []
    for path in site.paths:
        await page.goto(f"{site.address}/{language}{path}")
        for target in ("report", "follow"):
            link = page.locator(f'header a[href="/{language}/{target}"]')
            lost += [path] if not await link.is_visible() else []

    assert lost == []


@pytest.mark.article("9")
@pytest.mark.parametrize("what", ["/accounts/{}", "/accounts/{}@1"])
async def test_a_printed_page_bears_its_code_address_day_and_hash(
    chromium: Browser, site: Site, what: str
) -> None:
    page = await without_scripts(chromium, site, "zh")
    await page.goto(f"{site.address}/zh{what.replace('{}', site.organisation)}")
    await page.emulate_media(media="print")
    cited = page.locator(".cite")

    await expect(cited.locator(".qr")).to_be_visible()
    await expect(cited.locator(".address")).to_contain_text(f"{site.organisation}@")
    await expect(cited.locator("time").first).to_be_visible()
    await expect(cited.locator("dd.code").last).to_be_visible()
    await expect(page.locator("header nav")).to_be_hidden()
