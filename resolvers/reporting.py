"""Art 20: 公众举报, anyone reports an account and follows what becomes of it, unnamed."""

import secrets
from dataclasses import dataclass, field
from datetime import date

from models import PublicFace, Report, ReportStep
from models.database import reader
from resolvers import merging, reported
from resolvers.context import Context
from resolvers.evidence import attach, usable
from resolvers.published import published
from resolvers.refusal import refuse_if, refused
from resolvers.register import Register
from resolvers.reported import Told
from resolvers.transaction import transaction
from rules import numbers, receipts, reporting, uploads
from rules.calendar import due
from rules.numbers import NumberVerdict
from rules.objections import Objection
from rules.vocabulary import ReportDecision, ReportReason, ReportState, UploadKind


@dataclass(frozen=True, slots=True)
class FiledReport:
    """`receipt` is shown this once; nothing else leads back to the report."""

    receipt: str = field(repr=False)
    due_on: date
    provisional: bool
    state: ReportState


@dataclass(frozen=True, slots=True)
class Step:
    state: ReportState
    on: date


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as whoever holds its receipt sees it."""

    number: str
    account_name: str | None
    reason: ReportReason
    state: ReportState
    timeline: tuple[Step, ...]
    due_on: date
    provisional: bool
    overdue: bool
    decision: ReportDecision | None
    feedback: str | None
    merged: bool


async def file_report(
    ctx: Context,
    *,
    number: str,
    reason: ReportReason,
    statement: str,
    contact: str | None = None,
    evidence: tuple[str, ...] = (),
) -> FiledReport:
    """Art 20(2): 受理. Leaves no audit entry and no hour: the report's own steps say its days."""
    written = numbers.compact(number)
    async with transaction():
        refuse_if(
            [
                *await _account_objections(written),
                *reporting.objections(statement, contact),
                *await _evidence_objections(ctx, evidence),
            ]
        )

        receipt = receipts.receipt(secrets.token_bytes(receipts.RANDOM_BYTES))
        told = Told(statement.strip(), (contact or "").strip() or None, ctx.actor.login)
        report = await _write(ctx, written, reason, told, receipt)
        await attach(evidence, report=report)
        await merging.settle(ctx, report)
    return FiledReport(receipt, report.due_on, report.due_provisional, report.state)


async def look_up(ctx: Context, receipt: str) -> ReportView | None:
    """Art 20(2): 反馈, to whoever holds the receipt. Raises Refused where it is mistyped.

    What is unknown is looked for as long as what is known: the same statements, the same order.
    """
    if not receipts.check(receipt):
        raise refused("RECEIPT_MISTYPED", ("receipt",))
    report = await Report.get_or_none(receipt_hash=_hashed(ctx.register, receipt))
    steps = await ReportStep.filter(report_id=report.id if report else 0).order_by("id")
    face = await published(report.number if report else "", using=reader())
    if report is None:
        return None
    return ReportView(
        number=report.number,
        account_name=face.fact("name") if face else None,
        reason=report.reason,
        state=report.state,
        timeline=tuple(Step(step.state, step.on) for step in steps),
        due_on=report.due_on,
        provisional=report.due_provisional,
        overdue=reporting.is_overdue(report.state, report.due_on, ctx.today),
        decision=report.decision,
        feedback=report.feedback or None,
        merged=report.merged_into_id is not None,
    )


async def _account_objections(number: str) -> list[Objection]:
    given = {"number": number[:20]}
    if numbers.check(number) is not NumberVerdict.WELL_FORMED:
        return [Objection("ACCOUNT_NUMBER_MISTYPED", ("number",), {**given})]
    if not await PublicFace.exists(number=number):
        return [Objection("ACCOUNT_UNKNOWN", ("number",), {**given})]
    return []


async def _evidence_objections(ctx: Context, evidence: tuple[str, ...]) -> list[Objection]:
    known = await usable(ctx, list(evidence))
    found = uploads.all_attached(known, evidence, UploadKind.REPORT_EVIDENCE, ("evidence",))
    if len(set(evidence)) < len(evidence):
        found.append(Objection("UPLOAD_USED_TWICE", ("evidence",)))
    return found


async def _write(
    ctx: Context, number: str, reason: ReportReason, told: Told, receipt: str
) -> Report:
    keys, ref = ctx.register.keys, secrets.token_hex(16)
    limit = due(ctx.today, reporting.ANSWER_DAYS)
    alike = reporting.alike(number, reason, told.statement)
    report = await Report.create(
        ref=ref,
        receipt_hash=_hashed(ctx.register, receipt),
        number=number,
        reason=reason,
        sealed=reported.seal(keys, told, ref),
        likeness=keys.lookup_hash("report-likeness", alike),
        received_on=ctx.today,
        due_on=limit.on,
        due_provisional=limit.provisional,
    )
    await ReportStep.create(report=report, state=ReportState.RECEIVED, on=ctx.today)
    return report


def _hashed(register: Register, receipt: str) -> str:
    return register.keys.lookup_hash("receipt", receipts.compact(receipt))
