"""Art 10(2), 10(3): the platform's front ends report on which days, and from which device,
accounts are used. The register sees no use of its own.
"""

from dataclasses import dataclass, field
from datetime import date

from tortoise.exceptions import IntegrityError

from models import Account, AccountUse
from resolvers.runtime import Context, refuse_if, transaction
from rules.calendar import local_date
from rules.numbers import compact
from rules.objections import Objection

MOST_AT_ONCE, DEVICE_LIMIT = 500, 200


@dataclass(frozen=True, slots=True)
class Use:
    """The last day on which the account `number` was used, and from which device if known."""

    number: str
    on: date
    device: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Devices:
    """Those, by hash, that used an account for the first time, and those that went on."""

    fresh: set[str]
    later: set[str]


async def write(ctx: Context, uses: list[Use]) -> Devices:
    """Write down that accounts were used; saying it twice changes nothing. Whoever calls has begun
    a transaction.
    """
    accounts = await _accounts(uses)
    refuse_if(_objections(ctx, uses, accounts))

    return await _write_all(ctx, uses, accounts)


async def first_report() -> date | None:
    """The first day of which any use was reported; before it nothing is known of any account."""
    row = await AccountUse.all().order_by("first_on").first()
    return row.first_on if row else None


async def _accounts(uses: list[Use]) -> dict[str, Account]:
    """By number, as far as they are known."""
    numbers = [compact(one.number)[:16] for one in uses[:MOST_AT_ONCE]]
    return {str(row.number): row for row in await Account.filter(number__in=numbers)}


def _objections(ctx: Context, uses: list[Use], accounts: dict[str, Account]) -> list[Objection]:
    if len(uses) > MOST_AT_ONCE:
        return [Objection("USES_TOO_MANY", ("uses",), {"limit": MOST_AT_ONCE})]
    objections = []
    for index, use in enumerate(uses):
        number = compact(use.number)[:16]
        account = accounts.get(number)
        if account is None:
            path = ("uses", index, "number")
            objections.append(Objection("ACCOUNT_UNKNOWN", path, {"number": number}))
        if use.on > ctx.today:
            objections.append(Objection("USE_IN_FUTURE", ("uses", index, "on")))
        # A date that cannot be would have use known of since then, and others called unused.
        if account is not None and use.on < (since := _in_register_since(account)):
            details: dict[str, str | int] = {"since": since.isoformat()}
            objections.append(Objection("USE_BEFORE_REGISTRATION", ("uses", index, "on"), details))
        if len(use.device or "") > DEVICE_LIMIT:
            path = ("uses", index, "device")
            objections.append(Objection("USE_DEVICE_TOO_LONG", path, {"limit": DEVICE_LIMIT}))
    return objections


def _in_register_since(account: Account) -> date:
    return local_date(account.registered_at or account.created_at)


async def _write_all(ctx: Context, uses: list[Use], accounts: dict[str, Account]) -> Devices:
    fresh, later = set(), set()
    # In one order, so that two reports of the same accounts do not wait for each other.
    for number, device_hash, on in sorted(_told(ctx, one) for one in uses):
        before = await _write(accounts[number], on, device_hash)
        if before is None:
            fresh.add(device_hash)
        elif before < on:
            later.add(device_hash)
    return Devices(fresh - {""}, later - {""})


def _told(ctx: Context, use: Use) -> tuple[str, str, date]:
    device = (use.device or "").strip()
    device_hash = ctx.register.keys.lookup_hash("device", device) if device else ""
    return compact(use.number)[:16], device_hash, use.on


async def _write(account: Account, on: date, device_hash: str) -> date | None:
    """The last day on which the device was known to use the account before, if it was."""
    same = AccountUse.filter(account=account, device_hash=device_hash).select_for_update()
    row = await same.first()
    if row is None:
        try:
            async with transaction():
                await AccountUse.create(
                    account=account, device_hash=device_hash, first_on=on, last_on=on
                )
            return None
        except IntegrityError:  # another process was faster
            row = await same.get()
    before = row.last_on
    row.first_on, row.last_on = min(row.first_on, on), max(row.last_on, on)
    await row.save(update_fields=["first_on", "last_on"])
    return before
