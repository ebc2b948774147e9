"""What goes on by itself: unanswered providers are asked again, expired markers end, what
served its time is removed.

Every process does it and each step may be repeated, so there is nothing to elect or to lose.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from models import Factor
from models.database.planner import measure_tables
from resolvers import (
    checks,
    disputes,
    markers,
    qualifications,
    rectification,
    registration,
    retention,
)
from resolvers.abuse import hoarding
from resolvers.checks import rounds
from resolvers.identity import retries, small_payments
from resolvers.notices import outbox
from resolvers.runtime import Context, Register

Step = Callable[[Register], Awaitable[object]]

PAUSE_SECONDS = 30
log = structlog.get_logger("gongshi.housekeeping")


async def keep_house(register: Register) -> None:
    """Go round for ever; a fault is logged and the next round comes all the same."""
    while True:
        await asyncio.sleep(PAUSE_SECONDS)
        await go_round(register)


async def go_round(register: Register) -> None:
    """Do everything once. What fails keeps nothing else from its turn."""
    for step in STEPS:
        try:
            await step(register)
        except Exception:
            log.exception("housekeeping failed", step=f"{step.__module__}.{step.__name__}")


async def consider(ctx: Context, factor: Factor) -> None:
    """See what follows from a new answer, whomever it was given about."""
    await disputes.consider(ctx, factor)
    await checks.consider(ctx, factor)


async def _ask_again(register: Register) -> None:
    await retries.resume(register, then=consider)


async def _measure_tables(_register: Register) -> None:
    await measure_tables()


STEPS: tuple[Step, ...] = (
    _ask_again,
    markers.end_expired,
    qualifications.follow,
    rectification.remind,
    rectification.complete,
    outbox.deliver,
    retention.sweep,
    retention.sweep_answers,
    retention.sweep_codes,
    small_payments.forget_old,
    disputes.lapse,
    registration.lapse,
    rounds.begin_due,
    rounds.leave_to_staff,
    rounds.end_left,
    hoarding.patrol,
    retention.forget_blocks,
    _measure_tables,
)
