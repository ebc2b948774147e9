"""Pages as a reader takes them: the words without the markup."""

import html
import re

from tests.world import World


def words(markup: str) -> str:
    """The text of the main part of a page, on one line."""
    main = markup.partition("<main")[2].partition("</main>")[0] or markup
    main = re.sub(r"</?mark>", "", main)  # it stands within words
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", "<" + main)).split())


async def page(world: World, path: str, status: int = 200) -> str:
    """The markup at `path`, which answers with `status`."""
    answer = await world.client.get(path)
    assert answer.status_code == status, answer.text[:2000]
    return answer.text


async def said(world: World, path: str, status: int = 200) -> str:
    """The words at `path`."""
    return words(await page(world, path, status))
