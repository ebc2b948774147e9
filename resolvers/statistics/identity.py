"""Art 8(1), 20: how accurate the verification of identities is, for the public to judge."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from resolvers.runtime import Context
from resolvers.statistics.identity_counts import ACCEPTED, ANSWERED, PASSED
from resolvers.statistics.memory import KeptCounts
from resolvers.statistics.periods import Period
from rules.statistics.figures import Figure, exact, guarded, rate
from rules.vocabulary import FactorKind, Outcome


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """How often `provider` said `outcome`, and which part that was of all it said on the kind."""

    provider: str
    kind: FactorKind
    outcome: Outcome
    count: Figure
    rate: float | None


@dataclass(frozen=True, slots=True)
class IdentityStatistics:
    """`asked` applications were put to registers, `passed` matched in all of them at once;
    `accepted` accounts were registered, `found_false` of them later found on another's identity.
    """

    at: datetime
    period: Period
    asked: Figure
    passed: Figure
    accepted: Figure
    found_false: Figure
    answers: tuple[AnswerRow, ...]


async def identity_statistics(ctx: Context, period: Period) -> IdentityStatistics | None:
    """The figures of `period` as far as the register goes back; None of a time before or after."""
    counts = await ctx.register.memory.of(KeptCounts).at(ctx.now)

    asked = period.within(counts.reach)
    if asked is None:
        return None
    passed, accepted = Counter[bool](), Counter[bool]()
    for first in counts.of(PASSED):
        if first.month in asked:
            passed[first.passed] += first.count
    for acceptance in counts.of(ACCEPTED):
        if acceptance.month in asked:
            accepted[acceptance.wrongly] += acceptance.count
    answers = Counter[tuple[str, str, str]]()
    for answer in counts.of(ANSWERED):
        if answer.month in asked:
            answers[answer.provider, answer.kind, answer.outcome] += answer.count
    return IdentityStatistics(
        at=counts.at,
        period=asked,
        asked=guarded(passed.total()),
        passed=guarded(passed[True]),
        accepted=exact(accepted.total()),
        found_false=guarded(accepted[True]),
        answers=_answers(answers),
    )


def _answers(answers: Counter[tuple[str, str, str]]) -> tuple[AnswerRow, ...]:
    of_provider = Counter[tuple[str, str]]()
    for (provider, kind, _), count in answers.items():
        of_provider[provider, kind] += count
    return tuple(
        AnswerRow(
            provider,
            FactorKind(kind),
            Outcome(outcome),
            guarded(count),
            rate(guarded(count), guarded(of_provider[provider, kind])),
        )
        for (provider, kind, outcome), count in sorted(answers.items())
    )
