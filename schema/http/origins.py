"""What pages of other origins may ask from their reader's browser (CORS, Fetch standard).

Nobody is known here by a cookie, an address or a certificate: who is somebody brings a token, and a
page that has no token reads what anyone reads. So whatever is public is open to every page, and
GraphQL too, with a token where the page was given one. What a page could still do unseen is to act
through its readers, who never meant to: an action without a login is taken from our own pages and
from those of `ALLOWED_ORIGINS` alone. So are uploads, and WebSocket, where the same would pass.
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from graphql import OperationType
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from schema.errors import GraphError
from schema.http.asker import Asker
from schema.http.documents import Operation

# Pages of a language are not among it, nor their style: they are for readers, and hold forms.
OPEN = re.compile(
    r"/(graphql|oembed|robots\.txt|sitemap\.xml|statistics\.(csv|json))"
    r"|/(\.well-known|accounts|badge|rules|sitemap|statistics)/.*"
)
EXPOSED = (
    "Content-Language, Content-Location, ETag, Idempotency-Replayed, Link, "
    "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After"
)
ANYONE = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": EXPOSED}
PREFLIGHT = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": (
        "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-None-Match"
    ),
    "Access-Control-Max-Age": "7200",
}


class Origins:
    """ASGI middleware: what is open says so in every answer, also to who names no origin, since a
    cache may hand it on; the rest is for the origins that are `allowed`.
    """

    def __init__(self, app: ASGIApp, allowed: Sequence[str] = ()) -> None:
        self._app = app
        self._named = CORSMiddleware(
            app, allowed, ["GET", "POST", "PUT"], ["Authorization", "Content-Type"]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not OPEN.fullmatch(scope["path"]):
            await self._named(scope, receive, send)
        elif _is_preflight(scope):
            await Response(status_code=204, headers=PREFLIGHT)(scope, receive, send)
        else:
            await self._app(scope, receive, _opened(send))


def check(request: Request, operation: Operation, asker: Asker, allowed: Sequence[str]) -> None:
    """Raises GraphError where a page elsewhere would act through a reader without a login."""
    acts = operation.kind is OperationType.MUTATION and asker.actor_id is None
    if acts and not _is_ours(request.headers, allowed):
        words = "Without a login this is taken from pages of the register alone"
        raise GraphError(words, "FOREIGN_ORIGIN", 403)


def _is_ours(headers: Headers, allowed: Sequence[str]) -> bool:
    """As far as the browser says. What is no browser names no origin, and passes."""
    origin = headers.get("origin")
    if origin is None or headers.get("sec-fetch-site") == "same-origin":
        return True
    return "*" in allowed or origin in allowed or _host(origin) == headers.get("host")


def _host(origin: str) -> str | None:
    """Host and port; None for `null` and whatever else is no address."""
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None


def _is_preflight(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    asked = "origin" in headers and "access-control-request-method" in headers
    return scope["method"] == "OPTIONS" and asked


def _opened(send: Send) -> Send:
    async def opened(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(ANYONE)
        await send(message)

    return opened
