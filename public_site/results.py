"""Finding accounts by what is public about them (Art 9: 方便社会监督查询)."""

from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from public_site import cursors
from public_site.faces import FaceView
from public_site.query import Query, Trouble, read, reason_of
from public_site.site import Visit
from resolvers import disclosure, search
from resolvers.search import Page
from rules import categories
from rules.vocabulary import SubjectNature

PAGE = 20
REFUSED = (Trouble.BAD_FILTER, Trouble.TOO_LONG)
NOTHING = Page(hits=(), more=False, total=0, total_capped=False)


@dataclass(frozen=True, slots=True)
class Result:
    face: FaceView
    reason: str | None


async def results(visit: Visit) -> Response:
    """The accounts that fit; a whole number or credit code leads to its account at once."""
    query = read(visit)
    if query.is_plain and query.is_number:
        if face := await disclosure.by_number(query.text):
            return _to(visit, face.number)
        return _shown(visit, query, NOTHING, Trouble.NUMBER_UNKNOWN)
    if query.trouble in REFUSED:
        return _shown(visit, query, NOTHING, query.trouble)
    page = await _found(query)
    if query.is_plain and query.is_uscc and page.total == 1:
        return _to(visit, page.hits[0].face.number)
    return _shown(visit, query, page, query.trouble)


async def _found(query: Query) -> Page:
    order = search.Order.REGISTERED_DESC
    return await search.search(query.wanted, order, first=PAGE, after=query.after)


def _to(visit: Visit, number: str) -> Response:
    return RedirectResponse(visit.site.url(f"/accounts/{number}"), 303)


def _shown(visit: Visit, query: Query, page: Page, trouble: Trouble | None) -> Response:
    faces = [FaceView.of(hit.face, visit.site.wording) for hit in page.hits]
    return visit.render(
        "search/results.html",
        400 if trouble in REFUSED else 200,
        query=query,
        trouble=trouble,
        results=[Result(face, reason_of(query, face)) for face in faces],
        total=page.total,
        capped=page.total_capped,
        next_page=_next(visit, query, page),
        natures=list(SubjectNature),
        categories=[(one, categories.children(one.code)) for one in categories.children(None)],
    )


def _next(visit: Visit, query: Query, page: Page) -> str | None:
    if not page.more:
        return None
    return visit.site.url(
        "/search",
        q=query.text,
        nature=query.nature,
        category=query.category,
        after=cursors.write(page.hits[-1].position),
    )
