"""The public pages and what stands beside them, as a list of routes."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route

from public_site import accounts, formats, lookup, markers, platform, reporting, statistics
from public_site.site import assets
from public_site.site.lettering import lettering
from public_site.site.pages import COMPRESSED, Page, Refusals, not_found, page, to_own_language
from public_site.site.site import Site, Sites
from resolvers.runtime import Register
from rules.vocabulary import Language

PAGES = (
    *platform.PAGES,
    *lookup.PAGES,
    *accounts.PAGES,
    *markers.PAGES,
    *reporting.PAGES,
    *statistics.PAGES,
    Page("/{path:path}", not_found),
)


def sites_of(register: Register, card_fonts: tuple[Path, ...] = ()) -> Sites:
    """The pages of `register` in every language. `card_fonts` add scripts to those of the share
    cards, and are read at once: where one is no font, nothing is served.
    """
    files = assets.load()
    if card_fonts:
        lettering(card_fonts)
    return {language: Site(register, language, files, card_fonts) for language in Language}


def site_routes(sites: Sites) -> list[BaseRoute]:
    """Every route of the public site."""
    files = assets.Assets(sites[Language.ZH].assets)
    return [
        Route("/", to_own_language),
        Route("/static/{name}", files.get, middleware=COMPRESSED),
        *markers.routes(sites),
        *formats.routes(sites),
        *accounts.routes(sites),
        *platform.routes(sites),
        *statistics.routes(sites),
        *(
            Mount(
                f"/{language.value}",
                routes=pages(site),
                middleware=[*COMPRESSED, Middleware(Refusals, site)],
            )
            for language, site in sites.items()
        ),
    ]


def pages(site: Site) -> list[BaseRoute]:
    """The pages of one language."""
    return [Route(path, page(site, view), methods=[method]) for path, view, method in PAGES]
