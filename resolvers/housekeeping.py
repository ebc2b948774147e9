"""What goes on by itself: unanswered providers are asked again, files nobody used are removed.

Every process does it and each step may be repeated, so there is nothing to elect or to lose.
"""

import asyncio

import structlog

from resolvers import sweeping, verification
from resolvers.context import STRANGER, Context
from resolvers.register import Register

PAUSE_SECONDS = 30
log = structlog.get_logger("gongshi.housekeeping")


async def keep_house(register: Register) -> None:
    """Go round for ever; a fault is logged and the next round comes all the same."""
    while True:
        await asyncio.sleep(PAUSE_SECONDS)
        for round_ in (_resume, _sweep):
            try:
                await round_(register)
            except Exception:
                log.exception("housekeeping failed", step=round_.__name__)


async def _resume(register: Register) -> None:
    await verification.resume(Context(register, STRANGER, register.clock.now()))


async def _sweep(register: Register) -> None:
    await sweeping.sweep(register, register.clock.now())
