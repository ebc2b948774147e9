"""SQLite as the register needs it: writers start at once, readers have connections of their own.

Tortoise's own client opens transactions with a plain BEGIN, so that a second process's write
fails at once where a read turns into a write (SQLITE_BUSY_SNAPSHOT, whatever the timeout), and
puts every read behind the one lock of the one connection.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Any

import aiosqlite
from tortoise.backends.base.client import TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
)
from tortoise.exceptions import TransactionManagementError
from tortoise.fields import data

READERS = 4
KEPT = 1_024  # statements that a connection need not parse again: Python's 128 are too few for ours

# Moments are text here, and Tortoise's parser of them is written in Python.
data.parse_datetime = datetime.fromisoformat  # type: ignore[attr-defined]  # imported there


class ImmediateTransaction(SqliteTransactionWrapper):
    """A transaction that takes the write lock when it begins."""

    async def begin(self) -> None:
        try:
            await self._connection.commit()
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as exc:
            raise TransactionManagementError(exc) from exc


class WriterClient(SqliteClient):
    """The one connection of a process that writes."""

    def __init__(self, file_path: str, *, alone: bool = False, **kwargs: Any) -> None:
        super().__init__(file_path, **kwargs)
        self._alone = alone

    async def create_connection(self, with_db: bool) -> None:
        if self._connection is None:
            self._connection = await connected(self.filename, self.pragmas, alone=self._alone)

    def _in_transaction(self) -> TransactionContext:
        return SqliteTransactionContext(ImmediateTransaction(self), self._lock)


class ReaderClient(SqliteClient):
    """A pool of read-only connections: a read waits for no writer."""

    def __init__(self, file_path: str, *, alone: bool = False, **kwargs: Any) -> None:
        super().__init__(file_path, **kwargs)
        self._alone = alone
        self.pragmas.pop("journal_mode")
        self.pragmas["query_only"] = "ON"
        self._idle: asyncio.LifoQueue[aiosqlite.Connection | None] = asyncio.LifoQueue()
        self._open: list[aiosqlite.Connection] = []
        for _ in range(READERS):
            self._idle.put_nowait(None)

    async def create_connection(self, with_db: bool) -> None:
        """Readers are opened when they are first wanted: the file may not be there yet."""

    def acquire_connection(self) -> "Borrowed":  # type: ignore[override]  # same protocol
        return Borrowed(self)

    async def connect(self) -> aiosqlite.Connection:
        """One more read-only connection."""
        file = f"file:{self.filename}?mode=ro"
        connection = await connected(file, self.pragmas, alone=self._alone)
        self._open.append(connection)
        return connection

    async def close(self) -> None:
        for connection in self._open:
            await connection.close()
        self._open.clear()


class Borrowed:
    """A reader for the time of one query."""

    def __init__(self, client: ReaderClient) -> None:
        self.client = client
        self.connection: aiosqlite.Connection | None = None

    async def __aenter__(self) -> aiosqlite.Connection:
        idle = await self.client._idle.get()
        try:
            self.connection = idle or await self.client.connect()
        except BaseException:
            self.client._idle.put_nowait(None)
            raise
        return self.connection

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.client._idle.put_nowait(self.connection)


class InPlace(aiosqlite.Connection):
    """A connection that works in its caller's thread: a statement is no way to another thread and
    back, which takes longer than most statements do. Nothing else goes on meanwhile.
    """

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)


async def connected(file: str, pragmas: dict[str, Any], *, alone: bool) -> aiosqlite.Connection:
    """A connection to `file`, a path or a `file:` URI; `alone` where nobody waits beside it."""

    def opened() -> sqlite3.Connection:
        return sqlite3.connect(
            file,
            uri=file.startswith("file:"),
            isolation_level=None,
            cached_statements=KEPT,
            check_same_thread=not alone,
        )

    connection = await (InPlace if alone else aiosqlite.Connection)(opened, iter_chunk_size=64)
    connection._conn.row_factory = sqlite3.Row
    for pragma, value in pragmas.items():
        await connection.execute_fetchall(f"PRAGMA {pragma}={value}")
    return connection


def get_client_class(db_info: dict[str, Any]) -> type[SqliteClient]:
    """The client for a connection, as Tortoise asks an engine module for it."""
    return ReaderClient if db_info.get("read_only") else WriterClient
