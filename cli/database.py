"""The database as a command finds it.

A SQLite file is looked into without the ORM: loading that takes longer than all else that `hello`
does, and `migrate` where there is nothing to do.
"""

import asyncio
import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cli.trouble import Trouble
from settings import Settings

MIGRATE = "Run `gongshi migrate` first."
APPLIED = "SELECT name FROM tortoise_migrations WHERE app = 'models'"
HISTORY = "SELECT name FROM sqlite_master WHERE name = 'tortoise_migrations'"


def check(settings: Settings) -> None:
    """Raises Trouble where the database is not there, cannot be reached or is of another version.

    Looks only: no file is made and no table.
    """
    file = settings.database_file
    if file is not None and not file.exists():
        raise Trouble(f"There is no database at {file} yet. {MIGRATE}")
    if not is_current(settings):
        raise Trouble(f"The database is not of this version. {MIGRATE}")


def is_current(settings: Settings) -> bool:
    """Whether every migration of ours is applied."""
    file = settings.database_file
    if file is None:
        return not asyncio.run(_pending(settings.database))
    return file.exists() and _migrations() <= _applied(file)


def migrate(settings: Settings) -> None:
    """Bring the tables to this version; where they are, nothing is loaded that would."""
    if settings.database_file and is_current(settings):
        return
    from models import database

    asyncio.run(database.migrate(settings.database))


def rows(settings: Settings, question: str) -> list[tuple[Any, ...]]:
    """What the database answers to a question that needs no values."""
    file = settings.database_file
    return _asked(file, question) if file else asyncio.run(_asked_orm(settings.database, question))


def _migrations() -> set[str]:
    models = find_spec("models")  # found, not imported
    if models is None or models.origin is None:
        raise ModuleNotFoundError("models")
    return {file.stem for file in Path(models.origin).parent.glob("migrations/[0-9]*.py")}


def _applied(file: Path) -> set[str]:
    return {name for (name,) in _asked(file, APPLIED)} if _asked(file, HISTORY) else set()


def _asked(file: Path, question: str) -> list[tuple[Any, ...]]:
    """Raises Trouble where the file cannot be read now. It is opened as one that may be written,
    for who may only read cannot take away what lies beside it.
    """
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=15)
        with closing(connection):
            return connection.execute(question).fetchall()
    except sqlite3.OperationalError as fault:
        raise Trouble(f"The database at {file} cannot be read: {fault}.") from None


async def _asked_orm(url: str, question: str) -> list[tuple[Any, ...]]:
    from models import database

    await database.connect(url)
    try:
        return [tuple(row.values()) for row in await database.reader().execute_query_dict(question)]
    finally:
        await database.disconnect()


async def _pending(url: str) -> bool:
    """Whether migrations of ours are not applied yet, as the ORM sees it."""
    from tortoise import Tortoise
    from tortoise.connection import get_connection
    from tortoise.exceptions import DBConnectionError
    from tortoise.migrations.executor import MigrationExecutor

    from models import database

    config = database.configuration(url)
    await Tortoise.init(config=config, init_connections=False)
    try:
        connection = get_connection(database.WRITER)
        await connection.execute_query("SELECT 1")
        return bool(await MigrationExecutor(connection, config["apps"]).plan())
    except OSError as error:  # a refused connection comes through as what it is
        raise DBConnectionError(str(error)) from None
    finally:
        await Tortoise.close_connections()
