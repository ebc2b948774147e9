"""What the register says of itself: its rules, how to check it, what machines look for (Art 6, 9).

Nothing here is about one account.
"""

from starlette.routing import BaseRoute, Route

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
from public_site.site.pages import COMPRESSED, Page
from public_site.site.site import Sites
from rules.vocabulary import Language

PAGES = (
    Page("/", home.home),
    Page("/rules", rules_in_force.rules_in_force),
    Page("/rules/{kind}", rule_texts.rule_text),
    Page("/categories", content_categories.content_categories),
    Page("/checking", checking.checking),
    Page("/accessibility", accessibility.accessibility),
)


def routes(sites: Sites) -> list[BaseRoute]:
    """The rules as files, and what search engines ask for."""
    register = sites[Language.ZH].register
    sitemap = Sitemap(register)
    return [
        Route("/rules/{kind}.{language}.txt", rule_texts.rule_files(register)),
        Route("/robots.txt", robots_txt(register)),
        Route("/sitemap.xml", sitemap.index, middleware=COMPRESSED),
        Route("/sitemap/pages.xml", sitemap.pages, middleware=COMPRESSED),
        Route("/sitemap/accounts-{place:int}.xml", sitemap.accounts, middleware=COMPRESSED),
    ]
