"""动态核验统计: checks of registered accounts, and whether they come in time (Art 9(3), 20)."""

import strawberry

from resolvers import statistics
from resolvers.statistics.topics import checks as topics
from schema.access import public
from schema.statistics.figure import Figure, figures_as
from schema.statistics.tables import Together, TopicTable, with_tables


@strawberry.type(description="核验数, checks by what they found.")
class CheckFigures:
    passed: Figure = public("通过, each of them a public version.", article="9")
    fault_found: Figure = public("发现问题, closed after a measure.", article="9")


TABLES = (
    TopicTable(
        topics.BY_MONTH,
        "by_month",
        "By the month in which they ended.",
        article="9",
        row="MonthChecks",
        rows="某月核验数, checks that ended in a month.",
        figures=Together("decided", CheckFigures, "How many, by what they found."),
    ),
)


@strawberry.type(description="动态核验统计, how the register checks again what is registered.")
@with_tables(*TABLES)
class CheckStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("Accounts in service now: all of them are checked again in a rhythm.", article="9")
    def in_service(self) -> Figure:
        return Figure.of(self.found.checks.in_service)

    @public("Checks under way now.", article="9")
    def under_way(self) -> Figure:
        return Figure.of(self.found.checks.under_way)

    @public("Accounts whose check is later than the public record promised.", article="9")
    def overdue(self) -> Figure:
        return Figure.of(self.found.checks.overdue)

    @public("Checks of the period by what they found.", article="9")
    def decided(self) -> CheckFigures:
        return figures_as(CheckFigures, self.found.tables[topics.BY_MONTH].totals)
