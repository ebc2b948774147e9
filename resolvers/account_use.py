"""Art 10(2), 10(3): the platform's front ends report on which days, and from which device,
accounts are used. The register sees no use of its own.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from tortoise.exceptions import IntegrityError

from models import Account, AccountUse, Application
from resolvers import abuse_recording, abuse_ties, audit, turns
from resolvers.context import Context
from resolvers.refusal import refuse_if
from resolvers.transaction import transaction
from rules import hoarding
from rules.abuse import Filing
from rules.abuse_policy import QUIET_BEFORE
from rules.calendar import CHINA
from rules.numbers import compact
from rules.objections import Objection
from rules.vocabulary import Tie

MOST_AT_ONCE, DEVICE_LIMIT, MOST_TAKEN = 500, 200, 200


@dataclass(frozen=True, slots=True)
class Use:
    """The last day on which the account `number` was used, and from which device if known."""

    number: str
    on: date
    device: str | None = field(default=None, repr=False)


async def report_account_use(ctx: Context, uses: list[Use]) -> int:
    """Write down that accounts were used. Returns how many; saying it twice changes nothing."""
    async with transaction():
        rows = await Account.filter(number__in=[compact(one.number)[:16] for one in uses])
        accounts = {str(row.number): row for row in rows}
        refuse_if(_objections(ctx, uses, accounts))

        fresh = set()
        # In one order, so that two reports of the same accounts do not wait for each other.
        for number, device_hash, on in sorted(_told(ctx, one) for one in uses):
            if await _write(accounts[number], on, device_hash) and device_hash:
                fresh.add(device_hash)
        await turns.wait(f"{Tie.DEVICE}:{hashed}" for hashed in fresh)
        for hashed in sorted(fresh):
            await _look_for_takeover(ctx, hashed)
        await audit.note(ctx, "REPORT_ACCOUNT_USE", f"{len(uses)} accounts")
    return len(uses)


async def first_report() -> date | None:
    """The first day of which any use was reported; before it nothing is known of any account."""
    row = await AccountUse.all().order_by("first_on").first()
    return row.first_on if row else None


def _objections(ctx: Context, uses: list[Use], accounts: dict[str, Account]) -> list[Objection]:
    if len(uses) > MOST_AT_ONCE:
        return [Objection("USES_TOO_MANY", ("uses",), {"limit": MOST_AT_ONCE})]
    found = []
    for index, one in enumerate(uses):
        number = compact(one.number)[:16]
        if number not in accounts:
            path = ("uses", index, "number")
            found.append(Objection("ACCOUNT_UNKNOWN", path, {"number": number}))
        if one.on > ctx.today:
            found.append(Objection("USE_IN_FUTURE", ("uses", index, "on")))
        if len(one.device or "") > DEVICE_LIMIT:
            path = ("uses", index, "device")
            found.append(Objection("USE_DEVICE_TOO_LONG", path, {"limit": DEVICE_LIMIT}))
    return found


def _told(ctx: Context, one: Use) -> tuple[str, str, date]:
    device = (one.device or "").strip()
    device_hash = ctx.register.keys.lookup_hash("device", device) if device else ""
    return compact(one.number)[:16], device_hash, one.on


async def _write(account: Account, on: date, device_hash: str) -> bool:
    """Whether the account was not known to be used from this device before."""
    same = AccountUse.filter(account=account, device_hash=device_hash).select_for_update()
    row = await same.first()
    if row is None:
        try:
            async with transaction():
                await AccountUse.create(
                    account=account, device_hash=device_hash, first_on=on, last_on=on
                )
            return True
        except IntegrityError:  # another process was faster
            row = await same.get()
    row.first_on, row.last_on = min(row.first_on, on), max(row.last_on, on)
    await row.save(update_fields=["first_on", "last_on"])
    return False


async def _look_for_takeover(ctx: Context, device_hash: str) -> None:
    """Art 10(3), 11: one device that begins to use accounts whose own devices fall silent."""
    since = ctx.today - QUIET_BEFORE
    newest = AccountUse.filter(device_hash=device_hash, first_on__gte=since).order_by("-first_on")
    taken = {row.account_id: row for row in await newest.limit(MOST_TAKEN)}
    others: dict[int, list[AccountUse]] = {id_: [] for id_ in taken}
    for row in await AccountUse.filter(account_id__in=list(taken)).exclude(device_hash=device_hash):
        others[row.account_id].append(row)
    moved = []
    for application in await Application.filter(account_id__in=list(taken)).prefetch_related(
        "account"
    ):
        own, now = others[application.account_id], taken[application.account_id]
        had = application.device_hash not in (None, device_hash) or any(
            one.first_on < now.first_on for one in own
        )
        if had and all(one.last_on < now.first_on for one in own):
            filing = abuse_ties.filing_of(ctx.register.keys, application.account, application)
            moved.append(_at(filing, now.first_on))
    found = hoarding.taken_over(ctx.register.platform.abuse, device_hash, moved)
    if found is not None:
        await abuse_recording.record(ctx, found)


def _at(filing: Filing, on: date) -> Filing:
    return Filing(
        application=filing.application,
        subject=filing.subject,
        nature=filing.nature,
        at=datetime.combine(on, time(), CHINA),
        ties=filing.ties,
    )
