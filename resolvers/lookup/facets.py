"""How many of the found accounts there are of each kind (Art 9: 方便社会监督查询).

Each facet is counted under all conditions but its own, so that its numbers say what another choice
would find. What is counted are public accounts: no number is too small to be shown, but a list of
places with few accounts in them invites guessing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tortoise.queryset import QuerySet

from models import PublicFace
from models.database import reader
from resolvers.lookup.filters import Filter, filtered, prepared
from resolvers.lookup.results import COUNT_LIMIT
from rules.categories import CATEGORIES
from rules.statistics.figures import Figure, exact, unless_small


class Facet(StrEnum):
    """By what found accounts can be told apart."""

    NATURE = "NATURE"
    CATEGORY = "CATEGORY"
    STATUS = "STATUS"
    MARKER = "MARKER"
    PROVINCE = "PROVINCE"
    YEAR = "YEAR"


# The column that a facet counts, and the conditions that are its own.
COLUMNS: dict[Facet, tuple[str, tuple[str, ...]]] = {
    Facet.NATURE: ("nature", ("nature",)),
    Facet.CATEGORY: ("category", ("category",)),
    Facet.STATUS: ("status", ("status",)),
    Facet.MARKER: ("markers", ("marker_type",)),
    Facet.PROVINCE: ("province", ("division",)),
    Facet.YEAR: ("registered_year", ("year", "registered_from", "registered_until")),
}
GUARDED = frozenset({Facet.PROVINCE})  # of which a small count is only told as small
TOTAL = "TOTAL"  # what the number of all counted accounts is called among the rows
COUNTED = """
WITH few AS MATERIALIZED ({few})
SELECT 'TOTAL' AS facet, 'TOTAL' AS value, count(*) AS found FROM few {each}
"""
EACH = """
UNION ALL
SELECT '{facet}', CAST({column} AS VARCHAR(255)), count(*) FROM few GROUP BY {column}
"""


@dataclass(frozen=True, slots=True)
class Facets:
    """`values` says how many of `total` there are by facet and value. Where `capped` holds, more
    were found than were counted: the numbers are lower bounds, and so is `total`.
    """

    values: Mapping[Facet, Counter[str]]
    total: int
    capped: bool

    def told(self, facet: Facet, value: str) -> Figure:
        """How many have one value, as the public is told it."""
        count = self.values[facet][value]
        return unless_small(count) if facet in GUARDED else exact(count)

    def in_order(self, facet: Facet, offered: Iterable[str]) -> list[str]:
        """Values with the most frequent first; the order of small counts tells nothing, either."""
        return sorted(offered, key=lambda value: (-(self.told(facet, value).value or 0), value))


async def facets(wanted: Filter) -> Facets:
    """Counts among the first COUNT_LIMIT accounts of each question, without an order."""
    wanted = await prepared(wanted)
    chosen = [facet for facet in Facet if _is_chosen(facet, wanted)]
    others = [facet for facet in Facet if facet not in chosen]
    counts = await _counted(await filtered(wanted), others)
    total = most = counts.pop(TOTAL)[TOTAL]
    for facet in chosen:
        own = await _counted(await filtered(_without(facet, wanted)), [facet])
        most = max(most, own.pop(TOTAL)[TOTAL])
        counts |= own
    values = {facet: counts[facet] for facet in Facet}
    values[Facet.MARKER] = _each(values[Facet.MARKER])
    values[Facet.CATEGORY] = _with_parents(values[Facet.CATEGORY])
    return Facets(values, min(total, COUNT_LIMIT), most > COUNT_LIMIT)


def _is_chosen(facet: Facet, wanted: Filter) -> bool:
    return any(getattr(wanted, name) is not None for name in COLUMNS[facet][1])


def _without(facet: Facet, wanted: Filter) -> Filter:
    return replace(wanted, **dict.fromkeys(COLUMNS[facet][1]))


async def _counted(faces: QuerySet[PublicFace], facets: list[Facet]) -> dict[str, Counter[str]]:
    """How many rows there are of each value, from one pass over at most COUNT_LIMIT + 1."""
    columns = [COLUMNS[facet][0] for facet in facets]
    few = faces.limit(COUNT_LIMIT + 1).using_db(reader()).values("number", *columns)
    few.sql()
    sql, values = few.query.get_parameterized_sql()
    named = [(facet.value, column) for facet, column in zip(facets, columns, strict=True)]
    counted = await reader().execute_query_dict(
        COUNTED.format(
            few=sql, each="".join(EACH.format(facet=facet, column=one) for facet, one in named)
        ),
        values,
    )
    counts: dict[str, Counter[str]] = {name: Counter() for name in (TOTAL, *facets)}
    for row in counted:
        if row["value"]:
            counts[row["facet"]][row["value"]] += row["found"]
    return counts


def _each(sets: Counter[str]) -> Counter[str]:
    """By single markers, from the sets of markers that accounts have."""
    counts: Counter[str] = Counter()
    for several, count in sets.items():
        counts.update(dict.fromkeys(several.split(), count))
    return counts


def _with_parents(counts: Counter[str]) -> Counter[str]:
    """A category of the first level holds those below it."""
    whole = Counter(counts)
    for code, count in counts.items():
        category = CATEGORIES.get(code)
        if category is not None and category.parent is not None:
            whole[category.parent] += count
    return whole
