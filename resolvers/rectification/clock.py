"""Art 8(2): 限期, the days of a rectification pass by themselves, and operators are reminded.

Every process does it, and doing it twice does nothing. No account ends by it: a person sees to that
(`ending`), and until then the service rests.
"""

from models import Account, Rectification
from resolvers import notices
from resolvers.runtime import Context, Register, transaction
from rules import rectification
from rules.vocabulary import NoticeKind, RectificationState

MOST = 200


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
