"""Art 8(1): a secret sent to its owner is told back: the code for a phone, the sum of a payment."""

from collections.abc import Callable
from typing import TypeVar

from tortoise.queryset import QuerySet

from models import PhoneCode, SmallPayment
from resolvers.runtime import Context
from rules.identity.tries import Tries
from rules.objections import Objection

Sent = TypeVar("Sent", PhoneCode, SmallPayment)


async def enter(
    ctx: Context, sent: QuerySet[Sent], tries: Tries, is_right: Callable[[Sent], bool]
) -> list[Objection]:
    """Try what is told against the first of `sent`: what stands against it. Each try counts, also a
    wrong one, also in parallel.
    """
    secret = await sent.select_for_update().first()
    if secret is None or not tries.is_live(
        expires_at=secret.expires_at, tries=secret.tries, now=ctx.now
    ):
        return tries.none_left()
    secret.tries += 1
    await secret.save(update_fields=["tries"])
    return [] if is_right(secret) else tries.missed(secret.tries)
