"""领取: an application is held by one reviewer for 30 minutes, and never by its own applicant."""

from tortoise.expressions import Q

from models import Account, Application
from resolvers import audit
from resolvers.context import Context
from resolvers.interests import has_interest
from resolvers.refusal import refuse_if, refused
from resolvers.transaction import transaction
from rules import review
from rules.references import shaped
from rules.vocabulary import ApplicationState


async def claim_review(ctx: Context, ref: str) -> Application:
    """Hold an application. Of two reviewers at once, the database picks one; a reviewer who holds
    it already goes on holding it until the same moment.
    """
    async with transaction():
        application = await _open(ctx, ref)
        if not is_held(ctx, application):
            free = Q(claimed_by__isnull=True) | Q(claimed_until__lte=ctx.now)
            taken = await Application.filter(
                free, id=application.id, state=ApplicationState.SUBMITTED
            ).update(claimed_by=ctx.login, claimed_until=ctx.now + review.CLAIM)
            if not taken:
                raise refused("CLAIMED_BY_ANOTHER", ("application",))
        await audit.note(ctx, "CLAIM_REVIEW", ref)
    return await Application.get(id=application.id)


async def claimed(ctx: Context, ref: str) -> Application:
    """An application that the caller holds and may decide, locked until the transaction ends."""
    application = await _open(ctx, ref)
    if not is_held(ctx, application):
        raise refused("NOT_CLAIMED", ("application",))
    return application


def is_held(ctx: Context, application: Application) -> bool:
    """Whether the caller's claim on the application is live."""
    until = application.claimed_until
    return application.claimed_by == ctx.login and until is not None and until > ctx.now


async def _open(ctx: Context, ref: str) -> Application:
    application = await Application.filter(ref=shaped(ref)).select_for_update().first()
    if application is None:
        raise refused("APPLICATION_UNKNOWN", ("application",))
    refuse_if(review.may_decide(ctx.login, application.applicant))
    if await has_interest(ctx, await Account.get(id=application.account_id)):
        raise refused("OWN_APPLICATION", ("application",))
    if application.state is not ApplicationState.SUBMITTED:
        raise refused("APPLICATION_NOT_OPEN", ("application",))
    return application
