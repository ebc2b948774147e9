"""The same mutation sent twice happens once: the `Idempotency-Key` header.

The store opens one database transaction around the attempt, so that the effect and the answer
are kept together or not at all.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Literal, Protocol

import orjson

from schema.errors import GraphError
from schema.http.answers import Answer, undone
from schema.http.asking import Question, bad

HEADER = "idempotency-key"
KEY = re.compile(r"[\x21-\x7e]{1,255}")
STRANGERS_KEY = 22  # characters of base64url in 128 bits

Verdict = Literal["new", "done", "reused", "in_flight"]


class Attempt(Protocol):
    """`answer` is the status and body kept for a key that is done."""

    @property
    def verdict(self) -> Verdict: ...

    @property
    def answer(self) -> tuple[int, bytes] | None: ...

    async def keep(self, status: int, body: bytes) -> None: ...

    async def discard(self) -> None: ...


class IdempotencyStore(Protocol):
    """`actor_id` is None for strangers. `keep` keeps effect and answer, `discard` neither; leaving
    the context without either keeps the effect and frees the key.
    """

    def once(
        self, actor_id: str | None, key: str, request_digest: bytes
    ) -> AbstractAsyncContextManager[Attempt]: ...


def checked_key(header: str | None) -> str | None:
    if header is not None and not KEY.fullmatch(header):
        raise bad("`Idempotency-Key` must be 1 to 255 visible ASCII characters")
    return header


def check_use(key: str, *, roots: int, stranger: bool) -> None:
    """One key is one mutation: beside another that fails, what a mutation counts (a wrong guess
    of a code) would be rolled back. Strangers share one space of keys, so theirs must be such as
    no one guesses.
    """
    if roots != 1:
        raise GraphError(
            "With an `Idempotency-Key` an operation has exactly one field",
            "IDEMPOTENCY_ONE_MUTATION",
            400,
        )
    if stranger and len(key) < STRANGERS_KEY:
        raise GraphError(
            f"Without a login an `Idempotency-Key` has at least {STRANGERS_KEY} random characters",
            "IDEMPOTENCY_KEY_TOO_WEAK",
            400,
        )


def digest(question: Question) -> bytes:
    parts = [question.query, question.operation_name, question.variables]
    return hashlib.sha256(orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)).digest()


async def once(
    store: IdempotencyStore,
    actor_id: str | None,
    key: str,
    question: Question,
    carry_out: Callable[[], Awaitable[Answer]],
) -> Answer:
    async with store.once(actor_id, key, digest(question)) as attempt:
        if attempt.verdict == "done" and attempt.answer is not None:
            status, body = attempt.answer
            return Answer(status, body, headers={"Idempotency-Replayed": "true"})
        _check(attempt.verdict)
        answer = await carry_out()
        if answer.kept:
            await attempt.keep(answer.status, answer.body)
        elif answer.faulty:
            await attempt.discard()
            answer = undone(answer)
    return answer


def _check(verdict: Verdict) -> None:
    if verdict == "reused":
        raise GraphError("This key was used for another request", "IDEMPOTENCY_KEY_REUSED", 422)
    if verdict != "new":
        raise GraphError(
            "A request with this key is being carried out",
            "IDEMPOTENCY_IN_FLIGHT",
            409,
            headers={"Retry-After": "1"},
        )
