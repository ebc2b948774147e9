"""Forms that come in: bounded while they stream, and only from pages of ours."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from public_site.site.site import Visit

Origin = tuple[str, str]
MOST_FIELDS, LARGEST_FIELD = 20, 64 * 1024


@asynccontextmanager
async def form(visit: Visit, *, largest: int, most_files: int = 0) -> AsyncIterator[FormData]:
    """The form that was sent; its files are gone afterwards.

    Raises HTTPException: 403 from elsewhere, 413 beyond `largest` bytes, 400 where it is broken.
    """
    request = visit.request
    if not _is_ours(visit):
        raise HTTPException(403)
    declared = request.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared) > largest:
        raise HTTPException(413)
    bounded = Request(request.scope, _Bounded(request, largest))
    sent = bounded.form(max_files=most_files, max_fields=MOST_FIELDS, max_part_size=LARGEST_FIELD)
    async with sent as fields:
        yield fields


class _Bounded:
    """The request's body, up to `largest` bytes."""

    def __init__(self, request: Request, largest: int) -> None:
        self._receive, self._left = request.receive, largest

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413)
        return message


def _is_ours(visit: Visit) -> bool:
    """Whether the form stood on a page of this site, as far as the browser says.

    Forms are sent without a login or a cookie, so a page elsewhere could borrow nothing of its
    reader's; it could have them report unawares. What says neither where it comes from nor that it
    is a browser, such as curl, passes. `X-Forwarded-Host` is never asked: whoever sends it chooses
    it. Behind a proxy the address that counts is the setting `BASE_URL`.
    """
    headers = visit.request.headers
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    if origin is None:
        return True
    return _parts(origin) in _own(visit) - {None}


def _own(visit: Visit) -> set[Origin | None]:
    """The register's public address, and the one that was asked, by either scheme: a proxy may
    have taken TLS off. Nobody has the public address in clear where it is TLS.
    """
    public = _parts(visit.site.register.base_url)
    host = visit.request.headers.get("host", "")
    if public is None or host == public[1]:
        return {public}
    return {public, ("http", host), ("https", host)}


def _parts(address: str) -> Origin | None:
    """Scheme and host with its port; None for `null` and whatever else is no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return (parts.scheme, parts.netloc) if parts.scheme and parts.netloc else None
