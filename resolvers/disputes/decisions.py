"""Staff decide a dispute about the use of an identity, and what becomes of the accounts (Art 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from models import Account, DisputedAccount, Factor, IdentityDispute, Suspension
from resolvers import audit, lifecycle, uploads, worklist
from resolvers.disclosure.erasure import withdraw_identity
from resolvers.disputes import effects, telling
from resolvers.disputes.effects import ARTICLE, GROUNDS
from resolvers.disputes.queue import DisputeDossier, dispute_for_staff, dossier_of
from resolvers.identity import results, seen_by_eye
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules import disputes
from rules.identity.seen_documents import EyeCheck, Files
from rules.identity.sufficiency import PROVES_DISPUTE
from rules.identity.verification import suffices, words_of
from rules.lifecycle import IN_SERVICE
from rules.numbers import compact
from rules.vocabulary import (
    DisputeDecision,
    DisputeState,
    FactorKind,
    SuspensionReason,
    TerminationCause,
)

REASON = SuspensionReason.IDENTITY_DISPUTED


@dataclass(frozen=True, slots=True)
class DisputeVerdict:
    """`impersonated` are the numbers of accounts that end. `check` is what the reviewer saw of the
    disputant's identity; None where they did not look.
    """

    decision: DisputeDecision
    feedback: str
    impersonated: Sequence[str] = ()
    check: EyeCheck | None = None


async def decide_dispute(ctx: Context, ref: str, verdict: DisputeVerdict) -> DisputeDossier:
    """Uphold or dismiss: what follows for each account is in the same transaction."""
    async with transaction():
        dispute = await dispute_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, dispute)
        concerned = await effects.concerned(dispute, lock=True)
        ending = [compact(number)[:16] for number in verdict.impersonated]
        own = {str(account.number) for account in await effects.own_of(dispute)}
        about = {str(account.number) for account in concerned}
        seen = await _files(ctx, dispute)
        refuse_if(
            disputes.decision_objections(
                verdict.decision, ending, about, own, verdict.feedback, verdict.check, seen
            )
        )

        await _human_check(ctx, dispute, verdict.check)
        if verdict.decision is DisputeDecision.UPHELD:
            await _refuse_unless_proven(ctx, dispute)
        if not ending or _is_second(ctx, dispute, ending):
            await _decide(ctx, dispute, verdict, concerned, ending)
        else:
            await _propose(ctx, dispute, ending)
    return await dossier_of(ctx, dispute)


def _is_second(ctx: Context, dispute: IdentityDispute, ending: Sequence[str]) -> bool:
    """Whether another person would end these very accounts: an end is two persons' decision."""
    first = dispute.proposed_by
    return first not in (None, ctx.login) and sorted(dispute.proposed) == sorted(ending)


async def _propose(ctx: Context, dispute: IdentityDispute, ending: Sequence[str]) -> None:
    dispute.proposed_by, dispute.proposed = ctx.login, sorted(ending)
    worklist.release(dispute)
    await dispute.save()
    await audit.note(ctx, "PROPOSE_TO_UPHOLD", dispute.ref)


async def _decide(
    ctx: Context,
    dispute: IdentityDispute,
    verdict: DisputeVerdict,
    concerned: Sequence[Account],
    ending: Sequence[str],
) -> None:
    for account in concerned:
        await _settle(ctx, dispute, account, impersonated=str(account.number) in ending)
    dispute.state, dispute.decision, dispute.open = DisputeState.DECIDED, verdict.decision, None
    dispute.feedback, dispute.decided_by = verdict.feedback.strip(), ctx.login
    dispute.decided_at, dispute.proposed_by = ctx.now, None
    worklist.release(dispute)
    await dispute.save()
    await telling.tell_decided(ctx, dispute)
    await audit.note(ctx, "DECIDE_DISPUTE", dispute.ref, verdict.decision.value)


async def _files(ctx: Context, dispute: IdentityDispute) -> Files:
    files = await uploads.files_of_dispute(dispute.id)
    seen = await uploads.opened(ctx, files, worklist.claimed_at(dispute))
    return Files({file.ref: file.kind for file in files}, seen, dispute.document_kind)


async def _human_check(ctx: Context, dispute: IdentityDispute, check: EyeCheck | None) -> None:
    """What an earlier reviewer saw does not count: the second looks for themselves."""
    await Factor.filter(dispute=dispute, kind=FactorKind.HUMAN_CHECK).delete()
    if check is not None:
        await seen_by_eye(ctx, dispute, check)


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
        await withdraw_identity(ctx, account)
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
