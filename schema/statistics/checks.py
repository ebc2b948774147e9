"""动态核验统计: checks of registered accounts, and whether they come in time (Art 9(3), 20)."""

import strawberry

from resolvers import statistics
from resolvers.statistics import Row
from rules.statistics.figures import Series, Topic
from schema.access import public
from schema.statistics.rows import Figure, Figures


@strawberry.type(description="核验数, checks by what they found.")
class CheckFigures:
    passed: Figure = public("通过, each of them a public version.", article="9")
    fault_found: Figure = public("发现问题, closed after a measure.", article="9")

    @classmethod
    def of(cls, figures: Figures) -> "CheckFigures":
        return cls(
            passed=Figure.of(figures[Series.PASSED]),
            fault_found=Figure.of(figures[Series.FAULT_FOUND]),
        )


@strawberry.type(description="某月核验数, checks that ended in a month.")
class MonthChecks:
    month: str = public("As 2026-11, China time.")
    decided: CheckFigures = public("How many, by what they found.")

    @classmethod
    def of(cls, row: Row) -> "MonthChecks":
        return cls(month=row.key, decided=CheckFigures.of(row.figures))


@strawberry.type(description="动态核验统计, how the register checks again what is registered.")
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
        return CheckFigures.of(self.found.settled[Topic.CHECKS_BY_MONTH])

    @public("By the month in which they ended.", article="9")
    def by_month(self) -> list[MonthChecks]:
        return [MonthChecks.of(row) for row in self.found.tables[Topic.CHECKS_BY_MONTH].rows]
