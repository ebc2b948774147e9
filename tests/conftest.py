"""Fixtures: `world` is a fresh register; each of its tests runs on both databases."""

import gc
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from gateways.keys import KeyRing
from settings import Settings
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server
from tests.described import describe_once
from tests.scheduling import Together
from tests.world import BASE_URL, World, world_of

describe_once()


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together:
    return Together(config, log)


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_databases() -> Iterator[PostgresDatabases]:
    with postgres_server() as server:
        databases = PostgresDatabases(server)
        yield databases
        databases.drop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    databases: SqliteDatabases | PostgresDatabases = request.getfixturevalue(
        "sqlite_databases" if request.param == "sqlite" else "postgres_databases"
    )
    url = databases.fresh()
    yield url
    databases.give_back(url)


@pytest.fixture(scope="session")
def folder_with_keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a register's first start writes: it waits for the disk, three times over."""
    folder = tmp_path_factory.mktemp("keys")
    KeyRing.load(folder, {}, production=False)
    return folder


@pytest.fixture
def settings(database_url: str, tmp_path: Path, folder_with_keys: Path) -> Settings:
    shutil.copytree(folder_with_keys, tmp_path, dirs_exist_ok=True)
    return Settings(
        _env_file=None, database_url=database_url, data_folder=tmp_path, base_url=BASE_URL
    )


@pytest_asyncio.fixture
async def world(settings: Settings) -> AsyncIterator[World]:
    async with world_of(settings) as world:
        yield world


def pytest_collection_finish() -> None:
    """What was made by now lives as long as the session: no collection has to go through it."""
    gc.collect()
    gc.freeze()
