"""Art 8(1): an answer from outside counts for the one factor that it was asked for.

Providers answer late: when the identity was changed meanwhile, or the application decided. A
decision rests on the factors as they stood, so such an answer is noted and changes nothing.
"""

import secrets
from collections.abc import Iterable
from typing import Any

from models import Application, Factor
from models.database import rows
from models.database.insertion import insert
from resolvers import audit
from resolvers.identity import claimants, pausing
from resolvers.identity.claimants import Claimant, SubjectOfCheck
from resolvers.runtime import Context, transaction
from rules.calendar import local_date
from rules.identity.verification import AGAINST, REGISTERS, TELLING, FactorResult, last_day
from rules.vocabulary import CheckedFact, FactorKind, Outcome, SeenDocument

UNANSWERED = (Outcome.PENDING, Outcome.PROVIDER_DOWN)
ANSWER = f"""
INSERT INTO factor_answer (application_id, kind, provider, outcome, "on", is_first)
SELECT ?, ?, ?, ?, ?, ? AND NOT EXISTS (
  SELECT 1 FROM factor_answer
  WHERE application_id = ? AND kind = ? AND outcome IN ({rows.places(TELLING)})
)
"""  # noqa: S608 # places alone


async def pending(ctx: Context, claimant: SubjectOfCheck, *kinds: FactorKind) -> list[Factor]:
    """Write down what to ask. Each keeps its own reference however often it is asked."""
    named = claimants.named(claimant)
    factors = [
        Factor(**named, kind=kind, reference=secrets.token_hex(16), at=ctx.now, asked_at=ctx.now)
        for kind in kinds
    ]
    await insert(factors)
    return factors


async def unanswered(factor_id: int) -> Factor | None:
    """The factor with its claimant as they are now, if there is still something to ask."""
    return next(iter(await all_unanswered([factor_id])), None)


async def all_unanswered(ids: Iterable[int]) -> list[Factor]:
    """Those of the factors about which there is still something to ask, with their claimants."""
    asked = await rows.every(Factor, id=tuple(ids), outcome=UNANSWERED)
    await claimants.fetch(asked)
    return [factor for factor in asked if claimants.is_asked_about(factor)]


async def answered(
    ctx: Context,
    factor: Factor,
    outcome: Outcome,
    *,
    provider: str,
    evidence_hash: str | None = None,
) -> None:
    """Write down what a provider said about `factor`, unless it comes too late to count."""
    answer: dict[str, Any] = {"outcome": outcome, "provider": provider, "at": ctx.now}
    answer |= {"evidence_hash": evidence_hash, "last_on": _last_on(ctx, factor.kind, outcome)}
    async with transaction():
        claimant, before = await claimants.locked(factor), factor
        if not claimants.counts(claimant, factor.kind) or not await _write(ctx, before, answer):
            # Something has changed since it was asked about; nothing does while this is locked.
            now = await rows.one(Factor, id=factor.id)
            if now is None or not claimants.counts(claimant, factor.kind):
                await audit.note(ctx, "LATE_ANSWER", claimant.ref, outcome.value)
                return
            if now.outcome not in UNANSWERED:
                return
            before = now
            await _write(ctx, before, answer)
        if outcome not in (before.outcome, Outcome.PENDING):
            await _remember(ctx, claimant, factor.kind, outcome, provider)
        if isinstance(claimant, Application) and factor.kind in REGISTERS:
            await pausing.follow(ctx, claimant, outcome)
            await _drop_proposal(claimant, outcome)


async def _drop_proposal(application: Application, outcome: Outcome) -> None:
    """Who would approve did not know that a register speaks against it: they decide anew."""
    if application.proposed_by is not None and outcome in AGAINST:
        application.proposed_by = application.proposed_at = None
        await application.save(update_fields=["proposed_by", "proposed_at"])


async def _write(ctx: Context, factor: Factor, answer: dict[str, Any]) -> bool:
    """Whether the factor was still as it is known, and is now as `answer` says."""
    if answer["outcome"] is Outcome.PENDING:
        answer = {**answer, "taken_at": factor.taken_at or ctx.now}
    known = ("id", "outcome", "at", "taken_at")
    same = {name: getattr(factor, name) for name in known}
    return bool(await rows.change(Factor, same, **answer))


async def matched(ctx: Context, claimant: Claimant, factor: Factor) -> None:
    """Art 8(1): its owner has shown that the phone or account is theirs, in this transaction."""
    last_on = _last_on(ctx, factor.kind, Outcome.MATCH)
    proven = {"outcome": Outcome.MATCH, "at": ctx.now, "last_on": last_on}
    await rows.change(Factor, {"id": factor.id}, **proven)
    await _remember(ctx, claimant, factor.kind, Outcome.MATCH, factor.provider)


async def results(claimant: SubjectOfCheck) -> list[FactorResult]:
    """The factors of an application, dispute or check as the rules see them."""
    return list(map(result, await rows.every(Factor, **claimants.keyed(claimant))))


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
        frozenset(map(SeenDocument, row.documents)),
    )


async def _remember(
    ctx: Context, claimant: SubjectOfCheck, kind: FactorKind, outcome: Outcome, provider: str
) -> None:
    """For the published rates. An outage is remembered once for each time it begins."""
    if not isinstance(claimant, Application):
        return
    answer = (claimant.id, kind.value, provider, outcome.value, ctx.today, outcome in TELLING)
    await rows.ask(ANSWER, *answer, claimant.id, kind.value, *(one.value for one in TELLING))


def _last_on(ctx: Context, kind: FactorKind, outcome: Outcome) -> Any:
    return last_day(kind, ctx.today) if outcome is Outcome.MATCH else None
