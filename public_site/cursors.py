"""Where a page of results goes on: the last account's registration and number, readable."""

from datetime import UTC, datetime

from rules import numbers
from rules.numbers import NumberVerdict

Position = tuple[datetime, str]


def write(position: tuple[str, str]) -> str:
    """The cursor of a place among accounts, newest first."""
    return f"{position[0]}_{position[1]}"


def read(cursor: str) -> Position | None:
    """The place that a cursor names, or None where it names none."""
    at, _, number = cursor.rpartition("_")
    if numbers.check(number) is not NumberVerdict.WELL_FORMED:
        return None
    try:
        registered_at = datetime.fromisoformat(at)
        if registered_at.tzinfo is None:
            return None
        return registered_at.astimezone(UTC), numbers.compact(number)
    except (ValueError, OverflowError):
        return None
