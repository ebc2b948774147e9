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
from resolvers.statistics.tallies import KINDS, fate
from rules.review import REVIEW_DAYS
from rules.statistics.figures import (
    POLICY,
    Figure,
    Series,
    Topic,
    exact,
    guarded,
    percentile,
    shown,
)
from rules.statistics.outcomes import OUTCOMES


@dataclass(frozen=True, slots=True)
class DecisionSummary:
    """Days are working days; None where too few decisions were made."""

    made: Mapping[Series, Figure]
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
    registered: Figure
    decisions: DecisionSummary
    checks: CheckSummary
    settled: Mapping[Topic, Mapping[Series, Figure]]
    reports: Mapping[Series, Figure]
    tables: Mapping[Topic, Table]


async def whole(ctx: Context) -> Statistics:
    """The figures of the register's whole time."""
    counts = await ctx.register.memory.of(KeptCounts).at(ctx.now)
    return _statistics(counts, Period.whole(counts), ctx.today)


async def of_period(ctx: Context, period: Period) -> Statistics | None:
    """The figures of `period` as far as the register goes back; None of a time outside it."""
    counts = await ctx.register.memory.of(KeptCounts).at(ctx.now)
    asked = period.within(Period.whole(counts))
    return _statistics(counts, asked, ctx.today) if asked else None


def _statistics(counts: Counts, asked: Period, today: date) -> Statistics:
    reach = Period.whole(counts)
    return Statistics(
        at=counts.at,
        sequence=counts.sequence,
        period=asked,
        years=tuple(range(int(reach.last[:4]), int(reach.first[:4]) - 1, -1)),
        registered=exact(sum(one.count for one in counts.natures if one.month in asked)),
        decisions=_decisions(counts, asked, today),
        checks=_checks(counts, today),
        settled={topic: _settled(topic, counts, asked) for topic in OUTCOMES},
        reports=_reports(counts, asked, today),
        tables={topic: table(topic, counts, asked, today) for topic in Topic},
    )


def _decisions(counts: Counts, period: Period, today: date) -> DecisionSummary:
    made, days, waiting = Counter[str](), Counter[int](), Counter[bool]()
    for decision in counts.decisions:
        if decision.month in period:
            made[decision.kind] += decision.count
            days[decision.days] += decision.count
    for left in counts.waiting:
        if left.month in period:
            waiting[left.due < today] += left.count
    in_time = sum(count for taken, count in days.items() if taken <= REVIEW_DAYS)
    return DecisionSummary(
        made={
            series: shown(Topic.DECISIONS_BY_MONTH, series, made[kind])
            for kind, series in KINDS.items()
        },
        in_time=guarded(in_time),
        late=guarded(days.total() - in_time),
        median_days=percentile(days, 50),
        ninetieth_days=percentile(days, 90),
        waiting=guarded(waiting.total()),
        overdue=guarded(waiting[True]),
    )


def _checks(counts: Counts, today: date) -> CheckSummary:
    late = sum(one.count for one in counts.checking if one.promised and one.promised < today)
    return CheckSummary(
        in_service=exact(counts.in_service),
        under_way=guarded(sum(one.count for one in counts.checking if one.under_way)),
        overdue=guarded(late),
    )


def _settled(topic: Topic, counts: Counts, period: Period) -> dict[Series, Figure]:
    outcomes = Counter[Series]()
    for case in counts.settled:
        if case.topic is topic and case.month in period:
            outcomes[case.outcome] += case.count
    return {series: shown(topic, series, outcomes[series]) for series in POLICY[topic].series}


def _reports(counts: Counts, period: Period, today: date) -> dict[Series, Figure]:
    fates = Counter[Series]()
    for report in counts.reports:
        if report.month in period:
            fates[fate(report, today)] += report.count
            fates[Series.RECEIVED] += report.count
    return {series: guarded(fates[series]) for series in POLICY[Topic.REPORTS_BY_MONTH].series}
