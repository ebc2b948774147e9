"""Looking accounts up: one by number or name, many by what is public about them (Art 9)."""

import re
from datetime import UTC, date, datetime, time
from typing import Annotated

import strawberry

from resolvers import disclosure, search
from resolvers.refusal import Refused
from rules.calendar import CHINA
from rules.vocabulary import AccountStatus, CredentialField, MarkerType, SubjectNature
from schema.access import Info, public
from schema.disclosure import Disclosure
from schema.errors import GraphError
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
    row_id,
)
from schema.objections import error_of


@strawberry.input(description="按编号或名称, an account by its number or by its name.", one_of=True)
class DisclosureBy:
    number: strawberry.Maybe[str] = strawberry.field(description="账号编号, its number.")
    name: strawberry.Maybe[str] = strawberry.field(
        description="账号名称, its name; width, case, script and separators do not count."
    )


@strawberry.input(description="登记期间, a span of days in China, both included.")
class DateRange:
    since: date | None = strawberry.field(default=None, description="First day.")
    until: date | None = strawberry.field(default=None, description="Last day.")


@strawberry.input(description="查询条件, all that are given must hold.")
class DisclosureFilter:
    text: str | None = strawberry.field(
        default=None,
        description="Any two or more characters of a name, former name, operator or pinyin.",
    )
    category: str | None = strawberry.field(default=None, description="Category code.")
    nature: SubjectNature | None = strawberry.field(default=None, description="主体性质.")
    status: AccountStatus | None = strawberry.field(default=None, description="账号状态.")
    marker_type: MarkerType | None = strawberry.field(default=None, description="专门标识.")
    credential_field: CredentialField | None = strawberry.field(
        default=None, description="Field of a public credential."
    )
    division: str | None = strawberry.field(
        default=None, description="GB/T 2260 code; everything below it counts."
    )
    uscc: str | None = strawberry.field(default=None, description="统一社会信用代码.")
    operator_name: str | None = strawberry.field(
        default=None, description="运营主体名称, whole, as it is shown."
    )
    registered_between: DateRange | None = strawberry.field(default=None, description="登记日期.")

    def wanted(self) -> search.Filter:
        self._check()
        span = self.registered_between or DateRange()
        return search.Filter(
            text=self.text,
            category=self.category,
            nature=self.nature,
            status=self.status,
            marker_type=self.marker_type,
            credential_field=self.credential_field,
            division=self.division,
            uscc=self.uscc,
            operator_name=self.operator_name,
            registered_from=_midnight(span.since, 0),
            registered_until=_midnight(span.until, 1),
        )

    def _check(self) -> None:
        for name in ("text", "category", "uscc", "operator_name"):
            if len(getattr(self, name) or "") > LONGEST_TEXT:
                raise GraphError(f"`{name}` has at most {LONGEST_TEXT} characters", BAD)
        if self.division is not None and not re.fullmatch("[0-9]{6}", self.division):
            raise GraphError("`division` is six digits, GB/T 2260", BAD)


EARLIEST = date(1900, 1, 1)
LONGEST_TEXT = 100
BAD = "BAD_USER_INPUT"

# How the leading key of each order is read from a cursor.
KEY_KINDS = {
    search.Order.REGISTERED_DESC: moment,
    search.Order.REGISTERED_ASC: moment,
    search.Order.PUBLISHED_DESC: row_id,
    search.Order.NUMBER_ASC: public_number,
}

By = Annotated[DisclosureBy, strawberry.argument(description="Exactly one of them.")]
Wanted = Annotated[
    DisclosureFilter | None, strawberry.argument(description="Which; all where left out.")
]
Ordered = Annotated[search.Order, strawberry.argument(description="In which order.")]
References = Annotated[list[strawberry.ID], strawberry.argument(description="At most 100 ids.")]


@strawberry.type(description="查询结果之一, one found account (Relay).")
class DisclosureEdge:
    node: Disclosure = public("The account's newest public face.")
    cursor: str = public("Its place in the chosen order.")


@strawberry.type(description="查询结果, found accounts (Relay).")
class DisclosureConnection:
    edges: list[DisclosureEdge] = public("This page.")
    page_info: PageInfo = public("Where it stands among the others.")
    total_count: int = public("How many were found, counted up to 10,000.")
    total_count_capped: bool = public("Whether there are more than that.")

    @classmethod
    def of(cls, page: search.Page, after: str | None) -> "DisclosureConnection":
        edges = [
            DisclosureEdge(node=Disclosure.of(hit.face), cursor=cursor(hit.position))
            for hit in page.hits
        ]
        return cls(
            edges=edges,
            page_info=PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after),
            total_count=page.total,
            total_count_capped=page.total_capped,
        )


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
                face = await disclosure.by_name(_short(by.name.value if by.name else ""))
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return Disclosure.of(face) if face else None

    @public("Accounts by any substring of what is public about them, and by facets.", article="9")
    async def disclosures(
        self,
        filter: Wanted = None,
        order_by: Ordered = search.Order.REGISTERED_DESC,
        first: First = PAGE,
        after: After = None,
    ) -> DisclosureConnection:
        wanted = filter.wanted() if filter else search.Filter()
        place = position(after, KEY_KINDS[order_by], public_number)
        page = await search.search(wanted, order_by, first=first, after=place)
        return DisclosureConnection.of(page, after)

    @public("The object with this id; null where there is none (Relay).")
    async def node(self, info: Info, id: Reference) -> Node | None:
        return await _node(id)

    @public("The objects with these ids, in their order, null where there is none (Relay).")
    async def nodes(self, info: Info, ids: References) -> list[Node | None]:
        if len(ids) > 100:
            raise GraphError("At most 100 ids at a time", "BAD_USER_INPUT")
        return [await _node(id_) for id_ in ids]


async def _node(id_: str) -> Node | None:
    kind, key = node_key(id_) or ("", "")
    number, _, version = key.partition("@")
    if kind != "Disclosure" or not version.isdecimal() or len(version) > 9:
        return None
    try:
        face = await disclosure.by_number(number, int(version))
    except Refused:
        return None
    return Disclosure.of(face) if face else None


def _short(name: str) -> str:
    if len(name) > LONGEST_TEXT:
        raise GraphError(f"A name has at most {LONGEST_TEXT} characters", BAD)
    return name


def _midnight(day: date | None, days_on: int) -> datetime | None:
    if day is None:
        return None
    later = date.fromordinal(min(day.toordinal() + days_on, date.max.toordinal() - 1))
    # SQLite compares times as they are written, and they are written in UTC.
    return datetime.combine(max(later, EARLIEST), time(), CHINA).astimezone(UTC)
