"""Art 20: 公众投诉举报, anyone reports an account, registered or not, unnamed."""

import secrets
from dataclasses import dataclass, field
from datetime import date

from models import PublicFace, Report, ReportStep
from resolvers.reporting import merging, sealed
from resolvers.reporting.sealed import Testimony
from resolvers.runtime import Context, refuse_if, transaction
from resolvers.uploads import attach, usable
from rules import numbers, uploads
from rules.calendar import due
from rules.numbers import NumberVerdict
from rules.objections import Objection
from rules.reporting import receipts, reports, shown_account
from rules.reporting.shown_account import ShownAccount
from rules.text import free_text
from rules.vocabulary import ReportReason, ReportState, UploadKind


@dataclass(frozen=True, slots=True)
class FiledReport:
    """`receipt` is shown this once; nothing else leads back to the report."""

    receipt: str = field(repr=False)
    due_on: date
    provisional: bool
    state: ReportState


async def file_report(
    ctx: Context,
    *,
    number: str | None = None,
    shown: ShownAccount | None = None,
    reason: ReportReason,
    statement: str,
    contact: str | None = None,
    evidence: tuple[str, ...] = (),
) -> FiledReport:
    """Art 20(2): 受理. `number` is that of a registered account; one that is not registered is as
    `shown`. Leaves no audit entry and no hour: the report's own steps say its days.
    """
    written = numbers.compact(number) if number is not None else None
    statement, contact = free_text.as_meant(statement), free_text.as_meant(contact or "")
    async with transaction():
        refuse_if(
            [
                *await _account_objections(written, shown, reason),
                *reports.objections(statement, contact),
                *await _evidence_objections(ctx, evidence),
            ]
        )

        receipt = receipts.receipt(secrets.token_bytes(receipts.RANDOM_BYTES))
        testimony = Testimony(statement, contact or None, ctx.actor.login, shown)
        report = await _write(ctx, written, reason, testimony, receipt)
        await attach(evidence, report=report)
        await merging.settle(ctx, report)
    return FiledReport(receipt, report.due_on, report.due_provisional, report.state)


async def _account_objections(
    number: str | None, shown: ShownAccount | None, reason: ReportReason
) -> list[Objection]:
    objections = [] if number is None else await _number_objections(number)
    if shown is not None:
        objections += [*shown_account.objections(shown), *shown_account.reason_objections(reason)]
    if number is None and shown is None:
        return [Objection("REPORTED_ACCOUNT_REQUIRED", ("number",))]
    if number is not None and shown is not None:
        objections.append(Objection("REPORTED_ACCOUNT_TWICE", ("shown",)))
    return objections


async def _number_objections(number: str) -> list[Objection]:
    given = {"number": number[:20]}
    if numbers.check(number) is not NumberVerdict.WELL_FORMED:
        return [Objection("ACCOUNT_NUMBER_MISTYPED", ("number",), {**given})]
    if not await PublicFace.exists(number=number):
        return [Objection("ACCOUNT_UNKNOWN", ("number",), {**given})]
    return []


async def _evidence_objections(ctx: Context, evidence: tuple[str, ...]) -> list[Objection]:
    files = await usable(ctx, list(evidence))
    objections = uploads.all_attached(files, evidence, UploadKind.REPORT_EVIDENCE, ("evidence",))
    if len(set(evidence)) < len(evidence):
        objections.append(Objection("UPLOAD_USED_TWICE", ("evidence",)))
    return objections


async def _write(
    ctx: Context, number: str | None, reason: ReportReason, testimony: Testimony, receipt: str
) -> Report:
    keys, ref, shown = ctx.register.keys, secrets.token_hex(16), testimony.shown
    limit = due(ctx.today, reports.ANSWER_DAYS)
    alike = reports.alike(shown.alike if shown else str(number), reason, testimony.statement)
    report = await Report.create(
        ref=ref,
        receipt_hash=sealed.receipt_hash(keys, receipt),
        number=number,
        shown_number=shown.known_number if shown else None,
        shown_name_hash=sealed.name_hash(keys, shown.folded_name) if shown else None,
        reason=reason,
        sealed=sealed.seal(keys, testimony, ref),
        likeness=keys.lookup_hash("report-likeness", alike),
        received_on=ctx.today,
        due_on=limit.on,
        due_provisional=limit.provisional,
    )
    await ReportStep.create(report=report, state=ReportState.RECEIVED, on=ctx.today)
    return report
