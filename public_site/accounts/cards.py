"""The share card at its address: a version as a picture for links that are passed on (Art 9)."""

from starlette.requests import Request
from starlette.responses import Response

from public_site.accounts.drawing import Draughtsman, TooBusy
from public_site.accounts.share_card import ShareCard
from public_site.disclosure.version import cited
from public_site.site.lettering import font_files
from public_site.site.site import Sites
from rules.vocabulary import Language

HEADERS = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
PATIENCE = {"Retry-After": "2"}  # seconds


class Cards:
    """Serves the cards of a register in both languages."""

    def __init__(self, sites: Sites) -> None:
        self._sites = sites
        site = sites[Language.ZH]
        self._fonts = font_files(site.card_fonts)
        self._draughtsman = site.register.memory.of(Draughtsman)

    async def get(self, request: Request) -> Response:
        """The card of a version as PNG; 404 without one, 503 while too many wait for theirs."""
        asked = request.query_params.get("lang")
        site = self._sites[Language.EN if asked == Language.EN else Language.ZH]
        face = await cited(request.path_params["number"])
        if face is None:
            return Response(status_code=404, headers=HEADERS)
        card = ShareCard.of(site, face).drawing(site)
        headers = {**HEADERS, "ETag": f'"{self._draughtsman.digest(card)}"'}
        if headers["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        try:
            picture = await self._draughtsman.draw(card, self._fonts)
        except TooBusy:
            return Response(status_code=503, headers={**HEADERS, **PATIENCE})
        return Response(picture, 200, headers, "image/png")
