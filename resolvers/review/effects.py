"""What follows from a decision on an application (Art 8, 9)."""

from models import Account, Application
from models.database import locks
from resolvers import abuse, audit, checks, disputes, markers, names, notices, profiles, quotas
from resolvers.disclosure import facts
from resolvers.disclosure.publication import publish
from resolvers.disclosure.sources import Sources, gather
from resolvers.identity import result
from resolvers.quotas import has_further
from resolvers.review import human_check
from resolvers.review.verdict import Verdict
from resolvers.runtime import Context, refuse_if
from rules import review
from rules.disclosure.face import Fact
from rules.objections import Objection
from rules.quotas.further_accounts import unchecked
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
    application.name_right = verdict.name_right.strip()
    application.profile_right = verdict.profile_right.strip()
    refuse_if(await _against(ctx, sources, checked_facts, verdict))

    application.state = ApplicationState.APPROVED
    await application.save()
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


async def _against(
    ctx: Context, sources: Sources, checked_facts: dict[str, Fact], verdict: Verdict
) -> list[Objection]:
    """Everything that stands against approving the application."""
    account, application = sources.account, sources.application
    account.subject = await account.subject
    near = await names.findings_of_account(ctx, account, application.nature)
    shown = await profiles.check_profile(ctx, account, application, sources.avatar)
    return (
        review.name_objections([found.name for found in near], application.name_right)
        + review.profile_objections(profiles.listed(shown), application.profile_right)
        + await disputes.objections(account, application)
        + await abuse.objections(application)
        + await _further(account, application, verdict)
        + review.approval_objections(
            application.nature,
            account.category,
            list(map(result, sources.factors)),
            checked_facts,
            facts.credentials_of(sources),
            ctx.today,
            overruled=bool(verdict.human_check and verdict.human_check.overrules),
        )
    )


async def _further(account: Account, application: Application, verdict: Verdict) -> list[Objection]:
    """Art 10(1): what has to be checked of a further account and was not named."""
    if not await has_further(account):
        return []
    seen = verdict.human_check.facts if verdict.human_check else frozenset()
    return unchecked(application.nature, seen)


async def give_back(ctx: Context, account: Account, application: Application) -> None:
    application.state = ApplicationState.RETURNED
    await application.save()
    await notices.tell(ctx, account, NoticeKind.APPLICATION_RETURNED, application)
    await audit.happened(ctx, account, "RETURNED", _article(application), application.note)


async def refuse(ctx: Context, account: Account, application: Application) -> None:
    application.state = ApplicationState.REFUSED
    await application.save()
    account.status = AccountStatus.REFUSED
    await account.save()
    await names.release(account)
    await quotas.free(account)
    await notices.tell(ctx, account, NoticeKind.APPLICATION_REFUSED, application)
    await audit.happened(ctx, account, "REFUSED", _article(application), application.note)


def _article(application: Application) -> str:
    return review.GROUND_ARTICLES[RefusalGround(application.grounds[0])]
