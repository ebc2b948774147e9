"""Art 8(1): the registers that know residents and organisations are asked about an identity."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable

from gateways.providers.identity import IdentityQuestion
from models import Factor
from resolvers.identity import claimants, factors
from resolvers.identity.claimants import Claimant, ClaimedIdentity
from resolvers.runtime import Context, after_commit, survived
from rules.vocabulary import DocumentKind, FactorKind, Outcome

Then = Callable[[Context, Factor], Awaitable[None]]  # what follows from an answer


async def begin(
    ctx: Context, claimant: Claimant, kinds: tuple[FactorKind, ...], then: Then | None = None
) -> None:
    """Write down what is to be asked, and have all of it asked at once after the commit; `then`
    follows each answer.
    """
    asked = [(await factors.pending(ctx, claimant, kind)).id for kind in kinds]
    after_commit(lambda: _ask_all(ctx, asked, then))


async def ask(ctx: Context, factor_id: int) -> Factor | None:
    """Ask an outside source whether document, name and responsible person belong together. Returns
    the factor that was answered, None where nothing was left to ask.
    """
    factor = await factors.unanswered(factor_id)
    if factor is None:
        return None
    claimed = await claimants.claimed_identity(ctx.register.keys, claimants.of(factor))
    question = _question(factor, claimed)
    answer = await ctx.register.registry.check(question)
    await factors.answered(
        ctx, factor, answer.outcome, provider=answer.provider, evidence_hash=answer.evidence_hash
    )
    return factor


async def renew(ctx: Context, factor: Factor) -> bool:
    """Have an answer that has grown old asked for anew. Whether this process does it."""
    old = Factor.filter(id=factor.id, at=factor.at, outcome=Outcome.MATCH)
    return bool(
        await old.update(
            outcome=Outcome.PENDING, reference=secrets.token_hex(16), at=ctx.now, last_on=None
        )
    )


async def _ask_all(ctx: Context, factor_ids: list[int], then: Then | None) -> None:
    """Side by side, so that a slow one keeps its caller waiting only once."""
    asking = (_ask_one(ctx, factor_id, then) for factor_id in factor_ids)
    done = await asyncio.gather(*asking, return_exceptions=True)
    for factor_id, fault in zip(factor_ids, done, strict=True):
        if isinstance(fault, Exception):
            survived("verification does not go on", fault, factor=factor_id)


async def _ask_one(ctx: Context, factor_id: int, then: Then | None) -> None:
    factor = await ask(ctx, factor_id)
    if factor is not None and then is not None:
        await then(ctx, factor)


def _question(factor: Factor, claimed: ClaimedIdentity) -> IdentityQuestion:
    person = claimed.responsible
    if factor.kind is FactorKind.RESIDENT_IDENTITY and person is not None:
        kind, number, name = (
            DocumentKind.RESIDENT_IDENTITY_CARD,
            person.document_number,
            person.name,
        )
        return IdentityQuestion(kind, number, name, None, factor.reference)
    return IdentityQuestion(
        kind=claimed.document_kind,
        number=claimed.number,
        name=claimed.name,
        responsible_name=person.name if person else None,
        reference=factor.reference,
    )
