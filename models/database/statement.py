"""A statement that is written in parts: of texts of our own, of values, of queries of the ORM's."""

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
        query.sql()
        return str(query.query.get_sql(self._context))
