"""Art 8(2): 拒不改正的，应当终止提供服务. The service rests at once; its end is decided by a
person, and not by who asked for the correction.
"""

from models import Account, Rectification, RectificationItem
from resolvers import audit, lifecycle
from resolvers.rectification.issuing import rectification_for_staff, settle
from resolvers.runtime import Context, refuse_if, transaction
from rules import rectification
from rules.vocabulary import ItemState, RectificationState, TerminationCause


async def end_overdue_account(ctx: Context, ref: str, *, note: str) -> Rectification:
    """End the account whose operator let the day pass. Of several persons at once, the lock of the
    account lets one be first; the others find it settled.
    """
    async with transaction():
        account, row = await rectification_for_staff(ctx, ref)
        refuse_if(
            rectification.ending_objections(
                row.state, row.due_on, ctx.today, note, by=ctx.login, issued_by=row.issued_by
            )
        )

        await audit.note(ctx, "END_OVERDUE_ACCOUNT", ref, note.strip())
        await end(ctx, account, row, TerminationCause.RECTIFICATION_OVERDUE, note.strip())
    return row


async def end(
    ctx: Context, account: Account, row: Rectification, cause: TerminationCause, note: str
) -> None:
    """Settle the rectification and end the account. The caller holds the account."""
    items = await RectificationItem.filter(rectification=row)
    left = sorted({i.ground.value for i in items if i.state is not ItemState.ACCEPTED})
    refused = cause is TerminationCause.RECTIFICATION_REFUSED
    state = RectificationState.REFUSED if refused else RectificationState.EXPIRED
    await settle(ctx, row, state, note)
    await lifecycle.terminate(ctx, account, cause, article=row.article, note=note, grounds=left)
