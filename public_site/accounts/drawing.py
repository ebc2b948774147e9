"""From words to the share card's picture, in a process of its own and never piling up."""

import asyncio
import hashlib
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

TEMPLATE = Path(str(files("public_site"))) / "templates" / "card" / "card.typ"
PROGRAM = Path(__file__).with_name("typesetting.py")
KEPT = 32  # cards of some 70 KB each
MOST_WAITING = 16
LONGEST = 10  # seconds; a card takes a fifth of one on a busy machine


class TooBusy(Exception):
    """So many cards wait to be drawn that one more is not taken."""


class Undrawn(Exception):
    """The program that draws ended without a picture; says what it said."""


class Draughtsman:
    """Draws one card at a time, each in a process that ends with it: typst holds 40 MB.

    What was drawn lately is kept in memory by the digest of all that stands in it. Nothing is
    stored: an erasure changes the digest, and the old card is not found again.
    """

    def __init__(self, program: Path = PROGRAM, longest: int = LONGEST) -> None:
        self._program, self._longest = program, longest
        self._turn = asyncio.Lock()
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._drawing: dict[str, asyncio.Task[bytes]] = {}

    def digest(self, card: Mapping[str, Any]) -> str:
        """What tells this card from every other, of another design too."""
        return hashlib.sha256(self._design + _text(card)).hexdigest()[:20]

    async def draw(self, card: Mapping[str, Any], fonts: Sequence[Path]) -> bytes:
        """The card as PNG; asked for twice at once it is drawn once. Raises TooBusy, and where it
        cannot be drawn Undrawn or TimeoutError.
        """
        digest = self.digest(card)
        if digest in self._kept:
            self._kept.move_to_end(digest)
            return self._kept[digest]
        waiting = self._drawing.get(digest)
        if waiting is None:
            waiting = self._begin(digest, card, fonts)
        return await asyncio.shield(waiting)

    async def close(self) -> None:
        """Draw nothing more, and end the process that draws."""
        drawing = [*self._drawing.values()]
        for task in drawing:
            task.cancel()
        await asyncio.gather(*drawing, return_exceptions=True)

    def _begin(
        self, digest: str, card: Mapping[str, Any], fonts: Sequence[Path]
    ) -> asyncio.Task[bytes]:
        if len(self._drawing) >= MOST_WAITING:
            raise TooBusy
        drawing = asyncio.create_task(self._drawn(_text(card), fonts))
        self._drawing[digest] = drawing
        drawing.add_done_callback(lambda done: self._keep(digest, done))
        return drawing

    def _keep(self, digest: str, done: asyncio.Task[bytes]) -> None:
        del self._drawing[digest]
        if done.cancelled() or done.exception():
            return
        self._kept[digest] = done.result()
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    async def _drawn(self, card: bytes, fonts: Sequence[Path]) -> bytes:
        async with self._turn:
            process = await self._start(fonts)
            try:
                async with asyncio.timeout(self._longest):
                    picture, complaint = await process.communicate(card)
            finally:
                await _end(process)
        if process.returncode:
            raise Undrawn(complaint.decode(errors="replace"))
        return picture

    async def _start(self, fonts: Sequence[Path]) -> Process:
        folders = sorted({str(path.parent) for path in fonts})  # typst takes folders
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",  # what lies beside the program is not for it to import
            str(self._program),
            str(self._longest),
            str(TEMPLATE),
            *folders,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )

    @cached_property
    def _design(self) -> bytes:
        return hashlib.sha256(TEMPLATE.read_bytes()).digest()


async def _end(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _text(card: Mapping[str, Any]) -> bytes:
    return json.dumps(card, ensure_ascii=False, sort_keys=True).encode()
