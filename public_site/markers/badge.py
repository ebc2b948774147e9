"""The badge: an account's marker as a picture at a stable address (Art 9: 专门标识).

It is never older than a minute, and is drawn by the day on which it is asked for, so it goes grey
with the marker. Shape and word say what it says; colour only repeats it.
"""

from starlette.requests import Request
from starlette.responses import Response

from public_site.disclosure.version import newest
from public_site.markers.looks import POLICIES, STYLES, Look
from public_site.markers.words import Said, said_of
from public_site.site.pages import conditional
from public_site.site.site import Site, Sites
from rules.vocabulary import Language

# Shared caches may take the load of a busy front end; nobody may show an old one, fault or not.
FRESH = "public, max-age=60, must-revalidate"
# What the register itself has to end, within half a minute: kept by nobody on top of that.
UNSEEN = "no-cache"


class Badge:
    """Draws the badges of a register in both languages."""

    def __init__(self, sites: Sites) -> None:
        self._sites = sites

    async def get(self, request: Request) -> Response:
        """The badge of a number: 200 with or without a marker, 404 in grey without an account."""
        asked = request.query_params
        site = self._sites[Language.EN if asked.get("lang") == Language.EN else Language.ZH]
        look = Look.asked(asked.get("theme"), asked.get("size"))
        face = await newest(request.path_params["number"])
        said = said_of(site, face, asked.get("type"))
        headers = {
            "Content-Security-Policy": POLICIES[look.theme],
            "Cross-Origin-Resource-Policy": "cross-origin",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": UNSEEN if said.ends_unseen else FRESH,
        }
        response = Response(
            picture(site, said, look), 200 if face else 404, headers, "image/svg+xml"
        )
        return conditional(request, response) if face else response


def picture(site: Site, said: Said, look: Look) -> str:
    """The badge as SVG text."""
    template = site.templates.get_template("badge/svg.html")
    return template.render(said=said, look=look, style=STYLES[look.theme])
