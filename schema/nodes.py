"""Relay: opaque ids over public numbers, and pages over keysets."""

import base64
import binascii
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated, Any

import orjson
import strawberry

from rules.lookup.relevance import Rank
from rules.numbers import NumberVerdict, check
from schema.access import public
from schema.errors import GraphError

PAGE = 20
Number = Annotated[str, strawberry.argument(description="账号编号, an account's number.")]
Reference = Annotated[strawberry.ID, strawberry.argument(description="What names it.")]
First = Annotated[int, strawberry.argument(description="How many, 1 to 100.")]
After = Annotated[str | None, strawberry.argument(description="The cursor after which to go on.")]


@strawberry.interface(description="对象, anything that can be fetched again by its id (Relay).")
class Node:
    id: strawberry.ID = public("Opaque and stable.")


@strawberry.type(description="分页信息, where a page stands among the others (Relay).")
class PageInfo:
    has_next_page: bool = public("Whether more follow.")
    has_previous_page: bool = public("Whether some came before.")
    start_cursor: str | None = public("Cursor of the first edge.")
    end_cursor: str | None = public("Cursor of the last edge.")

    @classmethod
    def of(cls, cursors: list[str], *, more: bool, after: str | None) -> "PageInfo":
        return cls(
            has_next_page=more,
            has_previous_page=after is not None,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        )


def node_id(kind: str, key: str) -> strawberry.ID:
    """The id of the object of type `kind` that the outside knows as `key`."""
    return strawberry.ID(_text(f"{kind}:{key}".encode()))


def node_key(id_: str) -> tuple[str, str] | None:
    """Type and key of an id, or None where it is none of ours."""
    try:
        kind, _, key = _bytes(id_).decode().partition(":")
    except (binascii.Error, UnicodeError, ValueError):
        return None
    return (kind, key) if key else None


def cursor(position: tuple[str, ...]) -> str:
    """An opaque cursor for a place in a keyset."""
    return _text(orjson.dumps(position))


def position(after: str | None, *kinds: Callable[[str], Any]) -> tuple[Any, ...] | None:
    """The place in a keyset that a cursor names, each value read by its kind.

    Raises GraphError where the cursor is none of this list's.
    """
    if after is None:
        return None
    try:
        return tuple(
            kind(value) for kind, value in zip(kinds, orjson.loads(_bytes(after)), strict=True)
        )
    except (ValueError, TypeError) as error:
        raise GraphError("`after` is not a cursor of this list", "BAD_USER_INPUT") from error


def row_id(value: str) -> int:
    """A key as a database column holds it. Raises ValueError for what no column holds."""
    number = int(value)
    if not 0 <= number < 2**31:
        raise ValueError("out of range")
    return number


def due_cursor(due_on: date, id_: int) -> str:
    """The cursor of a row of a queue of staff, in which what is due first stands first."""
    return cursor((due_on.isoformat(), str(id_)))


def due_place(after: str | None) -> tuple[date, int] | None:
    """The place in a queue of staff that a cursor names. Raises GraphError as `position` does."""
    return position(after, date.fromisoformat, row_id)


def moment(value: str) -> datetime:
    """An aware moment, in UTC. Raises ValueError for anything else."""
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError("a moment has a zone")
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("no moment of this calendar") from error


def ranked_moment(value: str) -> tuple[Rank, datetime]:
    """How well something fits, and a moment. Raises ValueError for anything else."""
    rank, _, at = str(value).partition("_")  # a forged one is no text
    return Rank(int(rank)), moment(at)


def public_number(value: str) -> str:
    """An account number. Raises ValueError for anything else."""
    if check(value) is not NumberVerdict.WELL_FORMED:
        raise ValueError("no account number")
    return value


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
