"""Finding accounts by what is public about them (Art 9: 方便社会监督查询)."""

from asyncio import gather
from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from public_site import cursors
from public_site.faces import FaceView
from public_site.narrowing import chips, narrowings
from public_site.query import NAMES, ORDERS, Query, Trouble, read
from public_site.site import Visit
from public_site.why import Result, near, result
from resolvers import disclosure, near_misses, search
from resolvers.facets import Facets, facets
from resolvers.near_misses import Offer
from resolvers.published import Published
from resolvers.reasons import reasons
from resolvers.search import Filter, Page

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


async def results(visit: Visit) -> Response:
    """The accounts that fit; a whole number or credit code leads to its account at once."""
    query = read(visit)
    if query.trouble in REFUSED:
        return _shown(visit, query, Found(), query.trouble)
    if query.is_plain and query.is_number:
        if face := await disclosure.by_number(query.text):
            return _to(visit, face.number)
        offers = _offers(visit, await near_misses.mistyped(query.text))
        return _shown(visit, query, Found(offers=offers), Trouble.NUMBER_UNKNOWN)
    wanted = await search.prepared(query.wanted)
    # None of them waits for another: the database answers them side by side.
    (page, is_first), counted, exact = await gather(
        _page(query, wanted), facets(wanted), _exact(query, wanted)
    )
    if query.is_plain and query.is_uscc and len(page.hits) == 1:
        return _to(visit, page.hits[0].face.number)
    shown = _in_order(page, exact, is_first)
    found = await _found(visit, query, page, shown, counted)
    return _shown(visit, query, found, query.trouble)


async def _page(query: Query, wanted: Filter) -> tuple[Page, bool]:
    """A page, and whether it is the first; so is one before which too little stands."""
    order = ORDERS[query.order]
    if query.before:
        page = await search.search(wanted, order, first=PAGE, before=query.before, counted=False)
        if page.more:
            return page, False
    after = None if query.before else query.after
    page = await search.search(wanted, order, first=PAGE, after=after, counted=False)
    return page, after is None


async def _exact(query: Query, wanted: Filter) -> Published | None:
    return await search.named(wanted, query.text) if query.text else None


def _in_order(page: Page, exact: Published | None, is_first: bool) -> list[Published]:
    """The account that bears just this name stands first of all, and nowhere else."""
    others = [hit.face for hit in page.hits if not exact or hit.face.number != exact.number]
    return [exact, *others] if exact and is_first else others


async def _found(
    visit: Visit, query: Query, page: Page, shown: list[Published], counted: Facets
) -> Found:
    why = await reasons(query.text, shown) if query.text else {}
    say = visit.site.wording
    return Found(
        tuple(result(FaceView.of(face, say), why.get(face.number, ())) for face in shown),
        counted,
        _offers(visit, [] if shown or not query.text else await _near(query)),
        *_neighbours(visit, query, page),
    )


async def _near(query: Query) -> list[Offer]:
    return await near_misses.mistyped(query.text) or await near_misses.similar(query.text)


def _neighbours(visit: Visit, query: Query, page: Page) -> tuple[str | None, str | None]:
    """The addresses of the pages before and after this one."""

    def to(*, after: str | None = None, before: str | None = None) -> str:
        return visit.site.url("/search", **query.address(after=after, before=before))

    if not page.hits:
        return (to() if query.after or query.before else None), None
    backwards = bool(query.before and page.more)
    first, last = (cursors.write(page.hits[at].position) for at in (0, -1))
    previous = to(before=first) if backwards or query.after else None
    onward = to(after=last) if backwards or page.more else None
    return previous, onward


def _offers(visit: Visit, offers: list[Offer]) -> tuple[Result, ...]:
    return tuple(near(FaceView.of(face, visit.site.wording), why) for face, why in offers)


def _to(visit: Visit, number: str) -> Response:
    return RedirectResponse(visit.site.url(f"/accounts/{number}"), 303)


def _shown(visit: Visit, query: Query, found: Found, trouble: Trouble | None) -> Response:
    orders = {name: visit.site.url("/search", **query.address(order=name)) for name in ORDERS}
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
        without_filters=visit.site.url("/search", q=query.text),
    )
