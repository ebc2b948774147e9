"""Whose own affair a report is: nobody acts as staff on one about a subject of their own, nor on
one about what they decided.
"""

from typing import Any

from tortoise.expressions import Q

from models import NameHolding, Report
from resolvers import worklist
from resolvers.reporting import deciders, sealed
from resolvers.runtime import Context
from rules.vocabulary import ReportState


async def is_reported(ctx: Context, report: Report) -> bool:
    """Whether a report is about an account in which the caller has an interest, or about one that
    is not registered and poses as such an account.
    """
    return not await Report.filter(await of_others(ctx), id=report.id).exists()


async def is_own_decision(ctx: Context, report: Report) -> bool:
    """Whether the caller decided what the report calls in question."""
    return bool(report.number and await deciders.decided_by(ctx.login, [report.number]))


async def takeable(ctx: Context) -> Q:
    """The reports that the caller may handle."""
    own = sorted(await deciders.undecided_numbers(ctx))
    return await of_others(ctx) & (_is_none_of("number", own) | Q(state=ReportState.DECIDED))


async def of_others(ctx: Context) -> Q:
    """The reports in which the caller has no such interest."""
    own, names = await worklist.own_numbers(ctx), await _name_hashes(ctx)
    return (
        _is_none_of("number", own)
        & _is_none_of("shown_number", own)
        & _is_none_of("shown_name_hash", names)
    )


async def _name_hashes(ctx: Context) -> list[str]:
    """What accounts that pose under the names of those accounts are found by."""
    own = await worklist.own_accounts(ctx)
    holdings = NameHolding.filter(account_id__in=await own.values_list("id", flat=True))
    hashes = [
        sealed.name_hash(ctx.register.keys, str(folded))
        for folded in await holdings.values_list("folded", flat=True)
    ]
    return [one for one in hashes if one is not None]


def _is_none_of(column: str, values: list[str]) -> Q:
    """Not `exclude`: to a database, what is null is not outside of a list either."""
    null: dict[str, Any] = {f"{column}__isnull": True}
    listed: dict[str, Any] = {f"{column}__in": values}
    return Q(**null) | ~Q(**listed)
