"""Art 8(1): an answer from outside counts for the one factor that it was asked for.

Providers answer late: when the identity was changed meanwhile, or the application decided. A
decision rests on the factors as they stood, so such an answer is noted and changes nothing.
"""

import secrets
from typing import Any

from models import Application, Factor, FactorAnswer
from resolvers import audit
from resolvers.identity import claimants
from resolvers.identity.claimants import Claimant, SubjectOfCheck
from resolvers.runtime import Context, transaction
from rules.calendar import local_date
from rules.identity.verification import TELLING, FactorResult, last_day
from rules.vocabulary import CheckedFact, FactorKind, Outcome

UNANSWERED = (Outcome.PENDING, Outcome.PROVIDER_DOWN)


async def pending(ctx: Context, claimant: SubjectOfCheck, kind: FactorKind) -> Factor:
    """Write down something to ask. Its reference stays its own however often it is asked."""
    reference = secrets.token_hex(16)
    return await Factor.create(
        **claimants.named(claimant), kind=kind, reference=reference, at=ctx.now, asked_at=ctx.now
    )


async def unanswered(factor_id: int) -> Factor | None:
    """The factor with its claimant as they are now, if there is still something to ask."""
    return (
        await Factor.filter(claimants.IS_OPEN, id=factor_id, outcome__in=UNANSWERED)
        .select_related(*claimants.RELATIONS)
        .first()
    )


async def answered(
    ctx: Context,
    factor: Factor,
    outcome: Outcome,
    *,
    provider: str,
    evidence_hash: str | None = None,
) -> None:
    """Write down what a provider said about `factor`, unless it comes too late to count."""
    async with transaction():
        claimant = await claimants.locked(factor)
        before = await Factor.get_or_none(id=factor.id)
        if before is None or not claimants.is_open(claimant):
            await audit.note(ctx, "LATE_ANSWER", claimant.ref, outcome.value)
            return
        if before.outcome not in UNANSWERED:
            return
        said: dict[str, Any] = {"outcome": outcome, "provider": provider, "at": ctx.now}
        if outcome is Outcome.PENDING:
            said["taken_at"] = before.taken_at or ctx.now
        said |= {"evidence_hash": evidence_hash, "last_on": _last_on(ctx, factor.kind, outcome)}
        await Factor.filter(id=factor.id).update(**said)
        if outcome not in (before.outcome, Outcome.PENDING):
            await _remember(ctx, claimant, factor.kind, outcome, provider)


async def matched(ctx: Context, claimant: Claimant, factor: Factor) -> None:
    """Art 8(1): its owner has shown that the phone or account is theirs, in this transaction."""
    last_on = _last_on(ctx, factor.kind, Outcome.MATCH)
    await Factor.filter(id=factor.id).update(outcome=Outcome.MATCH, at=ctx.now, last_on=last_on)
    await _remember(ctx, claimant, factor.kind, Outcome.MATCH, factor.provider)


async def results(claimant: SubjectOfCheck) -> list[FactorResult]:
    """The factors of an application, dispute or check as the rules see them."""
    rows = await Factor.filter(**claimants.named(claimant)).order_by("id")
    return list(map(result, rows))


def result(row: Factor) -> FactorResult:
    """One factor as the rules see it."""
    return FactorResult(
        row.kind,
        row.outcome,
        local_date(row.at),
        frozenset(map(CheckedFact, row.facts)),
        row.provider,
        row.evidence_hash,
        row.last_on,
    )


async def _remember(
    ctx: Context, claimant: SubjectOfCheck, kind: FactorKind, outcome: Outcome, provider: str
) -> None:
    """For the published rates. An outage is remembered once for each time it begins."""
    if not isinstance(claimant, Application):
        return
    spoken = FactorAnswer.filter(application=claimant, kind=kind, outcome__in=list(TELLING))
    await FactorAnswer.create(
        application=claimant,
        kind=kind,
        provider=provider,
        outcome=outcome,
        is_first=outcome in TELLING and not await spoken.exists(),
        on=ctx.today,
    )


def _last_on(ctx: Context, kind: FactorKind, outcome: Outcome) -> Any:
    return last_day(kind, ctx.today) if outcome is Outcome.MATCH else None
