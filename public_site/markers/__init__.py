"""The badge, and how an account is embedded elsewhere.

What a marker proves is said in `rules/markers`; a badge shows the newest version alone.
"""

from starlette.routing import BaseRoute, Route

from public_site.markers import embedding, oembed
from public_site.markers.badge import Badge
from public_site.site.pages import Page
from public_site.site.site import Sites

PAGES = (Page("/accounts/{number}/badge", embedding.embedding),)


def routes(sites: Sites) -> list[BaseRoute]:
    """What other sites fetch."""
    return [
        Route("/badge/{number}.svg", Badge(sites).get),
        Route("/oembed", oembed.oembed(sites)),
    ]
