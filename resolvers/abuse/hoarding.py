"""Art 10(3), 18(8): 囤积 shows with time. An approved account is looked at again once it might have
been used; each look costs a fixed number of look-ups by index.
"""

from dataclasses import replace
from datetime import date

from models import AccountUse, Application, UseCheck
from resolvers import usage
from resolvers.abuse import detection, recording, ties
from resolvers.runtime import Context, Register, transaction
from rules.abuse import detection as rules_of_abuse
from rules.abuse.filings import Filing
from rules.abuse.policy import FEWEST_SUBJECTS, UNUSED_AFTER
from rules.abuse.takeovers import never_used
from rules.calendar import local_date
from rules.lifecycle import IN_SERVICE
from rules.vocabulary import AbuseRule, Tie

MOST, MOST_TIED = 100, 200


async def look_later(ctx: Context, account_id: int) -> None:
    """Have an account that is approved now looked at in time."""
    await UseCheck.create(account_id=account_id, due_at=ctx.now + UNUSED_AFTER)


async def patrol(register: Register) -> int:
    """Look at the accounts whose time has come. Returns how many; each is a transaction."""
    ctx = Context.of_register(register)
    due = UseCheck.filter(due_at__lte=ctx.now).order_by("due_at", "id").limit(MOST)
    ids = await due.values_list("account_id", flat=True)
    for account_id in ids:
        await _look(ctx, int(str(account_id)))
    return len(ids)


async def _look(ctx: Context, account_id: int) -> None:
    async with transaction():
        if not await UseCheck.filter(account_id=account_id).delete():
            return  # another process looks
        application = await Application.get(account_id=account_id).select_related("account")
        since = await usage.first_report()
        account = application.account
        if since is None or await AccountUse.filter(account=account).exists():
            return
        filing = replace(ties.filing_of(ctx.register.keys, account, application), at=ctx.now)
        row = ctx.register.platform.abuse.of(AbuseRule.NEVER_USED, filing.nature)
        for tie in rules_of_abuse.HANDS if row else ():
            if tie in filing.ties and await _found(ctx, filing, tie, application, since):
                return


async def _found(
    ctx: Context, filing: Filing, tie: Tie, application: Application, since: date
) -> bool:
    """Whether the accounts tied to this one were left unused. What was approved before `since`,
    when use was first reported, counts neither way.
    """
    column = ties.COLUMNS[tie]
    rows = Application.filter(
        **{column: getattr(application, column)},
        account__status__in=list(IN_SERVICE),
        account__registered_at__lte=ctx.now - UNUSED_AFTER,
    )
    newest = await rows.order_by("-declared_at").limit(MOST_TIED).select_related("account")
    if len(newest) < FEWEST_SUBJECTS:
        return False
    approved = [
        replace(ties.filing_of(ctx.register.keys, row.account, row), at=at)
        for row in newest
        if (at := row.account.registered_at) is not None and local_date(at) >= since
    ]
    approved = await detection.marked(approved)
    ids = {row.account_id: row.id for row in newest}
    used = await AccountUse.filter(account_id__in=list(ids)).values_list("account_id", flat=True)
    alert = never_used(
        ctx.register.platform.abuse, filing, tie, approved, {ids[int(str(id_))] for id_ in used}
    )
    if alert is not None:
        await recording.record(ctx, alert)
    return alert is not None
