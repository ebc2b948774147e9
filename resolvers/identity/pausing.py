"""Art 8(1): while a register is out of order, an application waits and its due date with it."""

from models import Application, Factor
from resolvers import audit
from resolvers.runtime import Context
from rules.calendar import due, working_days
from rules.identity.verification import REGISTERS, SILENT
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import Outcome, PauseReason


async def follow(ctx: Context, application: Application, outcome: Outcome | None = None) -> None:
    """Stop the clock of `application`, locked by the caller's transaction, while a register that
    was asked about it is down; let it go on, with the days that were lost, when none is any more.
    `outcome` is what one said just now.
    """
    if application.state not in OPEN_TO_APPLICANT:
        return
    if outcome is not Outcome.PROVIDER_DOWN and application.paused_on is None:
        return
    silent = [Outcome.PROVIDER_DOWN] if application.paused_on is None else list(SILENT)
    down = await Factor.filter(
        application=application, kind__in=list(REGISTERS), outcome__in=silent
    ).exists()
    if down and application.paused_on is None:
        application.paused_on, application.pause = ctx.today, PauseReason.REGISTER_SILENT
        await audit.note(ctx, "PAUSE_REVIEW", application.ref, PauseReason.REGISTER_SILENT.value)
    elif not down and application.paused_on is not None:
        limit = due(application.due_on, working_days(application.paused_on, ctx.today))
        application.due_on, application.due_provisional = limit.on, limit.provisional
        application.paused_on = application.pause = None
        await audit.note(ctx, "RESUME_REVIEW", application.ref)
    else:
        return
    clock = ["paused_on", "pause", "due_on", "due_provisional"]
    await application.save(update_fields=clock)
