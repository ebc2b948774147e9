"""The accessibility statement: what was tried, what is known to be missing, whom to tell."""

from datetime import date

from starlette.responses import Response

from public_site.site.site import Visit
from public_site.site.translation import N_

# The day on which the statement was last compared with the pages. Tests are named in it.
REVIEWED = date(2026, 11, 27)
# What changed for those who need it, newest first.
CHANGES = (
    (date(2026, 11, 27), N_("Text enlarged to twice its size fits on a phone.")),
    (date(2026, 11, 26), N_("Step numbers no longer cover text on narrow screens.")),
    (
        date(2026, 11, 24),
        N_("Suggestions while typing: tried by keyboard, by touch and without scripts."),
    ),
    (
        date(2026, 11, 24),
        N_("First statement. Every page is tried in a real browser before each change."),
    ),
)


async def accessibility(visit: Visit) -> Response:
    return visit.render("accessibility/accessibility.html", reviewed=REVIEWED, changes=CHANGES)
