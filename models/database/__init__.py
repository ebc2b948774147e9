"""How the register reaches its database, whichever of the two it is.

Connections, locks and statements live here; what a row means does not.
"""

from models.database.connections import (
    WRITER,
    configuration,
    connect,
    dialect,
    disconnect,
    file_of,
    migrate,
    reader,
)

__all__ = [
    "WRITER",
    "configuration",
    "connect",
    "dialect",
    "disconnect",
    "file_of",
    "migrate",
    "reader",
]
