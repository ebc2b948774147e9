"""A page of what waits for staff: what is due first stands first, of one day what came first."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import QuerySet

Row = TypeVar("Row")
Seen = TypeVar("Seen")
Waiting = TypeVar("Waiting", bound=Model)
Place = tuple[date, int]  # the day on which a row is due, and its id


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """`more` says whether others follow; `total` counts all that wait."""

    rows: list[Row]
    more: bool
    total: int

    def showing(self, seen: list[Seen]) -> "Page[Seen]":
        """The same page with its rows as somebody sees them."""
        return Page(seen, self.more, self.total)


async def page(
    waiting: QuerySet[Waiting], *, first: int, after: Place | None, day: str = "due_on"
) -> Page[Waiting]:
    """The `first` rows of `waiting` beyond the place `after`, by the column `day`."""
    total = await waiting.count()
    if after is not None:
        waiting = waiting.filter(beyond(after, day))
    rows = await waiting.order_by(day, "id").limit(first + 1)
    return Page(rows[:first], len(rows) > first, total)


def beyond(place: Place, column: str = "due_on") -> Q:
    """The condition of what stands after `place`."""
    day, id_ = place
    later: dict[str, Any] = {f"{column}__gt": day}
    same: dict[str, Any] = {column: day}
    return Q(**later) | Q(**same, id__gt=id_)
