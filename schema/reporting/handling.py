"""举报处理: staff take reports from the queue and answer them (Art 20)."""

from collections.abc import Awaitable
from typing import Annotated, Self

import strawberry

from resolvers.reporting import decisions, queue
from resolvers.reporting.items import ReportItem
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import ReportDecision, ReportReason, ReportState
from schema.access import Info, field, mutation
from schema.nodes import (
    PAGE,
    After,
    First,
    PageInfo,
    due_cursor,
    due_place,
)
from schema.objections import Objection, error_of, outcome
from schema.reporting.types import HandledReport, P, ReportEdge, ReportQueueConnection


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
        item, objections = await outcome(work, info)
        report = HandledReport.of(item) if item else None
        return cls(report=report, objections=objections)


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
