"""Rows by what their columns hold, read and changed by texts that are written down once.

Tortoise builds a query anew each time, which takes longer than SQLite takes to answer it. What is
asked often, and always in one form, is asked here.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, TypeVar

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import DoesNotExist
from tortoise.models import Model

from models.database.connections import WRITER, dialect

TEXTS = 1_000  # more than there are forms of what is asked
Row = TypeVar("Row", bound=Model)
Lock = Literal["FOR UPDATE", "FOR NO KEY UPDATE"]
Named = tuple[tuple[str, str], ...]  # names of columns, and what is to hold of each


async def one(
    kind: type[Row],
    /,
    *,
    lock: Lock | None = None,
    using: BaseDBAsyncClient | None = None,
    **having: Any,
) -> Row | None:
    """The row whose columns hold this, the oldest where there are several, with a `lock` until the
    transaction ends; on SQLite a transaction is one.
    """
    tail = f"{_in_order(kind, _named(having))} LIMIT 1"
    if lock is not None and dialect() == "postgres":
        tail += f" {lock}"
    return next(iter(await _read(kind, tail, _values(kind, having), using)), None)


async def existing(kind: type[Row], /, *, lock: Lock | None = None, **having: Any) -> Row:
    """The same of a row that is there. Raises DoesNotExist."""
    row = await one(kind, lock=lock, **having)
    if row is None:
        raise DoesNotExist(kind)
    return row


async def related(row: Model, name: str, kind: type[Row]) -> Row:
    """The row that another names: the one that its caller gave it, else what is there."""
    known = getattr(row, name)
    return known if isinstance(known, kind) else await existing(kind, id=getattr(row, f"{name}_id"))


async def every(
    kind: type[Row], /, *, using: BaseDBAsyncClient | None = None, **having: Any
) -> list[Row]:
    """All rows whose columns hold this, in the order in which they came."""
    tail = _in_order(kind, _named(having))
    return await _read(kind, tail, _values(kind, having), using)


async def where(
    kind: type[Row], condition: str, /, *values: Any, using: BaseDBAsyncClient | None = None
) -> list[Row]:
    """All rows to which a condition of ours applies, its values as the columns hold them."""
    return await _read(kind, condition, list(values), using)


async def change(kind: type[Model], having: Mapping[str, Any], /, **values: Any) -> int:
    """Write values into the rows whose columns hold this; into how many."""
    text = _update(kind, tuple(values), _named(having), dialect())
    given = [*_written(kind, values), *_values(kind, having)]
    changed, _ = await connections.get(WRITER).execute_query(text, given)
    return int(changed)


async def ask(text: str, /, *values: Any, using: BaseDBAsyncClient | None = None) -> list[Any]:
    """What a statement of ours answers, by column."""
    connection = using or connections.get(WRITER)
    return await connection.execute_query_dict(_placed(text, dialect()), list(values))


async def ids(asked: Sequence[tuple[str, Sequence[Any]]]) -> list[list[int]]:
    """What each of several queries of one column `id` finds, all by one statement: each has its own
    index and limit.
    """
    found: list[list[int]] = [[] for _ in asked]
    if asked:
        values = [value for _, given in asked for value in given]
        for row in await ask(_together(tuple(text for text, _ in asked)), *values):
            found[row["query"]].append(row["id"])
    return found


def places(values: Iterable[Any]) -> str:
    """A place for each of several values."""
    return ", ".join("?" for _ in values)


async def _read(
    kind: type[Row], tail: str, values: list[Any], using: BaseDBAsyncClient | None
) -> list[Row]:
    connection = using or connections.get(WRITER)
    read = await connection.execute_query_dict(_select(kind, tail, dialect()), values)
    return [kind._init_from_db(**row) for row in read]


def _named(having: Mapping[str, Any]) -> Named:
    return tuple((name, _holds(value)) for name, value in having.items())


def _holds(value: Any) -> str:
    """A tuple names several values, any of which will do; of none, no row does."""
    if isinstance(value, tuple):
        return f"IN ({places(value) or 'NULL'})"
    return "IS NULL" if value is None else "= ?"


def _values(kind: type[Model], having: Mapping[str, Any]) -> list[Any]:
    """The values of a condition, as the columns hold them."""
    known = kind._meta.fields_map
    return [
        known[name].to_db_value(one, kind)
        for name, value in having.items()
        for one in (value if isinstance(value, tuple) else (value,))
        if one is not None
    ]


def _written(kind: type[Model], values: Mapping[str, Any]) -> list[Any]:
    known = kind._meta.fields_map
    return [known[name].to_db_value(value, kind) for name, value in values.items()]


@lru_cache(TEXTS)
def _condition(kind: type[Model], named: Named) -> str:
    columns = kind._meta.fields_db_projection
    return " AND ".join(f'"{columns[name]}" {holds}' for name, holds in named)


@lru_cache(TEXTS)
def _in_order(kind: type[Model], having: Named) -> str:
    return f'{_condition(kind, having)} ORDER BY "{kind._meta.db_pk_column}"'


@lru_cache(TEXTS)
def _select(kind: type[Model], tail: str, dialect: str) -> str:
    columns = ", ".join(f'"{column}"' for column in kind._meta.fields_db_projection.values())
    return _placed(f'SELECT {columns} FROM "{kind._meta.db_table}" WHERE {tail}', dialect)  # noqa: S608 # names of our models


@lru_cache(TEXTS)
def _update(kind: type[Model], names: tuple[str, ...], having: Named, dialect: str) -> str:
    columns = kind._meta.fields_db_projection
    given = ", ".join(f'"{columns[name]}" = ?' for name in names)
    table, condition = kind._meta.db_table, _condition(kind, having)
    return _placed(f'UPDATE "{table}" SET {given} WHERE {condition}', dialect)  # noqa: S608 # names of our models


@lru_cache(TEXTS)
def _together(texts: tuple[str, ...]) -> str:
    parts = [f"SELECT {at} AS query, id FROM ({text}) AS few" for at, text in enumerate(texts)]  # noqa: S608 # texts of ours
    return " UNION ALL ".join(parts)


@lru_cache(TEXTS)
def _placed(text: str, dialect: str) -> str:
    """A place is `?` on SQLite, and has its number on PostgreSQL."""
    if dialect == "sqlite":
        return text
    first, *rest = text.split("?")
    return first + "".join(f"${at}{part}" for at, part in enumerate(rest, start=1))
