"""Pages as a reader takes them: the words without the markup."""

import html
import re
from html.parser import HTMLParser

from tests.world import World

DATA: dict[str, str | None] = {"type": "application/ld+json"}


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


class _Scripts(HTMLParser):
    """Reads where scripts begin and end as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[dict[str, str | None], str]] = []
        self._within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within = tag == "script"
        if self._within:
            self.found.append((dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self._within:
            attributes, before = self.found[-1]
            self.found[-1] = attributes, before + data

    def handle_endtag(self, tag: str) -> None:
        self._within = False


def scripts(markup: str) -> list[tuple[dict[str, str | None], str]]:
    """The attributes and the body of every script element."""
    reader = _Scripts()
    reader.feed(markup)
    reader.close()
    return reader.found


def blocks(markup: str) -> list[str]:
    """The bodies of the blocks of data, which no browser runs."""
    return [body for attributes, body in scripts(markup) if attributes == DATA]
