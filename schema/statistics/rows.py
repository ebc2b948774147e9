"""Rows of statistics: a month, a code, a span of days, each with its figures (Art 20)."""

from collections.abc import Mapping

import strawberry

from resolvers.statistics import Row
from rules.statistics import figures as figure_rules
from rules.statistics.figures import Series
from rules.vocabulary import MarkerType, ReportReason, SubjectNature
from schema.access import public

Figures = Mapping[Series, figure_rules.Figure]


@strawberry.type(description="数字, a published number, or that it is too small to be told.")
class Figure:
    value: int | None = public("The number; null where it is suppressed.")
    suppressed: bool = public("Whether all that is said is that it is small, perhaps none.")

    @classmethod
    def of(cls, figure: figure_rules.Figure) -> "Figure":
        return cls(value=figure.value, suppressed=figure.suppressed)


@strawberry.type(description="某月登记数, registrations of a month.")
class MonthCount:
    month: str = public("As 2026-11, China time.")
    accounts: Figure = public("How many accounts.")

    @classmethod
    def of(cls, row: Row) -> "MonthCount":
        return cls(month=row.key, accounts=_one(row, Series.ACCOUNTS))


@strawberry.type(description="某类别登记数, accounts of a category.")
class CategoryCount:
    category: str = public("The category's code.")
    accounts: Figure = public("How many accounts.")

    @classmethod
    def of(cls, row: Row) -> "CategoryCount":
        return cls(category=row.key, accounts=_one(row, Series.ACCOUNTS))


@strawberry.type(description="某省登记数, accounts that are operated in a province.")
class ProvinceCount:
    division: str | None = public("GB/T 2260 code; null of accounts whose place is not shown.")
    organisations: Figure = public("How many of organisations.")
    persons: Figure = public("How many of natural persons, rounded down.")

    @classmethod
    def of(cls, row: Row) -> "ProvinceCount":
        return cls(
            division=row.key or None,
            organisations=_one(row, Series.ORGANISATIONS),
            persons=_one(row, Series.PERSONS),
        )


@strawberry.type(description="某性质登记数, accounts of subjects of a nature.")
class NatureCount:
    nature: SubjectNature = public("主体性质.")
    accounts: Figure = public("How many accounts.")

    @classmethod
    def of(cls, row: Row) -> "NatureCount":
        return cls(nature=SubjectNature(row.key), accounts=_one(row, Series.ACCOUNTS))


@strawberry.type(description="某标识数, accounts that have a marker.")
class MarkerCount:
    marker: MarkerType = public("专门标识.")
    accounts: Figure = public("How many accounts.")

    @classmethod
    def of(cls, row: Row) -> "MarkerCount":
        return cls(marker=MarkerType(row.key), accounts=_one(row, Series.ACCOUNTS))


@strawberry.type(description="审核结论数, decisions by what was decided.")
class DecisionFigures:
    approved: Figure = public("Approved: each is a public registration, so it is exact.")
    returned: Figure = public("Returned to be corrected.")
    refused: Figure = public("Refused.")

    @classmethod
    def of(cls, figures: Figures) -> "DecisionFigures":
        return cls(
            approved=Figure.of(figures[Series.APPROVED]),
            returned=Figure.of(figures[Series.RETURNED]),
            refused=Figure.of(figures[Series.REFUSED]),
        )


@strawberry.type(description="某月审核数, decisions of a month.")
class MonthDecisions:
    month: str = public("As 2026-11, China time.")
    made: DecisionFigures = public("How many, by what was decided.")

    @classmethod
    def of(cls, row: Row) -> "MonthDecisions":
        return cls(month=row.key, made=DecisionFigures.of(row.figures))


@strawberry.type(description="某类别审核数, decisions on applications for a category.")
class CategoryDecisions:
    category: str = public("The category's code.")
    made: DecisionFigures = public("How many, by what was decided.")

    @classmethod
    def of(cls, row: Row) -> "CategoryDecisions":
        return cls(category=row.key, made=DecisionFigures.of(row.figures))


@strawberry.type(
    description="某省份审核数, decisions on organisations' applications to operate in a province."
)
class ProvinceDecisions:
    division: str | None = public("The province's code; null where none was named.")
    made: DecisionFigures = public("How many, by what was decided.")

    @classmethod
    def of(cls, row: Row) -> "ProvinceDecisions":
        return cls(division=row.key or None, made=DecisionFigures.of(row.figures))


@strawberry.type(description="审核用时, decisions that took so many working days.")
class TimeCount:
    working_days: str = public("From and to, both included, as 2-3 or 11+.")
    decisions: Figure = public("How many decisions.")

    @classmethod
    def of(cls, row: Row) -> "TimeCount":
        return cls(working_days=row.key, decisions=_one(row, Series.DECISIONS))


@strawberry.type(description="举报数, reports and what became of them.")
class ReportFigures:
    received: Figure = public("受理, how many came.")
    in_time: Figure = public("按时反馈, answered within the promised working days.")
    late: Figure = public("逾期反馈, answered later.")
    open: Figure = public("处理中, not answered, and still in time.")
    overdue: Figure = public("逾期未反馈, not answered though the last day has passed.")

    @classmethod
    def of(cls, figures: Figures) -> "ReportFigures":
        return cls(
            received=Figure.of(figures[Series.RECEIVED]),
            in_time=Figure.of(figures[Series.IN_TIME]),
            late=Figure.of(figures[Series.LATE]),
            open=Figure.of(figures[Series.OPEN]),
            overdue=Figure.of(figures[Series.OVERDUE]),
        )


@strawberry.type(description="某月举报数, reports that came in a month.")
class MonthReports:
    month: str = public("As 2026-11, China time.")
    reports: ReportFigures = public("How many, and what became of them.")

    @classmethod
    def of(cls, row: Row) -> "MonthReports":
        return cls(month=row.key, reports=ReportFigures.of(row.figures))


@strawberry.type(description="某理由举报数, reports for one reason.")
class ReasonReports:
    reason: ReportReason = public("举报理由.")
    reports: ReportFigures = public("How many, and what became of them.")

    @classmethod
    def of(cls, row: Row) -> "ReasonReports":
        return cls(reason=ReportReason(row.key), reports=ReportFigures.of(row.figures))


@strawberry.type(description="某类别举报数, reports of accounts of a category.")
class CategoryReports:
    category: str | None = public("The category's code; null of accounts that are not registered.")
    reports: ReportFigures = public("How many, and what became of them.")

    @classmethod
    def of(cls, row: Row) -> "CategoryReports":
        return cls(category=row.key or None, reports=ReportFigures.of(row.figures))


@strawberry.type(description="某省举报数, reports of accounts that are operated in a province.")
class ProvinceReports:
    division: str | None = public("GB/T 2260 code; null where no place is shown.")
    reports: ReportFigures = public("How many, and what became of them.")

    @classmethod
    def of(cls, row: Row) -> "ProvinceReports":
        return cls(division=row.key or None, reports=ReportFigures.of(row.figures))


def _one(row: Row, series: Series) -> Figure:
    return Figure.of(row.figures[series])
