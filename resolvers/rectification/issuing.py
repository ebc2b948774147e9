"""Art 8(2): 限期改正, staff issue a notice to correct, extend its time once, take it back.

The account's row is locked first and everything else after it, so that operator, staff and clock
follow each other.
"""

import secrets
from collections.abc import Sequence

from models import Account, Application, Rectification, RectificationItem
from resolvers import abuse, audit, lifecycle, notices, worklist
from resolvers.rectification import turns
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import has_interest
from rules import rectification
from rules.calendar import due
from rules.lifecycle import IN_SERVICE
from rules.numbers import shaped
from rules.objections import Objection
from rules.rectification import Asked
from rules.text import free_text
from rules.vocabulary import NoticeKind, RectificationState, SuspensionReason

R = SuspensionReason.RECTIFICATION


async def issue_rectification(
    ctx: Context,
    number: str,
    items: Sequence[Asked],
    *,
    working_days: int,
    article: str,
    note: str,
) -> Rectification:
    """Suspend the account until every item is corrected, by a day; its operator is told."""
    async with transaction():
        account = await worklist.account_for_staff(ctx, number)
        objections = rectification.issue_objections(items, working_days, article, note)
        refuse_if(objections + await _objections_to_grounds(account, items))
        if await Rectification.exists(account=account, open=True):
            raise refused("RECTIFICATION_OPEN_BEFORE", ("number",))

        limit = due(ctx.today, working_days)
        row = await Rectification.create(
            ref=secrets.token_hex(16),
            account=account,
            article=article,
            note=note.strip(),
            issued_at=ctx.now,
            issued_by=ctx.login,
            due_on=limit.on,
            due_provisional=limit.provisional,
            turn_due_on=limit.on,
            turn_due_provisional=limit.provisional,
        )
        await _list(row, items)
        await _suspend(ctx, account, row)
        await notices.tell(
            ctx,
            account,
            NoticeKind.RECTIFICATION_ISSUED,
            words=row.note,
            grounds=sorted({item.ground.value for item in items}),
            until=row.due_on.isoformat(),
            article=article,
        )
        await audit.note(ctx, "ISSUE_RECTIFICATION", row.ref)
    return row


async def extend_rectification(
    ctx: Context, ref: str, *, working_days: int, reason: str
) -> Rectification:
    """Give more time, once, with a reason. The day counts on from the one that was due."""
    async with transaction():
        account, row = await rectification_for_staff(ctx, ref)
        extended = row.extended_on is not None
        refuse_if(rectification.extension_objections(working_days, reason, extended=extended))

        row.extended_on, row.extension_reason = ctx.today, reason.strip()
        await put_off(ctx, account, row, working_days, since_due=True)
        kind, until = NoticeKind.RECTIFICATION_EXTENDED, row.due_on.isoformat()
        await notices.tell(ctx, account, kind, words=row.extension_reason, until=until)
        await audit.note(ctx, "EXTEND_RECTIFICATION", ref, reason.strip())
    return row


async def withdraw_rectification(ctx: Context, ref: str, *, reason: str) -> Rectification:
    """Take back what should not have been issued: the service resumes."""
    async with transaction():
        account, row = await rectification_for_staff(ctx, ref)
        refuse_if(
            free_text.required(reason, ("reason",), limit=rectification.REASON_LIMIT, lines=True)
        )

        await settle(ctx, row, RectificationState.WITHDRAWN, reason.strip())
        await lifecycle.lift(ctx, account, R, note=reason.strip())
        await audit.note(ctx, "WITHDRAW_RECTIFICATION", ref, reason.strip())
    return row


async def rectification_for_staff(ctx: Context, ref: str) -> tuple[Account, Rectification]:
    """An open rectification for staff, with its account locked; never one of their own subject."""
    named = await Rectification.get_or_none(ref=shaped(ref))
    if named is None:
        raise refused("RECTIFICATION_UNKNOWN", ("rectification",))
    account = await Account.filter(id=named.account_id).select_for_update().get()
    if await has_interest(ctx, account):
        raise refused("OWN_ACCOUNT", ("rectification",))
    return account, await still_open(account, named.id)


async def still_open(account: Account, id_: int) -> Rectification:
    """The rectification as it is now that its account is locked. Refuses a settled one, and one of
    an account that ended for something else: nothing is left to correct.
    """
    row = await Rectification.get(id=id_)
    if row.state not in rectification.OPEN or account.status not in IN_SERVICE:
        raise refused("RECTIFICATION_CLOSED", ("rectification",))
    return row


async def settle(
    ctx: Context, row: Rectification, state: RectificationState, note: str = ""
) -> None:
    """Write down how it ended. The account follows by `lifecycle`."""
    row.state, row.open = state, None
    row.settled_at, row.settled_by, row.settled_note = ctx.now, ctx.actor_name, note
    await row.save()


async def put_off(
    ctx: Context, account: Account, row: Rectification, working_days: int, *, since_due: bool
) -> None:
    """Move the due day, never forward, and say so in public; the reminders begin anew."""
    limit = due(max(row.due_on, ctx.today) if since_due else ctx.today, working_days)
    if limit.on > row.due_on:
        row.due_on, row.due_provisional = limit.on, limit.provisional
        row.reminded = rectification.NOT_REMINDED
        turns.back_to_operator(row)
        await row.save()
        await _suspend(ctx, account, row)


async def _objections_to_grounds(account: Account, items: Sequence[Asked]) -> list[Objection]:
    application = await Application.get(account=account)
    grounds = [item.ground for item in items]
    return await abuse.objections_to_grounds(application, grounds, "items")


async def _list(row: Rectification, items: Sequence[Asked]) -> None:
    for place, item in enumerate(items, 1):
        await RectificationItem.create(
            rectification=row,
            number=place,
            ground=item.ground,
            field=item.field,
            words=item.words.strip(),
        )


async def _suspend(ctx: Context, account: Account, row: Rectification) -> None:
    items = await RectificationItem.filter(rectification=row)
    grounds = sorted({item.ground.value for item in items})
    await lifecycle.suspend(
        ctx, account, R, article=row.article, until=row.due_on, grounds=grounds, note=row.note
    )
