"""Finding accounts: by any substring of what is public about them, and by facets (Art 9).

One design on both databases: the keyset of the chosen order pages, and a limited count counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
from resolvers.filters import prepared as prepared
from resolvers.index import LONGEST
from resolvers.instants import in_utc
from resolvers.published import Published
from rules.names import fold

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
    after: tuple[Any, ...] | None = None,
    before: tuple[Any, ...] | None = None,
    counted: bool = True,
) -> Page:
    """`first` accounts after the position `after`, and how many there are where `counted`.

    With `before` instead, the `first` accounts that stand before it; `more` says whether others
    stand before them.
    """
    found = await filtered(wanted)
    column, descends = KEYS[order]
    rows = await _stretch(found, column, descends, first + 1, after, before)
    kept = rows[:first] if before is None else rows[:first][::-1]
    published = await faces(row.record_id for row in kept)
    total = await counted_rows(found, limit=COUNT_LIMIT + 1) if counted else 0
    return Page(
        hits=tuple(Hit(published[row.record_id], _position(row, column)) for row in kept),
        more=len(rows) > first,
        total=min(total, COUNT_LIMIT),
        total_capped=total > COUNT_LIMIT,
    )


async def count(wanted: Filter) -> int:
    """How many accounts there are; COUNT_LIMIT + 1 for any more than COUNT_LIMIT."""
    return await counted_rows(await filtered(wanted), limit=COUNT_LIMIT + 1)


async def named(wanted: Filter, name: str) -> Published | None:
    """Of what fits, the account that bears just this name."""
    found = await filtered(replace(wanted, text=None, matching=None))
    rows = await found.filter(name_folded=fold(name)[:LONGEST]).using_db(reader())
    published = await faces(row.record_id for row in rows)
    return next(iter(published.values()), None)


async def faces(record_ids: Iterable[int]) -> dict[int, Published]:
    """The versions that rows of faces point to, by their records' ids."""
    ids = list(record_ids)
    if not ids:
        return {}
    records = await Record.filter(id__in=ids).prefetch_related("openings").using_db(reader())
    return {record.id: Published.of(record, record.openings) for record in records}


async def _stretch(
    found: QuerySet[PublicFace],
    column: str,
    descends: bool,
    most: int,
    after: tuple[Any, ...] | None,
    before: tuple[Any, ...] | None,
) -> list[PublicFace]:
    """`most` rows on one side of a position, those next to it first."""
    falls = descends if before is None else not descends
    if place := after or before:
        found = _beyond(found, column, falls, place)
    sign = "-" if falls else ""
    return await found.order_by(f"{sign}{column}", f"{sign}number").limit(most).using_db(reader())


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
