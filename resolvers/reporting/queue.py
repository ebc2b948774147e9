"""甄别: the reports that wait, who holds them, and for them how to reach a reporter (Art 20)."""

from dataclasses import dataclass

from tortoise.expressions import Q

from models import Report, ReportStep
from resolvers import audit, worklist
from resolvers.reporting import interests, sealed
from resolvers.reporting.items import ReportItem, items
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import Page, Place
from rules.numbers import shaped
from rules.objections import Objection
from rules.reporting import reports
from rules.vocabulary import ReportReason, ReportState


@dataclass(frozen=True, slots=True, repr=False)
class ReporterContact:
    """Who reported, as far as they said."""

    contact: str | None
    login: str | None


async def waiting(
    ctx: Context,
    *,
    first: int,
    after: Place | None = None,
    reason: ReportReason | None = None,
    state: ReportState | None = None,
    claimed_by_me: bool = False,
    merged_into: str | None = None,
) -> Page[ReportItem]:
    """Reports by the day on which their answer is due, so the overdue ones first. Without `state`
    the open ones; those that the caller may not handle are not among them.
    """
    states = [state] if state else list(ReportState) if merged_into else list(reports.OPEN)
    rows = Report.filter(state__in=states)
    if reason is not None:
        rows = rows.filter(reason=reason)
    if claimed_by_me:
        rows = rows.filter(worklist.held_by_caller(ctx))
    if merged_into is not None:
        rows = rows.filter(merged_into__ref=shaped(merged_into))
    rows = rows.filter(await interests.takeable(ctx))
    page = await worklist.page(rows, first=first, after=after)
    return page.showing(await items(ctx, page.rows))


async def claim(ctx: Context, ref: str) -> ReportItem:
    """Hold a report for 30 minutes. The first to take it has begun to screen it."""
    async with transaction():
        report = await report_for_staff(ctx, ref)
        await worklist.claim(ctx, report)
        if report.state is ReportState.RECEIVED:
            await step(ctx, report, ReportState.SCREENING)
            await report.save(update_fields=["state"])
        await audit.note(ctx, "CLAIM_REPORT", ref)
    return (await items(ctx, [report]))[0]


async def report_for_staff(ctx: Context, ref: str) -> Report:
    """An undecided report that the caller may handle, locked until the end."""
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
    operator = ctx.login if await interests.is_reported(ctx, report) else None
    decider = ctx.login if await interests.is_own_decision(ctx, report) else None
    return reports.may_handle(ctx.login, reporters, operator, decider)


async def reporter_contact(ctx: Context, ref: str, *, reason: str) -> ReporterContact:
    """How to reach the reporter, for whoever holds the report or the one it was merged into."""
    report = await Report.filter(ref=shaped(ref)).select_related("merged_into").first()
    if report is None:
        raise refused("REPORT_UNKNOWN", ("report",))
    await refuse_unless_handling(ctx, report)
    refuse_if(reports.reason_objections(reason))

    await audit.note(ctx, "READ_REPORTER", ref, reason.strip())
    testimony = sealed.unseal(ctx.register.keys, report)
    return ReporterContact(testimony.contact, testimony.login)


async def refuse_unless_handling(ctx: Context, report: Report) -> None:
    """Refuse where the caller has no live claim on `report`, fetched with what it was merged into,
    or has come to have an interest in it.
    """
    worklist.refuse_unless_held(ctx, report.merged_into or report)
    if await interests.is_reported(ctx, report):
        raise refused("REPORT_ABOUT_OWN_ACCOUNT", ("report",))
    if await interests.is_own_decision(ctx, report):
        raise refused("OWN_DECISION", ("report",))


async def step(ctx: Context, report: Report, state: ReportState) -> None:
    """Write down that `report`, which the caller saves, came so far today."""
    report.state = state
    await ReportStep.create(report=report, state=state, on=ctx.today)
