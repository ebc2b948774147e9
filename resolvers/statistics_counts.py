"""Everything that statistics are made of, counted by month in one go: what a period adds up to is
then found without the database, so that no question costs more than another.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models.database import dialect, reader
from resolvers import changes
from resolvers.identity_counts import ACCEPTED, ANSWERED, FIRST, IdentityCounts, identity_counts
from rules.calendar import working_days

# `china_month` and `china_day` stand for what each database calls them.
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
WAITING = """
SELECT china_month(submitted_at) AS month, due_on AS due, count(*) AS found
FROM application WHERE state = 'SUBMITTED' GROUP BY 1, 2"""
REPORTED = """
SELECT substr(CAST(received_on AS TEXT), 1, 7) AS month, reason, decided_on <= due_on AS in_time,
       CASE WHEN decided_on IS NULL THEN due_on END AS due, count(*) AS found
FROM report GROUP BY 1, 2, 3, 4"""
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
class Waiting:
    """Undecided applications by the month in which they came and the last day to decide them."""

    month: str
    due: date
    count: int


@dataclass(frozen=True, slots=True)
class Reported:
    """Reports by the month in which they came; `due` is None where they were answered."""

    month: str
    reason: str
    in_time: bool
    due: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The register in figures, as it was `at` a moment after publishing `sequence`."""

    at: datetime
    sequence: int
    categories: tuple[Registered, ...]
    divisions: tuple[Registered, ...]
    natures: tuple[Registered, ...]
    markers: tuple[Registered, ...]
    decisions: tuple[Decided, ...]
    waiting: tuple[Waiting, ...]
    reports: tuple[Reported, ...]
    identity: IdentityCounts

    @property
    def first_month(self) -> str:
        """`2026-11`: the first of which there is anything to say."""
        told = (self.natures, self.decisions, self.waiting, self.reports)
        return min((one.month for rows in told for one in rows), default=f"{self.at:%Y-%m}")


async def count(now: datetime) -> Counts:
    """Count. Every query is grouped: no row of anybody is read."""
    return Counts(
        at=now,
        sequence=await changes.newest(),
        categories=await _registered("category"),
        divisions=await _registered("substr(division, 1, 2)"),
        natures=await _registered("nature"),
        markers=await _marked(),
        decisions=await _decided(),
        waiting=await _waiting(),
        reports=await _reported(),
        identity=identity_counts(
            await _asked(ANSWERED), await _asked(FIRST), await _asked(ACCEPTED)
        ),
    )


async def _registered(facet: str) -> tuple[Registered, ...]:
    return tuple(
        Registered(_month(row["month"]), row["facet"] or "", row["found"], bool(row["person"]))
        for row in await _asked(REGISTERED.format(facet=facet))
    )


async def _marked() -> tuple[Registered, ...]:
    rows = await _asked(MARKED)
    return tuple(Registered(_month(row["month"]), row["marker"], row["found"]) for row in rows)


async def _decided() -> tuple[Decided, ...]:
    return tuple(
        Decided(
            _month(row["decided"]), row["kind"], _days(row["since"], row["decided"]), row["found"]
        )
        for row in await _asked(DECIDED)
    )


async def _waiting() -> tuple[Waiting, ...]:
    rows = await _asked(WAITING)
    return tuple(Waiting(_month(row["month"]), _date(row["due"]), row["found"]) for row in rows)


async def _reported() -> tuple[Reported, ...]:
    return tuple(
        Reported(
            row["month"],
            row["reason"],
            bool(row["in_time"]),
            _date(row["due"]) if row["due"] else None,
            row["found"],
        )
        for row in await _asked(REPORTED)
    )


async def _asked(sql: str) -> list[dict[str, Any]]:
    named = dialect()
    sql = re.sub(r"china_day\((\w+)\)", DAYS[named], sql)
    sql = re.sub(r"china_month\((\w+)\)", MONTHS[named], sql)
    return await reader().execute_query_dict(sql)


def _days(since: date | str, decided: date | str) -> int:
    return working_days(_date(since), _date(decided))


def _month(day: date | str) -> str:
    """`2026-11`, of a day of it or of itself."""
    return str(day)[:7]


def _date(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day
