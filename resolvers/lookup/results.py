"""Finding accounts: by any substring of what is public about them, and by facets (Art 9).

One design on both databases: the keyset of the chosen order pages, and a limited count counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from models import Record
from models.database import reader
from models.database.statement import count_rows
from resolvers.disclosure import Published
from resolvers.lookup import orders, relevance
from resolvers.lookup.filters import Filter, filtered, prepared
from resolvers.lookup.orders import Key, Order, Placed

COUNT_LIMIT = 10_000


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
    after: Key | None = None,
    before: Key | None = None,
    counted: bool = True,
) -> Page:
    """`first` accounts after the position `after`, and how many there are where `counted`.

    With `before` instead, the `first` accounts that stand before it; `more` says whether others
    stand before them.
    """
    wanted = await prepared(wanted)
    rows = await _stretch(wanted, order, first + 1, after, before)
    kept = rows[:first] if before is None else rows[:first][::-1]
    published = await faces(row.record_id for row in kept)
    total = await count(wanted) if counted else 0
    return Page(
        hits=tuple(Hit(published[row.record_id], row.position) for row in kept),
        more=len(rows) > first,
        total=min(total, COUNT_LIMIT),
        total_capped=total > COUNT_LIMIT,
    )


async def count(wanted: Filter) -> int:
    """How many accounts there are; COUNT_LIMIT + 1 for any more than COUNT_LIMIT."""
    return await count_rows(await filtered(wanted), limit=COUNT_LIMIT + 1)


async def faces(record_ids: Iterable[int]) -> dict[int, Published]:
    """The versions that rows of faces point to, by their records' ids."""
    ids = list(record_ids)
    if not ids:
        return {}
    records = await Record.filter(id__in=ids).prefetch_related("openings").using_db(reader())
    return {record.id: Published.of(record, record.openings) for record in records}


async def _stretch(
    wanted: Filter, order: Order, most: int, after: Key | None, before: Key | None
) -> list[Placed]:
    if order is not Order.RELEVANCE:
        return await orders.stretch(await filtered(wanted), order, most, after, before)
    if wanted.matching:
        others = await filtered(replace(wanted, text=None, matching=None))
        return await relevance.stretch(others, wanted.matching, most, after, before)
    return await relevance.without_text(await filtered(wanted), most, after, before)
