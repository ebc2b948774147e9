"""What every page promises a browser: nothing runs, nothing leaks, nothing is kept of readers."""

import re

import pytest

from tests.world import World

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PAGES = ["/zh/", "/en/search?q=x", "/zh/report", "/zh/follow", "/zh/rules", "/zh/nothing"]


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_runs_nothing_of_its_own_and_keeps_nothing(world: World, path: str) -> None:
    answer = await world.client.get(path)

    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["permissions-policy"]
    assert "set-cookie" not in answer.headers
    assert not re.search(r"<script(?! src=\"/static/suggest\.[0-9a-f]{12}\.js\")", answer.text)
    assert "</script>" not in answer.text.replace(" defer></script>", "")
    assert not re.search(r" (style|on\w+)=", answer.text)


async def test_a_page_that_has_not_changed_is_not_sent_again(world: World) -> None:
    first = await world.client.get("/zh/rules")
    again = await world.client.get("/zh/rules", headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["content-security-policy"] == POLICY


async def test_the_style_sheet_is_kept_for_ever_at_an_address_of_its_content(world: World) -> None:
    home = (await world.client.get("/zh/")).text
    address = home.partition('rel="stylesheet" href="')[2].partition('"')[0]
    sheet = await world.client.get(address)

    assert sheet.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert sheet.headers["content-type"] == "text/css; charset=utf-8"
    assert "url(" not in sheet.text
    assert (await world.client.get("/static/site.000000000000.css")).status_code == 404


async def test_a_page_is_small_for_a_slow_line(world: World) -> None:
    await world.account()
    sizes = []
    for path in ("/zh/", "/zh/search"):
        async with world.client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as answer:
            sizes.append(len(b"".join([chunk async for chunk in answer.aiter_raw()])))

    assert max(sizes) < 8 * 1024
