"""What no route of the register answers, or not by that method: a page for who reads, a problem for
programs.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from public_site.site import negotiation
from public_site.site.pages import finished, not_found, refused
from public_site.site.problems import problem
from public_site.site.site import Sites, Visit
from rules.languages import preferred

TYPES = ("application/problem+json", "application/json", "text/html")
SENTENCES = {
    404: "There is nothing at this address.",
    405: "This address is not answered by that method.",
}


class Lost:
    """The handler of everything that is refused outside the pages of a language."""

    def __init__(self, sites: Sites) -> None:
        self._sites = sites

    async def __call__(self, request: Request, refusal: Exception) -> Response:
        if not isinstance(refusal, HTTPException):
            raise refusal
        wanted = negotiation.best(",".join(request.headers.getlist("accept")), TYPES)
        if wanted == "text/html":
            response = await self._page(request, refusal)
        else:
            response = problem(refusal.status_code, SENTENCES.get(refusal.status_code, ""))
        response.headers.update(refusal.headers or {})
        response.headers["Vary"] = "Accept, Accept-Language"
        return response

    async def _page(self, request: Request, refusal: HTTPException) -> Response:
        site = self._sites[preferred(request.headers.get("accept-language"))]
        visit = Visit(site, request)
        missing = refusal.status_code == 404
        response = await not_found(visit) if missing else refused(visit, refusal)
        return finished(visit, response)
