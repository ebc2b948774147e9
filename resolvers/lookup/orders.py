"""The orders of found accounts, and a stretch of them on one side of a place (Art 9)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import PublicFace
from models.database import reader
from models.database.instants import in_utc

Key = tuple[Any, ...]


class Order(StrEnum):
    RELEVANCE = "RELEVANCE"
    REGISTERED_DESC = "REGISTERED_DESC"
    REGISTERED_ASC = "REGISTERED_ASC"
    PUBLISHED_DESC = "PUBLISHED_DESC"
    NUMBER_ASC = "NUMBER_ASC"


# Column, and whether the order descends. The number makes every order total.
COLUMNS: dict[Order, tuple[str, bool]] = {
    Order.REGISTERED_DESC: ("registered_at", True),
    Order.REGISTERED_ASC: ("registered_at", False),
    Order.PUBLISHED_DESC: ("sequence", True),
    Order.NUMBER_ASC: ("number", False),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A found account's newest record and where its row stands in the chosen order."""

    record_id: int
    position: tuple[str, str]


async def stretch(
    faces: QuerySet[PublicFace], order: Order, most: int, after: Key | None, before: Key | None
) -> list[Placed]:
    """`most` rows on one side of a position, those next to it first."""
    column, descends = COLUMNS[order]
    falls = descends if before is None else not descends
    if place := after or before:
        faces = _beyond(faces, column, falls, place)
    sign = "-" if falls else ""
    ordered = faces.order_by(f"{sign}{column}", f"{sign}number").limit(most)
    return [
        Placed(row.record_id, _position(row, column)) for row in await ordered.using_db(reader())
    ]


def _beyond(
    faces: QuerySet[PublicFace], column: str, descends: bool, place: Key
) -> QuerySet[PublicFace]:
    side = "lt" if descends else "gt"
    value: Any = in_utc(place[0]) if isinstance(place[0], datetime) else place[0]
    if column == "number":
        return faces.filter(**{f"number__{side}": value})
    return faces.filter(
        Q(**{f"{column}__{side}": value}) | Q(**{column: value, f"number__{side}": place[1]})
    )


def _position(row: PublicFace, column: str) -> tuple[str, str]:
    value = getattr(row, column)
    return (value.isoformat() if isinstance(value, datetime) else str(value), row.number)
