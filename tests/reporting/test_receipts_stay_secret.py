"""A receipt stands on the pages that its holder asked for and nowhere else (Art 20)."""

import io
import logging
import re
from collections.abc import Iterator

import pytest
import structlog

from gateways.logs import logs
from models import database
from tests.reporting.test_form import receipt, send
from tests.world import World

pytestmark = pytest.mark.article("20")


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that is logged, from the least important line on, as production writes it."""
    stream, root = io.StringIO(), logging.getLogger()
    kept = root.handlers, root.level
    monkeypatch.setattr("sys.stderr", stream)
    logs.configure(production=True, level="DEBUG")
    yield stream
    root.handlers = kept[0]
    root.setLevel(kept[1])
    logging.captureWarnings(False)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def parts(receipt: str) -> list[str]:
    return [receipt, receipt.replace("-", ""), receipt.lower(), receipt[:9]]


async def test_no_line_of_the_logs_names_a_receipt(world: World, written: io.StringIO) -> None:
    kept = receipt(await send(world, await world.account()))
    await world.client.post("/zh/follow", data={"receipt": kept})
    await world.client.post("/zh/follow", data={"receipt": kept[:-1] + "?"})
    await database.disconnect()
    failed = await world.client.post("/zh/follow", data={"receipt": kept})

    assert failed.status_code == 500
    lines = written.getvalue()
    assert "page failed" in lines
    assert [part for part in parts(kept) if part in lines] == []


async def test_no_address_and_no_cache_holds_a_receipt(world: World) -> None:
    filed = await send(world, await world.account())
    kept = receipt(filed)
    followed = await world.client.post("/zh/follow", data={"receipt": kept})
    for answer in (filed, followed):
        addresses = re.findall(r'(?:href|src|action)="([^"]*)"', answer.text)

        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers
        assert [one for one in addresses if any(part in one for part in parts(kept))] == []
        assert [value for value in answer.headers.values() if kept[:9] in value] == []
        assert answer.headers["referrer-policy"] == "same-origin"
        assert '<meta name="robots" content="noindex">' in answer.text


async def test_a_printed_receipt_gives_nobody_away(world: World) -> None:
    number = await world.account(name="山城健康说")
    answer = await send(world, number)
    main = answer.text.partition("<main")[2].partition("</main>")[0]

    assert "http://register.example/zh/follow" in main
    assert [told for told in (number, "山城健康说", "数据是编造的") if told in main] == []
