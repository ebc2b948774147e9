"""登记统计: accounts by what is public about them now (Art 9)."""

import strawberry

from resolvers import statistics
from resolvers.statistics.topics import registrations as topics
from rules.statistics.series import Series
from schema.access import public
from schema.statistics.figure import Figure
from schema.statistics.tables import TopicTable, with_tables

ACCOUNTS = {Series.ACCOUNTS: "How many accounts."}
TABLES = (
    TopicTable(
        topics.BY_MONTH,
        "by_month",
        "By the month of registration.",
        article="9",
        row="MonthCount",
        rows="某月登记数, registrations of a month.",
        figures=ACCOUNTS,
    ),
    TopicTable(
        topics.BY_CATEGORY,
        "by_category",
        "By category of the first level, with everything below it.",
        article="7",
        row="CategoryCount",
        rows="某类别登记数, accounts of a category.",
        figures=ACCOUNTS,
    ),
    TopicTable(
        topics.BY_PROVINCE,
        "by_province",
        "By the province of operation.",
        article="9",
        row="ProvinceCount",
        rows="某省登记数, accounts that are operated in a province.",
        key="GB/T 2260 code; null of accounts whose place is not shown.",
        figures={
            Series.ORGANISATIONS: "How many of organisations.",
            Series.PERSONS: "How many of natural persons, rounded down.",
        },
    ),
    TopicTable(
        topics.BY_NATURE,
        "by_nature",
        "By nature of the subject.",
        article="9",
        row="NatureCount",
        rows="某性质登记数, accounts of subjects of a nature.",
        figures=ACCOUNTS,
    ),
    TopicTable(
        topics.BY_MARKER,
        "by_marker",
        "By the markers that they have now.",
        article="9",
        row="MarkerCount",
        rows="某标识数, accounts that have a marker.",
        figures=ACCOUNTS,
    ),
)


@strawberry.type(description="登记统计, accounts by what is public about them now.")
@with_tables(*TABLES)
class RegistrationStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("How many accounts were registered.", article="9")
    def total(self) -> Figure:
        return Figure.of(self.found.tables[topics.BY_MONTH].totals[Series.ACCOUNTS])
