"""One transaction writes everything that belongs together; the world outside hears of it after."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from models.database import WRITER, reader
from resolvers.runtime import faults

Errand = Callable[[], Awaitable[None]]

_errands: ContextVar[list[Errand] | None] = ContextVar("errands", default=None)


@asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """All or nothing. Inside another transaction this is a savepoint of it.

    What `after_commit` was given runs once the outermost one has committed. An errand that fails
    is logged: what was committed is done, and housekeeping repairs what the errand left.
    """
    outer = _errands.get()
    if outer is not None:
        promised = len(outer)
        try:
            async with in_transaction(WRITER):
                yield
        except BaseException:
            del outer[promised:]
            raise
        return
    errands: list[Errand] = []
    token = _errands.set(errands)
    try:
        async with in_transaction(WRITER):
            yield
    finally:
        _errands.reset(token)
    for errand in errands:
        await _run(errand)


def is_open() -> bool:
    """Whether a transaction is open, so that on SQLite everybody else's writes wait."""
    return _errands.get() is not None


def connection() -> BaseDBAsyncClient:
    """Where to read what a decision rests on: within a transaction the writer, which alone knows
    what it wrote and what was committed before; else where public reads go.
    """
    return connections.get(WRITER) if is_open() else reader()


def after_commit(errand: Errand) -> None:
    """Have `errand` run when the current transaction has committed."""
    errands = _errands.get()
    if errands is None:
        raise RuntimeError("no transaction is open")
    errands.append(errand)


async def _run(errand: Errand) -> None:
    try:
        await errand()
    except Exception as fault:
        faults.survived("errand failed", fault)
