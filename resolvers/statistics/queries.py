"""The queries behind statistics, and what one row of each says: a month, what is told apart, how
many. They are the same on both databases but for two words: `china_month` and `china_day` stand for
what each calls them.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.database import dialect, reader
from rules.statistics.figures import Series, Topic

REGISTERED = """
SELECT china_month(registered_at) AS month, {facet} AS facet,
       nature = 'NATURAL_PERSON' AS person, count(*) AS found
FROM public_face GROUP BY 1, 2, 3"""
MARKED = """
SELECT china_month(registered_at) AS month, marker, count(*) AS found
FROM face_marker JOIN public_face ON number = face_id
WHERE marker IS NOT NULL GROUP BY 1, 2"""
# Each decision with the submission that it answers, the last one before it.
DECIDED = """
SELECT kind, china_day(at) AS decided, china_day(since) AS since, count(*) AS found
FROM (SELECT kind, at, max(CASE WHEN kind IN ('APPLIED', 'RESUBMITTED') THEN at END)
      OVER (PARTITION BY account_id ORDER BY id) AS since FROM event
      WHERE kind IN ('APPLIED', 'RESUBMITTED', 'APPROVED', 'RETURNED', 'REFUSED')) AS steps
WHERE kind IN ('APPROVED', 'RETURNED', 'REFUSED') AND since IS NOT NULL GROUP BY 1, 2, 3"""
DECIDED_IN = """
SELECT china_month(at) AS month, kind, {facet} AS facet, count(*) AS found
FROM event JOIN account ON account.id = event.account_id
JOIN application ON application.account_id = account.id
WHERE kind IN ('APPROVED', 'RETURNED', 'REFUSED') AND {whose} GROUP BY 1, 2, 3"""
EVERYBODY, ORGANISATIONS = "TRUE", "application.nature <> 'NATURAL_PERSON'"
WAITING = """
SELECT china_month(submitted_at) AS month, due_on AS due, count(*) AS found
FROM application WHERE state = 'SUBMITTED' GROUP BY 1, 2"""
REPORTED = """
SELECT substr(CAST(received_on AS TEXT), 1, 7) AS month, {facet} AS facet,
       decided_on <= due_on AS in_time, CASE WHEN decided_on IS NULL THEN due_on END AS due,
       count(*) AS found
FROM report LEFT JOIN public_face ON public_face.number = report.number GROUP BY 1, 2, 3, 4"""
CHECKING = """
SELECT promised, under_way, count(*) AS found FROM (
  SELECT promised_on AS promised, 1 AS under_way FROM check_run WHERE open
  UNION ALL SELECT promised_on, 0 FROM check_plan JOIN account ON account.id = account_id
  WHERE status IN ('ACTIVE', 'SUSPENDED')
) AS checks GROUP BY 1, 2"""
IN_SERVICE = """
SELECT count(*) AS found FROM public_face WHERE status IN ('ACTIVE', 'SUSPENDED')"""
SETTLED = """
SELECT china_month(decided_at) AS month, {outcome} AS outcome, count(*) AS found
FROM {cases} WHERE decided_at IS NOT NULL GROUP BY 1, 2"""
# What the cases of a topic are, and where it stands how they were decided.
CASES = {
    Topic.CHECKS_BY_MONTH: {"cases": "check_run", "outcome": "state"},
    Topic.FINDINGS_BY_MONTH: {"cases": "abuse_finding", "outcome": "state"},
    Topic.APPEALS_BY_MONTH: {"cases": "abuse_appeal", "outcome": "decision"},
    Topic.DISPUTES_BY_MONTH: {"cases": "identity_dispute", "outcome": "decision"},
}
# What each database calls the day and the month in China of a moment, which it keeps in UTC.
DAYS = {
    "sqlite": r"date(\1, '+8 hours')",
    "postgres": r"CAST(\1 AT TIME ZONE 'Asia/Shanghai' AS date)",
}
MONTHS = {
    "sqlite": r"strftime('%Y-%m', \1, '+8 hours')",
    "postgres": r"CAST(date_trunc('month', \1 AT TIME ZONE 'Asia/Shanghai') AS date)",
}


@dataclass(frozen=True, slots=True)
class Registered:
    """Accounts by the month of their registration and one thing that is public about them."""

    month: str
    key: str
    count: int
    person: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions by month and kind of event, and how many working days they took."""

    month: str
    kind: str
    days: int
    count: int


@dataclass(frozen=True, slots=True)
class DecidedIn:
    """Decisions by month, kind of event and the category or province that was applied for."""

    month: str
    kind: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Undecided applications by the month in which they came and the last day to decide them."""

    month: str
    due: date
    count: int


@dataclass(frozen=True, slots=True)
class Reported:
    """Reports by the month in which they came and their reason, or one thing that is public about
    the account; `due` is None where they were answered.
    """

    month: str
    key: str
    in_time: bool
    due: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks under way and to come by the day that the public record promises; None where it
    promises none.
    """

    promised: date | None
    under_way: bool
    count: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Cases of one topic by the month in which staff decided them, and how."""

    topic: Topic
    month: str
    outcome: Series
    count: int


async def grouped(sql: str) -> list[dict[str, Any]]:
    """The rows of a query of this module, in the words of the database."""
    named = dialect()
    sql = re.sub(r"china_day\((\w+)\)", DAYS[named], sql)
    sql = re.sub(r"china_month\((\w+)\)", MONTHS[named], sql)
    return await reader().execute_query_dict(sql)
