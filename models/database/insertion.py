"""New rows by one statement, whose text is written down once.

Tortoise writes rows one by one where their ids are wanted, and needs a savepoint around one that
may not be new. In a statement each costs a way to the server and back.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from tortoise import connections
from tortoise.models import Model

from models.database.connections import WRITER, dialect


async def insert(rows: Sequence[Model]) -> None:
    """Write new rows of one table; each then has its id."""
    if not rows:
        return
    ids = await _write(rows, "")
    # They are given in the order of the rows, and may be told in any.
    for row, id_ in zip(rows, sorted(ids), strict=True):
        row.pk, row._saved_in_db = id_, True


async def insert_new(row: Model) -> bool:
    """Write a row unless there is one that it may not stand beside; whether it was written. Where
    another transaction is about to write that one, this waits for how it ends.
    """
    ids = await _write([row], "ON CONFLICT DO NOTHING ")
    for id_ in ids:
        row.pk, row._saved_in_db = id_, True
    return bool(ids)


async def insert_many(kind: type[Model], names: Sequence[str], values: Sequence[Any]) -> None:
    """Write many small rows, each as the values of these columns, of which nobody asks the ids."""
    if values:
        await connections.get(WRITER).execute_many(_plain(kind, tuple(names), dialect()), values)


async def _write(rows: Sequence[Model], unless: str) -> list[int]:
    kind = type(rows[0])
    known = kind._meta.fields_map
    values = [
        known[name].to_db_value(getattr(row, name), row) for row in rows for name in _names(kind)
    ]
    text = _text(kind, len(rows), unless, dialect())
    return [row["id"] for row in await connections.get(WRITER).execute_query_dict(text, values)]


@cache
def _names(kind: type[Model]) -> list[str]:
    known = kind._meta.fields_map
    return [name for name in kind._meta.fields_db_projection if not known[name].generated]


@cache
def _text(kind: type[Model], many: int, unless: str, dialect: str) -> str:
    columns = [kind._meta.fields_db_projection[name] for name in _names(kind)]
    width = len(columns)
    places = [_places(first, width, dialect) for first in range(0, many * width, width)]
    named = ", ".join(f'"{column}"' for column in columns)
    given = ", ".join(f"({row})" for row in places)
    table = kind._meta.db_table
    return f'INSERT INTO "{table}" ({named}) VALUES {given} {unless}RETURNING "id"'  # noqa: S608 # names of our models


@cache
def _plain(kind: type[Model], names: tuple[str, ...], dialect: str) -> str:
    named = ", ".join(f'"{kind._meta.fields_db_projection[name]}"' for name in names)
    given = _places(0, len(names), dialect)
    return f'INSERT INTO "{kind._meta.db_table}" ({named}) VALUES ({given})'  # noqa: S608 # names of our models


def _places(first: int, width: int, dialect: str) -> str:
    return ", ".join(
        f"${at + 1}" if dialect == "postgres" else "?" for at in range(first, first + width)
    )
