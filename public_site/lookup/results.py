"""Finding accounts by what is public about them (Art 9: 方便社会监督查询)."""

from asyncio import gather
from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from public_site.disclosure.face import FaceView
from public_site.disclosure.listed import Result, near, result
from public_site.lookup import cursors, ordering
from public_site.lookup.facets import chips, narrowings
from public_site.lookup.ordering import LABELS, ORDERS
from public_site.lookup.query import NAMES, Query, Trouble, read
from public_site.site.site import Visit
from resolvers import disclosure, lookup
from resolvers.lookup import (
    Facets,
    Filter,
    Hit,
    KeptFacets,
    did_you_mean,
    reasons,
)
from resolvers.lookup.did_you_mean import Offer
from rules.statistics.figures import SMALLEST

PAGE = 20
REFUSED = (Trouble.BAD_FILTER, Trouble.TOO_LONG)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of results, what stands beside it, and what may have been meant instead."""

    results: tuple[Result, ...] = ()
    counted: Facets | None = None
    offers: tuple[Result, ...] = ()
    previous: str | None = None
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Hits that stand together, and whether others stand around them."""

    hits: tuple[Hit, ...]
    others_before: bool
    others_after: bool


async def results(visit: Visit) -> Response:
    """The accounts that fit; a whole number or credit code leads to its account at once."""
    query = read(visit)
    if query.trouble in REFUSED:
        return _shown(visit, query, Found(), query.trouble)
    if query.is_plain and query.is_number:
        if face := await disclosure.by_number(query.text):
            return _to(visit, face.number)
        offers = _offers(visit, await did_you_mean.mistyped(query.text))
        return _shown(visit, query, Found(offers=offers), Trouble.NUMBER_UNKNOWN)
    wanted = await lookup.prepared(query.wanted)
    # None of them waits for another: the database answers them side by side.
    faceted = visit.context.register.memory.of(KeptFacets)
    page, counted = await gather(_page(query, wanted), faceted.of(wanted))
    if query.is_plain and query.is_uscc and len(page.hits) == 1:
        return _to(visit, page.hits[0].face.number)
    found = await _found(visit, query, page, counted)
    return _shown(visit, query, found, query.trouble)


async def _page(query: Query, wanted: Filter) -> Stretch:
    """A page, and where it stands: the first where too little stands before one asked for."""
    order = ORDERS[query.order]
    if query.before:
        page = await lookup.search(wanted, order, first=PAGE, before=query.before, counted=False)
        if page.more:
            return Stretch(page.hits, others_before=True, others_after=True)
    after = None if query.before else query.after
    page = await lookup.search(wanted, order, first=PAGE, after=after, counted=False)
    return Stretch(page.hits, others_before=after is not None, others_after=page.more)


async def _found(visit: Visit, query: Query, page: Stretch, counted: Facets) -> Found:
    shown = [hit.face for hit in page.hits]
    why = await reasons(query.text, shown) if query.text else {}
    say = visit.site.wording
    return Found(
        tuple(result(FaceView.of(face, say), why.get(face.number, ())) for face in shown),
        counted,
        _offers(visit, [] if shown or not query.text else await _near(query)),
        *_neighbours(visit, query, page),
    )


async def _near(query: Query) -> list[Offer]:
    return await did_you_mean.mistyped(query.text) or await did_you_mean.similar(query.text)


def _neighbours(visit: Visit, query: Query, page: Stretch) -> tuple[str | None, str | None]:
    """The addresses of the pages before and after this one."""

    def to(*, after: str | None = None, before: str | None = None) -> str:
        return visit.site.url("/search", **query.address(after=after, before=before))

    if not page.hits:
        return (to() if query.after or query.before else None), None
    first, last = (cursors.write(page.hits[at].position) for at in (0, -1))
    previous = to(before=first) if page.others_before else None
    return previous, to(after=last) if page.others_after else None


def _offers(visit: Visit, offers: list[Offer]) -> tuple[Result, ...]:
    return tuple(near(FaceView.of(face, visit.site.wording), why) for face, why in offers)


def _to(visit: Visit, number: str) -> Response:
    return RedirectResponse(visit.site.url(f"/accounts/{number}"), 303)


def _shown(visit: Visit, query: Query, found: Found, trouble: Trouble | None) -> Response:
    orders = [
        (name, LABELS[name], visit.site.url("/search", **query.address(order=name)))
        for name in ordering.offered(query.text)
    ]
    counted = found.counted
    return visit.render(
        "search/results.html",
        400 if trouble in REFUSED else 200,
        query=query,
        kept={NAMES[facet]: value for facet, value in query.chosen.items()},
        trouble=trouble,
        found=found,
        orders=orders,
        chips=chips(visit, query),
        narrowings=narrowings(visit, query, counted) if counted else [],
        smallest=SMALLEST,
        without_filters=visit.site.url("/search", q=query.text),
    )
