"""One account's pages, and the pictures by which they are passed on.

What a version of an account says is read in `disclosure`; here it is laid out.
"""

from starlette.routing import BaseRoute, Route

from public_site.accounts import avatar, compare, page, qr
from public_site.accounts.cards import Cards
from public_site.site.pages import Page, to_own_language
from public_site.site.site import Sites
from rules.vocabulary import Language

PAGES = (
    Page("/accounts/{number}", page.account),
    Page("/accounts/{number}/compare", compare.comparison),
)


def routes(sites: Sites) -> list[BaseRoute]:
    """What stands beside an account's pages, at addresses without a language."""
    register = sites[Language.ZH].register
    return [
        Route("/accounts/{number}/card.png", Cards(sites).get),
        Route("/accounts/{number}/qr.svg", qr.qr(register)),
        Route("/accounts/{number}/avatar", avatar.avatar(register)),
        Route("/accounts/{number}/compare", to_own_language),
    ]
