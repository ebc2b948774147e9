"""Every page in both languages: readable by all, whole on a narrow screen, quiet on the wire."""

from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Browser, Page, ViewportSize

from tests.browser.site import LANGUAGES, Site, overflow, sent_report

pytestmark = pytest.mark.browser

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
WIDTHS = (360, 1280)
PAPER: ViewportSize = {"width": 718, "height": 1000}  # A4 within margins of 1 cm
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast"]}
# All rules in daylight; what darkness can change is colour.
RULES: dict[str, dict[str, Any]] = {
    "light": {"runOnly": TAGS, "resultTypes": ["violations"]},
    "dark": {"runOnly": COLOURS, "resultTypes": ["violations"]},
}


async def faults(page: Page) -> list[str]:
    """What axe finds wrong with the page, light and dark, on a phone and on a desk."""
    found = []
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            await page.emulate_media(color_scheme=scheme)
            passed, violated = await page.evaluate(JUDGED, RULES[scheme])
            assert passed, "axe looked at nothing"
            found += [f"{page.url} {width} {scheme}: {violation}" for violation in violated]
    return found


async def judged_page(chromium: Browser) -> Page:
    """A page that brings axe along wherever it goes."""
    page = await chromium.new_page()
    await page.add_init_script(AXE_SCRIPT)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing_wrong(chromium: Browser, site: Site, language: str) -> None:
    page, found = await judged_page(chromium), []
    for path in site.paths:
        await page.goto(f"{site.address}/{language}{path}")
        found += await faults(page)

    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing_wrong_on_the_reporters_way(
    chromium: Browser, site: Site, language: str
) -> None:
    page = await judged_page(chromium)
    await page.goto(f"{site.address}/{language}/report")
    await page.locator(".form .button").click()
    found = await faults(page)
    await sent_report(page, site, language)
    found += await faults(page)
    await page.locator("main form .button").click()
    await page.wait_for_selector(".timeline")
    found += await faults(page)

    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_lost_at_320_pixels(chromium: Browser, site: Site, language: str) -> None:
    page, wide = await chromium.new_page(viewport={"width": 320, "height": 640}), []
    for path in site.paths:
        await page.goto(f"{site.address}/{language}{path}")
        wide += [path] if await overflow(page) else []
    await sent_report(page, site, language)
    wide += ["receipt"] if await overflow(page) else []

    assert wide == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_off_on_paper(chromium: Browser, site: Site, language: str) -> None:
    page, wide = await chromium.new_page(viewport=PAPER), []
    await page.emulate_media(media="print")
    for path in site.paths:
        await page.goto(f"{site.address}/{language}{path}")
        wide += [path] if await overflow(page) else []

    assert wide == []


async def test_a_page_asks_this_register_only_and_never_jumps(
    chromium: Browser, site: Site
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page = await chromium.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for path in ("/", "/search?q=山城", f"/accounts/{site.organisation}"):
        await page.goto(f"{site.address}/zh{path}")
        assert await page.evaluate(SHIFTS) == 0

    assert [url for url in asked if not url.startswith(site.address)] == []
    assert complaints == []
    assert len(asked) <= 3 * 5


async def test_every_target_can_be_hit(chromium: Browser, site: Site) -> None:
    page, small = await chromium.new_page(viewport={"width": 360, "height": 800}), []
    for path in site.paths:
        await page.goto(f"{site.address}/zh{path}")
        found: list[Any] = await page.evaluate(SMALL_TARGETS)
        small += [f"{path}: {one}" for one in found]

    assert small == []


# How many rules of axe were kept, and each that was not, where it was not first.
JUDGED = """rules => axe.run(rules).then(({passes, violations}) => [
    passes.length,
    violations.map(({id, nodes}) => `${id} ${nodes[0].html.slice(0, 200)}`),
])"""
SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) =>
    done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 200))"""
# Controls and links that stand alone; a link within a sentence is as high as its line.
SMALL_TARGETS = """() => [...document.querySelectorAll(
    'header a, footer li > a, .crumbs a, .hit a, .button, input, select, textarea'
)].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && !one.classList.contains('skip') && (box.height < 24 || box.width < 24)
        && !(one.type === 'radio');
}).map((one) => one.outerHTML.slice(0, 120))"""
