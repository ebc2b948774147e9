"""审核: reviewers take applications from the queue and decide them (Art 8, 9).

What one person cannot approve waits for a second, who sees the documents for themselves.
"""

from models import Account, Application
from models.database import rows
from resolvers import abuse, profiles, worklist
from resolvers.review import effects, human_check
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
            await _objections(ctx, application, verdict)
            + await abuse.objections_to_grounds(application, verdict.grounds)
        )

        if verdict.decision is Decision.APPROVE:
            await effects.approve(ctx, account, application, verdict)
        elif verdict.decision is Decision.RETURN:
            await effects.give_back(ctx, account, application, verdict)
        else:
            await effects.refuse(ctx, account, application, verdict)
    return application


async def _objections(ctx: Context, application: Application, verdict: Verdict) -> list[Objection]:
    seen = await human_check.sight(ctx, application, verdict)
    return review.decision_objections(
        verdict.decision, verdict.grounds, verdict.note, verdict.human_check, seen
    )
