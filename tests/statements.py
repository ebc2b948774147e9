"""Counting what is asked of the database: each statement, as its driver sends it."""

import functools
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import aiosqlite
import asyncpg

SENDING = {
    aiosqlite.Connection: ("execute", "execute_insert", "execute_fetchall", "executemany"),
    asyncpg.Connection: ("execute", "fetch", "fetchrow", "fetchval", "executemany"),
}
# What asyncpg's pool sends to have a connection as it was, between its users.
RESET = "SELECT pg_advisory_unlock_all()"


@contextmanager
def sent() -> Iterator[list[str]]:
    """The statements that are sent while this is open, those of transactions and savepoints too:
    reads, writes, locks, BEGIN, COMMIT. One of many rows (`executemany`) is one.
    """
    statements: list[str] = []
    with ExitStack() as patches:
        for kind, names in SENDING.items():
            for name in names:
                noting = _noting(statements, getattr(kind, name))
                patches.enter_context(patch.object(kind, name, noting))
        commit = _noting_commits(statements, aiosqlite.Connection.commit)
        patches.enter_context(patch.object(aiosqlite.Connection, "commit", commit))
        yield statements


def _noting(statements: list[str], original: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(original)
    def noted(self: Any, query: str, *args: Any, **kwargs: Any) -> Any:
        if not query.startswith(RESET):
            statements.append(query)
        return original(self, query, *args, **kwargs)

    return noted


def _noting_commits(statements: list[str], original: Callable[..., Any]) -> Callable[..., Any]:
    """Notes a commit where something is begun: the driver commits without that, too."""

    def committed(self: aiosqlite.Connection) -> Any:
        if self.in_transaction:
            statements.append("COMMIT")
        return original(self)

    return committed
