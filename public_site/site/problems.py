"""What is wrong, for programs: application/problem+json (RFC 9457)."""

from http import HTTPStatus

import orjson
from starlette.responses import Response

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def problem(status: int, detail: str) -> Response:
    """A refusal with its status, the status's own name, and a sentence."""
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return Response(orjson.dumps(body), status, HEADERS, "application/problem+json")
