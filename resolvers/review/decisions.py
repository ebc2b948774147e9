"""审核: reviewers take applications from the queue and decide them (Art 8, 9)."""

from models import Account, Application
from models.database import rows
from resolvers import abuse, audit, profiles, worklist
from resolvers.review import effects
from resolvers.review.queue import application_for_staff, held_application
from resolvers.review.verdict import Verdict
from resolvers.runtime import Context, refuse_if, transaction
from rules import review
from rules.objections import Objection
from rules.vocabulary import Decision


async def decide_registration(ctx: Context, ref: str, verdict: Verdict) -> Application:
    """Approve, return or refuse: everything that follows from it in one transaction. Pictures are
    compared before it, for it would hold the write lock meanwhile.
    """
    if verdict.decision is Decision.APPROVE and (application := await held_application(ctx, ref)):
        await profiles.compare_ahead(ctx, application)

    async with transaction():
        application = await application_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, application)
        account = await rows.existing(Account, lock="FOR UPDATE", id=application.account_id)
        application.account = account
        refuse_if(
            _objections(verdict) + await abuse.objections_to_grounds(application, verdict.grounds)
        )

        application.note = verdict.note.strip()
        application.grounds = [ground.value for ground in verdict.grounds]
        worklist.release(application)
        application.decided_by, application.decided_at = ctx.login, ctx.now
        if verdict.decision is Decision.APPROVE:
            await effects.approve(ctx, account, application, verdict)
        elif verdict.decision is Decision.RETURN:
            await effects.give_back(ctx, account, application)
        else:
            await effects.refuse(ctx, account, application)
        await audit.note(ctx, f"DECIDE_{verdict.decision}", ref, ", ".join(application.grounds))
    return application


def _objections(verdict: Verdict) -> list[Objection]:
    return review.decision_objections(
        verdict.decision, verdict.grounds, verdict.note, verdict.human_check
    )
