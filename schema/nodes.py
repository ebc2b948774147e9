"""Relay: opaque ids over public numbers, and pages over keysets."""

import base64
import binascii
from typing import Annotated

import orjson
import strawberry

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


def position(after: str | None, length: int = 2) -> tuple[str, ...] | None:
    """The place in a keyset that a cursor names. Raises GraphError where it is none of ours."""
    if after is None:
        return None
    try:
        values = orjson.loads(_bytes(after))
    except (binascii.Error, ValueError):
        values = None
    fits = isinstance(values, list) and len(values) == length
    if not fits or not all(isinstance(value, str) and "\0" not in value for value in values):
        raise GraphError("`after` is not a cursor of this list", "BAD_USER_INPUT")
    return tuple(values)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
