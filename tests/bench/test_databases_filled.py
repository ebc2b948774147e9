"""The measurements over a database that is filled at once, each small, on SQLite."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from app import create_app
from bench import figures, lookups, name_checks
from bench.altered_pictures import ALTERATIONS
from bench.asked_pictures import KINDS, Plan
from bench.avatars import of_seed
from bench.enterprises import distinct
from bench.filling import fill
from bench.made_pictures import STYLES
from models import GuardedPicture, NameHolding, database
from resolvers.statistics.counts import count
from resolvers.statistics.topics import decisions, registrations, reports
from settings import Settings
from tests.bench.made_up import enterprises
from tests.databases import SqliteDatabases

Said = pytest.CaptureFixture[str]
MILLISECONDS = r" +[0-9.]+"
MEASURED = re.compile(rf"(?P<name>\S.*?\S)(?:{MILLISECONDS}){{4}}(?:  over the target)?")


@pytest.fixture
def database_url(sqlite_databases: SqliteDatabases) -> Iterator[str]:
    """One database is enough: the other is measured by hand."""
    url = sqlite_databases.fresh()
    yield url
    sqlite_databases.give_back(url)


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[None]:
    await database.connect(url)
    try:
        yield
    finally:
        await database.disconnect()


async def test_look_ups_are_measured_kind_by_kind(
    database_url: str, tmp_path: Path, capsys: Said
) -> None:
    rows = distinct(enterprises(24))
    settings = Settings(_env_file=None, database_url=database_url, data_folder=tmp_path)
    await fill(database_url, rows)
    transport = httpx.ASGITransport(create_app(settings))

    async with (
        connected(database_url),
        httpx.AsyncClient(transport=transport, base_url=settings.base_url) as client,
    ):
        await lookups.measure(client, rows, rounds=2, only="")
        found = await client.get("/zh/search", params={"q": rows[3]["account"]})

    heading, *lines = capsys.readouterr().out.splitlines()
    measured = [MEASURED.fullmatch(line) for line in lines]
    kinds = {kind["name"] for kind in measured if kind}
    assert heading.split() == ["kind", "p50", "ms", "p99", "ms", "most", "p50/account"]
    assert None not in measured
    assert kinds >= {"whole name", "suggest: whole name", "three facets", "pages back"}
    assert len(kinds) == len(lines) > 30
    assert lookups.BASELINE in kinds
    assert found.status_code == 303 or rows[3]["account"] in found.text


async def test_figures_are_counted_over_as_many_accounts_as_are_told(
    database_url: str, capsys: Said
) -> None:
    await figures.measure(database_url, 140)

    counted, kept = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"140 accounts: counted in [0-9.]+ s, worst [0-9.]+", counted)
    assert re.fullmatch(r"kept: [0-9.]+ ms a question", kept)
    async with connected(database_url):
        counts = await count(datetime.now(UTC))
    topics = (
        registrations.BY_NATURE,
        registrations.BY_MARKER,
        decisions.BY_TIME,
        reports.BY_REASON,
    )
    for topic in topics:
        assert sum(group.count for group in counts.of(topic.query)) == 140, topic.name


async def test_checks_of_names_are_measured_beside_a_scan(database_url: str, capsys: Said) -> None:
    await name_checks.measure(database_url, held=60, guard=20, count=20)

    held, guarded, check, scan, ratio = capsys.readouterr().out.splitlines()
    assert held.startswith("60 names held in ")
    assert guarded.startswith("20 names guarded in ")
    assert re.fullmatch(rf"  one check +p50{MILLISECONDS} ms   p99{MILLISECONDS} ms", check)
    assert scan.startswith("  a linear rapidfuzz scan")
    assert re.fullmatch(r"  a scan takes [0-9.]+ times as long as a check", ratio)
    async with connected(database_url):
        assert await NameHolding.all().count() == 60


def test_altered_pictures_are_asked_about_and_found(
    database_url: str, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = len(KINDS)
    for alteration in set(ALTERATIONS) - {"mirrored", "resized"}:
        monkeypatch.delitem(ALTERATIONS, alteration)

    found = of_seed(11, database_url, tmp_path, Plan([many], [many], asked=1, of_each=1))

    found.print()
    said = capsys.readouterr().out
    assert found.altered.total() == len(STYLES) * 2
    assert found.found.total() > 0.8 * found.altered.total()
    assert found.nobodys.total() == len(KINDS)
    assert f"found: {found.found.total()} of {found.altered.total()}" in said
    assert f"{many} guarded, {found.altered.total() + many} checks: p50 " in said
    assert asyncio.run(_guarded(database_url)) == many


async def _guarded(url: str) -> int:
    async with connected(url):
        return await GuardedPicture.all().count()
