"""Art 19(2): 保存有关记录, every measure and every privileged reading leaves an entry."""

from collections.abc import Sequence

from models import Account, AuditEntry, Event
from resolvers.runtime import Context


async def note(ctx: Context, action: str, object_: str, reason: str = "") -> None:
    """Record that the caller did or read something. `object_` names it, never its content."""
    actor = ctx.actor.login or "stranger"
    await AuditEntry.create(actor=actor, action=action, object=object_, reason=reason, at=ctx.now)


async def happened(
    ctx: Context, account: Account, kind: str, article: str | None = None, words: str = ""
) -> None:
    """Record a step in an account's life, as its operator may see it."""
    await Event.create(account=account, kind=kind, article=article, note=words, at=ctx.now)


async def happened_to(
    ctx: Context, accounts: Sequence[Account], kind: str, article: str | None = None
) -> None:
    """Record the same step in the life of each account."""
    steps = [Event(account=one, kind=kind, article=article, at=ctx.now) for one in accounts]
    await Event.bulk_create(steps)
