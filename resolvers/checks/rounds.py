"""Art 9(3): 动态核验巡查, registered accounts are checked again when their time has come.

Each step is a transaction of its own and may be repeated. The registers are asked by what asks for
applications too, with the same care for those that are slow or silent.
"""

import secrets

from models import Account, Application, CheckPlan, CheckRun
from models.database import rows
from resolvers.checks import effects
from resolvers.disclosure import published
from resolvers.identity import claimed_identity, pending
from resolvers.runtime import Context, Register, alone, transaction
from rules import checks
from rules.calendar import due
from rules.identity.sufficiency import asked
from rules.lifecycle import IN_SERVICE
from rules.vocabulary import CheckState

MOST = 100


async def begin_due(register: Register) -> int:
    """Begin the checks whose day has come. Returns at how many accounts was looked."""
    ctx = Context.of_register(register)
    plans = await CheckPlan.filter(begins_on__lte=ctx.today).order_by("begins_on", "id").limit(MOST)
    for plan in plans:
        await alone("a check does not begin", _begin(ctx, plan), account=plan.account_id)
    return len(plans)


async def leave_to_staff(register: Register) -> int:
    """Where a register said nothing for a week, a person looks. Returns for how many accounts."""
    ctx = Context.of_register(register)
    silent = CheckRun.filter(
        state=CheckState.ASKING, begun_at__lte=ctx.now - checks.SILENT_FOR
    ).order_by("begun_at", "id")
    runs = await silent.limit(MOST)
    for run in runs:
        going = effects.go_on(ctx, run.id, silent=True)
        await alone("a check does not go on", going, account=run.account_id)
    return len(runs)


async def end_left(register: Register) -> int:
    """End the checks of accounts that are out of service. Returns how many there were."""
    ctx = Context.of_register(register)
    left = CheckRun.filter(open=True).exclude(account__status__in=list(IN_SERVICE)).order_by("id")
    runs = await left.limit(MOST)
    for run in runs:
        ending = effects.end_of_ended(ctx, run.id)
        await alone("a check does not end", ending, account=run.account_id)
    return len(runs)


async def _begin(ctx: Context, plan: CheckPlan) -> None:
    """An account that ended is not checked any more."""
    async with transaction():
        account = await rows.existing(Account, lock="FOR UPDATE", id=plan.account_id)
        if not await CheckPlan.filter(id=plan.id).delete():
            return  # another process begins it
        if account.status not in IN_SERVICE:
            return
        face = await published(str(account.number))
        limit = due(ctx.today, checks.ANSWER_DAYS)
        run = await CheckRun.create(
            ref=secrets.token_hex(16),
            account=account,
            kind=plan.kind,
            begun_at=ctx.now,
            promised_on=checks.next_check(face.document) if face else None,
            due_on=limit.on,
            due_provisional=limit.provisional,
        )
        application = await rows.existing(Application, account_id=account.id)
        claimed = await claimed_identity(ctx.register.keys, application)
        await pending(ctx, run, *asked(*claimed.documents))
