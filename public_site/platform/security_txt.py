"""/.well-known/security.txt (RFC 9116) and /robots.txt: whom to tell of a hole, what to read."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from public_site.site.pages import conditional
from resolvers.runtime import Register
from rules.calendar import local_date
from rules.vocabulary import Language

GOOD_FOR = timedelta(days=180)
HEADERS = {"Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff"}
# Nothing of these is for search engines: forms, and addresses that each hold one thing once.
CLOSED = ("/graphql", "/uploads/", "/evidence/", "/*/search?", "/*/follow", "/*/report?")


def security_txt(
    register: Register, contact: str | None
) -> Callable[[Request], Awaitable[Response]]:
    """Serves `contact`, a mailto:, https: or tel: address; without one the platform's own."""

    async def endpoint(request: Request) -> Response:
        base = register.base_url.rstrip("/")
        lines = (
            f"Contact: {contact or _address(register.platform.contact, base)}",
            f"Expires: {local_date(register.clock.now()) + GOOD_FOR}T00:00:00+08:00",
            "Preferred-Languages: zh, en",
            f"Canonical: {base}/.well-known/security.txt",
        )
        return _written(request, lines)

    return endpoint


def robots_txt(register: Register) -> Callable[[Request], Awaitable[Response]]:
    """Serves what search engines may read: everything that is public, found by the sitemap."""

    async def endpoint(request: Request) -> Response:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
        sitemap = f"Sitemap: {register.base_url.rstrip('/')}/sitemap.xml"
        return _written(request, (*lines, "", sitemap))

    return endpoint


def _written(request: Request, lines: Iterable[str]) -> Response:
    return conditional(request, PlainTextResponse("\n".join(lines) + "\n", headers=HEADERS))


def _address(contact: str, base: str) -> str:
    """A contact as an address: mail where it is one, else the page that names it."""
    return f"mailto:{contact}" if "@" in contact else f"{base}/{Language.ZH}/rules#channels"
