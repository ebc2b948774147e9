"""举报: anyone reports an account and follows the answer by receipt (Art 18, 20)."""

from datetime import date
from typing import Annotated

import strawberry

from resolvers import reporting
from resolvers.reporting import FiledReport, ReportView
from resolvers.runtime import Refused
from rules.powers import Power
from rules.reporting.reports import ARTICLES
from rules.vocabulary import ReportDecision, ReportReason, ReportState
from schema.access import Info, mutation, public
from schema.objections import Objection, error_of
from schema.reporting.shown_account import ShownAccount, ShownAccountInput

ReceiptText = Annotated[
    str, strawberry.argument(description="举报回执; case, spaces and hyphens do not count.")
]


@strawberry.input(description="举报, what is wrong with which account: `number` or `shown`.")
class FileReportInput:
    number: str | None = strawberry.field(
        default=None, description="账号编号, the number of a registered account."
    )
    shown: ShownAccountInput | None = strawberry.field(
        default=None, description="未登记账号, an account that is not in the register."
    )
    reason: ReportReason = strawberry.field(description="举报理由.")
    statement: str = strawberry.field(description="What happened, at most 2,000 characters.")
    contact: str | None = strawberry.field(
        default=None, description="How to reach you, if you wish. Kept encrypted."
    )
    evidence: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Files uploaded as REPORT_EVIDENCE, at most five."
    )


@strawberry.type(description="举报回执, what proves that a report was filed.")
class Receipt:
    receipt: str = public("Shown this once: whoever has it can follow the report.")
    due_on: date = public("The day by which an answer is due.", article="20")
    due_provisional: bool = public("Whether that day may move: the holidays are not out yet.")
    state: ReportState = public("MERGED where an equal report is open already.")

    @classmethod
    def of(cls, filed: FiledReport) -> "Receipt":
        return cls(
            receipt=filed.receipt,
            due_on=filed.due_on,
            due_provisional=filed.provisional,
            state=filed.state,
        )


@strawberry.type(description="举报结果, the receipt or the objections.")
class FileReportPayload:
    receipt: Receipt | None = public("Null where there are objections.")
    objections: list[Objection] = public("Everything that stood against it.")


@strawberry.type(description="办理进度, one step of a report's way.")
class ReportStep:
    state: ReportState = public("What it became.")
    on: date = public("On which day.")


@strawberry.type(description="举报, a report as whoever holds its receipt sees it.")
class Report:
    number: str | None = public("账号编号, the account's number; null where it is not registered.")
    shown: ShownAccount | None = public("未登记账号, what is reported where `number` is null.")
    account_name: str | None = public("账号名称, the account's name now.")
    reason: ReportReason = public("举报理由.")
    article: str = public("The provision that the reason stands on.", article="18")
    state: ReportState = public("How far it is.", article="20")
    timeline: list[ReportStep] = public("Every step so far.", article="20")
    due_on: date = public("The day by which an answer is due.", article="20")
    due_provisional: bool = public("Whether that day may move.")
    overdue: bool = public("Whether it has passed without an answer.")
    decision: ReportDecision | None = public("How it was decided; null before.")
    feedback: str | None = public("反馈, the answer in words; null before.", article="20")
    merged: bool = public("Whether it is handled together with an equal one.")

    @classmethod
    def of(cls, view: ReportView) -> "Report":
        return cls(
            number=view.number,
            shown=ShownAccount.of(view.shown) if view.shown else None,
            account_name=view.account_name,
            reason=view.reason,
            article=ARTICLES[view.reason],
            state=view.state,
            timeline=[ReportStep(state=step.state, on=step.on) for step in view.timeline],
            due_on=view.due_on,
            due_provisional=view.provisional,
            overdue=view.overdue,
            decision=view.decision,
            feedback=view.feedback,
            merged=view.merged,
        )


@strawberry.type
class ReportingQuery:
    @public("举报进度, a report by its receipt; null where there is none.", article="20")
    async def report(self, info: Info, receipt: ReceiptText) -> Report | None:
        try:
            view = await reporting.look_up(info.context, receipt)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return Report.of(view) if view else None


@strawberry.type
class ReportingMutation:
    @mutation(Power.FILE_REPORT, "举报, report an account, signed in or not.", article="20")
    async def file_report(self, info: Info, input: FileReportInput) -> FileReportPayload:
        try:
            filed = await reporting.file_report(
                info.context,
                number=input.number,
                shown=input.shown.told if input.shown else None,
                reason=input.reason,
                statement=input.statement,
                contact=input.contact,
                evidence=tuple(input.evidence),
            )
        except Refused as refusal:
            return FileReportPayload(receipt=None, objections=Objection.all(refusal, info))
        return FileReportPayload(receipt=Receipt.of(filed), objections=[])
