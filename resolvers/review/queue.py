"""审核队列: which applications wait. 领取: each is held by one reviewer for 30 minutes, never by
its own applicant.
"""

from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from models import Account, Application
from models.database import reader
from resolvers import audit
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import has_interest
from rules import review
from rules.numbers import shaped
from rules.vocabulary import ApplicationState


@dataclass(frozen=True, slots=True)
class QueuePage:
    applications: list[Application]
    more: bool
    total: int


async def queue(
    ctx: Context,
    *,
    category: str | None,
    nature: str | None,
    overdue: bool | None,
    unclaimed: bool | None,
    first: int,
    after: tuple[Any, ...] | None,
) -> QueuePage:
    """Undecided applications, the ones due first first. No personal value is in it."""
    waiting = Application.filter(state=ApplicationState.SUBMITTED)
    if category is not None:
        waiting = waiting.filter(account__category=category)
    if nature is not None:
        waiting = waiting.filter(nature=nature)
    if overdue is not None:
        waiting = waiting.filter(**{f"due_on__{'lt' if overdue else 'gte'}": ctx.today})
    if unclaimed:
        waiting = waiting.filter(Q(claimed_by__isnull=True) | Q(claimed_until__lte=ctx.now))
    total = await waiting.count()
    if after is not None:
        day, id_ = after
        waiting = waiting.filter(Q(due_on__gt=day) | Q(due_on=day, id__gt=id_))
    rows = await waiting.order_by("due_on", "id").limit(first + 1).prefetch_related("account")
    return QueuePage(rows[:first], len(rows) > first, total)


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


async def held(ctx: Context, ref: str) -> Application | None:
    """An application that the caller holds, as it is before a transaction begins; else None."""
    application = await Application.get_or_none(ref=shaped(ref), using_db=reader())
    return application if application is not None and is_held(ctx, application) else None


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
