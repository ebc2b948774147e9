"""The figures of the register, as a page with charts and as files (Art 20).

Nothing is counted here.
"""

from starlette.routing import BaseRoute, Route

from public_site.site.pages import COMPRESSED, Page
from public_site.site.site import Sites
from public_site.statistics import page
from public_site.statistics.files import StatisticsFiles

PAGES = (Page("/statistics", page.statistics),)
FILES = (
    "/statistics.csv",
    "/statistics.json",
    "/statistics/{topic}.csv",
    "/statistics/{topic}.json",
)


def routes(sites: Sites) -> list[BaseRoute]:
    """The files behind the page."""
    figures = StatisticsFiles(sites)
    return [Route(path, figures.get, middleware=COMPRESSED) for path in FILES]
