"""Forms that come in: bounded while they stream, and only from pages of ours."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from public_site.site import Visit

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
    """Whether the form stood on a page of this site, as far as the browser says."""
    headers = visit.request.headers
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in {"same-origin", "none"}
    if origin is None:
        return True
    own = {headers.get("host", ""), urlsplit(visit.site.register.base_url).netloc} - {""}
    return _host_of(origin) in own


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None
