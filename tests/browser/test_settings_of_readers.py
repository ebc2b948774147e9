"""Readers with text of their own size and colours of their own (WCAG 1.4.4, 1.4.1)."""

import pytest
from playwright.async_api import Browser, Page

from tests.browser.site import LANGUAGES, Site, overflow, sent_report

pytestmark = pytest.mark.browser


async def enlarged(page: Page, url: str) -> list[str]:
    """What of a page is lost once its text is twice as large."""
    if url:
        await page.goto(url)
    await page.add_style_tag(content="html { font-size: 200% }")
    wide = [f"{page.url} is wider by {by}"] if (by := await overflow(page)) else []
    return wide + [f"{page.url} cuts off {one}" for one in await page.evaluate(CUT_OFF)]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_text_of_twice_the_size_fits(
    chromium: Browser, site: Site, language: str, width: int
) -> None:
    # The reader's own size of text is no style of the page: the policy does not see it.
    page = await chromium.new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    lost = []
    for path in site.paths:
        lost += await enlarged(page, f"{site.address}/{language}{path}")
    await sent_report(page, site, language)
    lost += await enlarged(page, "")

    assert lost == []


async def test_in_colours_of_the_reader_only_the_place_where_one_is_is_underlined(
    chromium: Browser, site: Site
) -> None:
    page = await chromium.new_page()
    await page.emulate_media(forced_colors="active")
    await page.goto(f"{site.address}/zh/rules")

    assert await page.evaluate(UNDERLINED) == ["规则"]


# Text in a box that hides what does not fit in it.
CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((one) =>
    !one.closest('.unseen, svg, input, select, textarea')
    && !['visible', 'auto'].includes(getComputedStyle(one).overflowX)
    && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
).map((one) => one.outerHTML.slice(0, 120))"""
UNDERLINED = """() => [...document.querySelectorAll('.ways a')].filter((one) =>
    getComputedStyle(one).borderBottomColor !== getComputedStyle(document.body).backgroundColor
).map((one) => one.textContent)"""
