"""Staff decide a dispute about the use of an identity, and what becomes of the accounts (Art 8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from models import Account, DisputedAccount, Factor, IdentityDispute, Suspension
from resolvers import audit, lifecycle, worklist
from resolvers.disputes import effects, telling
from resolvers.disputes.effects import ARTICLE, GROUNDS
from resolvers.disputes.queue import DisputeDossier, dispute_for_staff, dossier_of
from resolvers.identity import results, seen_by_eye
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules import disputes
from rules.identity.sufficiency import PROVES_DISPUTE
from rules.identity.verification import suffices, words_of
from rules.lifecycle import IN_SERVICE
from rules.numbers import compact
from rules.vocabulary import (
    CheckedFact,
    DisputeDecision,
    DisputeState,
    FactorKind,
    SuspensionReason,
    TerminationCause,
)

REASON = SuspensionReason.IDENTITY_DISPUTED


@dataclass(frozen=True, slots=True)
class DisputeVerdict:
    """`impersonated` are the numbers of accounts that end. `means` is by which the reviewer saw
    that the identity is the disputant's; None where they did not.
    """

    decision: DisputeDecision
    feedback: str
    impersonated: Sequence[str] = ()
    means: str | None = None


async def decide_dispute(ctx: Context, ref: str, verdict: DisputeVerdict) -> DisputeDossier:
    """Uphold or dismiss: what follows for each account is in the same transaction."""
    async with transaction():
        dispute = await dispute_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, dispute)
        concerned = await effects.concerned(dispute, lock=True)
        ending = [compact(number)[:16] for number in verdict.impersonated]
        about = {str(one.number) for one in concerned}
        refuse_if(
            disputes.decision_objections(
                verdict.decision, ending, about, verdict.feedback, verdict.means
            )
        )

        await _human_check(ctx, dispute, verdict.means)
        if verdict.decision is DisputeDecision.UPHELD:
            await _refuse_unless_proven(ctx, dispute)
        for account in concerned:
            await _settle(ctx, dispute, account, impersonated=str(account.number) in ending)
        dispute.state, dispute.decision, dispute.open = DisputeState.DECIDED, verdict.decision, None
        dispute.feedback, dispute.decided_by = verdict.feedback.strip(), ctx.login
        dispute.decided_at = ctx.now
        worklist.release(dispute)
        await dispute.save()
        await telling.tell_decided(ctx, dispute)
        await audit.note(ctx, "DECIDE_DISPUTE", dispute.ref, verdict.decision.value)
    return await dossier_of(ctx, dispute)


async def _human_check(ctx: Context, dispute: IdentityDispute, means: str | None) -> None:
    await Factor.filter(dispute=dispute, kind=FactorKind.HUMAN_CHECK).delete()
    if means is not None:
        digest = sha256(means.encode()).hexdigest()
        await seen_by_eye(ctx, dispute, [CheckedFact.IDENTITY], means.strip(), digest)


async def _refuse_unless_proven(ctx: Context, dispute: IdentityDispute) -> None:
    sets = PROVES_DISPUTE[dispute.document_kind]
    if not suffices(await results(dispute), sets, ctx.today):
        raise refused("DISPUTE_NOT_PROVEN", ("means",), **words_of(sets))
    dispute.proven_at = dispute.proven_at or ctx.now


async def _settle(
    ctx: Context, dispute: IdentityDispute, account: Account, *, impersonated: bool
) -> None:
    """End an account that used the identity; let another go on unless something else stops it."""
    entry, _ = await DisputedAccount.get_or_create(dispute=dispute, number=str(account.number))
    entry.impersonated = impersonated
    await entry.save(update_fields=["impersonated"])
    if account.status not in IN_SERVICE:
        return
    if impersonated:
        cause = TerminationCause.FALSE_IDENTITY
        await lifecycle.terminate(ctx, account, cause, article=ARTICLE, grounds=GROUNDS)
    elif entry.suspended_at is not None and await _rests_on(dispute, account):
        await lifecycle.lift(ctx, account, REASON)


async def _rests_on(dispute: IdentityDispute, account: Account) -> bool:
    """Whether nothing but `dispute` has the account rest for this reason now."""
    others = DisputedAccount.filter(
        number=account.number, suspended_at__isnull=False, dispute__state=DisputeState.OPEN
    )
    if await others.exclude(dispute=dispute).exists():
        return False
    return await Suspension.filter(account=account, reason=REASON, open=True).exists()
