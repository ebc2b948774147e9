"""违规认定、申诉与身份异议统计: cases that staff decided, and what was overturned (Art 10, 20)."""

import strawberry

from resolvers import statistics
from resolvers.statistics import Row
from rules.statistics.figures import Series, Topic
from schema.access import public
from schema.statistics.rows import Figure, Figures


@strawberry.type(description="违规认定数, findings of abusive registration as they stand now.")
class FindingFigures:
    confirmed: Figure = public("认定违规, confirmed and not overturned since.", article="10")
    overturned: Figure = public(
        "撤销认定, confirmed, and overturned on appeal since.", article="20"
    )
    dismissed: Figure = public("不成立, dismissed.", article="10")

    @classmethod
    def of(cls, figures: Figures) -> "FindingFigures":
        return cls(
            confirmed=Figure.of(figures[Series.CONFIRMED]),
            overturned=Figure.of(figures[Series.OVERTURNED]),
            dismissed=Figure.of(figures[Series.DISMISSED]),
        )


@strawberry.type(description="申诉数, appeals against findings by how they were answered.")
class AppealFigures:
    rejected: Figure = public("未获支持, the finding stands.", article="20")
    cleared: Figure = public("The finding stands, but does not concern who appealed.", article="20")
    overturned: Figure = public("撤销认定, the finding falls for all.", article="20")

    @classmethod
    def of(cls, figures: Figures) -> "AppealFigures":
        return cls(
            rejected=Figure.of(figures[Series.REJECTED]),
            cleared=Figure.of(figures[Series.CLEARED]),
            overturned=Figure.of(figures[Series.OVERTURNED]),
        )


@strawberry.type(description="身份异议数, disputes about the use of an identity.")
class DisputeFigures:
    upheld: Figure = public("成立, the identity was another's.", article="8")
    dismissed: Figure = public("不成立, dismissed.", article="8")

    @classmethod
    def of(cls, figures: Figures) -> "DisputeFigures":
        return cls(
            upheld=Figure.of(figures[Series.UPHELD]),
            dismissed=Figure.of(figures[Series.DISMISSED]),
        )


@strawberry.type(description="某月违规认定数, findings that were decided in a month.")
class MonthFindings:
    month: str = public("As 2026-11, China time.")
    decided: FindingFigures = public("How many, by how they stand now.")

    @classmethod
    def of(cls, row: Row) -> "MonthFindings":
        return cls(month=row.key, decided=FindingFigures.of(row.figures))


@strawberry.type(description="某月申诉数, appeals that were answered in a month.")
class MonthAppeals:
    month: str = public("As 2026-11, China time.")
    decided: AppealFigures = public("How many, by the answer.")

    @classmethod
    def of(cls, row: Row) -> "MonthAppeals":
        return cls(month=row.key, decided=AppealFigures.of(row.figures))


@strawberry.type(description="某月身份异议数, disputes that were decided in a month.")
class MonthDisputes:
    month: str = public("As 2026-11, China time.")
    decided: DisputeFigures = public("How many, by what was decided.")

    @classmethod
    def of(cls, row: Row) -> "MonthDisputes":
        return cls(month=row.key, decided=DisputeFigures.of(row.figures))


@strawberry.type(
    description="违规认定、申诉与异议统计, what staff found and how much of it was overturned. "
    "Nothing is told by rule or person."
)
class CaseStatistics:
    found: strawberry.Private[statistics.Statistics]

    @public("违规注册认定, findings of abusive registration, by how they stand now.", article="10")
    def findings(self) -> FindingFigures:
        return FindingFigures.of(self.found.settled[Topic.FINDINGS_BY_MONTH])

    @public("申诉, appeals against them.", article="20")
    def appeals(self) -> AppealFigures:
        return AppealFigures.of(self.found.settled[Topic.APPEALS_BY_MONTH])

    @public("身份异议, disputes of those whose identity was used.", article="8")
    def disputes(self) -> DisputeFigures:
        return DisputeFigures.of(self.found.settled[Topic.DISPUTES_BY_MONTH])

    @public("Findings by the month of the decision.", article="10")
    def findings_by_month(self) -> list[MonthFindings]:
        return [MonthFindings.of(row) for row in self._rows(Topic.FINDINGS_BY_MONTH)]

    @public("Appeals by the month of the answer.", article="20")
    def appeals_by_month(self) -> list[MonthAppeals]:
        return [MonthAppeals.of(row) for row in self._rows(Topic.APPEALS_BY_MONTH)]

    @public("Disputes by the month of the decision.", article="8")
    def disputes_by_month(self) -> list[MonthDisputes]:
        return [MonthDisputes.of(row) for row in self._rows(Topic.DISPUTES_BY_MONTH)]

    def _rows(self, topic: Topic) -> tuple[Row, ...]:
        return self.found.tables[topic].rows
