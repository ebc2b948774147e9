"""Art 8(1), 9(3): a member of staff sees by eye whose an identity is. It counts as a factor."""

from collections.abc import Iterable

from models import Factor
from resolvers.identity.claimants import SubjectOfCheck, named
from resolvers.runtime import Context
from rules.identity.verification import last_day
from rules.vocabulary import CheckedFact, FactorKind, Outcome


async def seen_by_eye(
    ctx: Context,
    subject: SubjectOfCheck,
    facts: Iterable[CheckedFact],
    note: str,
    evidence_hash: str | None = None,
) -> Factor:
    """Write down what the caller saw of `subject`; `note` says by which means."""
    return await Factor.create(
        **named(subject),
        kind=FactorKind.HUMAN_CHECK,
        outcome=Outcome.MATCH,
        provider="reviewer",
        at=ctx.now,
        last_on=last_day(FactorKind.HUMAN_CHECK, ctx.today),
        evidence_hash=evidence_hash,
        by=ctx.login,
        note=note,
        facts=sorted(facts),
    )
