"""What goes on by itself: unanswered providers are asked again, expired markers end, what
served its time is removed.

Every process does it and each step may be repeated, so there is nothing to elect or to lose.
"""

import asyncio

import structlog

from models import Factor
from models.database.planner import measure_tables
from resolvers import checks, disputes, markers, rectification, registration, retention
from resolvers.abuse import hoarding
from resolvers.checks import rounds
from resolvers.identity import retries, small_payments
from resolvers.notices import outbox
from resolvers.runtime import STRANGER, Context, Register

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
            log.exception("housekeeping failed", step=step.__name__)


async def consider(ctx: Context, factor: Factor) -> None:
    """See what follows from a new answer, whomever it was given about."""
    await disputes.consider(ctx, factor)
    await checks.consider(ctx, factor)


async def _resume(register: Register) -> None:
    await retries.resume(Context(register, STRANGER, register.clock.now()), then=consider)


async def _end_expired(register: Register) -> None:
    await markers.end_expired(register)


async def _pass_due(register: Register) -> None:
    await rectification.pass_due(register)


async def _remind(register: Register) -> None:
    await rectification.remind(register)


async def _deliver(register: Register) -> None:
    await outbox.deliver(register)


async def _sweep(register: Register) -> None:
    await retention.sweep(register, register.clock.now())


async def _sweep_answers(register: Register) -> None:
    await retention.sweep_answers(register.clock.now())


async def _sweep_codes(register: Register) -> None:
    await retention.sweep_codes(register.clock.now())


async def _lapse_disputes(register: Register) -> None:
    await disputes.lapse(Context(register, STRANGER, register.clock.now()))


async def _lapse_applications(register: Register) -> None:
    await registration.lapse(register)


async def _begin_checks(register: Register) -> None:
    await rounds.begin_due(register)


async def _leave_checks(register: Register) -> None:
    await rounds.leave_to_staff(register)


async def _end_checks(register: Register) -> None:
    await rounds.end_left(register)


async def _look_for_unused(register: Register) -> None:
    await hoarding.patrol(register)


async def _forget_blocks(register: Register) -> None:
    await retention.forget_blocks(register.clock.now())


async def _forget_payments(register: Register) -> None:
    await small_payments.forget_old(register.clock.now())


async def _measure_tables(_register: Register) -> None:
    await measure_tables()


STEPS = (
    _resume,
    _end_expired,
    _pass_due,
    _remind,
    _deliver,
    _sweep,
    _sweep_answers,
    _sweep_codes,
    _forget_payments,
    _lapse_disputes,
    _lapse_applications,
    _begin_checks,
    _leave_checks,
    _end_checks,
    _look_for_unused,
    _forget_blocks,
    _measure_tables,
)
