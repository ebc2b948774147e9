"""Art 9(3): 适时核验, when a registered account is checked next."""

from models import Account, CheckPlan
from resolvers.disclosure import Published, published
from resolvers.runtime import Context
from rules import checks
from rules.checks import Plan
from rules.vocabulary import CheckKind


async def plan_next(ctx: Context, account: Account, face: Published) -> None:
    """Have the account looked at again in its time. Inside the transaction that published `face`,
    when no other check of it is planned or under way.
    """
    checked_on = checks.checked_on(face.document) or ctx.today
    draw, when = ctx.register.chance(), ctx.register.chance()
    await _write(account, checks.plan(account.category, checked_on, draw, when), face)


async def plan_follow_up(ctx: Context, account: Account) -> None:
    """Have a person look whether a fault that was found is gone."""
    face = await published(str(account.number))
    await _write(account, checks.plan_after_fault(ctx.today), face)


async def plan_at_once(ctx: Context, application_id: int) -> None:
    """Have a person look at an account now: a register spoke against it after it was approved, or
    its operator shows a new credential. A check that is under way sees the same.
    """
    plans = CheckPlan.filter(account__application__id=application_id)
    await plans.update(kind=CheckKind.FOLLOW_UP, begins_on=ctx.today)


async def _write(account: Account, plan: Plan, face: Published | None) -> None:
    await CheckPlan.create(
        account=account,
        kind=plan.kind,
        begins_on=plan.on,
        promised_on=checks.next_check(face.document) if face else None,
    )
