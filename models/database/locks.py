"""What depends on each other is done one after the other.

On PostgreSQL, transactions at once do not see each other's rows: of a crowd that is sent in one
moment none would find the others, and of two near names both would pass. SQLite has one writer.
"""

from collections.abc import Iterable
from hashlib import sha256

from tortoise import connections

from models.database.connections import WRITER, dialect

NAME_OR_PICTURE = "names and pictures that accounts come to bear"
TURNS = "SELECT pg_advisory_xact_lock(turn) FROM unnest(ARRAY[{turns}]::bigint[]) AS turn"


async def lock_in_order(values: Iterable[str]) -> None:
    """Wait for every other transaction that has one of these turns, and have them until the
    caller's ends. They are taken in one order by all, so that no two wait for each other.
    """
    turns = sorted({_number(value) for value in values})
    if turns and dialect() == "postgres":
        asked = TURNS.format(turns=",".join(map(str, turns)))  # integers of ours
        await connections.get(WRITER).execute_query(asked)


def _number(value: str) -> int:
    return int.from_bytes(sha256(value.encode()).digest()[:8], signed=True)
