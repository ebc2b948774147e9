"""More versions of an account than the doors of today make: changed, suspended, ended."""

from typing import Any

from models import Account
from resolvers import lifecycle, worklist
from resolvers.disclosure.publication import publish
from resolvers.runtime import Actor, Context, transaction
from rules.vocabulary import RecordReason, Role, SuspensionReason, TerminationCause
from tests.world import World


def asking(world: World) -> Context:
    return Context(world.register, Actor("dora", frozenset({Role.SUPERVISOR})), world.clock.now())


async def change(world: World, number: str, **columns: Any) -> None:
    """Publish a version in which the account's own columns say this."""
    ctx = asking(world)
    async with transaction():
        await Account.filter(number=number).update(**columns)
        account = await worklist.account_for_staff(ctx, number)
        reason = RecordReason.MARKER_ENDED
        await publish(ctx, account, reason=reason, article="9", valid_from=ctx.now)


async def suspend(world: World, number: str, reason: SuspensionReason) -> None:
    ctx = asking(world)
    async with transaction():
        account = await worklist.account_for_staff(ctx, number)
        await lifecycle.suspend(ctx, account, reason, article="10(2)")


async def lift(world: World, number: str, reason: SuspensionReason) -> None:
    ctx = asking(world)
    async with transaction():
        await lifecycle.lift(ctx, await worklist.account_for_staff(ctx, number), reason)


async def terminate(world: World, number: str) -> None:
    ctx, cause = asking(world), TerminationCause.OWN_WISH
    async with transaction():
        await lifecycle.terminate(
            ctx, await worklist.account_for_staff(ctx, number), cause, article="11(3)"
        )
