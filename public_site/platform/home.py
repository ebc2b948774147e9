"""The first page: what this is, a search field, and the way to report (Art 9, 20)."""

from starlette.responses import Response

from public_site.disclosure.face import FaceView
from public_site.site.site import Visit
from resolvers import lookup
from rules.vocabulary import MarkerType

NEWEST = 5
# Shown as examples of what a marker looks like.
EXAMPLES = (MarkerType.NATURAL_PERSON, MarkerType.ENTERPRISE, MarkerType.STATE_ORGAN)
FIELDS = (MarkerType.HEALTH, MarkerType.EDUCATION, MarkerType.NEWS)


async def home(visit: Visit) -> Response:
    page = await lookup.search(
        lookup.Filter(), lookup.Order.REGISTERED_DESC, first=NEWEST, after=None
    )
    newest = [FaceView.of(hit.face, visit.site.wording) for hit in page.hits]
    return visit.render(
        "home/home.html",
        newest=newest,
        total=page.total,
        capped=page.total_capped,
        natures=EXAMPLES,
        fields=FIELDS,
    )
