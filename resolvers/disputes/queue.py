"""The disputes that wait for staff, and who holds them (Art 8)."""

from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from models import Account, DisputedAccount, Factor, IdentityDispute
from resolvers import audit
from resolvers.disputes import effects
from resolvers.identity import ClaimedIdentity, claimed_identity
from resolvers.runtime import Context, refused, transaction
from resolvers.worklist import has_interest
from rules.disputes import CLAIM
from rules.numbers import shaped
from rules.vocabulary import DisputeState


@dataclass(frozen=True, slots=True, repr=False)
class DisputeCase:
    """Everything that a decision on a dispute needs. Numbers are masked where they are shown."""

    dispute: IdentityDispute
    claimed: ClaimedIdentity
    statement: str
    factors: list[Factor]
    concerned: list[Account]
    stopped: list[DisputedAccount]


@dataclass(frozen=True, slots=True)
class DisputePage:
    disputes: list[IdentityDispute]
    more: bool
    total: int


async def queue(ctx: Context, *, first: int, after: tuple[Any, ...] | None) -> DisputePage:
    """Open disputes, the ones due first first; the caller's own are not among them."""
    waiting = IdentityDispute.filter(state=DisputeState.OPEN).exclude(by=ctx.login)
    total = await waiting.count()
    if after is not None:
        day, id_ = after
        waiting = waiting.filter(Q(due_on__gt=day) | Q(due_on=day, id__gt=id_))
    rows = await waiting.order_by("due_on", "id").limit(first + 1)
    return DisputePage(rows[:first], len(rows) > first, total)


async def claim(ctx: Context, ref: str) -> DisputeCase:
    """Hold a dispute for 30 minutes and read its case. Of two at once, the row's lock lets one be
    first; who holds it already goes on holding it until the same moment.
    """
    async with transaction():
        dispute = await open_one(ctx, ref)
        if not is_held(ctx, dispute):
            until = dispute.claimed_until
            if dispute.claimed_by and until is not None and until > ctx.now:
                raise refused("DISPUTE_CLAIMED_BY_ANOTHER", ("dispute",))
            dispute.claimed_by, dispute.claimed_until = ctx.login, ctx.now + CLAIM
            await dispute.save(update_fields=["claimed_by", "claimed_until"])
        await audit.note(ctx, "CLAIM_DISPUTE", dispute.ref)
    return await case(ctx, dispute)


async def open_one(ctx: Context, ref: str) -> IdentityDispute:
    """An open dispute in which the caller has no interest, locked until the transaction ends."""
    dispute = await IdentityDispute.filter(ref=shaped(ref)).select_for_update().first()
    if dispute is None:
        raise refused("DISPUTE_UNKNOWN", ("dispute",))
    if dispute.state is not DisputeState.OPEN:
        raise refused("DISPUTE_NOT_OPEN", ("dispute",))
    own = [await has_interest(ctx, one) for one in await effects.concerned(dispute)]
    if dispute.by == ctx.login or any(own):
        raise refused("OWN_DISPUTE", ("dispute",))
    return dispute


def is_held(ctx: Context, dispute: IdentityDispute) -> bool:
    """Whether the caller's claim on the dispute is live."""
    until = dispute.claimed_until
    return dispute.claimed_by == ctx.login and until is not None and until > ctx.now


async def case(ctx: Context, dispute: IdentityDispute) -> DisputeCase:
    """The case of a dispute. Whoever calls has seen to it that the caller may."""
    keys = ctx.register.keys
    told = keys.open_json(dispute.sealed, context=f"dispute/{dispute.ref}")
    return DisputeCase(
        dispute,
        await claimed_identity(keys, dispute),
        told["statement"],
        await Factor.filter(dispute=dispute).order_by("id"),
        await effects.concerned(dispute),
        await DisputedAccount.filter(dispute=dispute).order_by("id"),
    )
