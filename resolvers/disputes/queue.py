"""The disputes that wait for staff, and who holds them (Art 8)."""

from dataclasses import dataclass

from models import Account, DisputedAccount, Factor, IdentityDispute, Upload
from resolvers import audit, worklist
from resolvers.disputes import effects
from resolvers.identity import ClaimedIdentity, claimed_identity
from resolvers.runtime import Context, refused, transaction
from resolvers.uploads import files_of_dispute
from resolvers.worklist import Page, Place, has_interest
from rules.numbers import shaped
from rules.vocabulary import DisputeState


@dataclass(frozen=True, slots=True, repr=False)
class DisputeDossier:
    """Everything that a decision on a dispute needs. Numbers are masked where they are shown."""

    dispute: IdentityDispute
    claimed: ClaimedIdentity
    statement: str
    factors: list[Factor]
    concerned: list[Account]
    stopped: list[DisputedAccount]
    evidence: list[Upload]


async def waiting(ctx: Context, *, first: int, after: Place | None) -> Page[IdentityDispute]:
    """Open disputes, the ones due first first; the caller's own are not among them."""
    disputes = IdentityDispute.filter(state=DisputeState.OPEN).exclude(by=ctx.login)
    return await worklist.page(disputes, first=first, after=after)


async def claim(ctx: Context, ref: str) -> DisputeDossier:
    """Hold a dispute for 30 minutes and read its dossier."""
    async with transaction():
        dispute = await dispute_for_staff(ctx, ref)
        await worklist.claim(ctx, dispute)
        await audit.note(ctx, "CLAIM_DISPUTE", dispute.ref)
    return await dossier_of(ctx, dispute)


async def dispute_for_staff(ctx: Context, ref: str) -> IdentityDispute:
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


async def dossier_of(ctx: Context, dispute: IdentityDispute) -> DisputeDossier:
    """The dossier of a dispute. Whoever calls has seen to it that the caller may."""
    keys = ctx.register.keys
    declared = keys.open_json(dispute.sealed, context=f"dispute/{dispute.ref}")
    return DisputeDossier(
        dispute,
        await claimed_identity(keys, dispute),
        declared["statement"],
        await Factor.filter(dispute=dispute).order_by("id"),
        await effects.concerned(dispute),
        await DisputedAccount.filter(dispute=dispute).order_by("id"),
        await files_of_dispute(dispute.id),
    )
