"""Fixtures: `world` is a fresh register; each of its tests runs on both databases."""

import dataclasses
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from app import create_app, register_of
from models.database import connections as database
from resolvers.disclosure.feed import Tail
from settings import Settings
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server
from tests.outside import Bank, Chance, Clock, Mails, Phones, Registry
from tests.world import World

BASE_URL = "http://register.example"


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


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None, database_url=database_url, data_folder=tmp_path, base_url=BASE_URL
    )


@pytest_asyncio.fixture
async def world(settings: Settings) -> AsyncIterator[World]:
    clock, phones, mails, registry, bank = Clock(), Phones(), Mails(), Registry(), Bank()
    chance = Chance()
    gateways = {
        "clock": clock,
        "sms": phones,
        "mail": mails,
        "registry": registry,
        "bank": bank,
        "chance": chance,
    }
    register = dataclasses.replace(register_of(settings), **gateways)
    app = create_app(settings, register)
    await database.connect(settings.database)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=BASE_URL) as client:
        yield World(app, client, settings.database, clock, phones, mails, registry, bank, chance)
    await register.memory.of(Tail).close()
    await database.disconnect()
