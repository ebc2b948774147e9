"""How the register reaches its database: one connection to write, one to read the public side."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tortoise import Tortoise, connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.migrations.api.migrate import migrate as apply_migrations

SQLITE = "sqlite://"
WRITER, READER = "default", "reader"
SQLITE_PRAGMAS = {"synchronous": "FULL", "busy_timeout": 15_000, "foreign_keys": "ON"}


def configuration(
    url: str, replica_url: str | None = None, *, alone: bool = False
) -> dict[str, Any]:
    """Tortoise's configuration for `sqlite:///path` or `postgresql://…`. What a SQLite URL asks for
    (`?busy_timeout=30000`) are pragmas of its connections.

    `replica_url` is where public reads go; by default to the same database. `alone` is of SQLite:
    its statements run in the caller's own thread, where nobody else has to wait for them.
    """
    return {
        "connections": {
            WRITER: _connection(url, read_only=False, alone=alone),
            READER: _connection(replica_url or url, read_only=True, alone=alone),
        },
        "apps": {
            "models": {
                "models": ["models"],
                "migrations": "models.migrations",
                "default_connection": WRITER,
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


async def connect(url: str, replica_url: str | None = None, *, alone: bool = False) -> None:
    """Open the database for this process, `alone` where it serves nobody meanwhile."""
    # Tortoise keeps INSERT texts by connection name: those of another dialect would be wrong.
    EXECUTOR_CACHE.clear()
    await Tortoise.init(
        config=configuration(url, replica_url, alone=alone), _enable_global_fallback=True
    )


async def disconnect() -> None:
    """Close what `connect` opened."""
    await Tortoise.close_connections()


async def migrate(url: str) -> None:
    """Bring the database's tables to this version; nothing to do is done at once."""
    try:
        await apply_migrations(config=configuration(url))
    finally:
        await Tortoise.close_connections()


def reader() -> BaseDBAsyncClient:
    """The connection that public reads use: no transaction of a writer is in its way."""
    client: BaseDBAsyncClient = connections.get(READER)
    return client


def dialect() -> str:
    """`sqlite` or `postgres`."""
    name: str = connections.get(WRITER).capabilities.dialect
    return name


def file_of(url: str) -> Path | None:
    """Where the database of a `sqlite://` URL lies; None for any other."""
    if not url.startswith(SQLITE):
        return None
    return Path(url.removeprefix(SQLITE).partition("?")[0])


def _connection(url: str, *, read_only: bool, alone: bool) -> dict[str, Any]:
    if file := file_of(url):
        asked = dict(parse_qsl(url.partition("?")[2]))
        return {
            "engine": "models.database.sqlite",
            "credentials": {"file_path": str(file), "alone": alone, **SQLITE_PRAGMAS, **asked},
            "read_only": read_only,
        }
    scheme = urlsplit(url).scheme
    expanded: dict[str, Any] = expand_db_url(url.replace(f"{scheme}://", "asyncpg://", 1))
    return expanded
