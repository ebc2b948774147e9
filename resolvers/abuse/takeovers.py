"""Art 10(3), 11: devices that begin to use accounts whose own devices fall silent."""

from collections.abc import Collection
from datetime import date

from tortoise.functions import Count, Max, Min

from models import AccountUse, Application
from models.database import locks
from resolvers import audit, usage
from resolvers.abuse import detection, recording, ties
from resolvers.runtime import Context, transaction
from resolvers.usage import Use
from rules.abuse import takeovers
from rules.abuse.takeovers import Span, Used
from rules.vocabulary import Tie

MOST = 200  # accounts of one device, those that it used last


async def report_account_use(ctx: Context, uses: list[Use]) -> int:
    """Write down that accounts were used, and look at who uses them now. Returns how many."""
    async with transaction():
        devices = await usage.write(ctx, uses)
        await locks.lock_in_order(f"{Tie.DEVICE}:{hashed}" for hashed in devices.fresh)
        await _look(ctx, devices.fresh | devices.later)
        await audit.note(ctx, "REPORT_ACCOUNT_USE", f"{len(uses)} accounts")
    return len(uses)


async def _look(ctx: Context, devices: Collection[str]) -> None:
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
    rows = await newest.limit(MOST)
    by_it = {row.account_id: Span(row.first_on, row.last_on) for row in rows}
    used = await _used(ctx, by_it, await _by_others(device, list(by_it)))

    alert = takeovers.taken_over(ctx.register.platform.abuse, device, used)
    if alert is not None and await recording.is_news(alert):
        await recording.record(ctx, alert)


async def _by_others(device: str, accounts: list[int]) -> dict[int, Span]:
    """By account, from the first to the last day of its other devices together, however many. Use
    of which no device was told says of none whose it was.
    """
    others = AccountUse.filter(account_id__in=accounts).exclude(device_hash__in=["", device])
    spans = others.annotate(first=Min("first_on"), last=Max("last_on")).group_by("account_id")
    return {
        row["account_id"]: Span(_day(row["first"]), _day(row["last"]))
        for row in await spans.values("account_id", "first", "last")
    }


def _day(day: date | str) -> date:
    """SQLite has text for dates that it picked."""
    return date.fromisoformat(day) if isinstance(day, str) else day


async def _used(ctx: Context, by_it: dict[int, Span], by_others: dict[int, Span]) -> list[Used]:
    rows = await Application.filter(account_id__in=list(by_it)).select_related("account")
    filings = [ties.filing_of(ctx.register.keys, row.account, row) for row in rows]
    accounts = {row.id: row.account_id for row in rows}
    return [
        Used(filing, by_it[account], by_others.get(account))
        for filing in await detection.marked(filings)
        if (account := accounts[filing.application])
    ]
