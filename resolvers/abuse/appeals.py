"""Art 20: 申诉, who was found to register abusively says why not; another of the staff decides."""

import secrets

from models import AbuseAppeal, AbuseFinding, AbuseMember, Account, Application
from resolvers import audit, notices
from resolvers.abuse import decisions, findings
from resolvers.abuse.concerns import Concern, concern_of
from resolvers.abuse.findings import Whole
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules.abuse.decisions import answer_objections, appeal_objections, due_on
from rules.numbers import shaped
from rules.vocabulary import AbuseState, AppealDecision, NoticeKind


async def appeal(ctx: Context, application: Application, check: str, *, statement: str) -> None:
    """Say against a confirmed finding about `application`, once. Whoever calls has seen to it that
    it is the caller's own, and holds its lock.
    """
    concern = await _concern(application, check)
    before = concern.appeal is not None
    refuse_if(appeal_objections(concern.state, statement, before=before))

    ref, limit = secrets.token_hex(16), due_on(ctx.today)
    await AbuseAppeal.create(
        ref=ref,
        member=concern.member,
        by=ctx.login,
        sealed=ctx.register.keys.seal_json(statement.strip(), context=f"appeal/{ref}"),
        filed_at=ctx.now,
        due_on=limit.on,
        due_provisional=limit.provisional,
    )
    account = await Account.get(id=application.account_id)
    await audit.happened(ctx, account, "ABUSE_APPEALED", "20")
    await audit.note(ctx, "APPEAL_ABUSE_FINDING", concern.finding.ref)


async def decide_abuse_appeal(
    ctx: Context, ref: str, *, decision: AppealDecision, feedback: str
) -> Whole:
    """Let the finding stand, take this application out of it, or overturn it for all."""
    async with transaction():
        appeal = await AbuseAppeal.filter(ref=shaped(ref)).prefetch_related("member").first()
        if appeal is None:
            raise refused("APPEAL_UNKNOWN", ("appeal",))
        finding_id = appeal.member.finding_id
        finding = await AbuseFinding.filter(id=finding_id).select_for_update().get()
        await findings.refuse_own(ctx, finding)
        appeal = await AbuseAppeal.get(id=appeal.id)  # as it is now that its finding is locked
        own = ctx.login == finding.decided_by
        decided = appeal.decision is not None
        refuse_if(answer_objections(feedback, decided=decided, own=own))

        appeal.decision, appeal.feedback = decision, feedback.strip()
        appeal.decided_by, appeal.decided_at = ctx.login, ctx.now
        await appeal.save()
        await _follow(ctx, finding, appeal, decision)
        await audit.note(ctx, f"APPEAL_{decision}", finding.ref, feedback.strip())
    return await findings.whole(finding)


def statement_of(ctx: Context, appeal: AbuseAppeal) -> str:
    """What who appeals said. Whoever calls has seen to it that the caller may read it."""
    statement: str = ctx.register.keys.open_json(appeal.sealed, context=f"appeal/{appeal.ref}")
    return statement


async def _concern(application: Application, check: str) -> Concern:
    """What the applicant says against, its finding locked until the transaction ends."""
    concern = await concern_of(application, shaped(check))
    if concern is None:
        raise refused("FINDING_NOT_APPEALABLE", ("check",))
    finding = await AbuseFinding.filter(id=concern.finding.id).select_for_update().get()
    return Concern(finding, await AbuseMember.get(id=concern.member.id), concern.appeal)


async def _follow(
    ctx: Context, finding: AbuseFinding, appeal: AbuseAppeal, decision: AppealDecision
) -> None:
    whole = await findings.whole(finding)
    if decision is AppealDecision.OVERTURNED:
        finding.state = AbuseState.OVERTURNED
        await finding.save(update_fields=["state"])
        # With it falls what the others say against: nobody may turn them down any more. The answer
        # is to one of them, and is not told to the rest.
        others = AbuseAppeal.filter(member_id__in=[one.row.id for one in whole.members])
        await others.filter(decision__isnull=True).update(
            decision=decision, decided_by=ctx.login, decided_at=ctx.now
        )
    [appealing] = [one for one in whole.members if one.row.id == appeal.member_id]
    if decision is AppealDecision.REJECTED:
        await audit.happened(ctx, appealing.account, "ABUSE_APPEAL_REJECTED", "20")
        kind = NoticeKind.ABUSE_APPEAL_REJECTED
        await notices.tell(ctx, appealing.account, kind, words=appeal.feedback)
    else:
        overturned = decision is AppealDecision.OVERTURNED
        await decisions.clear(ctx, whole.members if overturned else [appealing])
