"""An idempotency store in memory: what the database store must do, without a database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from schema.http.idempotency import Verdict
from tests.http.graph_for_tests import NAMES


@dataclass
class MemoryAttempt:
    verdict: Verdict
    answer: tuple[int, bytes] | None = None
    discarded: bool = False

    async def keep(self, status: int, body: bytes) -> None:
        self.answer = (status, body)

    async def discard(self) -> None:
        self.discarded = True


class MemoryStore:
    """`NAMES` plays the database: a discarded attempt takes its rows back."""

    def __init__(self) -> None:
        self.done: dict[tuple[str | None, str], tuple[bytes, tuple[int, bytes]]] = {}
        self.running: set[tuple[str | None, str]] = set()

    @asynccontextmanager
    async def once(
        self, actor_id: str | None, key: str, request_digest: bytes
    ) -> AsyncIterator[MemoryAttempt]:
        place = (actor_id, key)
        if place in self.running:
            yield MemoryAttempt("in_flight")
            return
        if place in self.done:
            digest, answer = self.done[place]
            same = digest == request_digest
            yield MemoryAttempt("done", answer) if same else MemoryAttempt("reused")
            return
        before = list(NAMES)
        attempt = MemoryAttempt("new")
        self.running.add(place)
        try:
            yield attempt
        finally:
            self.running.discard(place)
            if attempt.answer is None:
                NAMES[:] = before
        if attempt.answer is not None:
            self.done[place] = (request_digest, attempt.answer)
