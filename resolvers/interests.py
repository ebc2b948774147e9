"""Whose own affair it is: nobody acts as staff on a subject that they run accounts of."""

from tortoise.expressions import Q

from models import Account
from resolvers.context import Context


async def has_interest(ctx: Context, account: Account) -> bool:
    """Whether the caller operates, or applied for, any account of `account`'s subject."""
    own = Q(operator=ctx.login) | Q(application__applicant=ctx.login)
    return await Account.filter(own, subject_id=account.subject_id).exists()
