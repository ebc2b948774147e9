"""The picture that an account's published face shows (Art 9(2))."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from public_site.site.pages import conditional
from resolvers import disclosure
from resolvers.runtime import Register

# Nothing that was uploaded may act as a page of this site.
INERT = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


def avatar(register: Register) -> Callable[[Request], Awaitable[Response]]:
    """Serves the avatars of `register`; 404 where a face shows none."""

    async def endpoint(request: Request) -> Response:
        picture = await disclosure.avatar_of(register, request.path_params["number"])
        if picture is None:
            return Response(status_code=404, headers=INERT)
        return conditional(request, Response(picture.data, 200, INERT, picture.content_type))

    return endpoint
