"""Finding an account to do something to it as staff: locked, and not one's own."""

from models import Account
from resolvers.runtime import Context, refused
from resolvers.worklist.interests import has_interest
from rules import numbers
from rules.numbers import NumberVerdict


async def account_for_staff(ctx: Context, number: str) -> Account:
    """The account with this number, locked until the transaction ends. Refuses an unknown one
    and one of the caller's own subject.
    """
    compact = numbers.compact(number)
    if numbers.check(compact) is not NumberVerdict.WELL_FORMED:
        raise refused("ACCOUNT_NUMBER_MISTYPED", ("number",), number=compact[:20])
    account = await Account.filter(number=compact).select_for_update().first()
    if account is None:
        raise refused("ACCOUNT_UNKNOWN", ("number",), number=compact[:20])
    if await has_interest(ctx, account):
        raise refused("OWN_ACCOUNT", ("number",))
    return account
