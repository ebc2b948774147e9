"""统计: the register in figures, for the public to judge it by (Art 20)."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from resolvers import statistics
from resolvers.statistics import Period
from rules.statistics import figures
from schema.access import Info, public
from schema.errors import GraphError
from schema.statistics.cases import CaseStatistics
from schema.statistics.checks import CheckStatistics
from schema.statistics.decisions import DecisionStatistics
from schema.statistics.registrations import RegistrationStatistics
from schema.statistics.reports import ReportStatistics

From = Annotated[
    date | None,
    strawberry.argument(name="from", description="A day of the first month; all where left out."),
]
To = Annotated[
    date | None, strawberry.argument(description="A day of the last month; all where left out.")
]


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
            smallest=figures.SMALLEST,
            found=found,
        )

    @public("登记统计, registrations.", article="9")
    def registrations(self) -> RegistrationStatistics:
        return RegistrationStatistics(found=self.found)

    @public("审核统计, decisions on applications.", article="9")
    def decisions(self) -> DecisionStatistics:
        return DecisionStatistics(found=self.found)

    @public("动态核验统计, checks of registered accounts.", article="9")
    def checks(self) -> CheckStatistics:
        return CheckStatistics(found=self.found)

    @public("违规认定与申诉统计, findings of abuse, appeals and disputes, decided.", article="20")
    def cases(self) -> CaseStatistics:
        return CaseStatistics(found=self.found)

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
