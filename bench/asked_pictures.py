"""Pictures guarded, and pictures asked about, from one seed."""

import io
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from random import Random

from PIL import Image

from bench.altered_pictures import ALTERATIONS
from bench.avatar_figures import Figures
from bench.made_pictures import STYLES, plain
from gateways.files.inspection import inspect
from gateways.keys import KeyRing
from models import GuardedPicture, database
from resolvers.profiles import protected_pictures, thumbnails
from resolvers.runtime import transaction
from rules.profiles.picture_likeness import laid
from rules.vocabulary import NameGuard, UploadKind

KINDS = {**STYLES, "plain and faded": plain}
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@dataclass(frozen=True)
class Plan:
    """How many are guarded, and at which of these numbers altered ones are asked about; how many
    are asked about of each style that are nobody's, and `of_each` that are altered.
    """

    guarded: list[int]
    altered: list[int]
    asked: int
    of_each: int


def thumbnail(picture: Image.Image) -> bytes:
    """As an upload of it is kept to compare."""
    written = io.BytesIO()
    picture.save(written, "JPEG" if picture.format == "JPEG" else "PNG")
    made = inspect(written.getvalue(), UploadKind.AVATAR).thumbnail
    assert made is not None
    return made


class Asking:
    """The guarded pictures of one seed, and what was asked of them."""

    def __init__(self, seed: int, plan: Plan, keys: KeyRing) -> None:
        self.random = Random(seed)  # noqa: S311 # the same pictures each time
        self.plan, self.keys, self.figures = plan, keys, Figures()
        self.says: dict[str, object] = {}
        self.kept: dict[str, list[tuple[str, Image.Image]]] = {style: [] for style in KINDS}
        self._styles = cycle(KINDS)

    async def measure(self) -> Figures:
        for size in self.plan.guarded:
            async with transaction():
                for style in islice(self._styles, size - len(self.says)):
                    await self._guard(style)
            self.figures.spent[size] = []
            for style in KINDS:
                for _ in range(self.plan.asked):
                    await self._ask_of_nobody(size, style)
            for style in STYLES if size in self.plan.altered else ():
                for own, picture in self.kept[style]:
                    await self._ask_altered(size, style, own, picture)
        return self.figures

    async def _guard(self, style: str) -> None:
        picture, name = KINDS[style](self.random), f"{style} {len(self.says)}"
        self.says[name] = picture.info.get("says")
        if len(self.kept[style]) < self.plan.of_each:
            self.kept[style].append((name, picture))
        row = GuardedPicture(name=name, guard=NameGuard.PROTECTED, since=NOW)
        await protected_pictures.guard(self.keys, row, thumbnail(picture))

    async def _ask_of_nobody(self, size: int, style: str) -> None:
        picture = KINDS[style](self.random)
        others = self._distinct(await self._found(size, picture), "", picture.info.get("says"))
        self.figures.nobodys[size, style] += 1
        self.figures.taken[size, style] += bool(others)
        self.figures.pairs.update((size, style, _style(other)) for other in others)

    async def _ask_altered(self, size: int, style: str, own: str, picture: Image.Image) -> None:
        for alteration, alter in ALTERATIONS.items():
            names = await self._found(size, alter(picture, self.random))
            others = self._distinct(names, own, self.says[own])
            self.figures.altered[size, alteration, style] += 1
            self.figures.found[size, alteration, style] += own in names
            self.figures.also[size] += bool(others)
            self.figures.third.update((size, style, _style(other)) for other in others)

    async def _found(self, size: int, picture: Image.Image) -> list[str]:
        """The names of those that it is."""
        seen, started = thumbnail(picture), time.perf_counter()
        names = []
        for row in await protected_pictures.near(self.keys, seen, database.reader()):
            over = laid(seen, thumbnails.unseal(self.keys, row) or b"")
            if over is not None and over.is_same:
                names.append(row.name)
        self.figures.spent[size].append((time.perf_counter() - started) * 1_000)
        return names

    def _distinct(self, names: list[str], own: str, says: object) -> list[str]:
        return [n for n in names if n != own and (says is None or self.says[n] != says)]


def _style(name: str) -> str:
    return name.rpartition(" ")[0]
