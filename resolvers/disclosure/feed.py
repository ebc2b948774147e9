"""The feed of everything that was published, in one dense order (Art 9, 20)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import structlog

from models import Record
from models.database import reader
from resolvers.disclosure.record import Published

log = structlog.get_logger("gongshi.feed")

BATCH = 100
POLL_SECONDS, RECHECK_SECONDS = 0.2, 5


async def since(sequence: int, *, first: int = BATCH) -> list[Published]:
    """The `first` versions after `sequence`, in order, without a gap."""
    rows = (
        await Record.filter(sequence__gt=sequence)
        .order_by("sequence")
        .limit(first)
        .prefetch_related("openings")
        .using_db(reader())
    )
    return [Published.of(row, row.openings) for row in rows]


async def newest() -> int:
    """The last sequence that was given and committed; 0 before the first."""
    row = await Record.all().order_by("-sequence").using_db(reader()).first()
    return row.sequence if row else 0


class Tail:
    """One poll a process for all who follow: they wait here, and hold no connection meanwhile."""

    def __init__(self) -> None:
        self._newest = 0
        self._moved = asyncio.Condition()
        self._watch: asyncio.Task[None] | None = None
        self._followers = 0

    async def follow(self, sequence: int) -> AsyncIterator[Published]:
        """Every version after `sequence`, for ever, each once and in order."""
        self._followers += 1
        self._watch = self._watch or asyncio.create_task(self._poll())
        try:
            while True:
                batch = await self._next(sequence)
                for face in batch:
                    yield face
                    sequence = face.sequence
                if not batch:
                    await self._beyond(sequence)
        finally:
            self._followers -= 1
            if not self._followers:
                await self.close()

    async def close(self) -> None:
        """Stop polling; whoever still follows is left to be cancelled by their connection."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.cancel()

    async def _next(self, sequence: int) -> list[Published]:
        try:
            return await since(sequence)
        except Exception:
            # The database may be away for a while: whoever follows goes on waiting.
            log.exception("the feed could not be read")
            await asyncio.sleep(POLL_SECONDS)
            return []

    async def _beyond(self, sequence: int) -> None:
        """Wait for something newer, but not for ever: whoever follows then looks for themselves."""
        with suppress(TimeoutError):
            async with asyncio.timeout(RECHECK_SECONDS), self._moved:
                await self._moved.wait_for(lambda: self._newest > sequence)

    async def _poll(self) -> None:
        while True:
            try:
                sequence = await newest()
            except Exception:
                log.exception("the feed could not be read")
            else:
                await self._tell(sequence)
            await asyncio.sleep(POLL_SECONDS)

    async def _tell(self, sequence: int) -> None:
        if sequence != self._newest:
            async with self._moved:
                self._newest = sequence
                self._moved.notify_all()
