"""Art 8(2): 通知用户, the mailbox of a login: what it was told, newest first."""

from dataclasses import dataclass

from models import Notice
from resolvers.runtime import Context, refused
from rules.numbers import shaped

ABOUT = ("account", "dispute")


@dataclass(frozen=True, slots=True)
class NoticePage:
    notices: list[Notice]
    more: bool
    unread: int


async def mine(ctx: Context, *, unread: bool, first: int, before: int | None) -> NoticePage:
    """The caller's notices, newest first, from the one before the id `before` on."""
    own = Notice.filter(recipient=ctx.login)
    waiting = own.filter(read_at__isnull=True)
    rows = waiting if unread else own
    if before is not None:
        rows = rows.filter(id__lt=before)
    page = await rows.order_by("-id").limit(first + 1).prefetch_related(*ABOUT)
    return NoticePage(page[:first], len(page) > first, await waiting.count())


async def mark_read(ctx: Context, ref: str) -> Notice:
    """Note that the caller has read their notice; the first time is kept."""
    own = Notice.filter(ref=shaped(ref), recipient=ctx.login)
    await own.filter(read_at__isnull=True).update(read_at=ctx.now)
    notice = await own.prefetch_related(*ABOUT).first()
    if notice is None:
        raise refused("NOTICE_UNKNOWN", ("notice",))
    return notice
