"""甄别, 处置: staff take reports from the queue and decide them (Art 20)."""

from tortoise.expressions import Q

from models import Report, ReportStep
from resolvers import audit, worklist
from resolvers.reporting import merging, sealed
from resolvers.reporting.interests import is_reported
from resolvers.reporting.items import ReportItem, items
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules.numbers import shaped
from rules.objections import Objection
from rules.reporting import reports
from rules.vocabulary import ReportDecision, ReportState


async def claim_report(ctx: Context, ref: str) -> ReportItem:
    """Hold a report for 30 minutes. The first to take it has begun to screen it."""
    async with transaction():
        report = await report_for_staff(ctx, ref)
        await worklist.claim(ctx, report)
        if report.state is ReportState.RECEIVED:
            await _step(ctx, report, ReportState.SCREENING)
            await report.save(update_fields=["state"])
        await audit.note(ctx, "CLAIM_REPORT", ref)
    return (await items(ctx, [report]))[0]


async def decide_report(
    ctx: Context, ref: str, *, decision: ReportDecision, feedback: str
) -> ReportItem:
    """Answer a report, and with it every one merged into it."""
    async with transaction():
        report = await report_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, report)
        refuse_if(reports.feedback_objections(feedback))

        await _step(ctx, report, ReportState.DECIDED)
        report.decision, report.feedback = decision, feedback.strip()
        report.decided_by, report.decided_on = ctx.login, ctx.today
        worklist.release(report)
        await report.save()
        await merging.answer_merged(report)
        await audit.note(ctx, "DECIDE_REPORT", ref, decision.value)
    return (await items(ctx, [report]))[0]


async def report_for_staff(ctx: Context, ref: str) -> Report:
    """An undecided report in which the caller has no interest, locked until the end."""
    report = await Report.filter(ref=shaped(ref)).select_for_update().first()
    if report is None:
        raise refused("REPORT_UNKNOWN", ("report",))
    refuse_if(await _interests(ctx, report))
    if report.state is ReportState.MERGED:
        raise refused("REPORT_MERGED", ("report",))
    if report.state not in reports.OPEN:
        raise refused("REPORT_NOT_OPEN", ("report",))
    return report


async def _interests(ctx: Context, report: Report) -> list[Objection]:
    rows = await Report.filter(Q(id=report.id) | Q(merged_into_id=report.id))
    reporters = {sealed.unseal(ctx.register.keys, row).login for row in rows}
    operator = ctx.login if await is_reported(ctx, report) else None
    return reports.may_handle(ctx.login, reporters, operator)


async def _step(ctx: Context, report: Report, state: ReportState) -> None:
    report.state = state
    await ReportStep.create(report=report, state=state, on=ctx.today)
