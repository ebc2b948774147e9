"""Checks of registered accounts, and whether they come in time (Art 9(3))."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from resolvers.statistics.queries import Query, day
from resolvers.statistics.topics.keys import Key
from resolvers.statistics.topics.settled import settled
from resolvers.statistics.topics.topic import Topic
from rules.statistics import columns, outcomes

CHECKS_BY_DAY = """
SELECT promised, under_way, count(*) AS found FROM (
  SELECT promised_on AS promised, 1 AS under_way FROM check_run WHERE open
  UNION ALL SELECT promised_on, 0 FROM check_plan JOIN account ON account.id = account_id
  WHERE status IN ('ACTIVE', 'SUSPENDED')
) AS checks GROUP BY 1, 2"""
ACCOUNTS_IN_SERVICE = """
SELECT count(*) AS found FROM public_face WHERE status IN ('ACTIVE', 'SUSPENDED')"""


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks under way and to come by the day that the public record promises; None where it
    promises none.
    """

    promised: date | None
    under_way: bool
    count: int

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Checking":
        promised = day(row["promised"]) if row["promised"] else None
        return cls(promised, bool(row["under_way"]), row["found"])


def _count(row: dict[str, Any]) -> int:
    return int(row["found"])


CHECKING = Query(CHECKS_BY_DAY, Checking.read)
IN_SERVICE = Query(ACCOUNTS_IN_SERVICE, _count)

BY_MONTH = Topic(
    "checks-by-month",
    Key.MONTH,
    columns.CHECKS,
    settled("check_run", "state", outcomes.CHECKS),
)
TOPICS = (BY_MONTH,)
