"""Art 8(2): 改正, the operator answers each item by its day. `decisions` says what follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from models import Account, Rectification, RectificationItem, Upload
from resolvers import audit, names
from resolvers.rectification import turns
from resolvers.rectification.issuing import still_open
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.uploads import attach, usable
from rules import rectification
from rules.numbers import shaped
from rules.objections import Objection
from rules.rectification import MOVES, ItemAct
from rules.registration.application import name_state_objections
from rules.uploads import correction_objections
from rules.vocabulary import ProfileField, RectificationState, UploadState


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
        item = await turns.item_of(row, number)
        if row.state is RectificationState.ISSUED and row.due_on < ctx.today:
            raise refused("RECTIFICATION_OVERDUE", ("rectification",), due=row.due_on.isoformat())
        if (item.state, ItemAct.SUBMIT) not in MOVES:
            raise refused("CORRECTION_SETTLED", ("item",))
        refuse_if(await _objections(ctx, account, item, correction))

        await _let_go(item)
        await attach(tuple(correction.uploads), correction=item)
        item.text, item.submitted_at = correction.text.strip(), ctx.now
        item.value = correction.value.strip() if correction.value is not None else None
        turns.forget_proposal(item)  # it was about another answer
        await turns.move(ctx, row, item, ItemAct.SUBMIT)
        await audit.happened(ctx, account, "CORRECTION_SUBMITTED", row.article)
        await audit.note(ctx, "SUBMIT_CORRECTION", f"{ref}/{number}")
    return row


async def _own_rectification(ctx: Context, ref: str) -> tuple[Account, Rectification]:
    named = await Rectification.get_or_none(ref=shaped(ref), account__operator=ctx.login)
    if named is None:
        raise refused("RECTIFICATION_UNKNOWN", ("rectification",))
    account = await Account.filter(id=named.account_id).select_for_update().get()
    return account, await still_open(account, named.id)


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
