"""Queries behind figures. They are the same on both databases but for two words: `china_month` and
`china_day` stand for what each calls them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from models.database import dialect, reader

Row_co = TypeVar("Row_co", covariant=True)

# What each database calls the day and the month in China of a moment, which it keeps in UTC.
DAYS = {
    "sqlite": r"date(\1, '+8 hours')",
    "postgres": r"CAST(\1 AT TIME ZONE 'Asia/Shanghai' AS date)",
}
MONTHS = {
    "sqlite": r"strftime('%Y-%m', \1, '+8 hours')",
    "postgres": r"CAST(date_trunc('month', \1 AT TIME ZONE 'Asia/Shanghai') AS date)",
}


@dataclass(frozen=True, eq=False)
class Query(Generic[Row_co]):
    """A grouped query, so that no row of anybody is read; `read` says what each group is, None of
    one that is not told.
    """

    sql: str
    read: Callable[[dict[str, Any]], Row_co | None]

    async def ask(self) -> tuple[Row_co, ...]:
        named = dialect()
        sql = re.sub(r"china_day\((\w+)\)", DAYS[named], self.sql)
        sql = re.sub(r"china_month\((\w+)\)", MONTHS[named], sql)
        groups = map(self.read, await reader().execute_query_dict(sql))
        return tuple(group for group in groups if group is not None)


def month(day: date | str) -> str:
    """`2026-11`, of a day of it or of itself."""
    return str(day)[:7]


def day(written: date | str) -> date:
    """The day, which SQLite writes and PostgreSQL knows."""
    return date.fromisoformat(written) if isinstance(written, str) else written
