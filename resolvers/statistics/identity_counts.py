"""Art 8(1): 提高认证准确率, what providers said and what it was worth, counted by month."""

from dataclasses import dataclass

from resolvers.statistics.queries import Query, month

ANSWERS_BY_MONTH = """
SELECT substr(CAST("on" AS TEXT), 1, 7) AS month, kind, provider, outcome, count(*) AS found
FROM factor_answer GROUP BY 1, 2, 3, 4"""
# Each application once, by the first word of every register that it was put to.
FIRST_ANSWERS = """
SELECT month, passed, count(*) AS found
FROM (SELECT substr(CAST(min("on") AS TEXT), 1, 7) AS month,
      min(CASE WHEN outcome = 'MATCH' THEN 1 ELSE 0 END) AS passed FROM factor_answer
      WHERE is_first AND kind IN ('RESIDENT_IDENTITY', 'CREDIT_CODE')
      GROUP BY application_id) AS firsts
GROUP BY 1, 2"""
REGISTERED = """
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


ANSWERED = Query(
    ANSWERS_BY_MONTH,
    lambda row: Answered(row["month"], row["kind"], row["provider"], row["outcome"], row["found"]),
)
PASSED = Query(FIRST_ANSWERS, lambda row: Passed(row["month"], bool(row["passed"]), row["found"]))
ACCEPTED = Query(
    REGISTERED, lambda row: Accepted(month(row["month"]), bool(row["wrongly"]), row["found"])
)
