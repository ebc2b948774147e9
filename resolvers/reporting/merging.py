"""A flood of equal reports is merged, not lost: one is handled, all are answered (Art 20)."""

from tortoise.exceptions import IntegrityError
from tortoise.expressions import F

from models import OpenLikeness, Report, ReportStep
from resolvers.runtime import Context, transaction
from rules.reporting.reports import OPEN
from rules.vocabulary import ReportState

TRIES = 5


async def settle(ctx: Context, report: Report) -> None:
    """Have `report` join the open one that is equal to it, or be the one that others join.

    Each step can be overtaken (another leads first, the leader is decided), so it is tried again;
    a report that was overtaken every time stands alone.
    """
    for _ in range(TRIES):
        leading = await OpenLikeness.get_or_none(likeness=report.likeness)
        if leading is None:
            settled = await _lead(report)
        else:
            settled = await _join(ctx, report, leading.report_id)
        if settled:
            return


async def answer_merged(report: Report) -> None:
    """Give those merged into a decided report its answer. The next equal one starts anew."""
    merged = Report.filter(merged_into_id=report.id)
    ids = await merged.values_list("id", flat=True)
    await merged.update(
        state=report.state,
        decision=report.decision,
        feedback=report.feedback,
        decided_by=report.decided_by,
        decided_on=report.decided_on,
    )
    await ReportStep.bulk_create(
        [ReportStep(report_id=id_, state=report.state, on=report.decided_on) for id_ in ids]
    )
    await OpenLikeness.filter(report_id=report.id).delete()


async def _lead(report: Report) -> bool:
    try:
        async with transaction():
            await OpenLikeness.create(likeness=report.likeness, report=report)
    except IntegrityError:  # another was faster
        return False
    return True


async def _join(ctx: Context, report: Report, leader: int) -> bool:
    counted = await Report.filter(id=leader, state__in=OPEN).update(
        merged_count=F("merged_count") + 1
    )
    if not counted:  # decided meanwhile
        return False
    report.state, report.merged_into_id = ReportState.MERGED, leader
    await report.save(update_fields=["state", "merged_into_id"])
    await ReportStep.create(report=report, state=ReportState.MERGED, on=ctx.today)
    return True
