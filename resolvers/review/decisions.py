"""审核: reviewers take applications from the queue and decide them (Art 8, 9)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models import Account, Application, Credential
from models.database import locks
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
from resolvers.identity import result, seen_by_eye
from resolvers.quotas import has_further
from resolvers.review.queue import application_for_staff, held_application
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules import review
from rules.disclosure.face import Fact
from rules.objections import Objection
from rules.quotas.further_accounts import unchecked
from rules.registration import credentials
from rules.vocabulary import (
    AccountStatus,
    ApplicationState,
    CredentialState,
    Decision,
    FactorKind,
    NoticeKind,
    RecordReason,
    RefusalGround,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's decision. `credentials_checked` names the credentials that were checked against
    their evidence; `name_right` says what shows that the applicant may bear a name near to another,
    `profile_right` why an introduction or a picture with findings may stand.
    """

    decision: Decision
    grounds: Sequence[RefusalGround] = ()
    note: str = ""
    human_check: review.HumanCheck | None = None
    credentials_checked: Sequence[str] = field(default=())
    name_right: str = ""
    profile_right: str = ""


async def decide_registration(ctx: Context, ref: str, verdict: Verdict) -> Application:
    """Approve, return or refuse: everything that follows from it in one transaction. Pictures are
    compared before it, for it would hold the write lock meanwhile.
    """
    if verdict.decision is Decision.APPROVE and (application := await held_application(ctx, ref)):
        await profiles.compare_ahead(ctx, application)

    async with transaction():
        application = await application_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, application)
        account = await Account.filter(id=application.account_id).select_for_update().get()
        application.account = account
        refuse_if(
            _objections(verdict) + await abuse.objections_to_grounds(application, verdict.grounds)
        )

        application.note = verdict.note.strip()
        application.grounds = [ground.value for ground in verdict.grounds]
        worklist.release(application)
        application.decided_by, application.decided_at = ctx.login, ctx.now
        if verdict.decision is Decision.APPROVE:
            await _approve(ctx, account, application, verdict)
        elif verdict.decision is Decision.RETURN:
            await _return(ctx, account, application)
        else:
            await _refuse(ctx, account, application)
        await audit.note(ctx, f"DECIDE_{verdict.decision}", ref, ", ".join(application.grounds))
    return application


async def _check(ctx: Context, sources: Sources, verdict: Verdict) -> None:
    """Record what the reviewer checked by eye, as a factor and on each credential. What an
    earlier reviewer checked does not count for this decision.
    """
    await _check_credentials(ctx, sources.credentials, verdict.credentials_checked)
    for earlier in [row for row in sources.factors if row.kind is FactorKind.HUMAN_CHECK]:
        await earlier.delete()
        sources.factors.remove(earlier)
    if verdict.human_check is not None:
        check = verdict.human_check
        factor = await seen_by_eye(ctx, sources.application, check.facts, _note(check))
        sources.factors.append(factor)


async def _check_credentials(
    ctx: Context, rows: Sequence[Credential], checked: Sequence[str]
) -> None:
    if len(checked) > credentials.MOST:
        raise refused("TOO_MANY", ("credentialsChecked",), limit=credentials.MOST)
    refs = {row.ref for row in rows}
    refuse_if(
        [
            Objection("CREDENTIAL_UNKNOWN", ("credentialsChecked", index))
            for index, ref in enumerate(checked)
            if ref not in refs
        ]
    )
    seen, unseen = (CredentialState.CHECKED, ctx.today), (CredentialState.SUBMITTED, None)
    for row in rows:
        before = row.state, row.checked_on
        row.state, row.checked_on = seen if row.ref in checked else unseen
        if (row.state, row.checked_on) != before:
            await row.save(update_fields=["state", "checked_on"])


async def _approve(
    ctx: Context, account: Account, application: Application, verdict: Verdict
) -> None:
    # Of two names near to each other the second is asked about.
    await locks.lock_in_order((locks.NAME_OR_PICTURE,))
    sources = await gather(account, application)
    await _check(ctx, sources, verdict)
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
    near = await names.findings_of_account(account, application.nature)
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


async def _return(ctx: Context, account: Account, application: Application) -> None:
    application.state = ApplicationState.RETURNED
    await application.save()
    await notices.tell(ctx, account, NoticeKind.APPLICATION_RETURNED, application)
    await audit.happened(ctx, account, "RETURNED", _article(application), application.note)


async def _refuse(ctx: Context, account: Account, application: Application) -> None:
    application.state = ApplicationState.REFUSED
    await application.save()
    account.status = AccountStatus.REFUSED
    await account.save()
    await names.release(account)
    await quotas.free(account)
    await notices.tell(ctx, account, NoticeKind.APPLICATION_REFUSED, application)
    await audit.happened(ctx, account, "REFUSED", _article(application), application.note)


def _objections(verdict: Verdict) -> list[Objection]:
    return review.decision_objections(
        verdict.decision, verdict.grounds, verdict.note, verdict.human_check
    )


def _note(check: review.HumanCheck) -> str:
    return f"{check.means}\n{check.overrules}" if check.overrules else check.means


def _article(application: Application) -> str:
    return review.GROUND_ARTICLES[RefusalGround(application.grounds[0])]
