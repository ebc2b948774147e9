"""A simulated month of registrations through the register's own detection of abuse (Art 10).

    python -m bench.abuse [--database sqlite|postgresql] [--honest 20000] [--seed N]

Honest applicants in crowds that look like abuse (families, agencies, chains, schools, carriers),
and fifteen campaigns of five kinds among them. Prints which campaigns were found and when, and
which honest applications had to wait.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from app import register_of
from bench.abuse import results
from bench.abuse.campaigns import CAMPAIGNS, Campaign
from bench.abuse.filings import Filing, World
from bench.abuse.honest import applicants
from bench.abuse.month import Month, with_clock
from bench.abuse.results import Outcome
from models import database
from settings import Settings
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server

SEED = 20260901
HONEST, MOST_HELD = 20_000, 0.005


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--honest", type=int, default=HONEST)
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongshi-abuse-") as folder:
        if chosen.database == "sqlite":
            url = SqliteDatabases(Path(folder)).fresh()
            _run(url, Path(folder), chosen.honest, chosen.seed)
        else:
            with postgres_server() as server:
                _run(PostgresDatabases(server).fresh(), Path(folder), chosen.honest, chosen.seed)


def _run(url: str, folder: Path, size: int, seed: int) -> None:
    began = time.perf_counter()
    filings = population(size, CAMPAIGNS, seed)
    month, outcome, honest = asyncio.run(played(url, folder, filings, CAMPAIGNS))
    print(results.report(month, filings, outcome, honest))
    print(f"{len(filings)} applications in {time.perf_counter() - began:.0f} s.")
    if sum(honest.values()) > MOST_HELD * size:
        raise SystemExit("too many honest applications were held up")


def population(size: int, campaigns: Sequence[Campaign], seed: int) -> list[Filing]:
    """Honest and other applications together, in the order of time; the same for one seed."""
    world = World(random.Random(seed))  # noqa: S311 # the same month each time
    filings = applicants(world, size)
    for campaign in campaigns:
        filings += campaign.run(world, campaign.name)
    return sorted(filings, key=lambda filing: filing.at)


async def played(
    url: str, folder: Path, filings: list[Filing], campaigns: Sequence[Campaign]
) -> tuple[Month, list[Outcome], Counter[str]]:
    """The month over the database at `url`, what became of each campaign, and who waited."""
    await database.connect(url)
    try:
        settings = Settings(_env_file=None, database_url=url, data_folder=folder)  # type: ignore[call-arg] # pydantic-settings' own
        month = with_clock(register_of(settings))
        await month.run(filings)
        hits = await results.hits(month)
        return month, results.outcomes(campaigns, filings, hits), results.held(hits)
    finally:
        await database.disconnect()


if __name__ == "__main__":
    main()
