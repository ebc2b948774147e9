"""What a searcher typed and chose, read from the page's address, and addresses made from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from public_site.lookup import cursors, ordering
from public_site.lookup.ordering import ORDERS
from public_site.lookup.pasted import typed
from public_site.site.site import Visit
from resolvers.lookup import Facet, Filter
from rules import categories, divisions, numbers
from rules.identity import documents
from rules.numbers import NumberVerdict
from rules.vocabulary import AccountStatus, MarkerType, SubjectNature

LONGEST = 100
YEARS = range(1990, 2100)


class Trouble(StrEnum):
    """What is wrong with what was typed."""

    TOO_LONG = "TOO_LONG"
    NUMBER_MISTYPED = "NUMBER_MISTYPED"
    NUMBER_UNKNOWN = "NUMBER_UNKNOWN"
    USCC_MISTYPED = "USCC_MISTYPED"
    BAD_FILTER = "BAD_FILTER"


# How each facet and order is called in an address, and the values that a facet can have.
NAMES: dict[Facet, str] = {
    Facet.NATURE: "nature",
    Facet.CATEGORY: "category",
    Facet.MARKER: "marker",
    Facet.STATUS: "status",
    Facet.PROVINCE: "province",
    Facet.YEAR: "year",
}
VALUES: dict[Facet, frozenset[str]] = {
    Facet.NATURE: frozenset(SubjectNature),
    Facet.CATEGORY: frozenset(categories.CATEGORIES),
    Facet.MARKER: frozenset(MarkerType),
    Facet.STATUS: frozenset(AccountStatus),
    Facet.PROVINCE: frozenset(divisions.PROVINCES),
    Facet.YEAR: frozenset(map(str, YEARS)),
}


@dataclass(frozen=True, slots=True)
class Query:
    """The page's address, read. `chosen` holds the facets that narrow."""

    text: str
    chosen: Mapping[Facet, str]
    order: str
    after: cursors.Position | None
    before: cursors.Position | None
    trouble: Trouble | None

    @property
    def is_plain(self) -> bool:
        """Whether there is text and nothing that narrows it."""
        return bool(self.text) and not (self.chosen or self.after or self.before)

    @property
    def is_number(self) -> bool:
        return numbers.check(self.text) is NumberVerdict.WELL_FORMED

    @property
    def is_uscc(self) -> bool:
        return not documents.uscc_objections(self.text, ())

    @property
    def wanted(self) -> Filter:
        chosen = self.chosen
        marker, nature = chosen.get(Facet.MARKER), chosen.get(Facet.NATURE)
        status, year = chosen.get(Facet.STATUS), chosen.get(Facet.YEAR)
        return Filter(
            text=None if self.is_uscc else self.text or None,
            uscc=self.text if self.is_uscc else None,
            nature=SubjectNature(nature) if nature else None,
            category=chosen.get(Facet.CATEGORY),
            status=AccountStatus(status) if status else None,
            marker_type=MarkerType(marker) if marker else None,
            division=chosen.get(Facet.PROVINCE),
            year=int(year) if year else None,
        )

    def address(
        self,
        change: Mapping[Facet, str | None] | None = None,
        *,
        order: str | None = None,
        after: str | None = None,
        before: str | None = None,
    ) -> dict[str, str | None]:
        """The parameters of this question, with some of its choices changed, from its beginning
        on or from a place in it.
        """
        chosen = {**self.chosen, **(change or {})}
        ordered = order or self.order
        return {
            "q": self.text,
            **{NAMES[facet]: value for facet, value in chosen.items()},
            "order": ordered if ordered != ordering.offered(self.text)[0] else None,
            "after": after,
            "before": before,
        }


def read(visit: Visit) -> Query:
    """The query that a results page was asked for."""
    text = typed(visit)
    order = ordering.read(visit.asked("order"), text)
    asked = {facet: value for facet, name in NAMES.items() if (value := visit.asked(name))}
    after, before = visit.asked("after"), visit.asked("before")
    columns = ORDERS[order] if order else None
    places = [cursors.read(at, columns) if at and columns else None for at in (after, before)]
    fits = (
        columns is not None
        and all(value in VALUES[facet] for facet, value in asked.items())
        and [bool(after), bool(before)] == [place is not None for place in places]
        and not (after and before)
    )
    return Query(
        text=text[:LONGEST],
        chosen={facet: value for facet, value in asked.items() if value in VALUES[facet]},
        order=order or ordering.offered(text)[0],
        after=places[0],
        before=places[1],
        trouble=_trouble(text) if fits else Trouble.BAD_FILTER,
    )


def _trouble(text: str) -> Trouble | None:
    if len(text) > LONGEST:
        return Trouble.TOO_LONG
    if numbers.check(text) is NumberVerdict.MISTYPED:
        return Trouble.NUMBER_MISTYPED
    codes = {objection.code for objection in documents.uscc_objections(text, ())}
    return Trouble.USCC_MISTYPED if "USCC_CHECK_CHARACTER" in codes else None
