"""审核队列: which applications wait. 领取: each is held by one reviewer for 30 minutes, never by
its own applicant.
"""

from tortoise.expressions import Q

from models import Application
from models.database import reader, rows
from resolvers import audit, worklist
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import Page, Place, has_interest_in
from rules import review
from rules.numbers import shaped
from rules.vocabulary import ApplicationState


async def waiting(
    ctx: Context,
    *,
    category: str | None,
    nature: str | None,
    overdue: bool | None,
    unclaimed: bool | None,
    first: int,
    after: Place | None,
) -> Page[Application]:
    """Undecided applications, the ones due first first. No personal value is in it."""
    found = Application.filter(state=ApplicationState.SUBMITTED)
    if category is not None:
        found = found.filter(account__category=category)
    if nature is not None:
        found = found.filter(nature=nature)
    if overdue is not None:
        is_late = Q(due_on__lt=ctx.today, paused_on__isnull=True)
        found = found.filter(is_late if overdue else ~is_late)
    if unclaimed:
        found = found.filter(worklist.unheld(ctx))
    return await worklist.page(found.prefetch_related("account"), first=first, after=after)


async def claim(ctx: Context, ref: str) -> Application:
    """Hold an application to decide it."""
    async with transaction():
        application = await application_for_staff(ctx, ref)
        await worklist.claim(ctx, application)
        await audit.note(ctx, "CLAIM_REVIEW", ref)
    return application


async def application_for_staff(ctx: Context, ref: str) -> Application:
    """An application that waits for a decision and is no affair of the caller's own, locked until
    the transaction ends.
    """
    application = await rows.one(Application, lock="FOR UPDATE", ref=shaped(ref))
    if application is None:
        raise refused("APPLICATION_UNKNOWN", ("application",))
    refuse_if(review.may_decide(ctx.login, application.applicant))
    if await has_interest_in(ctx, application.account_id):
        raise refused("OWN_APPLICATION", ("application",))
    if application.state is not ApplicationState.SUBMITTED:
        raise refused("APPLICATION_NOT_OPEN", ("application",))
    return application


async def held_application(ctx: Context, ref: str) -> Application | None:
    """An application that the caller holds, as it is before a transaction begins; else None."""
    application = await rows.one(Application, using=reader(), ref=shaped(ref))
    return application if application is not None and worklist.is_held(ctx, application) else None
