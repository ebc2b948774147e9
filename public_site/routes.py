"""The public pages and the badge, as a list of routes."""

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from public_site.accounts import compare
from public_site.accounts import page as accounts
from public_site.accounts.avatar import avatar
from public_site.accounts.cards import Cards
from public_site.accounts.qr import qr
from public_site.formats.formats import FORMS
from public_site.formats.serving import Twins
from public_site.lookup import results, suggest
from public_site.markers import embedding
from public_site.markers.badge import Badge
from public_site.markers.oembed import oembed
from public_site.platform import (
    accessibility,
    checking,
    content_categories,
    home,
    rule_texts,
    rules_in_force,
)
from public_site.platform.security_txt import robots_txt
from public_site.platform.sitemap import Sitemap
from public_site.reporting import follow, report
from public_site.site import assets
from public_site.site.lettering import lettering
from public_site.site.pages import Refusals, View, not_found, page
from public_site.site.site import Site, address_of
from public_site.statistics import page as statistics
from public_site.statistics.files import StatisticsFiles
from resolvers.runtime.register import Register
from rules.languages import preferred
from rules.vocabulary import Language

STATISTICS_FILES = (
    "/statistics.csv",
    "/statistics.json",
    "/statistics/{topic}.csv",
    "/statistics/{topic}.json",
)


def sites_of(register: Register, card_fonts: tuple[Path, ...] = ()) -> dict[Language, Site]:
    """The pages of `register` in every language. `card_fonts` add scripts to those of the share
    cards, and are read at once: where one is no font, nothing is served.
    """
    files = assets.load()
    if card_fonts:
        lettering(card_fonts)
    return {language: Site(register, language, files, card_fonts) for language in Language}


def site_routes(sites: Mapping[Language, Site]) -> list[BaseRoute]:
    """Every route of the public site."""
    register, files = sites[Language.ZH].register, sites[Language.ZH].assets
    twins = Twins(sites)
    figures, sitemap = StatisticsFiles(sites), Sitemap(register)
    compressed = [Middleware(GZipMiddleware, minimum_size=500)]
    return [
        Route("/", to_own_language),
        Route("/static/{name}", assets.Assets(files).get, middleware=compressed),
        Route("/badge/{number}.svg", Badge(sites).get),
        *(
            Route(f"/accounts/{{number}}.{form.ending}", twins.of(form), middleware=compressed)
            for form in FORMS
        ),
        Route("/oembed", oembed(sites)),
        Route("/accounts/{number}/card.png", Cards(sites).get),
        Route("/accounts/{number}/qr.svg", qr(register)),
        Route("/accounts/{number}/avatar", avatar(register)),
        Route("/accounts/{number}/compare", to_own_language),
        Route("/accounts/{number}", twins.negotiated, middleware=compressed),
        Route("/rules/{kind}.{language}.txt", rule_texts.rule_files(register)),
        Route("/robots.txt", robots_txt(register)),
        Route("/sitemap.xml", sitemap.index, middleware=compressed),
        Route("/sitemap/pages.xml", sitemap.pages, middleware=compressed),
        Route("/sitemap/accounts-{place:int}.xml", sitemap.accounts, middleware=compressed),
        *(Route(path, figures.get, middleware=compressed) for path in STATISTICS_FILES),
        *(
            Mount(
                f"/{language.value}",
                routes=pages(site),
                middleware=[*compressed, Middleware(Refusals, site)],
            )
            for language, site in sites.items()
        ),
    ]


def pages(site: Site) -> list[BaseRoute]:
    """The pages of one language."""

    def show(view: View) -> Callable[[Request], Awaitable[Response]]:
        return page(site, view)

    return [
        Route("/", show(home.home)),
        Route("/search", show(results.results)),
        Route("/suggest", show(suggest.suggest)),
        Route("/accounts/{number}", show(accounts.account)),
        Route("/accounts/{number}/compare", show(compare.comparison)),
        Route("/accounts/{number}/badge", show(embedding.embedding)),
        Route("/report", show(report.show_form)),
        Route("/report", show(report.file), methods=["POST"]),
        Route("/follow", show(follow.show_form)),
        Route("/follow", show(follow.follow), methods=["POST"]),
        Route("/rules", show(rules_in_force.rules_in_force)),
        Route("/rules/{kind}", show(rule_texts.rule_text)),
        Route("/statistics", show(statistics.statistics)),
        Route("/categories", show(content_categories.content_categories)),
        Route("/checking", show(checking.checking)),
        Route("/accessibility", show(accessibility.accessibility)),
        Route("/{path:path}", show(not_found)),
    ]


async def to_own_language(request: Request) -> Response:
    """From an address without a language to the page in the one that the browser prefers."""
    language = preferred(request.headers.get("accept-language"))
    headers = {"Vary": "Accept-Language", "Cache-Control": "no-cache"}
    return RedirectResponse(address_of(request, f"/{language.value}"), 302, headers)
