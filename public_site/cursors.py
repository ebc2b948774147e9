"""Where a page of results goes on: the next account's registration and number, readable."""

from datetime import UTC, datetime
from typing import Any

from resolvers.search import Order
from rules import numbers
from rules.numbers import NumberVerdict

Position = tuple[Any, str]


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
    try:
        registered_at = datetime.fromisoformat(at)
        if registered_at.tzinfo is None:
            return None
        return registered_at.astimezone(UTC), number
    except (ValueError, OverflowError):
        return None
