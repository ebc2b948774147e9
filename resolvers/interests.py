"""Whose own affair it is: nobody acts as staff on a subject that they run accounts of."""

from tortoise.expressions import Q

from models import Account, Report
from resolvers.context import Context


async def has_interest(ctx: Context, account: Account) -> bool:
    """Whether the caller operates, or applied for, any account of `account`'s subject."""
    return await Account.filter(_own(ctx), subject_id=account.subject_id).exists()


async def is_reported(ctx: Context, report: Report) -> bool:
    """Whether a report is about an account in which the caller has an interest."""
    account = await Account.get_or_none(number=report.number)
    return account is not None and await has_interest(ctx, account)


async def numbers(ctx: Context) -> list[str]:
    """The numbers of all accounts in which the caller has an interest."""
    subjects = await Account.filter(_own(ctx)).distinct().values_list("subject_id", flat=True)
    found = await Account.filter(subject_id__in=subjects).values_list("number", flat=True)
    return [str(number) for number in found if number is not None]


def _own(ctx: Context) -> Q:
    return Q(operator=ctx.login) | Q(application__applicant=ctx.login)
