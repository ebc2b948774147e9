"""What follows from a decision on an application (Art 8, 9)."""

from functools import partial

from models import Account, Application, Subject
from models.database import locks, rows
from resolvers import (
    abuse,
    audit,
    checks,
    disputes,
    markers,
    names,
    notices,
    profiles,
    quotas,
    worklist,
)
from resolvers.disclosure import facts
from resolvers.disclosure.publication import publish
from resolvers.disclosure.sources import Sources, gather
from resolvers.quotas import has_further
from resolvers.review import approval, human_check
from resolvers.review.verdict import Verdict
from resolvers.runtime import Context, refuse_if
from rules import review
from rules.calendar import local_date
from rules.objections import Objection
from rules.quotas.further_accounts import unchecked
from rules.registration.lapse import RETURNED_FOR
from rules.vocabulary import (
    AccountStatus,
    ApplicationState,
    NoticeKind,
    RecordReason,
    RefusalGround,
)


async def approve(
    ctx: Context, account: Account, application: Application, verdict: Verdict
) -> None:
    # Of two names near to each other the second is asked about.
    await locks.lock_in_order((locks.NAME_OR_PICTURE,))
    sources = await gather(account, application)
    await human_check.record(ctx, sources, verdict)
    checked_facts = facts.facts_of(ctx, sources)
    rights = application.name_right, application.profile_right
    application.name_right = verdict.name_right.strip()
    application.profile_right = verdict.profile_right.strip()
    identity = partial(approval.objections, ctx, sources, checked_facts)
    others = await _against(ctx, sources, verdict)
    is_first = not human_check.is_second(ctx, application)
    if is_first and not others and identity() and not identity(seconded=True):
        application.name_right, application.profile_right = rights
        await _propose(ctx, application)
        return
    refuse_if(others + identity(seconded=is_first))
    refuse_if(identity())

    await _decided(ctx, application, verdict, ApplicationState.APPROVED)
    account.status, account.registered_at = AccountStatus.ACTIVE, ctx.now
    await account.save()
    await markers.grant(ctx, sources, checked_facts)
    await abuse.look_later(ctx, account.id)
    await audit.happened(ctx, account, "APPROVED", "9", application.note)
    await notices.tell(ctx, account, NoticeKind.APPLICATION_APPROVED, application)
    reason = RecordReason.REGISTERED
    face = await publish(
        ctx, account, reason=reason, article="9", valid_from=ctx.now, sources=sources
    )
    await checks.plan_next(ctx, account, face)


async def _propose(ctx: Context, application: Application) -> None:
    """The caller would approve it, and may not alone: it goes back into the queue for another."""
    application.proposed_by, application.proposed_at = ctx.login, ctx.now
    worklist.release(application)
    await application.save()
    await audit.note(ctx, "PROPOSE_APPROVAL", application.ref)


async def _against(ctx: Context, sources: Sources, verdict: Verdict) -> list[Objection]:
    """What stands against approving the application besides its identity and credentials."""
    account, application = sources.account, sources.application
    account.subject = await rows.related(account, "subject", Subject)
    user = await names.user_shown(account, application.nature, sources.factors)
    near = await names.findings_of_account(ctx, account, user)
    shown = await profiles.check_profile(ctx, user, application, account.bio, sources.avatar)
    return (
        review.name_objections([found.name for found in near], application.name_right)
        + review.profile_objections(profiles.listed(shown), application.profile_right)
        + await disputes.objections(account, application)
        + await abuse.objections(application)
        + await _further(ctx, account, application, verdict)
    )


async def _further(
    ctx: Context, account: Account, application: Application, verdict: Verdict
) -> list[Objection]:
    """Art 10(1): what has to be checked of a further account and was not named."""
    if not await has_further(ctx, account):
        return []
    seen = verdict.human_check.facts if verdict.human_check else frozenset()
    return unchecked(application.nature, seen)


async def give_back(
    ctx: Context, account: Account, application: Application, verdict: Verdict
) -> None:
    await _decided(ctx, application, verdict, ApplicationState.RETURNED)
    until = local_date(ctx.now + RETURNED_FOR).isoformat()
    await _tell_why(ctx, account, application, NoticeKind.APPLICATION_RETURNED, until=until)
    await audit.happened(ctx, account, "RETURNED", _article(application), application.note)


async def refuse(
    ctx: Context, account: Account, application: Application, verdict: Verdict
) -> None:
    await _decided(ctx, application, verdict, ApplicationState.REFUSED)
    account.status = AccountStatus.REFUSED
    await account.save()
    await names.release(account)
    await quotas.free(account)
    await _tell_why(ctx, account, application, NoticeKind.APPLICATION_REFUSED)
    await audit.happened(ctx, account, "REFUSED", _article(application), application.note)


async def _decided(
    ctx: Context, application: Application, verdict: Verdict, state: ApplicationState
) -> None:
    application.note = verdict.note.strip()
    application.grounds = [ground.value for ground in verdict.grounds]
    application.state, application.decided_by, application.decided_at = state, ctx.login, ctx.now
    if state is not ApplicationState.APPROVED:  # who took the first of two steps stays known
        application.proposed_by = application.proposed_at = None
    worklist.release(application)
    await application.save()
    grounds = ", ".join(application.grounds)
    await audit.note(ctx, f"DECIDE_{verdict.decision}", application.ref, grounds)


async def _tell_why(
    ctx: Context, account: Account, application: Application, kind: NoticeKind, **days: str
) -> None:
    words, grounds = application.note, application.grounds
    await notices.tell(ctx, account, kind, application, words=words, grounds=grounds, **days)


def _article(application: Application) -> str:
    return review.GROUND_ARTICLES[RefusalGround(application.grounds[0])]
