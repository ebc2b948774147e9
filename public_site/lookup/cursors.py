"""Where a page of results goes on: the next account's registration and number, readable, and before
them how well it fits where that comes first.
"""

from datetime import UTC, datetime
from typing import Any

from resolvers.lookup import Order
from rules import numbers
from rules.lookup.relevance import Rank
from rules.numbers import NumberVerdict

Position = tuple[Any, str]
RANKS = {str(rank.value): rank for rank in Rank}


def write(position: tuple[str, str]) -> str:
    """The cursor of a place among accounts; ordered by number, the number alone."""
    key, number = position
    return number if key == number else f"{key}_{number}"


def read(cursor: str, order: Order) -> Position | None:
    """The place in `order` that a cursor names, or None where it names none."""
    at, _, number = cursor.rpartition("_")
    if numbers.check(number) is not NumberVerdict.WELL_FORMED:
        return None
    number = numbers.compact(number)
    if order is Order.NUMBER_ASC:
        return (number, number) if not at else None
    if order is not Order.RELEVANCE:
        return (moment, number) if (moment := _moment(at)) else None
    rank, _, written = at.partition("_")
    moment = _moment(written)
    return ((RANKS[rank], moment), number) if moment and rank in RANKS else None


def _moment(written: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(written)
        return at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None
