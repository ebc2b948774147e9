"""How long one check of a name takes with a million names held and 100,000 guarded.

    python -m bench.name_checks [sqlite|postgresql] [--held N] [--guarded N] [--asked N]

The names are made up: two characters of their own and one or two common words. A linear rapidfuzz
scan over the guarded names stands beside, in the same run.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from rapidfuzz import fuzz, process
from tortoise import connections

from bench.names.replacing import by_sound
from bench.names.transforms import TRANSFORMS
from models import Account, NameHolding, Subject, database
from models.database import WRITER
from resolvers.names import checks
from resolvers.profiles import protected_list
from resolvers.profiles.protected_list import Protected
from resolvers.runtime import STRANGER, Context, Register
from rules.names.distinctive import common_words
from rules.text.folding import fold
from rules.vocabulary import DocumentKind
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server

SEED, BATCH = 5, 2_000
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def made_up(rng: random.Random) -> Iterator[str]:
    """Names without end, each once."""
    characters = sorted({one for group in by_sound().values() for one in group})
    words = sorted(word for word in common_words() if 2 <= len(word) <= 3)
    seen: set[str] = set()
    while True:
        own = "".join(rng.choices(characters, k=2))
        name = own + "".join(rng.choices(words, k=rng.choice((1, 1, 2))))
        if fold(name) not in seen:
            seen.add(fold(name))
            yield name


async def fill(names: Iterator[str], held: int, guard: int) -> list[str]:
    """`held` names held and `guard` guarded; the latter are returned."""
    subject = await Subject.create(
        ref="x", document_kind=DocumentKind.USCC, document_hash="x", sealed=b"", created_at=NOW
    )
    account = await Account.create(
        subject=subject, operator="x", name="x", category="LIFE", created_at=NOW
    )
    started = time.perf_counter()
    for batch in _batches(names, held):
        rows = [NameHolding(folded=fold(n), account=account, held_since=NOW) for n in batch]
        await NameHolding.bulk_create(rows)
    print(f"{held} names held in {time.perf_counter() - started:.0f} s")
    started = time.perf_counter()
    known = list(islice(names, guard))
    await protected_list.replace(None, map(Protected, known), NOW)  # type: ignore[arg-type] # no bearers
    print(f"{guard} names guarded in {time.perf_counter() - started:.0f} s")
    return known


def _batches(names: Iterator[str], count: int) -> Iterator[list[str]]:
    for at in range(0, count, BATCH):
        yield list(islice(names, min(BATCH, count - at)))


def asked_of(known: list[str], names: Iterator[str], count: int, rng: random.Random) -> list[str]:
    """Half of them nobody's, half near to a guarded one."""
    near = [rng.choice(TRANSFORMS).make(rng.choice(known), rng) for _ in range(count // 2)]
    return [*islice(names, count // 2), *(name for name in near if name)]


async def timed(what: str, asked: list[str], check: Callable[[str], Awaitable[Any]]) -> float:
    """The median in milliseconds, printed with the rest."""
    spent = []
    for name in asked:
        started = time.perf_counter()
        await check(name)
        spent.append((time.perf_counter() - started) * 1_000)
    cut = statistics.quantiles(spent, n=100)
    print(f"  {what:26} p50 {cut[49]:8.2f} ms   p99 {cut[98]:8.2f} ms")
    return cut[49]


async def measure(url: str, held: int, guard: int, count: int) -> None:
    await database.migrate(url)
    await database.connect(url)
    try:
        rng = random.Random(SEED)  # noqa: S311 # the same names each time
        names = made_up(rng)
        known = await fill(names, held, guard)
        await connections.get(WRITER).execute_script("ANALYZE")
        folds = [fold(name) for name in known]
        ctx = Context(_register(), STRANGER, NOW)
        asked = asked_of(known, names, count, rng)
        for name in asked[:100]:
            await checks.check(ctx, name)
        own = await timed("one check", asked, lambda name: checks.check(ctx, name))

        async def scan(name: str) -> None:
            process.extractOne(fold(name), folds, scorer=fuzz.ratio)

        other = await timed("a linear rapidfuzz scan", asked[:200], scan)
        print(f"  a scan takes {other / own:.1f} times as long as a check")
    finally:
        await database.disconnect()


def _register() -> Register:
    """What a check needs of one: whose platform it is."""
    platform = SimpleNamespace(name_zh="示例平台", name_en="Example", operator_name="示例", uscc="")
    keys = SimpleNamespace(lookup_hash=lambda kind, value: value)
    return SimpleNamespace(platform=platform, keys=keys)  # type: ignore[return-value] # as much as is asked


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", nargs="?", default="sqlite", choices=("sqlite", "postgresql"))
    parser.add_argument("--held", type=int, default=1_000_000)
    parser.add_argument("--guarded", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=2_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongshi-names-") as folder:
        databases = SqliteDatabases(Path(folder)) if chosen.database == "sqlite" else None
        if databases is not None:
            asyncio.run(measure(databases.fresh(), chosen.held, chosen.guarded, chosen.asked))
            return
        with postgres_server(durable=True) as server:
            url = PostgresDatabases(server).fresh()
            asyncio.run(measure(url, chosen.held, chosen.guarded, chosen.asked))


if __name__ == "__main__":
    main()
