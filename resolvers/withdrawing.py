"""An application is taken back by its applicant, or lapses where they do not go on with it.

Either way its name and its slot are free at once (Art 10).
"""

from collections.abc import Iterable
from datetime import datetime

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import Account, Application, Factor
from resolvers import applications, audit, faults, names, notices, quotas
from resolvers.context import STRANGER, Context
from resolvers.register import Register
from resolvers.transaction import transaction
from rules.lapsing import RETURNED_FOR, UNCONFIRMED_FOR, lapses_at
from rules.vocabulary import AccountStatus, ApplicationState, FactorKind, NoticeKind, Outcome

MOST = 200
# What only the applicant can show. Whether a register knows the identity is not told this way.
THEIRS = (FactorKind.PHONE, FactorKind.SMALL_PAYMENT)


async def withdraw_application(ctx: Context, ref: str) -> Application:
    """Take an undecided application back."""
    async with transaction():
        application = await applications.own_undecided(ctx, ref)
        account = await _end(application)
        await audit.happened(ctx, account, "WITHDRAWN")
        await audit.note(ctx, "WITHDRAW_APPLICATION", str(account.number))
    return application


async def lapse(register: Register) -> int:
    """End the applications whose time to go on has passed. Returns how many; each is a transaction
    of its own, and doing it twice does nothing.
    """
    ctx = Context(register, STRANGER, register.clock.now())
    ids = await _late(ctx).distinct().limit(MOST).values_list("id", flat=True)
    return sum([await _survive(ctx, int(str(id_))) for id_ in ids])


def ends_at(application: Application, factors: Iterable[Factor]) -> datetime | None:
    """When it lapses as things stand; None where its applicant has nothing to do."""
    rows = list(factors)
    shown = any(one.kind in THEIRS and one.outcome is Outcome.MATCH for one in rows)
    return lapses_at(
        application.state,
        written_at=application.declared_at,
        returned_at=application.decided_at,
        code_sent_at=None if shown else max(map(_sent_at, filter(_is_sent, rows)), default=None),
    )


def _is_sent(factor: Factor) -> bool:
    """Whether a code went out that nobody entered: the provider that took it is written down."""
    pending = factor.outcome is Outcome.PENDING and factor.provider != ""
    return factor.kind is FactorKind.PHONE and pending


def _sent_at(factor: Factor) -> datetime:
    return factor.at


def _late(ctx: Context) -> QuerySet[Application]:
    returned = Q(state=ApplicationState.RETURNED, decided_at__lte=ctx.now - RETURNED_FOR)
    unconfirmed = Q(
        state=ApplicationState.SUBMITTED,
        factors__kind=FactorKind.PHONE,
        factors__outcome=Outcome.PENDING,
        factors__at__lte=ctx.now - UNCONFIRMED_FOR,
    ) & ~Q(factors__provider="")
    return Application.filter(returned | unconfirmed)


async def _survive(ctx: Context, id_: int) -> bool:
    try:
        return await _lapse(ctx, id_)
    except Exception as fault:
        faults.survived("an application does not lapse", fault, application=id_)
        return False


async def _lapse(ctx: Context, id_: int) -> bool:
    async with transaction():
        application = await Application.filter(id=id_).select_for_update().get()
        at = ends_at(application, await Factor.filter(application=application))
        held = application.claimed_until is not None and application.claimed_until > ctx.now
        if at is None or at > ctx.now or held:
            return False
        account = await _end(application)
        await notices.tell(ctx, account, NoticeKind.APPLICATION_LAPSED)
        await audit.happened(ctx, account, "LAPSED", "10")
        await audit.note(ctx, "LAPSE_APPLICATION", str(account.number))
    return True


async def _end(application: Application) -> Account:
    application.state = ApplicationState.WITHDRAWN
    application.claimed_by = application.claimed_until = None
    await application.save()
    account = await Account.get(id=application.account_id)
    account.status = AccountStatus.WITHDRAWN
    await account.save()
    await names.release(account)
    await quotas.free(account)
    return account
