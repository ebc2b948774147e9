"""How many altered pictures are found to be another's, and how many others are taken for it.

    python -m bench.avatars [sqlite|postgresql] [--seeds N ...] [--guarded N ...] [--altered N ...]

Pictures of each style of `made_pictures` are guarded in turn, until there are as many as each of
`--guarded`. At each, `--asked` of each style are asked about that are nobody's; at those that are
`--altered`, too, `--of-each` of each style are altered in each way of `altered_pictures` and asked
about. All go the way of an upload and of the index. One character in one typeface is one picture,
whoever draws it: pictures that say the same are not counted as distinct. Each seed has a database
and a process of its own; the tables are of all seeds together.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from bench.asked_pictures import Asking, Plan
from bench.avatar_figures import Figures
from gateways.keys import KeyRing
from models import database
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server

SEED = 11


def of_seed(seed: int, url: str, folder: Path, plan: Plan) -> Figures:
    return asyncio.run(_of_seed(seed, url, folder, plan))


async def _of_seed(seed: int, url: str, folder: Path, plan: Plan) -> Figures:
    await database.connect(url)
    try:
        return await Asking(seed, plan, KeyRing.load(folder / str(seed), {})).measure()
    finally:
        await database.disconnect()


@contextmanager
def _databases(kind: str, folder: Path) -> Iterator[SqliteDatabases | PostgresDatabases]:
    if kind == "sqlite":
        yield SqliteDatabases(folder)
        return
    with postgres_server(durable=True) as server:
        yield PostgresDatabases(server)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", nargs="?", default="sqlite", choices=("sqlite", "postgresql"))
    parser.add_argument("--seeds", type=int, nargs="+", default=[SEED])
    parser.add_argument("--guarded", type=int, nargs="+", default=[100, 1_000])
    parser.add_argument("--altered", type=int, nargs="*", default=[1_000])
    parser.add_argument("--asked", type=int, default=25, help="of each style, nobody's")
    parser.add_argument("--of-each", type=int, default=12, help="of each style, altered")
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args()
    plan = Plan(chosen.guarded, chosen.altered, chosen.asked, chosen.of_each)
    with (
        tempfile.TemporaryDirectory(prefix="gongshi-pictures-") as made,
        _databases(chosen.database, Path(made)) as databases,
        ProcessPoolExecutor(chosen.processes) as processes,
    ):
        given = [(seed, databases.fresh(), Path(made), plan) for seed in chosen.seeds]
        figures = Figures()
        for result in processes.map(of_seed, *zip(*given, strict=True)):
            figures.add(result)
    figures.print()


if __name__ == "__main__":
    main()
