"""The accessibility statement: what was tried, what is known to be missing, whom to tell."""

from datetime import date

from starlette.responses import Response

from public_site.site import Visit

# The day on which the statement was last compared with the pages. Tests are named in it.
REVIEWED = date(2026, 11, 26)


async def accessibility(visit: Visit) -> Response:
    return visit.render("accessibility/accessibility.html", reviewed=REVIEWED)
