"""处置: staff decide the reports that they hold (Art 20)."""

from resolvers import audit, worklist
from resolvers.reporting import merging
from resolvers.reporting.items import ReportItem, items
from resolvers.reporting.queue import report_for_staff, step
from resolvers.runtime import Context, refuse_if, transaction
from rules.reporting import reports
from rules.vocabulary import ReportDecision, ReportState


async def decide_report(
    ctx: Context, ref: str, *, decision: ReportDecision, feedback: str
) -> ReportItem:
    """Answer a report, and with it every one merged into it."""
    async with transaction():
        report = await report_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, report)
        refuse_if(reports.feedback_objections(feedback))

        await step(ctx, report, ReportState.DECIDED)
        report.decision, report.feedback = decision, feedback.strip()
        report.decided_by, report.decided_on = ctx.login, ctx.today
        worklist.release(report)
        await report.save()
        await merging.answer_merged(report)
        await audit.note(ctx, "DECIDE_REPORT", ref, decision.value)
    return (await items(ctx, [report]))[0]
