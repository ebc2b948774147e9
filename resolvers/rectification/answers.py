"""Art 8(2): 改正, the operator answers each item, staff decide each answer.

With the last accepted the service resumes by itself; with one refused it ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from models import Account, Rectification, RectificationItem, Upload
from models.database import locks
from resolvers import audit, lifecycle, names, notices
from resolvers.rectification import answer_checks, replacing
from resolvers.rectification.issuing import put_off, rectification_for_staff, settle, still_open
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.uploads import attach, usable
from rules import rectification
from rules.numbers import shaped
from rules.objections import Objection
from rules.rectification import AFTER_RETURN, MOVES, ItemAct
from rules.registration.application import name_state_objections
from rules.uploads import correction_objections
from rules.vocabulary import (
    ItemState,
    NoticeKind,
    ProfileField,
    RectificationState,
    SuspensionReason,
    TerminationCause,
    UploadState,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """An operator's answer to one item: the new name or introduction, words, files. A picture is
    answered by one file, or by none where it is to go.
    """

    text: str = ""
    value: str | None = None
    uploads: Sequence[str] = ()


async def submit_correction(
    ctx: Context, ref: str, number: int, correction: Correction
) -> Rectification:
    """Answer an item, or answer it better while nobody has decided. Not after the due day."""
    async with transaction():
        account, row = await _own_rectification(ctx, ref)
        item = await _item(row, number)
        if row.state is RectificationState.ISSUED and row.due_on < ctx.today:
            raise refused("RECTIFICATION_OVERDUE", ("rectification",), due=row.due_on.isoformat())
        if (item.state, ItemAct.SUBMIT) not in MOVES:
            raise refused("CORRECTION_SETTLED", ("item",))
        refuse_if(await _objections(ctx, account, item, correction))

        await _let_go(item)
        await attach(tuple(correction.uploads), correction=item)
        item.text, item.submitted_at = correction.text.strip(), ctx.now
        item.value = correction.value.strip() if correction.value is not None else None
        await _move(row, item, ItemAct.SUBMIT)
        await audit.happened(ctx, account, "CORRECTION_SUBMITTED", row.article)
        await audit.note(ctx, "SUBMIT_CORRECTION", f"{ref}/{number}")
    return row


async def decide_correction(
    ctx: Context, ref: str, number: int, act: ItemAct, *, note: str
) -> Rectification:
    """Accept, hand back or refuse an answer, with everything that follows from it. Pictures are
    compared before the transaction, for it would hold the write lock meanwhile.
    """
    if act is ItemAct.ACCEPT:
        await answer_checks.ahead(ctx, ref, number)

    async with transaction():
        account, row = await rectification_for_staff(ctx, ref)
        item = await _item(row, number)
        refuse_if(rectification.decision_objections(item.state, act, note))

        item.note, item.decided_at, item.decided_by = note.strip(), ctx.now, ctx.login
        await _move(row, item, act)
        await audit.note(ctx, f"CORRECTION_{act}", f"{ref}/{number}")
        if act is ItemAct.ACCEPT:
            await _accepted(ctx, account, row, item)
        elif act is ItemAct.RETURN:
            await put_off(ctx, account, row, AFTER_RETURN, since_due=False)
            until = row.due_on.isoformat()
            await notices.tell(ctx, account, NoticeKind.CORRECTION_RETURNED, until=until)
        else:
            await end(ctx, account, row, RectificationState.REFUSED, note.strip())
    return row


async def end(
    ctx: Context, account: Account, row: Rectification, state: RectificationState, note: str = ""
) -> None:
    """Art 8(2): 拒不改正的，应当终止提供服务. The caller holds the account."""
    items = await RectificationItem.filter(rectification=row)
    left = sorted({i.ground.value for i in items if i.state is not ItemState.ACCEPTED})
    await settle(ctx, row, state, note)
    cause = (
        TerminationCause.RECTIFICATION_OVERDUE
        if state is RectificationState.EXPIRED
        else TerminationCause.RECTIFICATION_REFUSED
    )
    await lifecycle.terminate(ctx, account, cause, article=row.article, note=note, grounds=left)


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


async def _own_rectification(ctx: Context, ref: str) -> tuple[Account, Rectification]:
    named = await Rectification.get_or_none(ref=shaped(ref), account__operator=ctx.login)
    if named is None:
        raise refused("RECTIFICATION_UNKNOWN", ("rectification",))
    account = await Account.filter(id=named.account_id).select_for_update().get()
    return account, await still_open(named.id)


async def _item(row: Rectification, number: int) -> RectificationItem:
    item = await RectificationItem.get_or_none(rectification=row, number=number)
    if item is None:
        raise refused("CORRECTION_ITEM_UNKNOWN", ("item",), item=number)
    return item


async def _objections(
    ctx: Context, account: Account, item: RectificationItem, correction: Correction
) -> list[Objection]:
    value, text = correction.value, correction.text
    objections = rectification.answer_objections(item.field, text, value)
    if item.field is ProfileField.NAME and not objections:
        state = await names.state_of(ctx, value or "", to_other_than=account.id)
        objections += name_state_objections(state, ("value",))
    files = await usable(ctx, list(correction.uploads))
    files |= {row.ref: row.kind for row in await Upload.filter(correction=item, owner=ctx.login)}
    return objections + correction_objections(files, tuple(correction.uploads), item.field)


async def _let_go(item: RectificationItem) -> None:
    """Free what an earlier answer held, so that the next may name it again."""
    await Upload.filter(correction=item).update(state=UploadState.STORED, correction_id=None)


async def _move(row: Rectification, item: RectificationItem, act: ItemAct) -> None:
    item.state = MOVES[item.state, act]
    await item.save()
    states = await RectificationItem.filter(rectification=row).values_list("state", flat=True)
    row.state = rectification.state_of(ItemState(str(state)) for state in states)
    await row.save(update_fields=["state"])
