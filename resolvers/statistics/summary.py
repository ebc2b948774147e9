"""Art 20: 自觉接受社会监督, the register in figures: registrations, decisions, cases and reports of
a period, and whether the promised times were kept.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from resolvers.runtime import Context
from resolvers.statistics.counts import Counts
from resolvers.statistics.memory import KeptCounts
from resolvers.statistics.periods import Period
from resolvers.statistics.tables import Table, table
from resolvers.statistics.topics import TOPICS, Topic
from resolvers.statistics.topics.checks import CHECKING, IN_SERVICE
from resolvers.statistics.topics.decisions import TIMED, WAITING
from rules.review import REVIEW_DAYS
from rules.statistics.figures import Figure, exact, guarded, percentile


@dataclass(frozen=True, slots=True)
class DecisionSummary:
    """Days are working days; None where too few decisions were made."""

    in_time: Figure
    late: Figure
    median_days: int | None
    ninetieth_days: int | None
    waiting: Figure
    overdue: Figure


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """The checks of registered accounts as they stand now, whatever period was asked for."""

    in_service: Figure
    under_way: Figure
    overdue: Figure


@dataclass(frozen=True, slots=True)
class Statistics:
    """The register `at` a moment, when `sequence` was the newest that it had published. `years`
    are those of which there is anything to say, newest first.
    """

    at: datetime
    sequence: int
    period: Period
    years: tuple[int, ...]
    decisions: DecisionSummary
    checks: CheckSummary
    tables: Mapping[Topic, Table]


async def whole(ctx: Context) -> Statistics:
    """The figures of the register's whole time."""
    counts = await ctx.register.memory.of(KeptCounts).at(ctx.now)
    return _statistics(counts, counts.reach, ctx.today)


async def of_period(ctx: Context, period: Period) -> Statistics | None:
    """The figures of `period` as far as the register goes back; None of a time outside it."""
    counts = await ctx.register.memory.of(KeptCounts).at(ctx.now)
    asked = period.within(counts.reach)
    return _statistics(counts, asked, ctx.today) if asked else None


def _statistics(counts: Counts, asked: Period, today: date) -> Statistics:
    first, last = int(counts.reach.first[:4]), int(counts.reach.last[:4])
    return Statistics(
        at=counts.at,
        sequence=counts.sequence,
        period=asked,
        years=tuple(range(last, first - 1, -1)),
        decisions=_decisions(counts, asked, today),
        checks=_checks(counts, today),
        tables={topic: table(topic, counts, asked, today) for topic in TOPICS},
    )


def _decisions(counts: Counts, period: Period, today: date) -> DecisionSummary:
    days, waiting = Counter[int](), Counter[bool]()
    for decision in counts.of(TIMED):
        if decision.month in period:
            days[decision.days] += decision.count
    for left in counts.of(WAITING):
        if left.month in period:
            waiting[left.due < today] += left.count
    in_time = sum(count for taken, count in days.items() if taken <= REVIEW_DAYS)
    return DecisionSummary(
        in_time=guarded(in_time),
        late=guarded(days.total() - in_time),
        median_days=percentile(days, 50),
        ninetieth_days=percentile(days, 90),
        waiting=guarded(waiting.total()),
        overdue=guarded(waiting[True]),
    )


def _checks(counts: Counts, today: date) -> CheckSummary:
    checking = counts.of(CHECKING)
    late = sum(check.count for check in checking if check.promised and check.promised < today)
    return CheckSummary(
        in_service=exact(sum(counts.of(IN_SERVICE))),
        under_way=guarded(sum(check.count for check in checking if check.under_way)),
        overdue=guarded(late),
    )
