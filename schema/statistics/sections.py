"""The sections of the register in figures: registrations, decisions, reports (Art 20)."""

import strawberry

from resolvers import statistics
from resolvers.statistics import Row
from rules.statistics.figures import Topic
from schema.access import public
from schema.statistics.rows import (
    CategoryCount,
    CategoryDecisions,
    CategoryReports,
    DecisionFigures,
    Figure,
    MarkerCount,
    MonthCount,
    MonthDecisions,
    MonthReports,
    NatureCount,
    ProvinceCount,
    ProvinceDecisions,
    ProvinceReports,
    ReasonReports,
    ReportFigures,
    TimeCount,
)


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

    @public("By category of the first level that was applied for, with everything below it.")
    def by_category(self) -> list[CategoryDecisions]:
        rows = _rows(self.found, Topic.DECISIONS_BY_CATEGORY)
        return [CategoryDecisions.of(row) for row in rows]

    @public(
        "Those of organisations by the province in which the account was to be operated, when that "
        "was last declared. Of persons it would say how many there are in a province."
    )
    def by_province(self) -> list[ProvinceDecisions]:
        rows = _rows(self.found, Topic.DECISIONS_BY_PROVINCE)
        return [ProvinceDecisions.of(row) for row in rows]

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

    @public("By the category of the account, of the first level.", article="20")
    def by_category(self) -> list[CategoryReports]:
        return [CategoryReports.of(row) for row in _rows(self.found, Topic.REPORTS_BY_CATEGORY)]

    @public("By the province in which the account is operated.", article="20")
    def by_province(self) -> list[ProvinceReports]:
        return [ProvinceReports.of(row) for row in _rows(self.found, Topic.REPORTS_BY_PROVINCE)]


def _rows(found: statistics.Statistics, topic: Topic) -> tuple[Row, ...]:
    return found.tables[topic].rows
