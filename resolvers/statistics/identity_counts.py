"""Art 8(1): 提高认证准确率, what providers said and what it was worth, counted by month."""

from dataclasses import dataclass
from typing import Any

ANSWERED = """
SELECT substr(CAST("on" AS TEXT), 1, 7) AS month, kind, provider, outcome, count(*) AS found
FROM factor_answer GROUP BY 1, 2, 3, 4"""
# Each application once, by the first word of every register that it was put to.
FIRST = """
SELECT month, passed, count(*) AS found
FROM (SELECT substr(CAST(min("on") AS TEXT), 1, 7) AS month,
      min(CASE WHEN outcome = 'MATCH' THEN 1 ELSE 0 END) AS passed FROM factor_answer
      WHERE is_first AND kind IN ('RESIDENT_IDENTITY', 'CREDIT_CODE')
      GROUP BY application_id) AS firsts
GROUP BY 1, 2"""
ACCEPTED = """
SELECT china_month(registered_at) AS month,
       id IN (SELECT account_id FROM termination WHERE cause = 'FALSE_IDENTITY') AS wrongly,
       count(*) AS found
FROM account WHERE registered_at IS NOT NULL GROUP BY 1, 2"""


@dataclass(frozen=True, slots=True)
class Answered:
    """How often a provider said something about one kind of factor, in one month."""

    month: str
    kind: str
    provider: str
    outcome: str
    count: int


@dataclass(frozen=True, slots=True)
class Passed:
    """Applications by the month of their first answer: whether every register matched at once."""

    month: str
    passed: bool
    count: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """Registered accounts by month: whether their identity was later found not to be theirs."""

    month: str
    wrongly: bool
    count: int


@dataclass(frozen=True, slots=True)
class IdentityCounts:
    answered: tuple[Answered, ...] = ()
    passed: tuple[Passed, ...] = ()
    accepted: tuple[Accepted, ...] = ()


def identity_counts(
    answered: list[dict[str, Any]], first: list[dict[str, Any]], accepted: list[dict[str, Any]]
) -> IdentityCounts:
    """What the three queries found."""
    return IdentityCounts(
        tuple(
            Answered(row["month"], row["kind"], row["provider"], row["outcome"], row["found"])
            for row in answered
        ),
        tuple(Passed(row["month"], bool(row["passed"]), row["found"]) for row in first),
        tuple(
            Accepted(f"{row['month']!s:.7}", bool(row["wrongly"]), row["found"]) for row in accepted
        ),
    )
