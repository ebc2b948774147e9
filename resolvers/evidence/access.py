"""Art 19(2): who may read a piece of evidence: who holds a case whose decision rests on it."""

from models import (
    Application,
    CheckRun,
    Credential,
    IdentityDispute,
    Rectification,
    RectificationItem,
    Report,
    Upload,
)
from resolvers.disputes.effects import concerned
from resolvers.reporting.interests import is_reported
from resolvers.reporting.queue import refuse_unless_handling
from resolvers.runtime import Context, refused
from resolvers.worklist import has_interest_in, held_by_caller, refuse_unless_held
from rules.powers import Power
from rules.vocabulary import CredentialState, DisputeState


async def refuse_unless_deciding(ctx: Context, upload: Upload) -> None:
    """Refuse whoever holds no case that `upload` belongs to. What is the caller's own affair is
    not there.
    """
    if upload.report_id is not None:
        await _refuse_unless_reported(ctx, upload.report_id)
    elif upload.dispute_id is not None:
        await _refuse_unless_disputed(ctx, upload.dispute_id)
    else:
        await _refuse_unless_of_account(ctx, await _account_id(upload), upload)


async def _refuse_unless_of_account(ctx: Context, account_id: int, upload: Upload) -> None:
    """Whoever holds the account's application, a check of it or a dispute about it, decides what
    is to be corrected of it, or may restore the marker that the file proves. To the rest it is as
    if they did not hold the application.
    """
    if await has_interest_in(ctx, account_id):
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    held = held_by_caller(ctx)
    if await CheckRun.filter(held, account_id=account_id, open=True).exists():
        return
    if await _corrects(ctx, account_id) or await _handles_dispute(ctx, account_id):
        return
    if await _restores(ctx, upload):
        return
    refuse_unless_held(ctx, await Application.get(account_id=account_id))


async def _restores(ctx: Context, upload: Upload) -> bool:
    """Whether the file proves a credential that was revoked, and the caller may give back the
    marker that rested on it.
    """
    if upload.credential_id is None or Power.END_MARKERS not in ctx.actor.powers:
        return False
    revoked = Credential.filter(id=upload.credential_id, state=CredentialState.REVOKED)
    return await revoked.exists()


async def _corrects(ctx: Context, account_id: int) -> bool:
    """Whether the caller may decide corrections, and there is something to be corrected."""
    if Power.ISSUE_RECTIFICATIONS not in ctx.actor.powers:
        return False
    return await Rectification.filter(account_id=account_id, open=True).exists()


async def _handles_dispute(ctx: Context, account_id: int) -> bool:
    """Whether the caller holds an open dispute about the account's identity."""
    for dispute in await IdentityDispute.filter(held_by_caller(ctx), state=DisputeState.OPEN):
        if any(account.id == account_id for account in await concerned(dispute)):
            return True
    return False


async def _refuse_unless_disputed(ctx: Context, dispute_id: int) -> None:
    dispute = await IdentityDispute.get(id=dispute_id)
    if dispute.by == ctx.login:
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    refuse_unless_held(ctx, dispute)


async def _refuse_unless_reported(ctx: Context, report_id: int) -> None:
    report = await Report.get(id=report_id).select_related("merged_into")
    if await is_reported(ctx, report):
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    await refuse_unless_handling(ctx, report)


async def _account_id(upload: Upload) -> int:
    """The account that a file was handed in for."""
    if upload.correction_id is not None:
        item = await RectificationItem.get(id=upload.correction_id).select_related("rectification")
        return item.rectification.account_id
    if upload.credential_id is not None:
        return (await Credential.get(id=upload.credential_id)).account_id
    if upload.application_id is not None:
        return (await Application.get(id=upload.application_id)).account_id
    if upload.avatar_of_id is None:
        raise ValueError(f"{upload.ref} is attached to nothing")
    return upload.avatar_of_id
