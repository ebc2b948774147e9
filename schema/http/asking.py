"""What is asked: the parameters of GraphQL over HTTP, read from a body, an address or a message."""

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from schema.errors import GraphError
from schema.http import strict_json

BODY_SECONDS = 15
CHARSETS = frozenset({"utf-8", "utf8", "us-ascii"})
PARAMETERS = ("query", "operationName", "variables", "extensions")


@dataclass(frozen=True, slots=True)
class Question:
    query: str
    operation_name: str | None
    variables: dict[str, Any]


async def received(request: Request, largest: int) -> Question:
    if request.method != "POST":
        return _in_address(request)
    _check_content(request)
    return of(_json(await _body(request, largest)))


def of(values: object) -> Question:
    if isinstance(values, list):
        raise bad("One question at a time: arrays of operations are not taken")
    if not isinstance(values, dict):
        raise bad("The request must be a JSON object")
    query = values.get("query")
    if not isinstance(query, str) or not query:
        raise bad("`query` must be the text of a GraphQL document")
    operation_name = values.get("operationName")
    if not isinstance(operation_name, str | None):
        raise bad("`operationName` must be a string")
    for name in ("variables", "extensions"):
        if not isinstance(values.get(name), dict | None):
            raise bad(f"`{name}` must be an object")
    return Question(query, operation_name, values.get("variables") or {})


def bad(message: str) -> GraphError:
    return GraphError(message, "BAD_REQUEST", 400)


def _in_address(request: Request) -> Question:
    given = request.query_params
    for name in PARAMETERS:
        if len(given.getlist(name)) > 1:
            raise bad(f"`{name}` is given twice")
    values: dict[str, Any] = {name: given[name] for name in PARAMETERS if name in given}
    for name in ("variables", "extensions"):
        if name in values:
            values[name] = _json(values[name].encode("utf-8", "replace")) if values[name] else None
    return of(values)


def _json(raw: bytes) -> object:
    try:
        return strict_json.loads(raw)
    except strict_json.NotStrictJson as error:
        raise bad(f"The request is not valid JSON: {error}") from None


def _check_content(request: Request) -> None:
    """A form or a plain text can be sent from any page without asking; JSON cannot."""
    media_type, *parameters = request.headers.get("content-type", "").lower().split(";")
    if media_type.strip() != "application/json":
        raise _unsupported("Send application/json")
    for parameter in parameters:
        name, _, value = parameter.strip().partition("=")
        if name == "charset" and value.strip('"') not in CHARSETS:
            raise _unsupported("Send UTF-8")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise _unsupported("Send the body uncompressed")


def _unsupported(message: str) -> GraphError:
    headers = {"Accept-Post": "application/json; charset=utf-8"}
    return GraphError(message, "UNSUPPORTED_MEDIA_TYPE", 415, headers=headers)


async def _body(request: Request, largest: int) -> bytes:
    stated = request.headers.get("content-length", "")
    if stated.isdigit() and int(stated[:12]) > largest:
        raise _too_large(largest)
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > largest:
                    raise _too_large(largest)
    except TimeoutError:
        raise GraphError("The body came too slowly", "BODY_TIMEOUT", 408) from None
    return bytes(body)


def _too_large(largest: int) -> GraphError:
    return GraphError(f"The body is larger than {largest} bytes", "BODY_TOO_LARGE", 413)
