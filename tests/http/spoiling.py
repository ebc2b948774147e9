"""Values that may not stand where they are put, by the type that stands there."""

import base64
import copy
import itertools
from collections.abc import Iterator
from typing import Any

import httpx
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLList, get_nullable_type

INFINITY, NAN = float("inf"), float("nan")
HALF = "\ud800"  # one half of a surrogate pair
MISSING = object()


def _id(text: str | bytes) -> str:
    return base64.urlsafe_b64encode(text if isinstance(text, bytes) else text.encode()).decode()


# fmt: off
NOT_A_TEXT: list[Any] = [True, 1.5, 10**30, [], {}, ["x", 1], {"a": "b"}, NAN]
TEXTS = [
    "", "\t\r\n", "x", "-1", "%s%n", "'; DROP TABLE account; --", "../../etc", "\0", f"字{HALF}",
    "\x01\x7f\x9f", "\u202ea\u200b\ufeff", "\ufffe\uffff\U0010ffff\ue000", "😀", "👩‍👩‍👧‍👦" * 30,
    "مرحبا", "a" + "\u0301" * 500, "字" * 17, "ﷺ" * 30, "ŉ" * 64, "x" * 33, "x" * 256, "字" * 3_000,
    "x" * 2**20, "A1000000172", "A" + "9" * 400, "91110000MA0000001X", "f" * 32,
]
OPAQUE = [
    "%%%", "====", "_w==", "é", _id(b"\xff\xfe"), _id("Disclosure:"), _id("Disclosure:\0@1"),
    _id("Disclosure:A1000000172@٣²"), _id("Disclosure:A1000000172@999999999"), _id("[]"),
    _id("null"), _id("5"), _id("[" * 500), _id('{"a": 1, "b": 2}'), _id('"ab"'), _id("[1e400]"),
    _id('["1e999", 1e308]'), _id("[-1]"), _id("[true]"), _id(r'["\u0000", "\u0000"]'),
    _id('[["x"], {}]'), _id('["0001-01-01T00:00:00+14:00", "A1000000172"]'), _id('["٣", "1"]'),
    _id('["9999-12-31T23:59:59-14:00", "A1000000172"]'), _id('["9999-12-31", "2147483648"]'),
    _id('["0001-01-01", "1"]'), _id('["20260101", "٣"]'), _id('["' + "9" * 5_000 + '"]'),
]
DATES: list[Any] = [
    "", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-2-3",
    "2026-W05-1", "20260101", "2026-01-01T00:00:00", "tomorrow", "-2026-01-01", "２０２６-01-01",
    "x" * 10_000, "\0", HALF, 0, 2**63, -1, 1.5, True, [], {}, None,
]
MOMENTS: list[Any] = [
    *DATES, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00", "2026-01-01T00:00:00+99:99", "2026-01-01T24:00:00Z", "T",
]
NUMBERS: list[Any] = [
    -1, 0, 101, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**53, 2**63, 2**64, 10**400,
    0.5, 1e308, INFINITY, NAN, "1", "", True, None, [], [1], {},
]
CHOICES: list[Any] = [None, "", "NO_SUCH", "x" * 9_000, "\0", HALF, "😀", 0, 1.5, True, [], ["X"]]
LISTS: list[Any] = [None, [], {}, "x", 5, [None], [[]], [["x"]], ["x"] * 300, ["x"] * 5_000]
OBJECTS: list[Any] = [None, [], {}, "x", 5, True, [{}], {"": ""}, {"__typename": "x"}]
# fmt: on
VALUES: dict[str, list[Any]] = {
    "String": [*TEXTS, *NOT_A_TEXT, None, 7],
    "ID": [*TEXTS, *NOT_A_TEXT, None, -1, 2**64],
    "opaque": [*TEXTS, *OPAQUE, *NOT_A_TEXT, None],
    "Int": NUMBERS,
    "Boolean": [None, "true", "", 0, 1, 2.5, [], {}],
    "Date": DATES,
    "DateTime": MOMENTS,
}

Path = tuple[str | int, ...]


def spoiled(type_: Any, value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Each place within `value`, with each thing that may not stand there."""
    type_ = get_nullable_type(type_)
    if isinstance(type_, GraphQLList):
        yield from ((path, one) for one in LISTS)
        yield from spoiled(type_.of_type, value[0] if value else None, (*path, 0))
    elif isinstance(type_, GraphQLInputObjectType):
        yield from ((path, one) for one in OBJECTS)
        yield (*path, "nope"), "x"
        for name, field in type_.fields.items():
            yield (*path, name), MISSING
            yield from spoiled(field.type, (value or {}).get(name), (*path, name))
    elif isinstance(type_, GraphQLEnumType):
        yield from ((path, one) for one in CHOICES)
    else:
        yield from ((path, one) for one in VALUES["opaque" if is_opaque(path) else type_.name])


def is_opaque(path: Path) -> bool:
    """Whether a key stands there that a client hands back as it was given."""
    return path[0] in {"after", "id", "ids"}


def is_stored_otherwise(path: Path, value: Any) -> bool:
    """Whether databases differ in what they make of it: keys of theirs, signs that not all hold,
    what is very long, the ends of time and of numbers.
    """
    if isinstance(value, str):
        extreme = len(value) >= 256 or value[:4] in {"0001", "9999"}
        return extreme or is_opaque(path) or not value.isprintable()
    return isinstance(value, (int, float)) and not abs(value) < 2**31


def put(variables: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """`variables` with `value` at `path`; what does not lead there yet is made."""
    changed: Any = copy.deepcopy(variables)
    at = changed
    for step, following in itertools.pairwise(path):
        fresh: Any = [None] if following == 0 else {}
        if isinstance(at, list):
            at[0] = at[0] or fresh
        elif not at.get(step):
            at[step] = fresh
        at = at[step]
    if value is MISSING:
        at.pop(path[-1], None)
    elif isinstance(at, list):
        at[:] = [value]
    else:
        at[path[-1]] = value
    return changed


def fault_in(response: httpx.Response) -> str | None:
    """What an answer shows that none may show."""
    said = f"{response.status_code} {response.text[:200]}"
    if response.status_code >= 500 or '"INTERNAL"' in response.text or "Traceback" in response.text:
        return said
    if response.request.url.path != "/graphql":
        return None
    body = response.json()
    codes = [error.get("extensions", {}).get("code") for error in body.get("errors", [])]
    return None if (codes or body.get("data") is not None) and all(codes) else said
