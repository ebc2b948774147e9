"""The record itself, byte for byte, with what it takes to recompute it."""

from dataclasses import asdict
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from public_site.pages import conditional
from resolvers import disclosure
from resolvers.published import Published
from resolvers.refusal import Refused

LONGEST_VERSION = 9  # digits
HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


async def record(request: Request) -> Response:
    """The newest record of a number, or the version after the `@`, as JSON; or 404."""
    number, at, version = request.path_params["number"].partition("@")
    if at and not (version.isascii() and version.isdigit() and len(version) <= LONGEST_VERSION):
        return _answer(request, {"error": "no such version"}, 404)
    try:
        face = await disclosure.by_number(number, int(version) if at else None)
    except Refused:
        return _answer(request, {"error": "mistyped number"}, 404)
    if face is None:
        return _answer(request, {"error": "no such record"}, 404)
    return _answer(request, _twin(face), 200)


def _twin(face: Published) -> dict[str, Any]:
    """`record` stands in the answer as the very bytes that `leafHash` was made over."""
    return {
        "sequence": face.sequence,
        "leafHash": face.leaf_hash,
        "record": orjson.Fragment(face.canonical),
        "openings": [asdict(opening) for opening in face.openings],
        "withdrawn": _withdrawn(face.document),
    }


def _withdrawn(document: dict[str, Any]) -> list[dict[str, Any]]:
    held = {f"/facts/{name}": fact for name, fact in document["facts"].items()}
    held |= {f"/credentials/{i}": one for i, one in enumerate(document["credentials"])}
    return [
        {"path": path, **entry["withdrawn"]} for path, entry in held.items() if "withdrawn" in entry
    ]


def _answer(request: Request, value: dict[str, Any], status: int) -> Response:
    response = Response(orjson.dumps(value), status, HEADERS, "application/json")
    return conditional(request, response) if status == 200 else response
