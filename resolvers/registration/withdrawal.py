"""An application is taken back by its applicant, or lapses where they do not go on with it.

Either way its name and its slot are free at once (Art 10).
"""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import Account, Application, Factor
from resolvers import audit, names, notices, quotas, worklist
from resolvers.registration.applications import own_undecided
from resolvers.runtime import Context, Register, alone, transaction
from rules.registration.lapse import RETURNED_FOR, UNCONFIRMED_FOR, UNSENT_FOR, lapses_at
from rules.vocabulary import AccountStatus, ApplicationState, FactorKind, NoticeKind, Outcome

MOST = 200
# What only the applicant can show. Whether a register knows the identity is not told this way.
THEIRS = (FactorKind.PHONE, FactorKind.SMALL_PAYMENT)


async def withdraw_application(ctx: Context, ref: str) -> Application:
    """Take an undecided application back."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        account = await _end(application)
        await audit.happened(ctx, account, "WITHDRAWN")
        await audit.note(ctx, "WITHDRAW_APPLICATION", str(account.number))
    return application


async def lapse(register: Register) -> int:
    """End the applications whose time to go on has passed. Returns how many; each is a transaction
    of its own, and doing it twice does nothing.
    """
    ctx, lapsed = Context.of_register(register), 0
    async for id_ in _late(ctx):
        lapsing = _lapse(ctx, id_)
        lapsed += bool(await alone("an application does not lapse", lapsing, application=id_))
    return lapsed


def ends_at(application: Application, factors: Iterable[Factor]) -> datetime | None:
    """When it lapses as things stand; None where its applicant has nothing to do."""
    theirs = [one for one in factors if one.kind in THEIRS]
    shown = any(one.outcome is Outcome.MATCH for one in theirs)
    phone = next((one for one in theirs if one.kind is FactorKind.PHONE and not shown), None)
    return lapses_at(
        application.state,
        written_at=application.declared_at,
        returned_at=application.decided_at,
        asked_at=phone.asked_at if phone else None,
        taken_at=phone.taken_at if phone else None,
        due_on=application.due_on,
    )


async def _late(ctx: Context) -> AsyncIterator[int]:
    """By id. Each state by itself and by its day, which is how the table is indexed."""
    for may_be in (_returned(ctx), _unconfirmed(ctx)):
        page, after = may_be, None
        while rows := await page.order_by("due_on", "id").limit(MOST):
            factors = await _factors(rows)
            for row in rows:
                if _has_lapsed(ctx, row, factors[row.id]):
                    yield row.id
            after = rows[-1]
            page = may_be.filter(worklist.beyond((after.due_on, after.id)))


async def _factors(applications: list[Application]) -> dict[int, list[Factor]]:
    """The factors of each application, by its id."""
    by_application: dict[int, list[Factor]] = {one.id: [] for one in applications}
    for factor in await Factor.filter(application_id__in=list(by_application)):
        if factor.application_id is not None:
            by_application[factor.application_id].append(factor)
    return by_application


def _returned(ctx: Context) -> QuerySet[Application]:
    long_ago = ctx.now - RETURNED_FOR
    rows = Application.filter(state=ApplicationState.RETURNED)
    return rows.filter(declared_at__lte=long_ago, decided_at__lte=long_ago)


def _unconfirmed(ctx: Context) -> QuerySet[Application]:
    """Those whose day is past and whose phone was not confirmed in time; another thing may be."""
    rows = Application.filter(state=ApplicationState.SUBMITTED, due_on__lt=ctx.today)
    unsent = Q(factors__asked_at__lte=ctx.now - UNSENT_FOR)
    return rows.filter(
        unsent | Q(factors__taken_at__lte=ctx.now - UNCONFIRMED_FOR),
        factors__kind=FactorKind.PHONE,
        factors__outcome__not=Outcome.MATCH,
    )


def _has_lapsed(ctx: Context, application: Application, factors: Iterable[Factor]) -> bool:
    """Whether its time has passed, and no reviewer holds it."""
    at = ends_at(application, factors)
    is_held = worklist.claim_of(application, ctx.now) is not None
    return at is not None and at <= ctx.now and not is_held


async def _lapse(ctx: Context, id_: int) -> bool:
    async with transaction():
        application = await Application.filter(id=id_).select_for_update().get()
        if not _has_lapsed(ctx, application, await Factor.filter(application=application)):
            return False
        account = await _end(application)
        await notices.tell(ctx, account, NoticeKind.APPLICATION_LAPSED)
        await audit.happened(ctx, account, "LAPSED", "10")
        await audit.note(ctx, "LAPSE_APPLICATION", str(account.number))
    return True


async def _end(application: Application) -> Account:
    application.state = ApplicationState.WITHDRAWN
    worklist.release(application)
    await application.save()
    account = await Account.get(id=application.account_id)
    account.status = AccountStatus.WITHDRAWN
    await account.save()
    await names.release(account)
    await quotas.free(account)
    return account
