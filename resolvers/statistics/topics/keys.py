"""By what the rows of a table are told apart, and which of them it has in which order."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from resolvers.statistics.periods import Period
from rules import categories, divisions
from rules.vocabulary import MarkerType, ReportReason, SubjectNature

# Working days, from and to; the last span is open.
SPANS: tuple[tuple[int, int | None], ...] = ((0, 1), (2, 3), (4, 5), (6, 7), (8, 10), (11, None))


class Key(StrEnum):
    """What the key of a row is."""

    MONTH = "month"
    CATEGORY = "category"
    PROVINCE = "province"
    NATURE = "nature"
    MARKER = "marker"
    REASON = "reason"
    WORKING_DAYS = "working days"


# The keys that stand in a table of a period whatever was counted.
STANDING: dict[Key, Callable[[Period], Iterable[str]]] = {
    Key.MONTH: lambda period: period.months,
    Key.CATEGORY: lambda _: [child.code for child in categories.children(None)],
    Key.PROVINCE: lambda _: divisions.PROVINCES,
    Key.NATURE: lambda _: SubjectNature,
    Key.MARKER: lambda _: MarkerType,
    Key.REASON: lambda _: ReportReason,
    Key.WORKING_DAYS: lambda _: [span(first) for first, _ in SPANS],
}


def first_level(code: str) -> str:
    """The category of the first level that one lies in."""
    category = categories.category(code)
    return category.parent or code if category else code


def span(days: int) -> str:
    """The span of so many working days, as `2-3` or `11+`."""
    first, last = next(bounds for bounds in reversed(SPANS) if bounds[0] <= days)
    return f"{first}+" if last is None else f"{first}-{last}"
