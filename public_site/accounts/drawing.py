"""From words to the share card's picture, off the event loop and never piling up."""

import asyncio
import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typst

TEMPLATE = Path(str(files("public_site"))) / "templates" / "card" / "card.typ"
KEPT = 128  # cards of some 70 KB each
MOST_WAITING = 16
PIXELS_PER_INCH = 72.0  # one point, one pixel


class TooBusy(Exception):
    """So many cards wait to be drawn that one more is not taken."""


class Draughtsman:
    """Draws one card at a time, in a thread: typst works without Python's lock.

    What was drawn lately is kept in memory by the digest of all that stands in it. Nothing is
    stored: an erasure changes the digest, and the old card is not found again.
    """

    def __init__(self, fonts: Sequence[Path]) -> None:
        self._fonts = fonts
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="card")
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._drawing: dict[str, asyncio.Future[bytes]] = {}

    def digest(self, card: Mapping[str, Any]) -> str:
        """What tells this card from every other, of another design too."""
        return hashlib.sha256(self._design + _text(card)).hexdigest()[:20]

    async def draw(self, card: Mapping[str, Any]) -> bytes:
        """The card as PNG; asked for twice at once it is drawn once. Raises TooBusy."""
        digest = self.digest(card)
        if digest in self._kept:
            self._kept.move_to_end(digest)
            return self._kept[digest]
        waiting = self._drawing.get(digest)
        if waiting is None:
            waiting = self._begin(digest, card)
        return await asyncio.shield(waiting)

    def _begin(self, digest: str, card: Mapping[str, Any]) -> asyncio.Future[bytes]:
        if len(self._drawing) >= MOST_WAITING:
            raise TooBusy
        loop = asyncio.get_running_loop()
        drawing = loop.run_in_executor(self._thread, self._drawn, _text(card))
        self._drawing[digest] = drawing
        drawing.add_done_callback(lambda done: self._keep(digest, done))
        return drawing

    def _keep(self, digest: str, done: asyncio.Future[bytes]) -> None:
        del self._drawing[digest]
        if done.cancelled() or done.exception():
            return
        self._kept[digest] = done.result()
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _drawn(self, card: bytes) -> bytes:
        inputs = {"card": card.decode()}
        picture = self._compiler.compile(format="png", ppi=PIXELS_PER_INCH, sys_inputs=inputs)
        if not isinstance(picture, bytes):
            raise TypeError("the card is more than one page")
        return picture

    @cached_property
    def _compiler(self) -> "typst.Compiler":
        """Made in the thread, when the first card is drawn: it reads the fonts, and is large."""
        import typst

        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=sorted({str(path.parent) for path in self._fonts}),  # it takes folders
        )
        return typst.Compiler(TEMPLATE, font_paths=fonts)

    @cached_property
    def _design(self) -> bytes:
        return hashlib.sha256(TEMPLATE.read_bytes()).digest()


def _text(card: Mapping[str, Any]) -> bytes:
    return json.dumps(card, ensure_ascii=False, sort_keys=True).encode()
