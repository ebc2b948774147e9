"""Accounts by what is public about them now (Art 9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from resolvers.statistics.queries import Query, month
from resolvers.statistics.topics.keys import Key, first_level
from resolvers.statistics.topics.topic import Group, Topic
from rules.statistics.columns import ACCOUNTS, OPERATORS
from rules.statistics.figures import ELSEWHERE
from rules.statistics.series import Series

REGISTERED = """
SELECT china_month(registered_at) AS month, {facet} AS facet,
       nature = 'NATURAL_PERSON' AS person, count(*) AS found
FROM public_face GROUP BY 1, 2, 3"""
MARKED = """
SELECT china_month(registered_at) AS month, marker AS facet,
       nature = 'NATURAL_PERSON' AS person, count(*) AS found
FROM face_marker JOIN public_face ON number = face_id
WHERE marker IS NOT NULL GROUP BY 1, 2, 3"""


@dataclass(frozen=True, slots=True)
class Registered(Group):
    """Accounts by the month of their registration and one thing that is public about them."""

    person: bool

    def series(self, today: date) -> tuple[Series, ...]:
        return Series.ACCOUNTS, Series.PERSONS if self.person else Series.ORGANISATIONS

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Registered":
        return cls(month(row["month"]), row["facet"] or "", row["found"], bool(row["person"]))


def _in_category(row: dict[str, Any]) -> Registered:
    return Registered.read(row | {"facet": first_level(row["facet"] or "")})


def _in_province(row: dict[str, Any]) -> Registered:
    return Registered.read(row | {"facet": f"{row['facet']}0000" if row["facet"] else ELSEWHERE})


NATURES = Query(REGISTERED.format(facet="nature"), Registered.read)
CATEGORIES = Query(REGISTERED.format(facet="category"), _in_category)
PROVINCES = Query(REGISTERED.format(facet="substr(division, 1, 2)"), _in_province)
MARKERS = Query(MARKED, Registered.read)

BY_MONTH = Topic("registrations-by-month", Key.MONTH, ACCOUNTS, NATURES)
BY_CATEGORY = Topic("registrations-by-category", Key.CATEGORY, ACCOUNTS, CATEGORIES)
BY_PROVINCE = Topic("registrations-by-province", Key.PROVINCE, OPERATORS, PROVINCES, elsewhere=True)
BY_NATURE = Topic("registrations-by-nature", Key.NATURE, ACCOUNTS, NATURES)
BY_MARKER = Topic("registrations-by-marker", Key.MARKER, ACCOUNTS, MARKERS)
TOPICS = (BY_MONTH, BY_CATEGORY, BY_PROVINCE, BY_NATURE, BY_MARKER)
