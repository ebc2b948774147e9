"""举报处理: staff take reports from the queue and answer them (Art 20)."""

from collections.abc import Awaitable
from datetime import date, datetime
from typing import Annotated, Self

import strawberry

from resolvers.reporting import decisions, queue
from resolvers.reporting.items import ReportItem
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import ReportDecision, ReportReason, ReportState
from schema.access import Info, field, mutation
from schema.evidence import Evidence
from schema.nodes import (
    PAGE,
    After,
    First,
    PageInfo,
    due_cursor,
    due_place,
)
from schema.objections import Objection, error_of
from schema.reporting.shown_account import ShownAccount

P = Power.HANDLE_REPORTS


@strawberry.type(description="举报人联系方式, how to reach a reporter, as far as they said.")
class ReporterContact:
    contact: str | None = field(P, "What they left.")
    login: str | None = field(P, "Their login, where they were signed in.")


@strawberry.type(description="待处理举报, a report as staff see it: what was said, not by whom.")
class HandledReport:
    reference: strawberry.ID = field(P, "What mutations name it by.")
    number: str | None = field(P, "账号编号, the reported account; null if it is not registered.")
    shown: ShownAccount | None = field(
        P,
        "未登记账号, what is reported where `number` is null. Invisible, private and unknown "
        "characters and odd spaces stand in it by their numbers, as `[U+202E]`; emoji stay.",
    )
    reason: ReportReason = field(P, "举报理由.", article="18")
    state: ReportState = field(P, "How far it is.", article="20")
    statement: str = field(P, "What the reporter said.")
    evidence: list[Evidence] = field(P, "Files handed in with it.")
    merged_count: int = field(P, "How many equal reports were merged into it.")
    received_on: date = field(P, "The day it came in.")
    due_on: date = field(P, "The day by which an answer is due.", article="20")
    overdue: bool = field(P, "Whether that day has passed.")
    claimed_until: datetime | None = field(P, "Until when somebody holds it; null where nobody.")
    decision: ReportDecision | None = field(P, "How it was decided; null before.")
    feedback: str | None = field(P, "The answer to the reporter; null before.")

    @classmethod
    def of(cls, item: ReportItem) -> "HandledReport":
        return cls(
            reference=strawberry.ID(item.ref),
            number=item.number,
            shown=ShownAccount.of(item.shown) if item.shown else None,
            reason=item.reason,
            state=item.state,
            statement=item.statement,
            evidence=[Evidence.of_piece(piece) for piece in item.evidence],
            merged_count=item.merged_count,
            received_on=item.received_on,
            due_on=item.due_on,
            overdue=item.overdue,
            claimed_until=item.claim.until if item.claim else None,
            decision=item.decision,
            feedback=item.feedback,
        )

    @field(P, "举报人联系方式, for whoever holds the report; the reading is recorded.")
    async def reporter(
        self,
        info: Info,
        reason: Annotated[str, strawberry.argument(description="Why it is read.")],
    ) -> ReporterContact:
        ctx = info.context
        try:
            contact = await queue.reporter_contact(ctx, self.reference, reason=reason)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return ReporterContact(contact=contact.contact, login=contact.login)


@strawberry.type(description="队列之一 (Relay).")
class ReportEdge:
    node: HandledReport = field(P, "The report.")
    cursor: str = field(P, "Its place in the queue.")


@strawberry.type(description="举报队列, overdue first (Relay).")
class ReportQueueConnection:
    edges: list[ReportEdge] = field(P, "This page.")
    page_info: PageInfo = field(P, "Where it stands among the others.")
    total_count: int = field(P, "How many there are.")


@strawberry.input(description="举报队列条件, which reports.")
class ReportQueueFilter:
    reason: ReportReason | None = strawberry.field(default=None, description="举报理由.")
    state: ReportState | None = strawberry.field(
        default=None, description="Only these; the open ones where left out."
    )
    claimed_by_me: bool = strawberry.field(default=False, description="Held by the caller.")
    merged_into: strawberry.ID | None = strawberry.field(
        default=None, description="Those merged into this report."
    )


QueueFilter = Annotated[
    ReportQueueFilter | None, strawberry.argument(description="Which; the open ones if left out.")
]


@strawberry.input(description="领取举报, the report to hold for 30 minutes.")
class ClaimReportInput:
    report: strawberry.ID = strawberry.field(description="The report's reference.")


@strawberry.input(description="举报处理决定, a decision with the answer to the reporter.")
class DecideReportInput:
    report: strawberry.ID = strawberry.field(description="The report's reference.")
    decision: ReportDecision = strawberry.field(description="How it is decided.")
    feedback: str = strawberry.field(description="反馈, the answer to the reporter.")


@strawberry.type
class HandledReportPayload:
    report: HandledReport | None = field(P, "The report; null where there are objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")

    @classmethod
    async def after(cls, info: Info, work: Awaitable[ReportItem]) -> Self:
        """Do `work` and answer with the report, or with what stood against it."""
        try:
            return cls(report=HandledReport.of(await work), objections=[])
        except Refused as refusal:
            return cls(report=None, objections=Objection.all(refusal, info))


@strawberry.type(description="领取结果, what became of a claim.")
class ClaimReportPayload(HandledReportPayload):
    """See `HandledReportPayload`."""


@strawberry.type(description="处理结果, what became of a decision.")
class DecideReportPayload(HandledReportPayload):
    """See `HandledReportPayload`."""


@strawberry.type
class ReportHandlingQuery:
    @field(P, "举报队列, open reports, overdue first.", article="20")
    async def report_queue(
        self,
        info: Info,
        filter: QueueFilter = None,
        first: First = PAGE,
        after: After = None,
    ) -> ReportQueueConnection:
        wanted = filter or ReportQueueFilter()
        try:
            page = await queue.waiting(
                info.context,
                first=first,
                after=due_place(after),
                reason=wanted.reason,
                state=wanted.state,
                claimed_by_me=wanted.claimed_by_me,
                merged_into=wanted.merged_into,
            )
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        edges = [
            ReportEdge(node=HandledReport.of(item), cursor=due_cursor(*item.place))
            for item in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return ReportQueueConnection(edges=edges, page_info=info_, total_count=page.total)


@strawberry.type
class ReportHandlingMutation:
    @mutation(P, "领取举报, hold a report for 30 minutes.", article="20")
    async def claim_report(self, info: Info, input: ClaimReportInput) -> ClaimReportPayload:
        work = queue.claim(info.context, input.report)
        return await ClaimReportPayload.after(info, work)

    @mutation(P, "处理举报, decide a report that the caller holds.", article="20")
    async def decide_report(self, info: Info, input: DecideReportInput) -> DecideReportPayload:
        work = decisions.decide_report(
            info.context, input.report, decision=input.decision, feedback=input.feedback
        )
        return await DecideReportPayload.after(info, work)
