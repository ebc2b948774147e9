"""Notices that could not be brought: staff see them, without an address, and try again."""

from models import Delivery
from resolvers import audit
from resolvers.runtime import Context, refused, transaction
from resolvers.worklist import Page
from rules.numbers import shaped
from rules.vocabulary import DeliveryState


async def dead_letters(*, first: int, after: int) -> Page[Delivery]:
    """What was given up, oldest first, beyond the id `after`."""
    dead = Delivery.filter(state=DeliveryState.DEAD)
    rows = (
        await dead.filter(id__gt=after)
        .order_by("id")
        .limit(first + 1)
        .prefetch_related("notice__account")
    )
    return Page(rows[:first], len(rows) > first, await dead.count())


async def retry_delivery(ctx: Context, ref: str) -> Delivery:
    """Have a dead letter tried again from the start."""
    async with transaction():
        revived = await Delivery.filter(ref=shaped(ref), state=DeliveryState.DEAD).update(
            state=DeliveryState.WAITING, attempts=0, due_at=ctx.now, settled_at=None
        )
        if not revived:
            raise refused("DELIVERY_NOT_DEAD", ("delivery",))
        await audit.note(ctx, "RETRY_DELIVERY", ref)
    return await Delivery.get(ref=ref).prefetch_related("notice__account")
