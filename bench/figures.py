"""How long the register's figures take at a size that no trial reaches.

    python -m bench.figures [sqlite|postgresql] [--accounts N]

Fills a database of its own with N made-up accounts, each with a face, a marker, three steps and a
report, then counts; and says what a reader waits for counts that are kept.
"""

import argparse
import asyncio
import statistics as numbers
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tortoise import connections

from models import database
from models.database import WRITER
from resolvers.statistics.counts import count
from resolvers.statistics.memory import KeptCounts
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server

# One row of each table for every `n`; written for both databases.
SERIES = {
    "sqlite": "(WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < {most}) "
    "SELECT n FROM up) AS up",
    "postgres": "generate_series(1, {most}) AS up(n)",
}
# Spreads `n` over some minutes of four years and over a day.
MOMENT = {
    "sqlite": "datetime('2022-12-01', '+' || ((n * 7919) % 2000000 + {after}) || ' minutes') "
    "|| '+00:00'",
    "postgres": "timestamptz '2022-12-01' + ((n::bigint * 7919) % 2000000 + {after}) "
    "* interval '1 minute'",
}
DAY = {
    "sqlite": "date('2022-12-01', '+' || ((n * 7919) % 1400 + {after}) || ' days')",
    "postgres": "(date '2022-12-01' + ((n::bigint * 7919) % 1400 + {after})::int)",
}
PAD = {
    "sqlite": "zeroblob(700)",
    "postgres": "decode(repeat('ab', 700), 'hex')",
}
NUMBER = "'A' || (10000000000 + n)"
NATURE = (
    "CASE n % 7 WHEN 0 THEN 'NATURAL_PERSON' WHEN 1 THEN 'ENTERPRISE' WHEN 2 THEN 'STATE_ORGAN' "
    "WHEN 3 THEN 'INDIVIDUAL_BUSINESS' ELSE 'PUBLIC_INSTITUTION' END"
)
FALSE = {"sqlite": "0", "postgres": "false"}
FILL = (
    "INSERT INTO subject (id, ref, document_kind, document_hash, sealed, created_at) "
    "VALUES (1, 'x', 'USCC', 'x', {pad}, {now})",
    "INSERT INTO account (id, number, subject_id, operator, status, name, bio, category, "
    "created_at) SELECT n, {number}, 1, 'x', 'ACTIVE', 'x', '', 'LIFE', {now} FROM {series}",
    "INSERT INTO record (id, number, version, sequence, canonical, leaf_hash, fields_changed, "
    "valid_from, published_at) VALUES (1, 'x', 1, 1, '', 'x', '[]', {now}, {now})",
    "INSERT INTO public_face (number, record_id, sequence, name_folded, category, nature, status, "
    "division, province, operator_folded, operator_verified, registered_at, registered_year, "
    "markers) "
    "SELECT {number}, 1, n, '某某账号' || n, 'LIFE', {nature}, 'ACTIVE', "
    "CAST(110100 + (n % 31) * 10000 AS TEXT), CAST(110000 + (n % 31) * 10000 AS TEXT), "
    "'某某有限公司' || n, n % 2 = 0, {moment}, "
    "CAST(substr(CAST({moment} AS TEXT), 1, 4) AS INT), {nature} FROM {series}",
    "INSERT INTO face_marker (face_id, marker) SELECT {number}, {nature} FROM {series}",
    "INSERT INTO event (account_id, kind, note, at) SELECT n, 'APPLIED', '', {moment} "
    "FROM {series}",
    "INSERT INTO event (account_id, kind, note, at) SELECT n, CASE n % 9 WHEN 0 THEN 'REFUSED' "
    "ELSE 'APPROVED' END, '核对无误，予以登记。', {later} FROM {series}",
    "INSERT INTO event (account_id, kind, note, at) SELECT n, 'MARKER_ENDED', '', {later} "
    "FROM {series}",
    "INSERT INTO report (ref, receipt_hash, number, reason, sealed, likeness, state, merged_count, "
    "received_on, due_on, due_provisional, decision, feedback, decided_by, decided_on) "
    "SELECT CAST(n AS TEXT), CAST(n AS TEXT), {number}, CASE n % 5 WHEN 0 THEN 'FABRICATION' "
    "ELSE 'IMPERSONATION' END, {pad}, 'x', 'DECIDED', 0, {day}, {due}, {false}, 'UPHELD', "
    "'经核实，您反映的情况属实。', 'x', {decided} FROM {series}",
)


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", nargs="?", default="sqlite")
    arguments.add_argument("--accounts", type=int, default=100_000)
    chosen = arguments.parse_args()
    if chosen.database == "postgresql":
        with postgres_server(durable=True) as server:
            url = await asyncio.to_thread(lambda: PostgresDatabases(server).fresh())
            await measure(url, chosen.accounts)
    else:
        with tempfile.TemporaryDirectory() as folder:
            url = await asyncio.to_thread(lambda: SqliteDatabases(Path(folder)).fresh())
            await measure(url, chosen.accounts)


async def measure(url: str, accounts: int) -> None:
    await database.connect(url)
    try:
        await fill(accounts)
        now = datetime.now(UTC)
        took = []
        for _ in range(3):
            began = time.perf_counter()
            await count(now)
            took.append(time.perf_counter() - began)
        print(
            f"{accounts} accounts: counted in {numbers.median(took):.2f} s, worst {max(took):.2f}"
        )
        kept = KeptCounts()
        await kept.at(now)
        began = time.perf_counter()
        for _ in range(1_000):
            await kept.at(now)
        print(f"kept: {(time.perf_counter() - began):.3f} ms a question")
    finally:
        await database.disconnect()


async def fill(accounts: int) -> None:
    name = database.dialect()
    values = {
        "series": SERIES[name].format(most=accounts),
        "moment": MOMENT[name].format(after=0),
        "later": MOMENT[name].format(after=4_000),
        "now": MOMENT[name].format(after=0).replace("n::bigint", "1").replace("(n ", "(1 "),
        "day": DAY[name].format(after=0),
        "due": DAY[name].format(after=14),
        "decided": DAY[name].format(after=9),
        "pad": PAD[name],
        "number": NUMBER,
        "nature": NATURE,
        "false": FALSE[name],
    }
    writer = connections.get(WRITER)
    for statement in FILL:
        await writer.execute_query(statement.format(**values))
    await writer.execute_query("ANALYZE")


if __name__ == "__main__":
    asyncio.run(main())
