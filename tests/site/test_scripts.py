"""The few scripts that pages have: our own small one first, the library only when it is wanted."""

import gzip
import hashlib
import re
from pathlib import Path

from tests.site.reading import page
from tests.world import World

ROOT = Path(__file__).parents[2]


def test_the_library_is_the_one_that_is_named_with_its_licence() -> None:
    data = (ROOT / "public_site" / "static" / "htmx.min.js").read_bytes()
    note = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")

    assert f"`{hashlib.sha256(data).hexdigest()}`" in note
    assert re.search(r"htmx.* 2\.\d+\.\d+.*0BSD", note)


async def test_a_page_brings_the_small_script_and_only_names_the_library(world: World) -> None:
    markup = await page(world, "/zh/")
    brought = re.findall(r'<script src="([^"]*)" data-htmx="([^"]*)" defer></script>', markup)
    assert len(brought) == markup.count("<script") == 1
    own, library = [await world.client.get(address) for address in brought[0]]

    assert len(gzip.compress(own.content)) < 3 * 1024
    assert own.headers["content-type"] == "text/javascript; charset=utf-8"
    assert library.headers["cache-control"] == "public, max-age=31536000, immutable"


async def test_the_library_may_evaluate_nothing_and_ask_nobody_else(world: World) -> None:
    markup = await page(world, "/zh/search")
    settings = re.findall(r'<meta name="htmx-config" content=\'([^\']*)\'>', markup)[0]

    for setting in ('"allowEval":false', '"allowScriptTags":false', '"selfRequestsOnly":true'):
        assert setting in settings
    assert '"includeIndicatorStyles":false' in settings
