"""/sitemap.xml: every page and public account, for search engines (Art 9(2): 方便社会监督查询)."""

from datetime import datetime
from xml.sax.saxutils import escape

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from public_site.site.pages import conditional
from public_site.site.site import TAGS
from resolvers.disclosure import directory
from resolvers.runtime import Register
from rules.disclosure.canonical import timestamp
from rules.vocabulary import Language

PAGES = ("/", "/rules", "/categories", "/checking", "/statistics", "/report", "/accessibility")
MOST_STRETCHES = 50_000  # files that an index may name
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)
HEADERS = {"Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff"}


class Sitemap:
    """An index, a file of the pages, and files of accounts by their numbers."""

    def __init__(self, register: Register) -> None:
        self._base = register.base_url.rstrip("/")
        rules = [rule for rule in register.platform.rules if rule.texts]
        self._pages = (*PAGES, *(f"/rules/{rule.slug}" for rule in rules))

    async def index(self, request: Request) -> Response:
        names = [
            "pages",
            *(f"accounts-{place + 1}" for place in range(await directory.stretches())),
        ]
        entries = [
            f"<sitemap><loc>{self._base}/sitemap/{name}.xml</loc></sitemap>"
            for name in names[:MOST_STRETCHES]
        ]
        return _written(request, "sitemapindex", entries)

    async def pages(self, request: Request) -> Response:
        return _written(request, "urlset", [self._entry(path) for path in self._pages])

    async def accounts(self, request: Request) -> Response:
        """One stretch of accounts; 404 of one that does not exist."""
        place = request.path_params["place"]
        if not 1 <= place <= await directory.stretches():
            raise HTTPException(404)
        entries = [
            self._entry(f"/accounts/{one.number}", one.published_at)
            for one in await directory.stretch(place)
        ]
        return _written(request, "urlset", entries)

    def _entry(self, path: str, changed: datetime | None = None) -> str:
        """A page in both languages."""
        places = {language: escape(f"{self._base}/{language}{path}") for language in Language}
        tagged = {TAGS[language]: place for language, place in places.items()}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{place}"/>'
            for tag, place in {**tagged, "x-default": places[Language.ZH]}.items()
        )
        dated = f"<lastmod>{timestamp(changed)}</lastmod>" if changed else ""
        return "".join(f"<url><loc>{place}</loc>{dated}{links}</url>" for place in places.values())


def _written(request: Request, root: str, entries: list[str]) -> Response:
    body = "\n".join(entries)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {NAMESPACES}>\n{body}\n</{root}>\n'
    return conditional(request, Response(text, 200, HEADERS, "application/xml"))
