"""A version's address as a QR code, with the beginning of its hash.

Whoever scans a printed page comes to that version, and is told whether the paper names its hash.
"""

from collections.abc import Awaitable, Callable
from io import BytesIO
from urllib.parse import urlencode

import segno
from starlette.requests import Request
from starlette.responses import Response

from public_site.disclosure.version import cited
from public_site.site.pages import conditional
from resolvers.disclosure import Published
from resolvers.runtime import Register

CODE = 12  # characters of the leaf hash, 72 bits: nobody makes another record that begins so
QUIET = 4  # modules of white around, as the standard asks
HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


def address(face: Published, base_url: str) -> str:
    """The version's permalink, in whichever language its reader prefers, with its check code."""
    query = urlencode({"leaf": face.leaf_hash[:CODE]})
    return f"{base_url.rstrip('/')}/accounts/{face.number}@{face.version}?{query}"


def agrees(face: Published, code: str) -> bool:
    """Whether `code`, as a paper names it, is the beginning of the version's hash."""
    return len(code) >= CODE and face.leaf_hash.startswith(code)


def drawn(text: str) -> str:
    """The code as an SVG that scales: level M, dark on white in every colour scheme."""
    out = BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, light="#fff", dark="#000", border=QUIET, omitsize=True
    )
    return out.getvalue().decode()


def qr(register: Register) -> Callable[[Request], Awaitable[Response]]:
    """Serves the codes of `register`: 404 where there is no such version."""

    async def endpoint(request: Request) -> Response:
        face = await cited(request.path_params["number"])
        if face is None:
            return Response(status_code=404, headers=HEADERS)
        picture = drawn(address(face, register.base_url))
        return conditional(request, Response(picture, 200, HEADERS, "image/svg+xml"))

    return endpoint
