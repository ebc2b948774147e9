"""甄别: the reports that wait, and for whoever holds one, how to reach its reporter (Art 20)."""

from dataclasses import dataclass
from datetime import date

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import Report
from resolvers import audit
from resolvers.reporting import interests, sealed
from resolvers.reporting.items import Position, ReportItem, claim_of, items
from resolvers.runtime import Context, refuse_if, refused
from rules.numbers import shaped
from rules.reporting import reports
from rules.vocabulary import ReportReason, ReportState

LARGEST_ID = 2**31 - 1


@dataclass(frozen=True, slots=True)
class ReportPage:
    items: tuple[ReportItem, ...]
    more: bool
    total: int


@dataclass(frozen=True, slots=True, repr=False)
class ReporterContact:
    """Who reported, as far as they said."""

    contact: str | None
    login: str | None


async def report_queue(
    ctx: Context,
    *,
    first: int,
    after: Position | None = None,
    reason: ReportReason | None = None,
    state: ReportState | None = None,
    claimed_by_me: bool = False,
    merged_into: str | None = None,
) -> ReportPage:
    """Reports by the day on which their answer is due, so the overdue ones first. Without `state`
    the open ones; those in which the caller has an interest are not among them.
    """
    states = [state] if state else list(ReportState) if merged_into else list(reports.OPEN)
    waiting = Report.filter(state__in=states)
    if reason is not None:
        waiting = waiting.filter(reason=reason)
    if claimed_by_me:
        waiting = waiting.filter(claimed_by=ctx.login, claimed_until__gt=ctx.now)
    if merged_into is not None:
        waiting = waiting.filter(merged_into__ref=shaped(merged_into))
    waiting = waiting.filter(await interests.of_others(ctx))
    total = await waiting.count()
    page = _beyond(waiting, after) if after else waiting
    rows = await page.order_by("due_on", "id").limit(first + 1)
    return ReportPage(tuple(await items(ctx, rows[:first])), len(rows) > first, total)


async def reporter_contact(ctx: Context, ref: str, *, reason: str) -> ReporterContact:
    """How to reach the reporter, for whoever holds the report or the one it was merged into."""
    report = await Report.filter(ref=shaped(ref)).select_related("merged_into").first()
    if report is None:
        raise refused("REPORT_UNKNOWN", ("report",))
    await refuse_unless_held(ctx, report)
    refuse_if(reports.reason_objections(reason))

    await audit.note(ctx, "READ_REPORTER", ref, reason.strip())
    told = sealed.unseal(ctx.register.keys, report)
    return ReporterContact(told.contact, told.login)


async def refuse_unless_held(ctx: Context, report: Report) -> None:
    """Refuse where the caller has no live claim on `report`, fetched with what it was merged into,
    or has come to have an interest in it.
    """
    claim = claim_of(ctx, report.merged_into or report)
    if claim is None or claim.by != ctx.login:
        raise refused("REPORT_NOT_CLAIMED", ("report",))
    if await interests.is_reported(ctx, report):
        raise refused("REPORT_ABOUT_OWN_ACCOUNT", ("report",))


def _beyond(waiting: QuerySet[Report], after: Position) -> QuerySet[Report]:
    try:
        day, id_ = date.fromisoformat(after[0]), int(after[1])
    except ValueError:
        raise refused("REPORT_UNKNOWN", ("after",)) from None
    if not 0 <= id_ <= LARGEST_ID:
        raise refused("REPORT_UNKNOWN", ("after",))
    return waiting.filter(Q(due_on__gt=day) | Q(due_on=day, id__gt=id_))
