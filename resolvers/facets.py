"""How many of the found accounts there are of each kind (Art 9: 方便社会监督查询).

Each facet is counted under all conditions but its own, so that its numbers say what another choice
would find. What is counted are public accounts: no number is too small to be shown.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tortoise.queryset import QuerySet

from models import PublicFace
from models.database import reader
from resolvers.filters import Filter, filtered
from resolvers.search import COUNT_LIMIT
from rules.categories import CATEGORIES


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
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Facets:
    """`values` says how many of `total` there are by facet and value. Where `capped` holds, more
    were found than were counted: the numbers are lower bounds, and so is `total`.
    """

    values: Mapping[Facet, Counter[str]]
    total: int
    capped: bool


async def facets(wanted: Filter) -> Facets:
    """Counts among the first COUNT_LIMIT accounts of each question, without an order."""
    chosen = [facet for facet in Facet if _is_chosen(facet, wanted)]
    others = [facet for facet in Facet if facet not in chosen]
    rows = await _grouped(await filtered(wanted), others)
    values = {facet: _counted(rows, COLUMNS[facet][0]) for facet in others}
    capped = total = _total(rows)
    for facet in chosen:
        own = await _grouped(await filtered(_without(facet, wanted)), [facet])
        capped = max(capped, _total(own))
        values[facet] = _counted(own, COLUMNS[facet][0])
    values[Facet.CATEGORY] = _with_parents(values[Facet.CATEGORY])
    return Facets(values, min(total, COUNT_LIMIT), capped > COUNT_LIMIT)


def _is_chosen(facet: Facet, wanted: Filter) -> bool:
    return any(getattr(wanted, name) is not None for name in COLUMNS[facet][1])


def _without(facet: Facet, wanted: Filter) -> Filter:
    return replace(wanted, **dict.fromkeys(COLUMNS[facet][1]))


async def _grouped(found: QuerySet[PublicFace], facets: list[Facet]) -> list[Row]:
    """How many rows there are of each combination: one pass, whatever the number of facets."""
    columns = [COLUMNS[facet][0] for facet in facets]
    few = found.limit(COUNT_LIMIT + 1).using_db(reader()).values("number", *columns)
    few.sql()
    sql, values = few.query.get_parameterized_sql()
    named = ", ".join(f'"{column}"' for column in columns)
    head, tail = (f"{named}, ", f" GROUP BY {named}") if named else ("", "")
    return await reader().execute_query_dict(
        f"SELECT {head}count(*) AS found FROM ({sql}) AS few{tail}",  # noqa: S608 # made by the ORM
        values,
    )


def _counted(rows: list[Row], column: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows:
        for value in str(row[column] or "").split():
            counts[value] += int(str(row["found"]))
    return counts


def _total(rows: list[Row]) -> int:
    return sum(int(str(row["found"])) for row in rows)


def _with_parents(counts: Counter[str]) -> Counter[str]:
    """A category of the first level holds those below it."""
    held = Counter(counts)
    for code, count in counts.items():
        known = CATEGORIES.get(code)
        if known is not None and known.parent is not None:
            held[known.parent] += count
    return held
