"""Art 8(1): a one-time code shows whose phone it is. Written down in a transaction, sent after it.

What limits the sending is counted by phone, in the rows themselves: of two codes at once to one
phone, whichever applications ask, the database takes one.
"""

import secrets
from datetime import datetime, timedelta

from models import Factor, PhoneCode
from models.database import rows
from models.database.insertion import insert_new
from resolvers.identity import claimants, factors, tries
from resolvers.identity.claimants import Claimant
from resolvers.runtime import Context, refuse_if, refused
from rules.identity import phone_codes
from rules.objections import Objection


async def issue(ctx: Context, claimant: Claimant, *, most: int = phone_codes.MOST_A_DAY) -> str:
    """A fresh code; the one before no longer counts. Refuses where the phone had enough of them.

    Inside the transaction that locks `claimant`; `send` is for after its commit.
    """
    # One query: read apart, the last code and their number could be of two moments.
    yesterday = ctx.today - timedelta(days=1)
    sent = await rows.where(
        PhoneCode, "phone_hash = ? AND day >= ?", claimant.phone_hash, yesterday
    )
    today = sum(row.day == ctx.today for row in sent)
    last_at = max((row.sent_at for row in sent), default=None)
    refuse_if(phone_codes.objections(last_at, today, ctx.now, most=most))
    code = f"{secrets.randbelow(10**phone_codes.DIGITS):0{phone_codes.DIGITS}}"
    await _write(ctx, claimant, code, nth=today + 1)
    return code


async def next_at(ctx: Context, claimant: Claimant) -> datetime | None:
    """When another code can be sent for `claimant`, by those that were; None where it can now."""
    last = await PhoneCode.filter(**claimants.named(claimant)).order_by("-id").first()
    at = last.sent_at + phone_codes.PAUSE if last else None
    return at if at is not None and at > ctx.now else None


async def send(ctx: Context, claimant: Claimant, factor: Factor, code: str) -> None:
    """Send `code` to the declared phone. Both rows are as the transaction that wrote the code down
    has left them, at its commit.
    """
    phone = (await claimants.claimed_identity(ctx.register.keys, claimant)).phone
    sent = await ctx.register.sms.send_code(phone, code, reference=secrets.token_hex(8))
    await factors.answered(ctx, factor, sent.outcome, provider=sent.provider)


async def enter(ctx: Context, claimant: Claimant, code: str) -> list[Objection]:
    """Try `code`: what stands against it."""
    codes = PhoneCode.filter(**claimants.named(claimant)).order_by("-id")
    hashed = _hashed(ctx, claimant, code.strip())
    return await tries.enter(
        ctx, codes, phone_codes.TRIES, lambda sent: secrets.compare_digest(sent.code_hash, hashed)
    )


async def revoke(ctx: Context, claimant: Claimant) -> None:
    """No code sent so far counts any more. That it was sent is remembered: the limits stand."""
    await PhoneCode.filter(**claimants.named(claimant)).update(expires_at=ctx.now)


async def _write(ctx: Context, claimant: Claimant, code: str, *, nth: int) -> None:
    written = PhoneCode(
        **claimants.named(claimant),
        phone_hash=claimant.phone_hash,
        day=ctx.today,
        nth=nth,
        code_hash=_hashed(ctx, claimant, code),
        sent_at=ctx.now,
        expires_at=ctx.now + phone_codes.LIFETIME,
    )
    if not await insert_new(written):  # another application for this phone was faster
        seconds = int(phone_codes.PAUSE.total_seconds())
        raise refused("PHONE_CODE_TOO_SOON", ("application",), seconds=seconds)


def _hashed(ctx: Context, claimant: Claimant, code: str) -> str:
    return ctx.register.keys.lookup_hash("phone-code", f"{claimant.ref}:{code}")
