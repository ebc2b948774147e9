"""审核统计: decisions on applications and the time they took (Art 9)."""

import strawberry

from resolvers import statistics
from resolvers.statistics.topics import decisions as topics
from rules.statistics.series import Series
from schema.access import public
from schema.statistics.figure import Figure, figures_as
from schema.statistics.tables import Together, TopicTable, with_tables


@strawberry.type(description="审核结论数, decisions by what was decided.")
class DecisionFigures:
    approved: Figure = public("Approved: each is a public registration, so it is exact.")
    returned: Figure = public("Returned to be corrected.")
    refused: Figure = public("Refused.")


MADE = Together("made", DecisionFigures, "How many, by what was decided.")
TABLES = (
    TopicTable(
        topics.BY_MONTH,
        "by_month",
        "By month of the decision.",
        row="MonthDecisions",
        rows="某月审核数, decisions of a month.",
        figures=MADE,
    ),
    TopicTable(
        topics.BY_CATEGORY,
        "by_category",
        "By category of the first level that was applied for, with everything below it.",
        row="CategoryDecisions",
        rows="某类别审核数, decisions on applications for a category.",
        figures=MADE,
    ),
    TopicTable(
        topics.BY_PROVINCE,
        "by_province",
        "Those of organisations by the province in which the account was to be operated, when that "
        "was last declared. Of persons it would say how many there are in a province.",
        row="ProvinceDecisions",
        rows="某省份审核数, decisions on organisations' applications to operate in a province.",
        key="The province's code; null where none was named.",
        figures=MADE,
    ),
    TopicTable(
        topics.BY_TIME,
        "by_time",
        "By the working days that they took.",
        row="TimeCount",
        rows="审核用时, decisions that took so many working days.",
        figures={Series.DECISIONS: "How many decisions."},
    ),
)


@strawberry.type(description="审核统计, decisions on applications and the time they took.")
@with_tables(*TABLES)
class DecisionStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("How many there were, by what was decided.", article="9")
    def made(self) -> DecisionFigures:
        return figures_as(DecisionFigures, self.found.tables[topics.BY_MONTH].totals)

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
