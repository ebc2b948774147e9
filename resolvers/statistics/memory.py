"""Counts are kept for minutes and made by one at a time: readers never wait for a recount that
others' reading caused.
"""

import asyncio
import time
from datetime import datetime, timedelta

from resolvers.disclosure import feed
from resolvers.statistics.counts import Counts, count

LEAST, MOST = timedelta(minutes=1), timedelta(minutes=5)
REST = 20  # times as long as counting took are the counts kept at least: 5 % of one connection


class KeptCounts:
    """The newest counts of one register in one process."""

    def __init__(self) -> None:
        self._kept: Counts | None = None
        self._least = LEAST
        self._counting = asyncio.Lock()

    async def at(self, now: datetime) -> Counts:
        """Counts that are at most MOST old, and older than LEAST only while nothing was published
        since. While they are made anew, whoever comes gets the old ones.
        """
        kept = self._kept
        if kept is not None and (self._counting.locked() or await self._is_fresh(kept, now)):
            return kept
        async with self._counting:
            if self._kept is None or not await self._is_fresh(self._kept, now):
                self._kept = await self._counted(now)
            return self._kept

    async def _counted(self, now: datetime) -> Counts:
        began = time.monotonic()
        counts = await count(now)
        self._least = max(LEAST, REST * timedelta(seconds=time.monotonic() - began))
        return counts

    async def _is_fresh(self, kept: Counts, now: datetime) -> bool:
        age = now - kept.at
        if timedelta() <= age < self._least:
            return True
        return self._least <= age < MOST and await feed.newest() == kept.sequence
