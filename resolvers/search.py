"""Finding accounts: by any substring of what is public about them, and by facets (Art 9).

One design on both databases: the keyset of the chosen order pages, and a limited count counts.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import PublicFace, Record
from models.database import reader
from resolvers.counting import counted as counted_rows
from resolvers.filters import Filter as Filter
from resolvers.filters import filtered
from resolvers.instants import in_utc
from resolvers.published import Published

COUNT_LIMIT = 10_000


class Order(StrEnum):
    REGISTERED_DESC = "REGISTERED_DESC"
    REGISTERED_ASC = "REGISTERED_ASC"
    PUBLISHED_DESC = "PUBLISHED_DESC"
    NUMBER_ASC = "NUMBER_ASC"


# Column, and whether the order descends. The number makes every order total.
KEYS: dict[Order, tuple[str, bool]] = {
    Order.REGISTERED_DESC: ("registered_at", True),
    Order.REGISTERED_ASC: ("registered_at", False),
    Order.PUBLISHED_DESC: ("sequence", True),
    Order.NUMBER_ASC: ("number", False),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One found account and where its row stands in the chosen order."""

    face: Published
    position: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """`total` counts up to COUNT_LIMIT, and is 0 where nobody asked for it."""

    hits: tuple[Hit, ...]
    more: bool
    total: int
    total_capped: bool


async def search(
    wanted: Filter,
    order: Order,
    *,
    first: int,
    after: tuple[Any, ...] | None,
    counted: bool = True,
) -> Page:
    """`first` accounts after the position `after`, and how many there are where `counted`."""
    found = await filtered(wanted)
    column, descends = KEYS[order]
    sign = "-" if descends else ""
    page = _beyond(found, column, descends, after) if after else found
    rows = (
        await page.order_by(f"{sign}{column}", f"{sign}number").limit(first + 1).using_db(reader())
    )
    faces = await _faces(rows[:first])
    total = await counted_rows(found, limit=COUNT_LIMIT + 1) if counted else 0
    return Page(
        hits=tuple(Hit(faces[row.record_id], _position(row, column)) for row in rows[:first]),
        more=len(rows) > first,
        total=min(total, COUNT_LIMIT),
        total_capped=total > COUNT_LIMIT,
    )


async def count(wanted: Filter) -> int:
    """How many accounts there are; COUNT_LIMIT + 1 for any more than COUNT_LIMIT."""
    return await counted_rows(await filtered(wanted), limit=COUNT_LIMIT + 1)


def _beyond(
    found: QuerySet[PublicFace], column: str, descends: bool, after: tuple[Any, ...]
) -> QuerySet[PublicFace]:
    side = "lt" if descends else "gt"
    value: Any = in_utc(after[0]) if isinstance(after[0], datetime) else after[0]
    if column == "number":
        return found.filter(**{f"number__{side}": value})
    return found.filter(
        Q(**{f"{column}__{side}": value}) | Q(**{column: value, f"number__{side}": after[1]})
    )


def _position(row: PublicFace, column: str) -> tuple[str, str]:
    value = getattr(row, column)
    return (value.isoformat() if isinstance(value, datetime) else str(value), row.number)


async def _faces(rows: list[PublicFace]) -> dict[int, Published]:
    records = (
        await Record.filter(id__in=[row.record_id for row in rows])
        .prefetch_related("openings")
        .using_db(reader())
    )
    return {record.id: Published.of(record, record.openings) for record in records}
