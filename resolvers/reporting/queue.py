"""甄别: the reports that wait, and for whoever holds one, how to reach its reporter (Art 20)."""

from dataclasses import dataclass

from models import Report
from resolvers import audit, worklist
from resolvers.reporting import interests, sealed
from resolvers.reporting.items import ReportItem, items
from resolvers.runtime import Context, refuse_if, refused
from resolvers.worklist import Page, Place
from rules.numbers import shaped
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
    the open ones; those in which the caller has an interest are not among them.
    """
    states = [state] if state else list(ReportState) if merged_into else list(reports.OPEN)
    rows = Report.filter(state__in=states)
    if reason is not None:
        rows = rows.filter(reason=reason)
    if claimed_by_me:
        rows = rows.filter(worklist.held_by_caller(ctx))
    if merged_into is not None:
        rows = rows.filter(merged_into__ref=shaped(merged_into))
    rows = rows.filter(await interests.of_others(ctx))
    page = await worklist.page(rows, first=first, after=after)
    return page.showing(await items(ctx, page.rows))


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
