"""Art 10(3), 11: devices that begin to use accounts whose own devices fall silent."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from tortoise.functions import Count

from models import AccountUse, Application
from resolvers import abuse_detection, abuse_recording, abuse_ties
from resolvers.context import Context
from rules import takeovers
from rules.takeovers import Span, Used

MOST = 200  # accounts of one device, those that it used last


async def look(ctx: Context, devices: Collection[str]) -> None:
    """Look at each of the devices, by hash, that uses more accounts than any row allows."""
    rows = takeovers.rows(ctx.register.platform.abuse)
    if not rows:
        return
    since = ctx.today - max(row.within for row in rows) - takeovers.SILENT
    recent = AccountUse.filter(device_hash__in=list(devices), last_on__gte=since)
    many = recent.annotate(accounts=Count("id")).group_by("device_hash")
    asked = many.filter(accounts__gt=min(row.most for row in rows))
    for device in sorted(await asked.values_list("device_hash", flat=True)):
        await _look_at(ctx, str(device), since)


async def _look_at(ctx: Context, device: str, since: date) -> None:
    newest = AccountUse.filter(device_hash=device, last_on__gte=since).order_by("-last_on", "-id")
    by_it = {row.account_id: _span(row) for row in await newest.limit(MOST)}
    by_others: dict[int, list[Span]] = defaultdict(list)
    for row in await AccountUse.filter(account_id__in=list(by_it)).exclude(device_hash=device):
        by_others[row.account_id].append(_span(row))
    used = await _used(ctx, by_it, by_others)

    found = takeovers.taken_over(ctx.register.platform.abuse, device, used)
    if found is not None and await abuse_recording.is_news(found):
        await abuse_recording.record(ctx, found)


async def _used(
    ctx: Context, by_it: dict[int, Span], by_others: dict[int, list[Span]]
) -> list[Used]:
    rows = await Application.filter(account_id__in=list(by_it)).select_related("account")
    filings = [abuse_ties.filing_of(ctx.register.keys, row.account, row) for row in rows]
    accounts = {row.id: row.account_id for row in rows}
    return [
        Used(one, by_it[account], tuple(by_others[account]))
        for one in await abuse_detection.marked(filings)
        if (account := accounts[one.application])
    ]


def _span(row: AccountUse) -> Span:
    return Span(row.first_on, row.last_on)
