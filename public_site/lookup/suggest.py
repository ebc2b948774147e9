"""What the search field suggests while somebody types: options of a list, and how many."""

from starlette.responses import Response

from public_site.disclosure.face import FaceView
from public_site.disclosure.listed import Result, near, result
from public_site.lookup.pasted import typed
from public_site.lookup.query import LONGEST
from public_site.site.site import Visit
from resolvers.lookup import Suggestion
from resolvers.lookup import suggest as suggested


async def suggest(visit: Visit) -> Response:
    """The options for `q`; the last leads to all results."""
    text = typed(visit)[:LONGEST]
    suggestions = await suggested(text) if text else []
    return visit.render(
        "search/suggestions.html", text=text, results=[_result(visit, one) for one in suggestions]
    )


def _result(visit: Visit, suggestion: Suggestion) -> Result:
    face = FaceView.of(suggestion.face, visit.site.wording)
    return (
        near(face, suggestion.reasons[0])
        if suggestion.is_slip
        else result(face, suggestion.reasons)
    )
