"""What found accounts have in common, counted: as beside the results on the page (Art 9)."""

from typing import Generic, TypeVar

import strawberry

from resolvers.lookup import Facet, facets
from rules.vocabulary import AccountStatus, MarkerType, SubjectNature
from schema.access import public

T = TypeVar("T")


@strawberry.type(description="分面计数, how many of the found accounts have one value.")
class FacetCount(Generic[T]):
    value: T = public("What they have in common.")
    count: int = public("How many have it; a lower bound where the facets are capped.")


@strawberry.type(description="分面计数, how many of the found accounts have one code.")
class CodeFacetCount:
    value: str = public("The code that they have in common.")
    count: int = public("How many have it; a lower bound where the facets are capped.")


@strawberry.type(
    description="分面计数, how many of the found accounts are operated in one province."
)
class PlaceFacetCount:
    value: str = public("The code of the province.")
    count: int | None = public(
        "How many are; a lower bound where the facets are capped; null where fewer than five were "
        "counted: a list of places with few accounts in them invites guessing."
    )


@strawberry.type(description="分面计数, how many of the found accounts are of one year.")
class YearFacetCount:
    value: int = public("The year that they have in common.")
    count: int = public("How many are of it; a lower bound where the facets are capped.")


@strawberry.type(
    description="分面, found accounts by what tells them apart. Each facet is counted under every "
    "condition but its own, the most frequent value first; values that none has are left out."
)
class Facets:
    found: strawberry.Private[facets.Facets]

    @public("Whether more accounts were found than were counted, which are 10,000 at most.")
    def capped(self) -> bool:
        return self.found.capped

    @public("主体性质, by nature of the subject.", article="9")
    def natures(self) -> list[FacetCount[SubjectNature]]:
        return [FacetCount(value=SubjectNature(v), count=n) for v, n in _of(self, Facet.NATURE)]

    @public(
        "内容类别, by category code; one of the first level counts those below it.", article="7"
    )
    def categories(self) -> list[CodeFacetCount]:
        return [CodeFacetCount(value=v, count=n) for v, n in _of(self, Facet.CATEGORY)]

    @public("专门标识, by marker.", article="9")
    def markers(self) -> list[FacetCount[MarkerType]]:
        return [FacetCount(value=MarkerType(v), count=n) for v, n in _of(self, Facet.MARKER)]

    @public("账号状态, by where the account stands.")
    def statuses(self) -> list[FacetCount[AccountStatus]]:
        return [FacetCount(value=AccountStatus(v), count=n) for v, n in _of(self, Facet.STATUS)]

    @public("运营地, by province of operation, GB/T 2260 code.", article="9")
    def provinces(self) -> list[PlaceFacetCount]:
        codes = self.found.in_order(Facet.PROVINCE, self.found.values[Facet.PROVINCE])
        figures = ((code, self.found.told(Facet.PROVINCE, code)) for code in codes)
        return [PlaceFacetCount(value=code, count=figure.value) for code, figure in figures]

    @public("登记年份, by the year of registration in China.", article="9")
    def years(self) -> list[YearFacetCount]:
        return [YearFacetCount(value=int(v), count=n) for v, n in _of(self, Facet.YEAR)]


def _of(facets: Facets, facet: Facet) -> list[tuple[str, int]]:
    """The most frequent first."""
    return sorted(facets.found.values[facet].items(), key=lambda item: (-item[1], item[0]))
