"""A real browser before a register that listens on a port of its own.

One database is enough here: what the pages say on each is tested without a browser. The tests of a
file share one register, and all that a worker runs share one browser: each test has its own page.
"""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, async_playwright

from settings import Settings
from tests.browser.site import Site, furnish
from tests.databases import SqliteDatabases
from tests.world import BASE_URL, World, world_of

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser answers in the loop that started it: its tests run in the session's."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="module")
def settings(
    sqlite_databases: SqliteDatabases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:
    url = sqlite_databases.fresh()
    folder = tmp_path_factory.mktemp("data")
    yield Settings(_env_file=None, database_url=url, data_folder=folder, base_url=BASE_URL)
    sqlite_databases.give_back(url)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def world(settings: Settings) -> AsyncIterator[World]:
    async with world_of(settings) as world:
        yield world


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        path = _installed() or _own(playwright.chromium.executable_path)
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def site(world: World) -> AsyncIterator[Site]:
    """The world's register, furnished and served over HTTP in the session's event loop."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(world.app, lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:  # noqa: ASYNC110 # uvicorn has no event to wait for
        await asyncio.sleep(0.01)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    yield await furnish(world, address)
    server.should_exit = True
    await serving


def _installed() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _own(path: str) -> str:
    """Playwright's browser, or a loud word that nothing was looked at."""
    if not Path(path).exists():
        reason = "NO BROWSER: no page was looked at. Install chromium, or run `make browser`."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return path
