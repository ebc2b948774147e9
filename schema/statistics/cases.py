"""违规认定、申诉与身份异议统计: cases that staff decided, and what was overturned (Art 10, 20)."""

import strawberry

from resolvers import statistics
from resolvers.statistics.topics import cases as topics
from schema.access import public
from schema.statistics.figure import Figure, figures_as
from schema.statistics.tables import Together, TopicTable, with_tables


@strawberry.type(description="违规认定数, findings of abusive registration as they stand now.")
class FindingFigures:
    confirmed: Figure = public("认定违规, confirmed and not overturned since.", article="10")
    overturned: Figure = public(
        "撤销认定, confirmed, and overturned on appeal since.", article="20"
    )
    dismissed: Figure = public("不成立, dismissed.", article="10")


@strawberry.type(description="申诉数, appeals against findings by how they were answered.")
class AppealFigures:
    rejected: Figure = public("未获支持, the finding stands.", article="20")
    cleared: Figure = public("The finding stands, but does not concern who appealed.", article="20")
    overturned: Figure = public("撤销认定, the finding falls for all.", article="20")


@strawberry.type(description="身份异议数, disputes about the use of an identity.")
class DisputeFigures:
    upheld: Figure = public("成立, the identity was another's.", article="8")
    dismissed: Figure = public("不成立, dismissed.", article="8")


TABLES = (
    TopicTable(
        topics.FINDINGS,
        "findings_by_month",
        "Findings by the month of the decision.",
        article="10",
        row="MonthFindings",
        rows="某月违规认定数, findings that were decided in a month.",
        figures=Together("decided", FindingFigures, "How many, by how they stand now."),
    ),
    TopicTable(
        topics.APPEALS,
        "appeals_by_month",
        "Appeals by the month of the answer.",
        article="20",
        row="MonthAppeals",
        rows="某月申诉数, appeals that were answered in a month.",
        figures=Together("decided", AppealFigures, "How many, by the answer."),
    ),
    TopicTable(
        topics.DISPUTES,
        "disputes_by_month",
        "Disputes by the month of the decision.",
        article="8",
        row="MonthDisputes",
        rows="某月身份异议数, disputes that were decided in a month.",
        figures=Together("decided", DisputeFigures, "How many, by what was decided."),
    ),
)


@strawberry.type(
    description="违规认定、申诉与异议统计, what staff found and how much of it was overturned. "
    "Nothing is told by rule or person."
)
@with_tables(*TABLES)
class CaseStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("违规注册认定, findings of abusive registration, by how they stand now.", article="10")
    def findings(self) -> FindingFigures:
        return figures_as(FindingFigures, self.found.tables[topics.FINDINGS].totals)

    @public("申诉, appeals against them.", article="20")
    def appeals(self) -> AppealFigures:
        return figures_as(AppealFigures, self.found.tables[topics.APPEALS].totals)

    @public("身份异议, disputes of those whose identity was used.", article="8")
    def disputes(self) -> DisputeFigures:
        return figures_as(DisputeFigures, self.found.tables[topics.DISPUTES].totals)
