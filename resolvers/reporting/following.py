"""Art 20: 反馈, whoever holds a receipt follows what becomes of the report."""

from dataclasses import dataclass, field
from datetime import date

from models import Report, ReportStep
from models.database import reader
from resolvers.disclosure import published
from resolvers.reporting import sealed
from resolvers.runtime import Context, refused
from rules.reporting import receipts, reports
from rules.reporting.shown_account import ShownAccount
from rules.vocabulary import ReportDecision, ReportReason, ReportState


@dataclass(frozen=True, slots=True)
class Step:
    state: ReportState
    on: date


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as whoever holds its receipt sees it: about the registered account `number`, or
    about one that is not registered and is as `shown`.
    """

    number: str | None
    account_name: str | None
    shown: ShownAccount | None = field(repr=False)
    reason: ReportReason
    state: ReportState
    timeline: tuple[Step, ...]
    due_on: date
    provisional: bool
    overdue: bool
    decision: ReportDecision | None
    feedback: str | None
    merged: bool


async def look_up(ctx: Context, receipt: str) -> ReportView | None:
    """Art 20(2): 反馈, to whoever holds the receipt. Raises Refused where it is mistyped.

    What is unknown is looked for as long as what is known: the same statements, the same order.
    """
    if not receipts.check(receipt):
        raise refused("RECEIPT_MISTYPED", ("receipt",))
    report = await Report.get_or_none(receipt_hash=sealed.receipt_hash(ctx.register.keys, receipt))
    steps = await ReportStep.filter(report_id=report.id if report else 0).order_by("id")
    face = await published((report and report.number) or "", using=reader())
    if report is None:
        return None
    return ReportView(
        number=report.number,
        account_name=face.fact("name") if face else None,
        shown=sealed.unseal(ctx.register.keys, report).shown,
        reason=report.reason,
        state=report.state,
        timeline=tuple(Step(step.state, step.on) for step in steps),
        due_on=report.due_on,
        provisional=report.due_provisional,
        overdue=reports.is_overdue(report.state, report.due_on, ctx.today),
        decision=report.decision,
        feedback=report.feedback or None,
        merged=report.merged_into_id is not None,
    )
