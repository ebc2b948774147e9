"""Art 8(1): the registers that know residents and organisations are asked about an identity."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable, Sequence

from gateways.providers.identity import IdentityQuestion
from models import Factor
from resolvers.identity import claimants, factors
from resolvers.identity.claimants import ClaimedIdentity
from resolvers.runtime import Context, after_commit, survived
from rules.identity.spelling import asked_as
from rules.vocabulary import FactorKind, Outcome

Then = Callable[[Context, Factor], Awaitable[None]]  # what follows from an answer


def ask_later(ctx: Context, asked: Sequence[Factor], then: Then | None = None) -> None:
    """Have what was written down asked after the commit; `then` follows each answer."""
    ids = [factor.id for factor in asked]
    after_commit(lambda: ask(ctx, ids, then))


async def ask(ctx: Context, factor_ids: Iterable[int], then: Then | None = None) -> None:
    """Ask what nobody answered yet, side by side, so that a slow one keeps its caller waiting only
    once; `then` follows each answer. A fault leaves the others be.
    """
    asked = await factors.all_unanswered(factor_ids)
    asking = (_ask_one(ctx, factor, then) for factor in asked)
    done = await asyncio.gather(*asking, return_exceptions=True)
    for factor, fault in zip(asked, done, strict=True):
        if isinstance(fault, Exception):
            survived("verification does not go on", fault, factor=factor.id)


async def _ask_one(ctx: Context, factor: Factor, then: Then | None) -> None:
    """Ask an outside source whether document, name and responsible person belong together."""
    claimed = await claimants.claimed_identity(ctx.register.keys, claimants.of(factor))
    question = _question(factor, claimed)
    answer = await ctx.register.registry.check(question)
    await factors.answered(
        ctx, factor, answer.outcome, provider=answer.provider, evidence_hash=answer.evidence_hash
    )
    if then is not None:
        await then(ctx, factor)


async def renew(ctx: Context, factor: Factor) -> bool:
    """Have an answer that has grown old asked for anew. Whether this process does it."""
    old = Factor.filter(id=factor.id, at=factor.at, outcome=Outcome.MATCH)
    return bool(
        await old.update(
            outcome=Outcome.PENDING, reference=secrets.token_hex(16), at=ctx.now, last_on=None
        )
    )


def _question(factor: Factor, claimed: ClaimedIdentity) -> IdentityQuestion:
    """Names are asked in one form, however they were typed."""
    person = claimed.responsible
    if factor.kind is FactorKind.RESIDENT_IDENTITY and person is not None:
        kind, number, name = person.document_kind, person.document_number, asked_as(person.name)
        return IdentityQuestion(kind, number, name, None, factor.reference)
    representative = claimed.representative
    return IdentityQuestion(
        kind=claimed.document_kind,
        number=claimed.number,
        name=asked_as(claimed.name),
        responsible_name=asked_as(representative) if representative else None,
        reference=factor.reference,
    )
