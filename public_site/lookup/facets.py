"""The facets beside the results: each value with its number, as a link that chooses it or not."""

from dataclasses import dataclass

from public_site.lookup.query import VALUES, Query
from public_site.site.labels import STATUS
from public_site.site.site import Visit
from public_site.site.translation import N_
from resolvers.lookup import Facet, Facets
from rules import categories
from rules.vocabulary import AccountStatus

TITLES: dict[Facet, str] = {
    Facet.NATURE: N_("Run by"),
    Facet.CATEGORY: N_("Category"),
    Facet.MARKER: N_("Marker"),
    Facet.STATUS: N_("Status"),
    Facet.PROVINCE: N_("Where it is operated"),
    Facet.YEAR: N_("Year registered"),
}
# Also offered where nothing of them was counted, since not everything was.
CLOSED = (Facet.NATURE, Facet.MARKER, Facet.PROVINCE)
SHOWN = 8  # values; the others are folded away


@dataclass(frozen=True, slots=True)
class Value:
    """`count` is None where none was counted among those that were, or, where `is_few`, where all
    that is said is that it is small.
    """

    label: str
    count: int | None
    address: str
    chosen: bool
    is_below: bool = False
    is_few: bool = False


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One facet: its values in the order in which they are shown."""

    title: str
    values: tuple[Value, ...]
    more: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value, and the address without it."""

    title: str
    label: str
    address: str


def narrowings(visit: Visit, query: Query, counted: Facets) -> list[Narrowing]:
    """Every facet that would tell found accounts apart, or that is chosen."""
    made = (_narrowing(visit, query, facet, counted) for facet in TITLES)
    return [one for one in made if len(one.values) > 1 or any(v.chosen for v in one.values)]


def chips(visit: Visit, query: Query) -> list[Chip]:
    """What narrows, each with the way back."""
    return [
        Chip(TITLES[facet], _label(visit, facet, value), _address(visit, query, facet, None))
        for facet, value in query.chosen.items()
    ]


def _narrowing(visit: Visit, query: Query, facet: Facet, counted: Facets) -> Narrowing:
    values, chosen = counted.values[facet], query.chosen.get(facet)
    offered = set(values) | ({chosen} if chosen else set())
    if counted.capped and facet in CLOSED:
        offered |= VALUES[facet]

    def value(code: str) -> Value:
        others = None if code == chosen else code
        address = _address(visit, query, facet, others)
        below = facet is Facet.CATEGORY and _parent(code) is not None
        figure = counted.told(facet, code)
        count = figure.value or (None if counted.capped or figure.suppressed else 0)
        few = figure.suppressed and not counted.capped
        return Value(_own_label(visit, facet, code), count, address, code == chosen, below, few)

    ordered = _ordered(facet, offered, chosen, counted)
    made = tuple(map(value, ordered))
    at = max([SHOWN, *(place + 1 for place, one in enumerate(made) if one.chosen)])
    return Narrowing(TITLES[facet], made[:at], made[at:])


def _ordered(facet: Facet, offered: set[str], chosen: str | None, counted: Facets) -> list[str]:
    """The most frequent first, years the newest; below a chosen category those within it."""
    if facet is Facet.YEAR:
        return sorted(offered, reverse=True)
    firsts = counted.in_order(facet, offered)
    if facet is not Facet.CATEGORY:
        return firsts
    open_ = _parent(chosen) or chosen if chosen else None
    within = [code for code in firsts if _parent(code) == open_]
    firsts = [code for code in firsts if _parent(code) is None]
    return [one for code in firsts for one in (code, *(within if code == open_ else ()))]


def _parent(code: str) -> str | None:
    category = categories.category(code)
    return category.parent if category else None


def _address(visit: Visit, query: Query, facet: Facet, value: str | None) -> str:
    return visit.site.url("/search", **query.address({facet: value}))


def _label(visit: Visit, facet: Facet, code: str) -> str:
    """A value in words, a category after the one above it."""
    say = visit.site.wording
    if facet is Facet.CATEGORY:
        return say.category(code)
    return _own_label(visit, facet, code)


def _own_label(visit: Visit, facet: Facet, code: str) -> str:
    say = visit.site.wording
    match facet:
        case Facet.CATEGORY:
            return say.category(code).rpartition(" · ")[2]
        case Facet.STATUS:
            return say.gettext(STATUS[AccountStatus(code)])
        case Facet.PROVINCE:
            return say.province(code)
        case Facet.YEAR:
            return code
        case _:
            return say.marker(code)
