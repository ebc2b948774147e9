"""Decisions on applications and the time they took (Art 9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from resolvers.statistics.queries import Query, day, month
from resolvers.statistics.topics.keys import Key, first_level, span
from resolvers.statistics.topics.topic import Group, Topic
from rules.calendar import working_days
from rules.statistics.columns import DECISIONS, TIMES
from rules.statistics.series import Series

KINDS = {"APPROVED": Series.APPROVED, "RETURNED": Series.RETURNED, "REFUSED": Series.REFUSED}
# Each decision with the submission that it answers, the last one before it.
ANSWERED = """
SELECT kind, china_day(at) AS decided, china_day(since) AS since, count(*) AS found
FROM (SELECT kind, at, max(CASE WHEN kind IN ('APPLIED', 'RESUBMITTED') THEN at END)
      OVER (PARTITION BY account_id ORDER BY id) AS since FROM event
      WHERE kind IN ('APPLIED', 'RESUBMITTED', 'APPROVED', 'RETURNED', 'REFUSED')) AS steps
WHERE kind IN ('APPROVED', 'RETURNED', 'REFUSED') AND since IS NOT NULL GROUP BY 1, 2, 3"""
DECIDED = """
SELECT china_month(at) AS month, kind, {facet} AS facet, count(*) AS found
FROM event JOIN account ON account.id = event.account_id
JOIN application ON application.account_id = account.id
WHERE kind IN ('APPROVED', 'RETURNED', 'REFUSED') AND {whose} GROUP BY 1, 2, 3"""
WAITING_BY_DAY = """
SELECT china_month(submitted_at) AS month, due_on AS due, count(*) AS found
FROM application WHERE state = 'SUBMITTED' GROUP BY 1, 2"""


@dataclass(frozen=True, slots=True)
class Decided(Group):
    """Decisions by month, kind of event and the category or province that was applied for."""

    kind: str

    def series(self, today: date) -> tuple[Series, ...]:
        return Series.DECISIONS, KINDS[self.kind]


@dataclass(frozen=True, slots=True)
class Timed(Decided):
    """Decisions by month, kind of event and how many working days they took."""

    days: int

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Timed":
        days = working_days(day(row["since"]), day(row["decided"]))
        return cls(month(row["decided"]), span(days), row["found"], row["kind"], days)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Undecided applications by the month in which they came and the last day to decide them."""

    month: str
    due: date
    count: int

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Waiting":
        return cls(month(row["month"]), day(row["due"]), row["found"])


def _in_category(row: dict[str, Any]) -> Decided:
    key = first_level(row["facet"] or "")
    return Decided(month(row["month"]), key, row["found"], row["kind"])


def _in_province(row: dict[str, Any]) -> Decided:
    return Decided(month(row["month"]), row["facet"] or "", row["found"], row["kind"])


TIMED = Query(ANSWERED, Timed.read)
CATEGORIES = Query(DECIDED.format(facet="category", whose="TRUE"), _in_category)
# Of organisations only: with persons in it, less the organisations registered there, it would say
# how many persons there are, however it was rounded.
PROVINCES = Query(
    DECIDED.format(facet="province", whose="application.nature <> 'NATURAL_PERSON'"), _in_province
)
WAITING = Query(WAITING_BY_DAY, Waiting.read)

BY_MONTH = Topic("decisions-by-month", Key.MONTH, DECISIONS, TIMED)
BY_CATEGORY = Topic("decisions-by-category", Key.CATEGORY, DECISIONS, CATEGORIES)
BY_PROVINCE = Topic("decisions-by-province", Key.PROVINCE, DECISIONS, PROVINCES, elsewhere=True)
BY_TIME = Topic("decision-time", Key.WORKING_DAYS, TIMES, TIMED)
TOPICS = (BY_MONTH, BY_CATEGORY, BY_PROVINCE, BY_TIME)
