"""What a page costs a phone is measured."""

import re

import pytest
from playwright.async_api import Browser

from bench.pages import shown
from tests.browser.site import Site

pytestmark = pytest.mark.browser

LINE = re.compile(
    r"/zh/ +page +(?P<page>[0-9,]+) B  all +(?P<all>[0-9,]+) B in +(?P<requests>[0-9]+)"
    r"  CLS [0-9.]+  LCP (?P<largest>[0-9.]+) s(?:  missed)?\n"
)


async def test_a_page_is_weighed_with_all_that_comes_with_it(
    chromium: Browser, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    await shown(chromium, site.address, "/zh/", times=1)

    said = LINE.fullmatch(capsys.readouterr().out)
    assert said
    page, everything = (int(said[part].replace(",", "")) for part in ("page", "all"))
    assert 1_000 < page < everything
    assert int(said["requests"]) > 2
    assert float(said["largest"]) > 0.15  # there and back once, at least
