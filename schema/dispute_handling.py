"""身份冒用异议处理: staff claim and decide disputes about the use of an identity (Art 8)."""

from collections.abc import Awaitable
from datetime import date, datetime
from typing import Any, Self

import strawberry

from models import IdentityDispute
from resolvers import dispute_decisions, dispute_queue
from resolvers.cases import CaseView
from resolvers.dispute_decisions import DisputeVerdict
from resolvers.dispute_queue import DisputeCase
from resolvers.refusal import Refused
from rules.identity import mask_number
from rules.powers import Power
from rules.vocabulary import DisputeDecision, DisputeState, DocumentKind
from schema.access import Info, field, mutation
from schema.cases import OtherAccount
from schema.disputes import DisputedAccount
from schema.nodes import PAGE, After, First, PageInfo, cursor, position, row_id
from schema.objections import Objection
from schema.verification import FactorResult

P = Power.HANDLE_DISPUTES


def seen(description: str, *, article: str | None = None) -> Any:
    return field(P, description, article=article)


@strawberry.type(description="待办异议, an open dispute. No personal value is in it.")
class QueuedDispute:
    reference: strawberry.ID = seen("What `claimDispute` names it by.")
    document_kind: DocumentKind = seen("证件类型.")
    filed_at: datetime = seen("When it was filed.")
    due_on: date = seen("The day by which it is decided.")
    overdue: bool = seen("Whether that day has passed.")
    proven: bool = seen("Whether the identity is proven the filer's, so that accounts rest.")
    claimed: bool = seen("Whether somebody holds it now.")

    @classmethod
    def of(cls, row: IdentityDispute, info: Info) -> "QueuedDispute":
        until = row.claimed_until
        return cls(
            reference=strawberry.ID(row.ref),
            document_kind=row.document_kind,
            filed_at=row.filed_at,
            due_on=row.due_on,
            overdue=row.due_on < info.context.today,
            proven=row.proven_at is not None,
            claimed=until is not None and until > info.context.now,
        )


@strawberry.type(description="队列之一 (Relay).")
class QueuedDisputeEdge:
    node: QueuedDispute = seen("The dispute.")
    cursor: str = seen("Its place in the queue.")


@strawberry.type(description="异议队列, due first first (Relay).")
class DisputeQueueConnection:
    edges: list[QueuedDisputeEdge] = seen("This page.")
    page_info: PageInfo = seen("Where it stands among the others.")
    total_count: int = seen("How many wait.")


@strawberry.type(description="异议案卷, what a decision on a dispute needs. Numbers are masked.")
class HandledDispute:
    reference: strawberry.ID = seen("What mutations name it by.")
    state: DisputeState = seen("How far it is.")
    document_kind: DocumentKind = seen("证件类型.")
    document_number: str = seen("Masked.")
    name: str = seen("The name that was declared.")
    phone: str = seen("Masked.")
    statement: str = seen("What the filer said.")
    due_on: date = seen("The day by which it is decided.")
    proven_at: datetime | None = seen("When the identity was proven the filer's; null before.")
    claimed_until: datetime | None = seen("Until when somebody holds it.")
    factors: list[FactorResult] = seen("验证因素 of the filer, with all that they said.")
    concerned: list[OtherAccount] = seen("Accounts of others on the identity, as they are now.")
    stopped: list[DisputedAccount] = seen("What became of each through this dispute.")
    decision: DisputeDecision | None = seen("How it was decided; null before.")

    @classmethod
    def of(cls, case: DisputeCase) -> "HandledDispute":
        row = case.dispute
        return cls(
            reference=strawberry.ID(row.ref),
            state=row.state,
            document_kind=row.document_kind,
            document_number=mask_number(case.claimed.number),
            name=case.claimed.name,
            phone=mask_number(case.claimed.phone),
            statement=case.statement,
            due_on=row.due_on,
            proven_at=row.proven_at,
            claimed_until=row.claimed_until,
            factors=[FactorResult.of(one, CaseView.REVIEWER) for one in case.factors],
            concerned=[OtherAccount.of(one) for one in case.concerned],
            stopped=[
                DisputedAccount(
                    number=one.number,
                    suspended=one.suspended_at is not None,
                    impersonated=one.impersonated,
                )
                for one in case.stopped
            ],
            decision=row.decision,
        )


@strawberry.input(description="领取异议, the dispute to hold for 30 minutes.")
class ClaimDisputeInput:
    dispute: strawberry.ID = strawberry.field(description="The dispute's reference.")


@strawberry.input(description="异议处理决定, a decision with the answer to who filed it.")
class DecideDisputeInput:
    dispute: strawberry.ID = strawberry.field(description="The dispute's reference.")
    decision: DisputeDecision = strawberry.field(description="UPHELD or DISMISSED.")
    feedback: str = strawberry.field(description="反馈, the answer to who filed it.")
    impersonated: list[str] = strawberry.field(
        default_factory=list,
        description="Numbers of the accounts that used the identity: they end.",
    )
    means: str | None = strawberry.field(
        default=None, description="人工核验, how the filer was seen to be the identity's own."
    )

    def verdict(self) -> DisputeVerdict:
        return DisputeVerdict(self.decision, self.feedback, tuple(self.impersonated), self.means)


@strawberry.type
class HandledDisputePayload:
    dispute: HandledDispute | None = seen("The dispute; null where there are objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")

    @classmethod
    async def after(cls, info: Info, work: Awaitable[DisputeCase]) -> Self:
        """Do `work` and answer with the case, or with what stood against it."""
        try:
            return cls(dispute=HandledDispute.of(await work), objections=[])
        except Refused as refusal:
            return cls(dispute=None, objections=Objection.all(refusal, info))


@strawberry.type(description="领取结果, what became of a claim.")
class ClaimDisputePayload(HandledDisputePayload):
    """See `HandledDisputePayload`."""


@strawberry.type(description="处理结果, what became of a decision.")
class DecideDisputePayload(HandledDisputePayload):
    """See `HandledDisputePayload`."""


@strawberry.type
class DisputeHandlingQuery:
    @field(P, "异议队列, open disputes, due first first.", article="8")
    async def dispute_queue(
        self, info: Info, first: First = PAGE, after: After = None
    ) -> DisputeQueueConnection:
        place = position(after, date.fromisoformat, row_id)
        page = await dispute_queue.queue(info.context, first=first, after=place)
        edges = [
            QueuedDisputeEdge(
                node=QueuedDispute.of(row, info),
                cursor=cursor((row.due_on.isoformat(), str(row.id))),
            )
            for row in page.disputes
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return DisputeQueueConnection(edges=edges, page_info=info_, total_count=page.total)


@strawberry.type
class DisputeHandlingMutation:
    @mutation(P, "领取异议, hold a dispute for 30 minutes; answers with its case.", article="8")
    async def claim_dispute(self, info: Info, input: ClaimDisputeInput) -> ClaimDisputePayload:
        work = dispute_queue.claim(info.context, input.dispute)
        return await ClaimDisputePayload.after(info, work)

    @mutation(P, "处理异议, decide a dispute that the caller holds.", article="8")
    async def decide_dispute(self, info: Info, input: DecideDisputeInput) -> DecideDisputePayload:
        work = dispute_decisions.decide_dispute(info.context, input.dispute, input.verdict())
        return await DecideDisputePayload.after(info, work)
