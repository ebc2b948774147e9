"""Reports from the public and what became of them (Art 20)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from resolvers.statistics.queries import Query, day
from resolvers.statistics.topics.keys import Key, first_level
from resolvers.statistics.topics.topic import Group, Topic
from rules.statistics.columns import REPORTS
from rules.statistics.figures import ELSEWHERE
from rules.statistics.series import Series

REPORTED = """
SELECT substr(CAST(received_on AS TEXT), 1, 7) AS month, {facet} AS facet,
       decided_on <= due_on AS in_time, CASE WHEN decided_on IS NULL THEN due_on END AS due,
       count(*) AS found
FROM report LEFT JOIN public_face ON public_face.number = report.number GROUP BY 1, 2, 3, 4"""


@dataclass(frozen=True, slots=True)
class Reported(Group):
    """Reports by the month in which they came and their reason, or one thing that is public about
    the account; `due` is None where they were answered.
    """

    in_time: bool
    due: date | None

    def series(self, today: date) -> tuple[Series, ...]:
        return Series.RECEIVED, self.fate(today)

    def fate(self, today: date) -> Series:
        """What became of them: answered in time or late, open, or overdue."""
        if self.due is None:
            return Series.IN_TIME if self.in_time else Series.LATE
        return Series.OVERDUE if self.due < today else Series.OPEN

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Reported":
        due = day(row["due"]) if row["due"] else None
        return cls(row["month"], row["facet"] or "", row["found"], bool(row["in_time"]), due)


def _in_category(row: dict[str, Any]) -> Reported:
    return Reported.read(row | {"facet": first_level(row["facet"] or ELSEWHERE)})


def _in_province(row: dict[str, Any]) -> Reported:
    return Reported.read(row | {"facet": f"{row['facet']}0000" if row["facet"] else ELSEWHERE})


REASONS = Query(REPORTED.format(facet="reason"), Reported.read)
CATEGORIES = Query(REPORTED.format(facet="category"), _in_category)
PROVINCES = Query(REPORTED.format(facet="substr(division, 1, 2)"), _in_province)

BY_MONTH = Topic("reports-by-month", Key.MONTH, REPORTS, REASONS)
BY_REASON = Topic("reports-by-reason", Key.REASON, REPORTS, REASONS)
BY_CATEGORY = Topic("reports-by-category", Key.CATEGORY, REPORTS, CATEGORIES, elsewhere=True)
BY_PROVINCE = Topic("reports-by-province", Key.PROVINCE, REPORTS, PROVINCES, elsewhere=True)
TOPICS = (BY_MONTH, BY_REASON, BY_CATEGORY, BY_PROVINCE)
