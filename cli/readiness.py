"""Before anything is served: is the database there and of this version, are the keys, the port?"""

import asyncio
import errno
import os
import socket
import tomllib

from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.exceptions import DBConnectionError
from tortoise.migrations.executor import MigrationExecutor

from cli.trouble import Trouble
from gateways.keys import KeyRing
from models import database
from resolvers.platform import platform_of
from settings import Settings

MIGRATE = "Run `gongshi migrate` first."


def check_keys(settings: Settings) -> None:
    """Raises KeysMissing here, once, rather than in every worker process again and again."""
    KeyRing.load(settings.data_folder, os.environ, production=settings.production)


def check_platform(settings: Settings) -> None:
    """Raises Trouble where the platform file cannot be read, or describes no platform; what is
    wrong with its tables and rules is raised as they name it.
    """
    file = settings.platform_file
    try:
        platform_of(settings.platform(), file.parent)
    except OSError as fault:
        raise Trouble(f"{file}: {fault.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as fault:
        raise Trouble(f"{file}: {fault}") from None


def check_database(settings: Settings) -> None:
    """Raises Trouble where the database is not there, cannot be reached or is of another version.

    Looks only: no file is made and no table.
    """
    url = settings.database
    file = database.file_of(url)
    if file is not None and not file.exists():
        raise Trouble(f"There is no database at {file} yet. {MIGRATE}")
    if asyncio.run(_pending(url)):
        raise Trouble(f"The database is not of this version. {MIGRATE}")


def check_port(host: str, port: int) -> None:
    """Raises Trouble where nothing can listen there."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, proto) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            free = f"`make run PORT={port + 1}` or `gongshi serve --port {port + 1}`"
            raise Trouble(f"Port {port} is taken. Try another: {free}.") from None
        raise Trouble(f"Cannot listen on {host}:{port}: {error.strerror}.") from None


async def _pending(url: str) -> bool:
    """Whether migrations of ours are not applied yet."""
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
