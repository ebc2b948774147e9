"""Art 8(2): 通知用户, an operator's mailbox. What is told is written with what happened."""

import secrets
from dataclasses import dataclass

from models import Account, Application, Delivery, Notice
from resolvers import declared
from resolvers.context import Context
from resolvers.refusal import refused
from rules.references import shaped
from rules.vocabulary import DeliveryChannel, NoticeKind


@dataclass(frozen=True, slots=True)
class NoticePage:
    notices: list[Notice]
    more: bool
    unread: int


async def tell(ctx: Context, account: Account, kind: NoticeKind, **details: str | int) -> None:
    """Put a notice into the operator's mailbox and have it brought by text message, and by mail
    where an address was declared, all with the caller's transaction.

    `details` are numbers and days: they travel, so nothing personal may be among them.
    """
    notice = await Notice.create(
        ref=secrets.token_hex(16),
        recipient=account.operator,
        account=account,
        kind=kind,
        details={"number": str(account.number), **details},
        at=ctx.now,
    )
    application = await Application.get(account=account)
    subject = declared.unseal(ctx.register.keys, application).subject
    ways = [DeliveryChannel.SMS, *([DeliveryChannel.MAIL] if subject.email else [])]
    for channel in ways:
        await Delivery.create(
            ref=secrets.token_hex(16), notice=notice, channel=channel, due_at=ctx.now
        )


async def mine(ctx: Context, *, unread: bool, first: int, before: int | None) -> NoticePage:
    """The caller's notices, newest first, from the one before the id `before` on."""
    own = Notice.filter(recipient=ctx.login)
    waiting = own.filter(read_at__isnull=True)
    rows = waiting if unread else own
    if before is not None:
        rows = rows.filter(id__lt=before)
    found = await rows.order_by("-id").limit(first + 1).prefetch_related("account")
    return NoticePage(found[:first], len(found) > first, await waiting.count())


async def mark_read(ctx: Context, ref: str) -> Notice:
    """Note that the caller has read their notice; the first time is kept."""
    own = Notice.filter(ref=shaped(ref), recipient=ctx.login)
    await own.filter(read_at__isnull=True).update(read_at=ctx.now)
    notice = await own.prefetch_related("account").first()
    if notice is None:
        raise refused("NOTICE_UNKNOWN", ("notice",))
    return notice
