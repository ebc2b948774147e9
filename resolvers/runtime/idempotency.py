"""A keyed mutation happens once: its effect and its answer commit together or not at all.

The answer is sealed under the client's own key, of which only a hash is kept: an answer may hold
a secret (a receipt) that the register itself must not be able to read again.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from tortoise.exceptions import IntegrityError

from gateways.clock import Clock
from gateways.keys import KeyRing
from models import IdempotentAnswer
from resolvers.runtime.transaction import transaction

KEPT = DAY = timedelta(hours=24)


class Discarded(Exception):
    """Ends the attempt's transaction so that nothing of it remains."""


class Overtaken(Exception):
    """The same key was committed by another request while this one waited for it."""


@dataclass(slots=True)
class Attempt:
    """One try under a key; see `schema.http.idempotency.Attempt`."""

    verdict: Literal["new", "done", "reused", "in_flight"]
    answer: tuple[int, bytes] | None = None
    kept: tuple[int, bytes] | None = None
    discarded: bool = False

    async def keep(self, status: int, body: bytes) -> None:
        self.kept = (status, body)

    async def discard(self) -> None:
        self.discarded = True


class Answers:
    """The answers given to keyed mutations, for KEPT. `hourless` remembers the day only, for what
    nobody may be found out by: the answer is then kept to the end of the next.
    """

    def __init__(self, keys: KeyRing, clock: Clock, *, hourless: bool = False) -> None:
        self._keys, self._clock, self._hourless = keys, clock, hourless

    @asynccontextmanager
    async def once(
        self, actor_id: str | None, key: str, request_digest: bytes
    ) -> AsyncIterator[Attempt]:
        """One transaction around the attempt. `discard` rolls it back, and so does a fault;
        otherwise what was done, were it only a wrong try that was counted, is committed.
        """
        key_hash, request = self._hashes(actor_id, key, request_digest)
        earlier = await self._earlier(key_hash, request, key)
        if earlier is not None:
            yield earlier
            return
        try:
            async with transaction():
                attempt = Attempt("new")
                row = await self._begun(key_hash, request)
                yield attempt
                if attempt.discarded:
                    raise Discarded
                await self._keep(row, key, attempt.kept)
        except Discarded:
            return
        except Overtaken:
            yield await self._earlier(key_hash, request, key) or Attempt("in_flight")

    async def earlier(
        self, actor_id: str | None, key: str, request_digest: bytes
    ) -> Attempt | None:
        """What `once` would find already: to be asked before work that needs no transaction."""
        key_hash, request = self._hashes(actor_id, key, request_digest)
        return await self._earlier(key_hash, request, key)

    def _hashes(self, actor_id: str | None, key: str, request_digest: bytes) -> tuple[str, str]:
        key_hash = self._keys.lookup_hash("idempotency", f"{actor_id or ''}\n{key}")
        return key_hash, hashlib.sha256(request_digest).hexdigest()

    async def _begun(self, key_hash: str, request: str) -> IdempotentAnswer:
        now = self._clock.now()
        since = now.replace(hour=0, minute=0, second=0, microsecond=0) + DAY
        try:
            return await IdempotentAnswer.create(
                key_hash=key_hash,
                request_hash=request,
                created_at=since if self._hourless else now,
            )
        except IntegrityError as exc:
            raise Overtaken from exc

    async def _keep(
        self, row: IdempotentAnswer, key: str, answer: tuple[int, bytes] | None
    ) -> None:
        """The answer, sealed; where there is none to replay, the key is free again."""
        if answer is None:
            await row.delete()
            return
        row.status, body = answer
        row.sealed = self._keys.seal_under(key, body, f"idempotency/{row.key_hash}")
        await row.save()

    async def _earlier(self, key_hash: str, request: str, key: str) -> Attempt | None:
        row = await IdempotentAnswer.get_or_none(key_hash=key_hash)
        if row is None:
            return None
        if row.created_at < self._clock.now() - KEPT:
            await row.delete()
            return None
        if row.request_hash != request:
            return Attempt("reused")
        if row.sealed is None or row.status is None:
            return Attempt("in_flight")
        body = self._keys.open_under(key, row.sealed, f"idempotency/{key_hash}")
        return Attempt("done", (row.status, body))
