"""Art 8(1): what nobody answered is asked again, until somebody does or the case is decided.

An outage is neither approval nor refusal. The longest waiting come first, and who was asked about
goes to the end, so that one that cannot be answered keeps no other from its turn.
"""

from datetime import timedelta

from tortoise.expressions import Q

from models import Application, Factor
from resolvers import factors, faults, phone_codes, verification
from resolvers.context import Context
from resolvers.factors import UNANSWERED
from resolvers.refusal import Refused
from resolvers.transaction import after_commit, transaction
from rules.phone_codes import LIFETIME, MOST_UNASKED, UNASKED_FOR
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import FactorKind, Outcome

ASK_AGAIN = timedelta(minutes=1)


async def resume(ctx: Context, most: int = 50) -> int:
    """Ask again what nobody answered. Returns how many factors were asked about."""
    due = (
        Factor.filter(
            _registry_silent(ctx) | _phone_unsent(ctx),
            application__state__in=OPEN_TO_APPLICANT,
        )
        .order_by("at", "id")
        .limit(most)
    )
    return sum([await _ask_again(ctx, factor) for factor in await due])


def _registry_silent(ctx: Context) -> Q:
    return Q(kind=FactorKind.IDENTITY_REGISTRY, outcome__in=UNANSWERED, at__lte=ctx.now - ASK_AGAIN)


def _phone_unsent(ctx: Context) -> Q:
    """No provider took a code for it: an outage, a crash, a phone that had enough for then."""
    unsent = Q(outcome=Outcome.PROVIDER_DOWN) | Q(outcome=Outcome.PENDING, provider="")
    return unsent & Q(
        kind=FactorKind.PHONE,
        at__lte=ctx.now - LIFETIME,
        application__declared_at__gte=ctx.now - UNASKED_FOR,
    )


async def _ask_again(ctx: Context, factor: Factor) -> bool:
    """Whether it was asked about, and by this process. A fault leaves the others be."""
    try:
        if not await _is_mine(ctx, factor):
            return False
        if factor.kind is FactorKind.PHONE:
            return await _send_again(ctx, factor)
        await verification.ask_registry(ctx, factor.id)
    except Exception as fault:
        faults.survived("verification does not go on", fault, factor=factor.id)
    return True


async def _is_mine(ctx: Context, factor: Factor) -> bool:
    """Of several processes at once, the database lets one ask; the factor goes to the end."""
    waiting = Factor.filter(id=factor.id, at=factor.at, outcome__in=UNANSWERED)
    return bool(await waiting.update(at=ctx.now))


async def _send_again(ctx: Context, factor: Factor) -> bool:
    try:
        async with transaction():
            application = (
                await Application.filter(id=factor.application_id).select_for_update().get()
            )
            if await factors.unanswered(factor.id) is None:
                return False
            code = await phone_codes.issue(ctx, application, most=MOST_UNASKED)
            after_commit(lambda: phone_codes.send(ctx, factor.id, code))
    except Refused:
        return False
    return True
