"""举报统计: reports from the public and what became of them (Art 20)."""

import strawberry

from resolvers import statistics
from resolvers.statistics.topics import reports as topics
from schema.access import public
from schema.statistics.figure import Figure, figures_as
from schema.statistics.tables import Together, TopicTable, with_tables


@strawberry.type(description="举报数, reports and what became of them.")
class ReportFigures:
    received: Figure = public("受理, how many came.")
    in_time: Figure = public("按时反馈, answered within the promised working days.")
    late: Figure = public("逾期反馈, answered later.")
    open: Figure = public("处理中, not answered, and still in time.")
    overdue: Figure = public("逾期未反馈, not answered though the last day has passed.")


REPORTS = Together("reports", ReportFigures, "How many, and what became of them.")
TABLES = (
    TopicTable(
        topics.BY_MONTH,
        "by_month",
        "By the month in which they came.",
        article="20",
        row="MonthReports",
        rows="某月举报数, reports that came in a month.",
        figures=REPORTS,
    ),
    TopicTable(
        topics.BY_REASON,
        "by_reason",
        "By the reason that they gave.",
        article="18",
        row="ReasonReports",
        rows="某理由举报数, reports for one reason.",
        figures=REPORTS,
    ),
    TopicTable(
        topics.BY_CATEGORY,
        "by_category",
        "By the category of the account, of the first level.",
        article="20",
        row="CategoryReports",
        rows="某类别举报数, reports of accounts of a category.",
        key="The category's code; null of accounts that are not registered.",
        figures=REPORTS,
    ),
    TopicTable(
        topics.BY_PROVINCE,
        "by_province",
        "By the province in which the account is operated.",
        article="20",
        row="ProvinceReports",
        rows="某省举报数, reports of accounts that are operated in a province.",
        key="GB/T 2260 code; null where no place is shown.",
        figures=REPORTS,
    ),
)


@strawberry.type(description="举报统计, reports of the period and what became of them.")
@with_tables(*TABLES)
class ReportStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("All reports of the period.", article="20")
    def total(self) -> ReportFigures:
        return figures_as(ReportFigures, self.found.tables[topics.BY_MONTH].totals)
