"""身份认证准确率: how accurate the verification of identities is (Art 8, 20)."""

from datetime import datetime

import strawberry

from resolvers import statistics
from resolvers.statistics import AnswerRow, Period
from rules.statistics import figures
from rules.vocabulary import FactorKind, Outcome
from schema.access import Info, public
from schema.statistics.figure import Figure
from schema.statistics.statistics import From, To, asked_period


@strawberry.type(description="某机构的答复, how often a provider said something.")
class ProviderAnswers:
    provider: str = public("Who was asked.")
    kind: FactorKind = public("About which factor.", article="8")
    outcome: Outcome = public("What it said; PROVIDER_DOWN once for each outage of a question.")
    count: Figure = public("How often.")
    rate: float | None = public("Which part of all it said on this; null of small numbers.")

    @classmethod
    def of(cls, row: AnswerRow) -> "ProviderAnswers":
        return cls(
            provider=row.provider,
            kind=row.kind,
            outcome=row.outcome,
            count=Figure.of(row.count),
            rate=row.rate,
        )


@strawberry.type(description="身份认证统计, the accuracy of verification in some months.")
class IdentityStatistics:
    first_month: str = public("The first month of the figures, as 2026-01, China time.")
    last_month: str = public("The last month of the figures.")
    counted_at: datetime = public("When they were counted: at most some minutes ago.")
    smallest: int = public(
        "Figures are rounded down to multiples of this and suppressed below it, rates are made of "
        "rounded figures; `accepted` is exact."
    )
    asked: Figure = public("Applications that registers gave a first answer on.", article="8")
    passed: Figure = public("Those among them that every register matched at once.", article="8")
    first_pass_rate: float | None = public("Passed of asked, 0 to 1; null of small numbers.")
    accepted: Figure = public("Accounts that were registered.", article="8")
    found_false: Figure = public(
        "Those among them ended since because the identity was not theirs.", article="8"
    )
    false_acceptance_rate: float | None = public("Found false of accepted; null of small numbers.")
    answers: list[ProviderAnswers] = public("What each provider said, and how often.")

    @classmethod
    def of(cls, identity: statistics.IdentityStatistics) -> "IdentityStatistics":
        return cls(
            first_month=identity.period.first,
            last_month=identity.period.last,
            counted_at=identity.at,
            smallest=figures.SMALLEST,
            asked=Figure.of(identity.asked),
            passed=Figure.of(identity.passed),
            first_pass_rate=figures.rate(identity.passed, identity.asked),
            accepted=Figure.of(identity.accepted),
            found_false=Figure.of(identity.found_false),
            false_acceptance_rate=figures.rate(identity.found_false, identity.accepted),
            answers=[ProviderAnswers.of(row) for row in identity.answers],
        )


@strawberry.type
class IdentityStatisticsQuery:
    @public(
        "身份认证统计, how accurate verification is, by whole months; null of a time without any.",
        article="8",
    )
    async def identity_statistics(
        self, info: Info, from_: From = None, to: To = None
    ) -> IdentityStatistics | None:
        period: Period = asked_period(from_, to)
        identity = await statistics.identity_statistics(info.context, period)
        return IdentityStatistics.of(identity) if identity else None
