"""Art 8(1): what nobody answered is asked again, until somebody does or the case is decided.

An outage is neither approval nor refusal. The longest waiting come first, and who was asked about
goes to the end, so that one that cannot be answered keeps no other from its turn.
"""

import asyncio
from datetime import timedelta

from tortoise.expressions import Q

from models import Factor
from models.database import rows
from resolvers.identity import claimants, factors, phone_codes, registries, small_payments
from resolvers.identity.factors import UNANSWERED
from resolvers.identity.registries import Then
from resolvers.runtime import Context, Refused, Register, after_commit, survived, transaction
from rules.identity.phone_codes import LIFETIME, MOST_UNASKED, UNASKED_FOR
from rules.identity.verification import REGISTERS
from rules.vocabulary import FactorKind, Outcome

ASK_AGAIN = timedelta(minutes=1)
MOST = 200
AT_ONCE = 8  # a provider that hangs keeps this many waiting, until its breaker opens


async def resume(register: Register, then: Then, most: int = MOST) -> int:
    """Ask again what nobody answered, or what was answered too long ago; `then` follows each answer
    of a register. Returns how many factors were asked about.
    """
    ctx = Context.of_register(register)
    due = await (
        Factor.filter(
            _register_silent(ctx) & claimants.IS_OWED
            | (_register_silent(ctx) | _grown_old(ctx) | _phone_unsent(ctx) | _payment_unsent(ctx))
            & claimants.IS_OPEN
        )
        .order_by("at", "id")
        .limit(most)
    )
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(factor: Factor) -> bool:
        async with gate:
            return await _ask_again(ctx, factor, then)

    return sum(await asyncio.gather(*map(one, due)))


def _register_silent(ctx: Context) -> Q:
    return Q(kind__in=list(REGISTERS), outcome__in=UNANSWERED, at__lte=ctx.now - ASK_AGAIN)


def _grown_old(ctx: Context) -> Q:
    return Q(kind__in=list(REGISTERS), outcome=Outcome.MATCH, last_on__lt=ctx.today)


def _phone_unsent(ctx: Context) -> Q:
    """No provider took a code for it: an outage, a crash, a phone that had enough for then."""
    lately = ctx.now - UNASKED_FOR
    return _nobody_took(FactorKind.PHONE) & Q(at__lte=ctx.now - LIFETIME, asked_at__gte=lately)


def _payment_unsent(ctx: Context) -> Q:
    return _nobody_took(FactorKind.SMALL_PAYMENT) & Q(at__lte=ctx.now - ASK_AGAIN)


def _nobody_took(kind: FactorKind) -> Q:
    unsent = Q(outcome=Outcome.PROVIDER_DOWN) | Q(outcome=Outcome.PENDING, provider="")
    return Q(kind=kind) & unsent


async def _ask_again(ctx: Context, factor: Factor, then: Then) -> bool:
    """Whether it was asked about, and by this process. A fault leaves the others be."""
    try:
        if not await _is_mine(ctx, factor):
            return False
        if factor.kind is FactorKind.PHONE:
            return await _send_again(ctx, factor)
        if factor.kind is FactorKind.SMALL_PAYMENT:
            await small_payments.send(ctx, factor.id)
        else:
            await registries.ask(ctx, [factor.id], then)
    except Exception as fault:
        survived("verification does not go on", fault, factor=factor.id)
    return True


async def _is_mine(ctx: Context, factor: Factor) -> bool:
    """Of several processes at once, the database lets one ask; the factor goes to the end."""
    if factor.outcome is Outcome.MATCH:
        return await registries.renew(ctx, factor)
    waiting = {"id": factor.id, "at": factor.at, "outcome": UNANSWERED}
    return bool(await rows.change(Factor, waiting, at=ctx.now))


async def _send_again(ctx: Context, factor: Factor) -> bool:
    try:
        async with transaction():
            claimant = await claimants.declaring(await claimants.locked(factor))
            phone = await factors.unanswered(factor.id)
            if phone is None:
                return False
            code = await phone_codes.issue(ctx, claimant, most=MOST_UNASKED)
            after_commit(lambda: phone_codes.send(ctx, claimant, phone, code))
    except Refused:
        return False
    return True
