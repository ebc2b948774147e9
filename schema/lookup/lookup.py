"""Looking accounts up: one by number or name, many by what is public about them (Art 9)."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any

import strawberry

from resolvers import disclosure, lookup
from resolvers.lookup import Facets as Counted
from resolvers.lookup import KeptFacets
from resolvers.review.dossier import dossier_for_caller
from resolvers.runtime import Refused
from rules.powers import Power
from schema.access import Info, public
from schema.disclosure import Disclosure
from schema.errors import GraphError
from schema.lookup.facets import Facets
from schema.lookup.inputs import DisclosureBy, DisclosureFilter
from schema.lookup.matches import Match, Matching
from schema.nodes import (
    PAGE,
    After,
    First,
    Node,
    PageInfo,
    Reference,
    cursor,
    moment,
    node_key,
    position,
    public_number,
    ranked_moment,
    row_id,
)
from schema.objections import error_of
from schema.registration import Account, Application

LONGEST_VERSION = 9  # digits
# By what the cases behind these kinds of nodes are named.
CASES = {"Account": "number", "Application": "ref"}
# How the leading key of each order is read from a cursor.
KEY_KINDS: dict[lookup.Order, Callable[[str], Any]] = {
    lookup.Order.RELEVANCE: ranked_moment,
    lookup.Order.REGISTERED_DESC: moment,
    lookup.Order.REGISTERED_ASC: moment,
    lookup.Order.PUBLISHED_DESC: row_id,
    lookup.Order.NUMBER_ASC: public_number,
}

By = Annotated[DisclosureBy, strawberry.argument(description="Exactly one of them.")]
Wanted = Annotated[
    DisclosureFilter | None, strawberry.argument(description="Which; all where left out.")
]
Ordered = Annotated[lookup.Order, strawberry.argument(description="In which order.")]
References = Annotated[list[strawberry.ID], strawberry.argument(description="At most 100 ids.")]


@strawberry.type(description="查询结果之一, one found account (Relay).")
class DisclosureEdge:
    node: Disclosure = public("The account's newest public face.")
    cursor: str = public("Its place in the chosen order.")
    matching: strawberry.Private[Matching]

    @public(
        "命中理由, why it was found: one reason, or one for each of several words; none where no "
        "text was looked for.",
        article="9",
    )
    async def matches(self) -> list[Match]:
        return await self.matching.of(self.node.number)


class Tally:
    """Counts when it is first asked, and once."""

    def __init__(self, wanted: lookup.Filter, faceted: KeptFacets) -> None:
        self._wanted, self._faceted = wanted, faceted
        self._counting = asyncio.Lock()
        self._found: int | None = None

    async def facets(self) -> Counted:
        return await self._faceted.of(self._wanted)

    async def found(self) -> int:
        async with self._counting:
            if self._found is None:
                self._found = await lookup.count(self._wanted)
        return self._found


@strawberry.type(description="查询结果, found accounts (Relay).")
class DisclosureConnection:
    edges: list[DisclosureEdge] = public("This page.")
    page_info: PageInfo = public("Where it stands among the others.")
    tally: strawberry.Private[Tally]

    @classmethod
    def of(
        cls, page: lookup.Page, wanted: lookup.Filter, after: str | None, faceted: KeptFacets
    ) -> "DisclosureConnection":
        matching = Matching(wanted.text, [hit.face for hit in page.hits])
        edges = [
            DisclosureEdge(
                node=Disclosure.of(hit.face), cursor=cursor(hit.position), matching=matching
            )
            for hit in page.hits
        ]
        return cls(
            edges=edges,
            page_info=PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after),
            tally=Tally(wanted, faceted),
        )

    @public("How many were found, counted up to 10,000.")
    async def total_count(self) -> int:
        return min(await self.tally.found(), lookup.COUNT_LIMIT)

    @public("Whether there are more than that.")
    async def total_count_capped(self) -> bool:
        return await self.tally.found() > lookup.COUNT_LIMIT

    @public("分面, what the found accounts have in common, with numbers.", article="9", cost=20)
    async def facets(self) -> Facets:
        return Facets(found=await self.tally.facets())


@strawberry.type
class LookupQuery:
    @public(
        "An account's newest public face; null where none has that number or name.", article="9"
    )
    async def disclosure(self, info: Info, by: By) -> Disclosure | None:
        try:
            if by.number is not None:
                face = await disclosure.by_number(by.number.value)
            else:
                face = await disclosure.by_name(by.wanted_name())
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return Disclosure.of(face) if face else None

    @public("Accounts by any substring of what is public about them, and by facets.", article="9")
    async def disclosures(
        self,
        info: Info,
        filter: Wanted = None,
        order_by: Ordered = lookup.Order.REGISTERED_DESC,
        first: First = PAGE,
        after: After = None,
    ) -> DisclosureConnection:
        wanted = await lookup.prepared(filter.wanted() if filter else lookup.Filter())
        place = position(after, KEY_KINDS[order_by], public_number)
        page = await lookup.search(wanted, order_by, first=first, after=place, counted=False)
        faceted = info.context.register.memory.of(KeptFacets)
        return DisclosureConnection.of(page, wanted, after, faceted)

    @public("The object with this id; null where there is none (Relay).")
    async def node(self, info: Info, id: Reference) -> Node | None:
        return await _node(info, id)

    @public("The objects with these ids, in their order, null where there is none (Relay).")
    async def nodes(self, info: Info, ids: References) -> list[Node | None]:
        if len(ids) > 100:
            raise GraphError("At most 100 ids at a time", "BAD_USER_INPUT")
        return [await _node(info, id_) for id_ in ids]


async def _node(info: Info, id_: str) -> Node | None:
    kind, key = node_key(id_) or ("", "")
    if kind == "Disclosure":
        return await _disclosure(key)
    # Someone else's account or application is no more there than one that never was.
    if kind in CASES and Power.SEE_CASES in info.context.actor.powers:
        dossier = await dossier_for_caller(info.context, **{CASES[kind]: key})
        if dossier:
            return Account.of(dossier) if kind == "Account" else Application.of(dossier)
    return None


async def _disclosure(key: str) -> Disclosure | None:
    number, _, version = key.partition("@")
    if not (version.isascii() and version.isdigit() and len(version) <= LONGEST_VERSION):
        return None
    try:
        face = await disclosure.by_number(number, int(version))
    except Refused:
        return None
    return Disclosure.of(face) if face else None
