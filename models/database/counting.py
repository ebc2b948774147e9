"""How many rows a query finds, counted by the database and not for ever."""

from typing import Any

from tortoise.queryset import QuerySet

from models.database.connections import reader


async def counted(found: QuerySet[Any], *, limit: int) -> int:
    """The number of rows of `found`; `limit` where there are as many or more."""
    # A count of Tortoise's own takes no notice of the limit until everything was counted.
    keys = found.limit(limit).using_db(reader()).values_list(found.model._meta.pk_attr)
    keys.sql()
    sql, values = keys.query.get_parameterized_sql()
    rows = await reader().execute_query_dict(
        f"SELECT count(*) AS found FROM ({sql}) AS few",  # noqa: S608 # made by the ORM
        values,
    )
    return int(rows[0]["found"])
