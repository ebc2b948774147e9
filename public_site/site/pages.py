"""From a view to a response: headers that every page bears, ETags, errors in the same look."""

import hashlib
import secrets
from collections.abc import Awaitable, Callable
from typing import NamedTuple

import structlog
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from public_site.site.site import TAGS, Site, Visit, address_of
from rules.languages import preferred

log = structlog.get_logger("public_site")

View = Callable[[Visit], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]

COMPRESSED = (Middleware(GZipMiddleware, minimum_size=500),)
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# `same-origin` and not `no-referrer`: a browser that sends no referrer sends no origin either,
# and by its origin a form of ours is told from a form elsewhere.
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Page(NamedTuple):
    """A page of every language: where it stands below the language, and what makes it."""

    path: str
    view: View
    method: str = "GET"


def page(site: Site, view: View) -> Endpoint:
    """The endpoint that shows what `view` makes, and whatever goes wrong with it."""

    async def endpoint(request: Request) -> Response:
        visit = Visit(site, request)
        try:
            response = await view(visit)
        except HTTPException as refusal:
            response = refused(visit, refusal)
        except Exception:
            response = _fault(visit)
        return finished(visit, response)

    return endpoint


class Refusals:
    """Shows what the router of a language refuses, such as a method, as a page of that language."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        except HTTPException as refusal:
            visit = Visit(self._site, Request(scope))
            await finished(visit, refused(visit, refusal))(scope, receive, send)


async def not_found(visit: Visit) -> Response:
    """What no route fits."""
    return visit.render("errors/not_found.html", 404)


async def to_own_language(request: Request) -> Response:
    """From an address without a language to the page in the one that the browser prefers."""
    language = preferred(request.headers.get("accept-language"))
    headers = {"Vary": "Accept-Language", "Cache-Control": "no-cache"}
    return RedirectResponse(address_of(request, f"/{language.value}"), 302, headers)


def conditional(request: Request, response: Response) -> Response:
    """`response` with an ETag, or 304 where the asker has just that."""
    tag = f'W/"{hashlib.sha256(bytes(response.body)).hexdigest()[:20]}"'
    response.headers["ETag"] = tag
    asked = request.headers.get("if-none-match", "")
    if tag.removeprefix("W/") not in asked:
        return response
    kept = {
        name: value
        for name, value in response.headers.items()
        if name not in {"content-length", "content-type"}
    }
    return Response(status_code=304, headers=kept)


def refused(visit: Visit, refusal: HTTPException) -> Response:
    """Why something was not taken, in words."""
    status = refusal.status_code
    response = visit.render("errors/refused.html", status, why=status)
    response.headers.update(refusal.headers or {})
    return response


def finished(visit: Visit, response: Response) -> Response:
    """`response` with the headers of every page, and an ETag where it may be kept."""
    response.headers.update(HEADERS)
    response.headers["Content-Language"] = TAGS[visit.site.language]
    if visit.request.method == "POST" or response.status_code >= 500:
        response.headers["Cache-Control"] = "no-store"
        return response
    response.headers.setdefault("Cache-Control", "no-cache")
    return conditional(visit.request, response) if response.status_code == 200 else response


def _fault(visit: Visit) -> Response:
    reference = secrets.token_hex(6)
    log.exception("page failed", reference=reference, path=visit.request.url.path)
    return visit.render("errors/fault.html", 500, reference=reference)
