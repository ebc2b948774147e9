"""How many altered pictures are found to be another's, and how many others are taken for it.

    python -m bench.avatars [sqlite|postgresql] [--held N] [--asked N]

`--held` pictures of each style of `made_pictures` are guarded, `--asked` of each are altered in
each way of `altered_pictures` and asked about, and as many are made that are nobody's. All go the
way of an upload and of a check. One character in one typeface is one picture, whoever draws it:
pictures that say the same are not counted as distinct.
"""

import argparse
import asyncio
import io
import statistics
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from PIL import Image

from bench.altered_pictures import ALTERATIONS
from bench.made_pictures import STYLES, plain
from gateways.files import inspect
from models import GuardedPicture, database
from resolvers import guarded_pictures
from rules.pictures.likeness import laid
from rules.vocabulary import NameGuard, UploadKind
from tests.databases import PostgresDatabases, SqliteDatabases, postgres_server

SEED, PLAIN = 11, "plain and faded"
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def look(picture: Image.Image) -> bytes:
    """As an upload of it is kept to compare."""
    written = io.BytesIO()
    picture.save(written, "JPEG" if picture.format == "JPEG" else "PNG")
    found = inspect(written.getvalue(), UploadKind.AVATAR).look
    assert found is not None
    return found


class Asking:
    """The guarded pictures by name, and what was asked of them."""

    def __init__(self) -> None:
        self.says: dict[str, object] = {}
        self.spent: list[float] = []

    async def guard(self, name: str, picture: Image.Image) -> None:
        self.says[name] = picture.info.get("says")
        row = GuardedPicture(
            look=look(picture), name=name, guard=NameGuard.PROTECTED, owner="", since=NOW
        )
        await guarded_pictures.guard(row)

    async def found(self, picture: Image.Image) -> list[str]:
        """The names of those that it is."""
        seen, started = look(picture), time.perf_counter()
        names = []
        for row in await guarded_pictures.near(seen):
            over = laid(seen, bytes(row.look))
            if over is not None and over.is_same:
                names.append(row.name)
        self.spent.append((time.perf_counter() - started) * 1_000)
        return names

    def distinct(self, names: list[str], own: str, says: object) -> list[str]:
        return [n for n in names if n != own and (says is None or self.says[n] != says)]


async def measure(url: str, held: int, asked: int) -> None:
    await database.migrate(url)
    await database.connect(url)
    try:
        random = Random(SEED)  # noqa: S311 # the same pictures each time
        asking, made = Asking(), {}
        for style, make in {**STYLES, PLAIN: plain}.items():
            for at in range(held):
                name = f"{style} {at}"
                made[name] = make(random)
                await asking.guard(name, made[name])
        await _altered(asking, made, asked, random)
        await _distinct(asking, made, asked, random)
        cut = statistics.quantiles(asking.spent, n=100)
        print(f"\none check: p50 {cut[49]:.0f} ms, p99 {cut[98]:.0f} ms")
    finally:
        await database.disconnect()


async def _altered(
    asking: Asking, made: dict[str, Image.Image], asked: int, random: Random
) -> None:
    print(f"| alteration | {' | '.join(STYLES)} | all |\n|{'---|' * (len(STYLES) + 2)}")
    alarms = total = 0
    for alteration, alter in ALTERATIONS.items():
        right: Counter[str] = Counter()
        for style in STYLES:
            for at in range(asked):
                own = f"{style} {at}"
                names = await asking.found(alter(made[own], random))
                right[style] += own in names
                alarms += bool(asking.distinct(names, own, made[own].info.get("says")))
                total += 1
        each = [f"{right[style] / asked:.0%}" for style in STYLES]
        share = right.total() / (asked * len(STYLES))
        print(f"| {alteration} | {' | '.join(each)} | {share:.1%} |", flush=True)
    print(f"\naltered pictures also taken for a third one: {alarms} of {total}")


async def _distinct(
    asking: Asking, made: dict[str, Image.Image], asked: int, random: Random
) -> None:
    print("\n| nobody's pictures | asked | taken for another | pairs |\n|---|---|---|---|")
    for style, make in {**STYLES, PLAIN: plain}.items():
        taken = pairs = 0
        for _ in range(asked):
            picture = make(random)
            says = picture.info.get("says")
            names = asking.distinct(await asking.found(picture), "", says)
            taken, pairs = taken + bool(names), pairs + len(names)
        print(f"| {style} | {asked} | {taken} | {pairs} of {asked * len(made)} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", nargs="?", default="sqlite", choices=("sqlite", "postgresql"))
    parser.add_argument("--held", type=int, default=60, help="of each style")
    parser.add_argument("--asked", type=int, default=25, help="of each style")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongshi-pictures-") as folder:
        if chosen.database == "sqlite":
            url = SqliteDatabases(Path(folder)).fresh()
            asyncio.run(measure(url, chosen.held, chosen.asked))
            return
        with postgres_server() as server:
            url = PostgresDatabases(server).fresh()
            asyncio.run(measure(url, chosen.held, chosen.asked))


if __name__ == "__main__":
    main()
