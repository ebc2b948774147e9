"""审核: reviewers take applications from the queue and decide them (Art 8, 9)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tortoise.expressions import Q

from models import Account, Application, Credential, Factor
from resolvers import audit, facts, markers, names, verification
from resolvers.context import Context
from resolvers.publication import publish
from resolvers.refusal import refuse_if, refused
from resolvers.transaction import transaction
from rules import review
from rules.objections import Objection
from rules.vocabulary import (
    AccountStatus,
    ApplicationState,
    CredentialState,
    Decision,
    FactorKind,
    Outcome,
    RecordReason,
    RefusalGround,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's decision. `human_check` says which documents were seen and by which means;
    `credentials_checked` names the credentials that were checked against their evidence.
    """

    decision: Decision
    grounds: Sequence[RefusalGround] = ()
    note: str = ""
    human_check: str | None = None
    credentials_checked: Sequence[str] = field(default=())


async def claim_review(ctx: Context, ref: str) -> Application:
    """Hold an application for 30 minutes. Of two reviewers at once, the database picks one."""
    free = Q(claimed_by__isnull=True) | Q(claimed_until__lte=ctx.now) | Q(claimed_by=ctx.login)
    async with transaction():
        application = await Application.get_or_none(ref=ref)
        if application is None:
            raise refused("APPLICATION_UNKNOWN", ("application",))
        refuse_if(review.may_decide(ctx.login, application.applicant))
        if application.state is not ApplicationState.SUBMITTED:
            raise refused("APPLICATION_NOT_OPEN", ("application",))

        taken = await Application.filter(
            free, id=application.id, state=ApplicationState.SUBMITTED
        ).update(claimed_by=ctx.login, claimed_until=ctx.now + review.CLAIM)
        if not taken:
            raise refused("CLAIMED_BY_ANOTHER", ("application",))
        await audit.note(ctx, "CLAIM_REVIEW", ref)
    return await Application.get(id=application.id)


async def decide_registration(ctx: Context, ref: str, verdict: Verdict) -> Application:
    """Approve, return or refuse: everything that follows from it in one transaction."""
    async with transaction():
        application = await _claimed(ctx, ref)
        account = await Account.filter(id=application.account_id).select_for_update().get()
        refuse_if(review.decision_objections(verdict.decision, verdict.grounds, verdict.note))

        application.note = verdict.note.strip()
        application.grounds = [ground.value for ground in verdict.grounds]
        application.claimed_by = application.claimed_until = None
        application.decided_by, application.decided_at = ctx.login, ctx.now
        await _check(ctx, account, application, verdict)
        carry_out = {
            Decision.APPROVE: _approve,
            Decision.RETURN: _return,
            Decision.REFUSE: _refuse,
        }[verdict.decision]
        await carry_out(ctx, account, application)
        await audit.note(ctx, f"DECIDE_{verdict.decision}", ref, ", ".join(application.grounds))
    return application


async def _claimed(ctx: Context, ref: str) -> Application:
    application = await Application.filter(ref=ref).select_for_update().first()
    if application is None:
        raise refused("APPLICATION_UNKNOWN", ("application",))
    refuse_if(review.may_decide(ctx.login, application.applicant))
    if application.state is not ApplicationState.SUBMITTED:
        raise refused("APPLICATION_NOT_OPEN", ("application",))
    until = application.claimed_until
    if application.claimed_by != ctx.login or until is None or until <= ctx.now:
        raise refused("NOT_CLAIMED", ("application",))
    return application


async def _check(
    ctx: Context, account: Account, application: Application, verdict: Verdict
) -> None:
    """Record what the reviewer checked by eye, as a factor and on each credential."""
    known = {row.ref: row for row in await Credential.filter(account=account)}
    refuse_if(
        [
            Objection("CREDENTIAL_UNKNOWN", ("credentialsChecked", index))
            for index, ref in enumerate(verdict.credentials_checked)
            if ref not in known
        ]
    )
    for ref in verdict.credentials_checked:
        known[ref].state, known[ref].checked_on = CredentialState.CHECKED, ctx.today
        await known[ref].save()
    if verdict.human_check and verdict.decision is Decision.APPROVE:
        await Factor.update_or_create(
            application=application,
            kind=FactorKind.HUMAN_CHECK,
            defaults={
                "outcome": Outcome.MATCH,
                "provider": "reviewer",
                "at": ctx.now,
                "by": ctx.login,
                "note": verdict.human_check,
            },
        )


async def _approve(ctx: Context, account: Account, application: Application) -> None:
    refuse_if(
        review.approval_objections(
            account.category,
            await verification.results(application),
            await facts.credentials_of(account, application),
            ctx.today,
        )
    )
    application.state = ApplicationState.APPROVED
    await application.save()
    account.status, account.registered_at = AccountStatus.ACTIVE, ctx.now
    await account.save()
    await markers.grant(ctx, account, application)
    await audit.happened(ctx, account, "APPROVED", "9", application.note)
    await publish(ctx, account, reason=RecordReason.REGISTERED, article="9", valid_from=ctx.now)


async def _return(ctx: Context, account: Account, application: Application) -> None:
    application.state = ApplicationState.RETURNED
    await application.save()
    await audit.happened(ctx, account, "RETURNED", _article(application), application.note)


async def _refuse(ctx: Context, account: Account, application: Application) -> None:
    application.state = ApplicationState.REFUSED
    await application.save()
    account.status = AccountStatus.REFUSED
    await account.save()
    await names.release(account)
    await audit.happened(ctx, account, "REFUSED", _article(application), application.note)


def _article(application: Application) -> str:
    return review.GROUND_ARTICLES[RefusalGround(application.grounds[0])]
