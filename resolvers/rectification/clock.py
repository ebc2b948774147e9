"""Art 8(2): 限期, the days of a rectification pass by themselves: a reminder, and the end.

Every process does it; each account is a transaction of its own, and doing it twice does nothing.
"""

from models import Account, Rectification
from resolvers import notices
from resolvers.rectification import answers
from resolvers.runtime import Context, Register, alone, transaction
from rules import rectification
from rules.vocabulary import NoticeKind, RectificationState

MOST = 200


async def pass_due(register: Register) -> int:
    """End the service of accounts whose day passed without an answer. Returns how many."""
    ctx = Context.of_register(register)
    late = Rectification.filter(state=RectificationState.ISSUED, due_on__lt=ctx.today)
    ids = await late.order_by("due_on", "id").limit(MOST).values_list("id", flat=True)
    ended = 0
    for id_ in (int(str(value)) for value in ids):
        ending = _end(ctx, id_)
        ended += bool(await alone("a rectification does not end", ending, rectification=id_))
    return ended


async def remind(register: Register) -> int:
    """Remind operators whose day comes near and whose turn it is. Returns how many."""
    ctx = Context.of_register(register)
    open_ = Rectification.filter(state=RectificationState.ISSUED, due_on__gte=ctx.today)
    near = [
        row
        for row in await open_.order_by("due_on", "id").limit(MOST)
        if rectification.reminder_due(row.due_on, ctx.today, row.reminded) is not None
    ]
    return sum([await _remind(ctx, row) for row in near])


async def _end(ctx: Context, id_: int) -> bool:
    async with transaction():
        account_id = (await Rectification.get(id=id_)).account_id
        account = await Account.filter(id=account_id).select_for_update().get()
        row = await Rectification.get(id=id_)
        if not rectification.is_overdue(row.state, row.due_on, ctx.today):
            return False
        await answers.end(ctx, account, row, RectificationState.EXPIRED)
    return True


async def _remind(ctx: Context, row: Rectification) -> bool:
    """Of several processes at once, the database lets one remind."""
    days = rectification.reminder_due(row.due_on, ctx.today, row.reminded)
    async with transaction():
        same = Rectification.filter(
            id=row.id, state=row.state, due_on=row.due_on, reminded=row.reminded
        )
        if not await same.update(reminded=days):
            return False
        account = await Account.get(id=row.account_id)
        left = rectification.working_days_left(row.due_on, ctx.today)
        until = row.due_on.isoformat()
        kind = NoticeKind.RECTIFICATION_REMINDER
        await notices.tell(ctx, account, kind, until=until, left=left)
    return True
