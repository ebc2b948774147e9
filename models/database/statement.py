"""Statements that the ORM does not write by itself: one in parts, of texts of our own, of values
and of its queries; a count that ends.
"""

from typing import Any

from pypika_tortoise.terms import Parameterizer
from tortoise.queryset import QuerySet

from models.database.connections import reader


class Statement:
    """Its values stand in the order in which its parts are written: SQLite counts as they come."""

    def __init__(self) -> None:
        self._parameters = Parameterizer()
        self._context = reader().query_class.SQL_CONTEXT.copy(parameterizer=self._parameters)

    @property
    def values(self) -> list[Any]:
        return self._parameters.values

    def value(self, value: Any) -> str:
        return self._parameters.create_param(value).get_sql(self._context)

    def query(self, rows: QuerySet[Any], columns: tuple[str, ...]) -> str:
        """The text of a query of the ORM's."""
        query = rows.using_db(reader()).values(*columns)
        query._make_query()
        return str(query.query.get_sql(self._context))


async def count_rows(found: QuerySet[Any], *, limit: int) -> int:
    """How many rows a query finds, counted by the database; `limit` where there are as many or
    more.
    """
    # A count of Tortoise's own takes no notice of the limit until everything was counted.
    keys = found.limit(limit).using_db(reader()).values_list(found.model._meta.pk_attr)
    keys._make_query()
    sql, values = keys.query.get_parameterized_sql()
    rows = await reader().execute_query_dict(
        f"SELECT count(*) AS found FROM ({sql}) AS few",  # noqa: S608 # made by the ORM
        values,
    )
    return int(rows[0]["found"])
