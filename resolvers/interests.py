"""Whose own affair it is: nobody acts as staff on a subject that they run accounts of."""

from typing import Any

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import Account, NameHolding, Report
from resolvers import reported
from resolvers.context import Context


async def has_interest(ctx: Context, account: Account) -> bool:
    """Whether the caller operates, or applied for, any account of `account`'s subject."""
    return await Account.filter(_own(ctx), subject_id=account.subject_id).exists()


async def is_reported(ctx: Context, report: Report) -> bool:
    """Whether a report is about an account in which the caller has an interest, or about one that
    is not registered and poses as such an account.
    """
    return not await Report.filter(await of_others(ctx), id=report.id).exists()


async def of_others(ctx: Context) -> Q:
    """The reports in which the caller has no such interest."""
    own, names = await numbers(ctx), await _name_hashes(ctx)
    return (
        _is_none_of("number", own)
        & _is_none_of("shown_number", own)
        & _is_none_of("shown_name_hash", names)
    )


async def numbers(ctx: Context) -> list[str]:
    """The numbers of all accounts in which the caller has an interest."""
    found = await (await _accounts(ctx)).values_list("number", flat=True)
    return [str(number) for number in found if number is not None]


async def _name_hashes(ctx: Context) -> list[str]:
    """What accounts that pose under the names of those accounts are found by."""
    held = NameHolding.filter(
        account_id__in=await (await _accounts(ctx)).values_list("id", flat=True)
    )
    hashes = [
        reported.name_hash(ctx.register.keys, str(folded))
        for folded in await held.values_list("folded", flat=True)
    ]
    return [one for one in hashes if one is not None]


async def _accounts(ctx: Context) -> QuerySet[Account]:
    subjects = await Account.filter(_own(ctx)).distinct().values_list("subject_id", flat=True)
    return Account.filter(subject_id__in=subjects)


def _is_none_of(column: str, values: list[str]) -> Q:
    """Not `exclude`: to a database, what is null is not outside of a list either."""
    null: dict[str, Any] = {f"{column}__isnull": True}
    listed: dict[str, Any] = {f"{column}__in": values}
    return Q(**null) | ~Q(**listed)


def _own(ctx: Context) -> Q:
    return Q(operator=ctx.login) | Q(application__applicant=ctx.login)
