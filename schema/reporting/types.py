"""Reports as staff see them: what was said, not by whom (Art 20)."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from resolvers.reporting import queue
from resolvers.reporting.items import ReportItem
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import ReportDecision, ReportReason, ReportState
from schema.access import Info, field
from schema.evidence import Evidence
from schema.nodes import PageInfo
from schema.objections import error_of
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
