"""Art 8(2): staff accept each answer, hand it back, or refuse it.

With the last accepted the service resumes by itself; with one that two persons refuse it ends.
"""

from models import Account, Rectification, RectificationItem
from models.database import locks
from resolvers import audit, lifecycle, notices
from resolvers.rectification import answer_checks, ending, replacing, turns
from resolvers.rectification.issuing import put_off, rectification_for_staff, settle
from resolvers.runtime import Context, refuse_if, transaction
from rules import rectification
from rules.rectification import AFTER_RETURN, ItemAct
from rules.vocabulary import (
    NoticeKind,
    RectificationState,
    SuspensionReason,
    TerminationCause,
)


async def decide_correction(
    ctx: Context, ref: str, number: int, act: ItemAct, *, note: str
) -> Rectification:
    """Accept, hand back or refuse an answer, with everything that follows from it; the first who
    refuses it proposes that. Pictures are compared before the transaction, for it would hold the
    write lock meanwhile.
    """
    if act is ItemAct.ACCEPT:
        await answer_checks.ahead(ctx, ref, number)

    async with transaction():
        account, row = await rectification_for_staff(ctx, ref)
        item = await turns.item_of(row, number)
        refuse_if(
            rectification.decision_objections(
                item.state, act, note, by=ctx.login, proposed_by=item.proposed_by
            )
        )

        if rectification.only_proposes(act, item.proposed_by):
            await _propose(ctx, ref, item, note.strip())
        else:
            await _decide(ctx, account, row, item, act, note.strip())
    return row


async def _propose(ctx: Context, ref: str, item: RectificationItem, note: str) -> None:
    """The operator does not learn of it: nothing was decided yet."""
    item.proposed_by, item.proposed_at, item.proposal = ctx.login, ctx.now, note
    await item.save()
    await audit.note(ctx, "CORRECTION_REFUSAL_PROPOSED", f"{ref}/{item.number}", note)


async def _decide(
    ctx: Context,
    account: Account,
    row: Rectification,
    item: RectificationItem,
    act: ItemAct,
    note: str,
) -> None:
    item.note, item.decided_at, item.decided_by = note, ctx.now, ctx.login
    if act is not ItemAct.REFUSE:
        turns.forget_proposal(item)
    await turns.move(ctx, row, item, act)
    await audit.note(ctx, f"CORRECTION_{act}", f"{row.ref}/{item.number}")
    if act is ItemAct.ACCEPT:
        await _accepted(ctx, account, row, item)
    elif act is ItemAct.RETURN:
        await put_off(ctx, account, row, AFTER_RETURN, since_due=False)
        kind, until = NoticeKind.CORRECTION_RETURNED, row.due_on.isoformat()
        await notices.tell(ctx, account, kind, words=note, until=until)
    else:
        await ending.end(ctx, account, row, TerminationCause.RECTIFICATION_REFUSED, note)


async def _accepted(
    ctx: Context, account: Account, row: Rectification, item: RectificationItem
) -> None:
    await locks.lock_in_order((locks.NAME_OR_PICTURE,))
    refuse_if(await answer_checks.objections(ctx, item))
    await replacing.correct(ctx, account, item)
    if row.state is RectificationState.ACCEPTED:
        await settle(ctx, row, RectificationState.ACCEPTED)
        await lifecycle.lift(ctx, account, SuspensionReason.RECTIFICATION)
    elif item.field is not None:
        await replacing.publish_corrected(ctx, account, row.article)
