"""Data within a page that a real browser parses and does not run (Art 9)."""

import json
from itertools import product

import pytest
from playwright.async_api import Browser

from tests import build
from tests.browser.site import LANGUAGES, Site
from tests.formats.test_linked_data import HOSTILE
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.article("9")]

REFUSED = """window.refused = [];
addEventListener('securitypolicyviolation', (one) => refused.push(one.violatedDirective));"""
SCRIPTS = "() => [...document.scripts].map((one) => [one.type, one.src, one.textContent])"


async def test_a_block_is_read_as_data_and_no_policy_is_broken(
    chromium: Browser, site: Site, world: World
) -> None:
    page, complaints = await chromium.new_page(), list[str]()
    await page.add_init_script(REFUSED)
    page.on("console", lambda message: complaints.append(message.text))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    for serial, hostile in enumerate(HOSTILE):
        own = build.subject(operatorName=f"重庆{hostile}<script>alert(1)</script>公司")
        number = await world.account(name=hostile, subject=own, by=f"by-{serial}")
        paths = (f"/accounts/{number}", f"/accounts/{number}@1")
        for language, path in product(LANGUAGES, paths):
            await page.goto(f"{site.address}/{language}{path}")
            [(type_, source, body)] = await page.evaluate(SCRIPTS)

            assert (type_, source) == ("application/ld+json", "")
            assert json.loads(body)["name"] == hostile
            assert await page.locator("h1").inner_text() == hostile
            assert await page.evaluate("refused") == []
    assert complaints == []
