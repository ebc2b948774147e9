"""Before anything is served: are the keys there, is the platform described, the port free?"""

import errno
import socket
import tomllib

from cli import issuing
from cli.trouble import Trouble
from resolvers.platform import platform_of
from settings import Settings


def check_keys(settings: Settings) -> None:
    """Raises KeysMissing here, once, rather than in every worker process again and again."""
    issuing.keys(settings)


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
