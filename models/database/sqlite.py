"""SQLite as the register needs it: writers start at once, readers have connections of their own.

Tortoise's own client opens transactions with a plain BEGIN, so that a second process's write
fails at once where a read turns into a write (SQLITE_BUSY_SNAPSHOT, whatever the timeout), and
puts every read behind the one lock of the one connection.
"""

import asyncio
import sqlite3
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

READERS = 4


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

    def _in_transaction(self) -> TransactionContext:
        return SqliteTransactionContext(ImmediateTransaction(self), self._lock)


class ReaderClient(SqliteClient):
    """A pool of read-only connections: a read waits for no writer."""

    def __init__(self, file_path: str, **kwargs: Any) -> None:
        super().__init__(file_path, **kwargs)
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
        connection = await aiosqlite.connect(
            f"file:{self.filename}?mode=ro", uri=True, isolation_level=None
        )
        connection._conn.row_factory = sqlite3.Row
        for pragma, value in self.pragmas.items():
            await connection.execute(f"PRAGMA {pragma}={value}")
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


def get_client_class(db_info: dict[str, Any]) -> type[SqliteClient]:
    """The client for a connection, as Tortoise asks an engine module for it."""
    return ReaderClient if db_info.get("read_only") else WriterClient
