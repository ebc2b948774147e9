"""Suggestions while somebody types: by keyboard alone, and nothing of them without scripts."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Browser, Page, Route, expect

from tests.browser.site import LANGUAGES, Site, reach

pytestmark = [pytest.mark.browser, pytest.mark.article("9")]

COMPOSED = """() => {
    const field = document.querySelector('#q');
    field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
    field.value = 'shan';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
}"""
CHOSEN = """() => {
    const field = document.querySelector('#q');
    field.value = '山城';
    field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '山城'}));
}"""


async def typed(page: Page, text: str) -> None:
    """Type into the search field and wait for what it suggests."""
    await reach(page, "#q")
    await page.keyboard.type(text)
    await expect(page.locator("#suggestions")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_account_is_chosen_by_keyboard_alone(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await chromium.new_page()
    await page.goto(f"{site.address}/{language}/")
    field, options = page.locator("#q"), page.get_by_role("option")
    await expect(field).to_have_attribute("aria-expanded", "false")
    await typed(page, "山城")

    await expect(field).to_have_attribute("role", "combobox")
    await expect(field).to_have_attribute("aria-expanded", "true")
    await expect(options).to_have_count(3)
    await expect(page.locator("#suggestions-said")).to_contain_text("2")
    await page.keyboard.press("ArrowUp")
    await expect(options.last).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("ArrowDown")
    await expect(field).not_to_have_attribute("aria-activedescendant", "suggestion-1")
    await page.keyboard.press("ArrowDown")
    await expect(field).to_have_attribute("aria-activedescendant", "suggestion-1")
    await expect(field).to_be_focused()
    wanted = await options.first.get_attribute("href")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"**{wanted}")


async def test_escape_closes_and_the_ends_lead_back_into_the_text(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page()
    await page.goto(f"{site.address}/zh/")
    field = page.locator("#q")
    await typed(page, "山城")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Home")
    await expect(field).not_to_have_attribute("aria-activedescendant", "suggestion-1")
    assert await field.evaluate("(field) => field.selectionStart") == 0
    await page.keyboard.press("Escape")

    await expect(page.locator("#suggestions")).to_be_hidden()
    await expect(field).to_have_value("山城")
    await page.keyboard.press("Alt+ArrowDown")
    await expect(page.locator("#suggestions")).to_be_visible()
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/zh/search?q=**")


async def test_a_tap_chooses_and_leaving_the_field_closes(chromium: Browser, site: Site) -> None:
    context = await chromium.new_context(has_touch=True, viewport={"width": 360, "height": 700})
    page = await context.new_page()
    await page.goto(f"{site.address}/zh/")
    await page.locator("#q").tap()
    await typed(page, "健康")
    await page.locator("h1").tap()
    await expect(page.locator("#suggestions")).to_be_hidden()
    await page.locator("#q").tap()
    await page.keyboard.press("ArrowDown")
    await page.get_by_role("option").first.tap()

    await page.wait_for_url(f"**/zh/accounts/{site.organisation}")


async def test_an_input_method_at_work_asks_for_nothing(chromium: Browser, site: Site) -> None:
    page = await chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(f"{site.address}/zh/")
    async with page.expect_response("**/static/htmx*"):
        await page.locator("#q").focus()
    await page.evaluate(COMPOSED)
    await page.wait_for_timeout(400)
    assert not [url for url in asked if "/suggest?" in url]

    await page.evaluate(CHOSEN)
    await expect(page.get_by_role("option")).to_have_count(3)


async def test_a_late_answer_never_takes_the_place_of_a_newer_one(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page()
    await page.goto(f"{site.address}/zh/")

    async def late(route: Route) -> None:
        if "q=%E5%B1%B1%E5%9F%8E" in route.request.url:
            await page.wait_for_timeout(600)
        await route.continue_()

    await page.route("**/suggest?*", late)
    await reach(page, "#q")
    await page.keyboard.type("山城")
    await page.wait_for_timeout(300)
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type("小满")
    await expect(page.get_by_role("option").last).to_contain_text("小满")
    await page.wait_for_timeout(800)

    await expect(page.get_by_role("option").last).to_contain_text("小满")


async def _refused(route: Route) -> None:
    await route.fulfill(status=503, body="busy")


async def _lost(route: Route) -> None:
    await route.abort("connectionfailed")


@pytest.mark.parametrize("fault", [_refused, _lost])
async def test_suggestions_for_an_earlier_text_go_when_the_register_does_not_answer(
    chromium: Browser, site: Site, fault: Callable[[Route], Awaitable[None]]
) -> None:
    page = await chromium.new_page()
    await page.goto(f"{site.address}/zh/")
    await typed(page, "山城")
    await page.route("**/suggest?*", fault)
    await page.keyboard.type("健")

    await expect(page.locator("#suggestions")).to_be_hidden()
    await expect(page.locator("#q")).to_have_attribute("aria-expanded", "false")
    await expect(page.locator("#suggestions-said")).to_be_empty()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("#suggestions")).to_be_hidden()
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/zh/search?q=%E5%B1%B1%E5%9F%8E%E5%81%A5")


async def test_suggestions_come_back_with_the_register(chromium: Browser, site: Site) -> None:
    page = await chromium.new_page()
    await page.goto(f"{site.address}/zh/")
    await typed(page, "山城")
    await page.route("**/suggest?*", _refused)
    await page.keyboard.type("健")
    await expect(page.locator("#suggestions")).to_be_hidden()
    await page.unroute("**/suggest?*")
    await page.keyboard.press("Backspace")

    await expect(page.get_by_role("option")).to_have_count(3)


async def test_without_scripts_the_field_is_a_form_and_nothing_else_shows(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page(java_script_enabled=False)
    await page.goto(f"{site.address}/zh/")
    await reach(page, "#q")
    await page.keyboard.type("健康")

    await expect(page.locator("#suggestions")).to_be_hidden()
    assert await page.locator("#q").get_attribute("role") is None
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/zh/search?q=**")
    await expect(page.locator(".hit mark")).to_have_text("健康")


async def test_nothing_complains_while_suggestions_are_shown(chromium: Browser, site: Site) -> None:
    page = await chromium.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"{site.address}/zh/search?q=山城")
    await typed(page, "健康")
    await page.keyboard.press("ArrowDown")

    assert complaints == []
