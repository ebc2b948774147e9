"""JSON as the wire accepts it: one meaning per text, and no answer that cannot be written."""

import json
from typing import Any

import orjson

DEPTH = 64


class NotStrictJson(ValueError):
    """The text is not JSON, or is JSON that two readers would read differently."""


def loads(raw: bytes) -> Any:
    try:
        value = orjson.loads(raw)
        json.loads(raw, object_pairs_hook=_names_are_unique)
    except NotStrictJson:
        raise
    except RecursionError:
        raise NotStrictJson("nested too deeply") from None
    except ValueError as error:
        raise NotStrictJson(_place(error)) from None
    if raw.count(b"[") + raw.count(b"{") > DEPTH or b"\\u0000" in raw:
        _look_inside(value)
    return value


def dumps(value: object) -> bytes:
    """Lone surrogates become `?`: a character that no UTF-8 text can hold."""
    try:
        return orjson.dumps(value)
    except TypeError:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
        return text.encode("utf-8", "replace")


def _names_are_unique(pairs: list[tuple[str, Any]]) -> None:
    if len({name for name, _ in pairs}) != len(pairs):
        raise NotStrictJson("one object has the same name twice")


def _place(error: ValueError) -> str:
    return error.msg if isinstance(error, json.JSONDecodeError) else "a number is too long"


def _look_inside(value: object) -> None:
    waiting: list[tuple[object, int]] = [(value, 1)]
    while waiting:
        part, depth = waiting.pop()
        if depth > DEPTH:
            raise NotStrictJson(f"nested deeper than {DEPTH}")
        if isinstance(part, str) and "\0" in part:
            raise NotStrictJson("a text holds the character NUL")
        if isinstance(part, dict):
            waiting.extend((inner, depth + 1) for pair in part.items() for inner in pair)
        elif isinstance(part, list):
            waiting.extend((inner, depth + 1) for inner in part)
