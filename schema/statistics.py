"""统计: the register in figures, for the public to judge it by (Art 20)."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from resolvers import statistics
from resolvers.statistics_periods import Period
from resolvers.statistics_tables import Row
from rules import statistics as policy
from rules.statistics import Topic
from schema.access import Info, public
from schema.errors import GraphError
from schema.statistics_rows import (
    CategoryCount,
    DecisionFigures,
    Figure,
    MarkerCount,
    MonthCount,
    MonthDecisions,
    MonthReports,
    NatureCount,
    ProvinceCount,
    ReasonReports,
    ReportFigures,
    TimeCount,
)

From = Annotated[
    date | None,
    strawberry.argument(name="from", description="A day of the first month; all where left out."),
]
To = Annotated[
    date | None, strawberry.argument(description="A day of the last month; all where left out.")
]


@strawberry.type(description="登记统计, accounts by what is public about them now.")
class RegistrationStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("How many accounts were registered.", article="9")
    def total(self) -> Figure:
        return Figure.of(self.found.registered)

    @public("By the month of registration.", article="9")
    def by_month(self) -> list[MonthCount]:
        return [MonthCount.of(row) for row in _rows(self.found, Topic.REGISTRATIONS_BY_MONTH)]

    @public("By category of the first level, with everything below it.", article="7")
    def by_category(self) -> list[CategoryCount]:
        rows = _rows(self.found, Topic.REGISTRATIONS_BY_CATEGORY)
        return [CategoryCount.of(row) for row in rows]

    @public("By the province of operation.", article="9")
    def by_province(self) -> list[ProvinceCount]:
        rows = _rows(self.found, Topic.REGISTRATIONS_BY_PROVINCE)
        return [ProvinceCount.of(row) for row in rows]

    @public("By nature of the subject.", article="9")
    def by_nature(self) -> list[NatureCount]:
        return [NatureCount.of(row) for row in _rows(self.found, Topic.REGISTRATIONS_BY_NATURE)]

    @public("By the markers that they have now.", article="9")
    def by_marker(self) -> list[MarkerCount]:
        return [MarkerCount.of(row) for row in _rows(self.found, Topic.REGISTRATIONS_BY_MARKER)]


@strawberry.type(description="审核统计, decisions on applications and the time they took.")
class DecisionStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("How many there were, by what was decided.", article="9")
    def made(self) -> DecisionFigures:
        return DecisionFigures.of(self.found.decisions.made)

    @public("Made within the promised working days (`platform.reviewDays`).", article="9")
    def in_time(self) -> Figure:
        return Figure.of(self.found.decisions.in_time)

    @public("Made later than promised.", article="9")
    def late(self) -> Figure:
        return Figure.of(self.found.decisions.late)

    @public("Half of them took at most so many working days; null of fewer than five decisions.")
    def median_days(self) -> int | None:
        return self.found.decisions.median_days

    @public("Nine in ten took at most so many working days; null of fewer than five decisions.")
    def ninetieth_days(self) -> int | None:
        return self.found.decisions.ninetieth_days

    @public("Applications of the period that wait to be decided.")
    def waiting(self) -> Figure:
        return Figure.of(self.found.decisions.waiting)

    @public("Those among them whose promised day has passed.")
    def overdue(self) -> Figure:
        return Figure.of(self.found.decisions.overdue)

    @public("By month of the decision.")
    def by_month(self) -> list[MonthDecisions]:
        return [MonthDecisions.of(row) for row in _rows(self.found, Topic.DECISIONS_BY_MONTH)]

    @public("By the working days that they took.")
    def by_time(self) -> list[TimeCount]:
        return [TimeCount.of(row) for row in _rows(self.found, Topic.DECISION_TIME)]


@strawberry.type(description="举报统计, reports of the period and what became of them.")
class ReportStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("All reports of the period.", article="20")
    def total(self) -> ReportFigures:
        return ReportFigures.of(self.found.reports)

    @public("By the month in which they came.", article="20")
    def by_month(self) -> list[MonthReports]:
        return [MonthReports.of(row) for row in _rows(self.found, Topic.REPORTS_BY_MONTH)]

    @public("By the reason that they gave.", article="18")
    def by_reason(self) -> list[ReasonReports]:
        return [ReasonReports.of(row) for row in _rows(self.found, Topic.REPORTS_BY_REASON)]


@strawberry.type(description="统计, the register in figures for some months.")
class Statistics:
    first_month: str = public("The first month of the figures, as 2026-01, China time.")
    last_month: str = public("The last month of the figures.")
    counted_at: datetime = public("When they were counted: at most some minutes ago.")
    sequence: int = public("The newest sequence that was published then.")
    smallest: int = public(
        "Figures about cases and about places of persons are rounded down to multiples of this, "
        "and suppressed below it; all others are exact."
    )
    found: strawberry.Private[statistics.Statistics]

    @classmethod
    def of(cls, found: statistics.Statistics) -> "Statistics":
        return cls(
            first_month=found.period.first,
            last_month=found.period.last,
            counted_at=found.at,
            sequence=found.sequence,
            smallest=policy.SMALLEST,
            found=found,
        )

    @public("登记统计, registrations.", article="9")
    def registrations(self) -> RegistrationStatistics:
        return RegistrationStatistics(found=self.found)

    @public("审核统计, decisions on applications.", article="9")
    def decisions(self) -> DecisionStatistics:
        return DecisionStatistics(found=self.found)

    @public("举报统计, reports.", article="20")
    def reports(self) -> ReportStatistics:
        return ReportStatistics(found=self.found)


@strawberry.type
class StatisticsQuery:
    @public(
        "统计, the register in figures, by whole months; null of a time that it has none of.",
        article="20",
    )
    async def statistics(self, info: Info, from_: From = None, to: To = None) -> Statistics | None:
        found = await statistics.of_period(info.context, asked_period(from_, to))
        return Statistics.of(found) if found else None


def asked_period(from_: date | None, to: date | None) -> Period:
    """The months from that of one day to that of another. Raises GraphError where they cross."""
    if from_ and to and to < from_:
        raise GraphError("`to` lies before `from`", "BAD_USER_INPUT")
    return Period(_month(from_, date.min), _month(to, date.max))


def _month(day: date | None, otherwise: date) -> str:
    return f"{(day or otherwise).isoformat()[:7]}"


def _rows(found: statistics.Statistics, topic: Topic) -> tuple[Row, ...]:
    return found.tables[topic].rows
