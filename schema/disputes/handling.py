"""身份冒用异议处理: staff claim and decide disputes about the use of an identity (Art 8)."""

from collections.abc import Awaitable
from typing import Self

import strawberry

from resolvers.disputes import decisions, queue
from resolvers.disputes.decisions import DisputeVerdict
from resolvers.disputes.queue import DisputeDossier
from rules.identity.seen_documents import EyeCheck
from rules.powers import Power
from rules.vocabulary import CheckedFact, DisputeDecision
from schema.access import Info, field, mutation
from schema.disputes.types import (
    DisputeQueueConnection,
    HandledDispute,
    P,
    QueuedDispute,
    QueuedDisputeEdge,
    seen,
)
from schema.evidence import SeenDocumentInput
from schema.nodes import (
    PAGE,
    After,
    First,
    PageInfo,
    due_cursor,
    due_place,
)
from schema.objections import Objection, outcome


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
    documents: list[SeenDocumentInput] = strawberry.field(
        default_factory=list,
        description="证明材料, the files of this dispute that were seen, each opened since "
        "the claim.",
    )

    def verdict(self) -> DisputeVerdict:
        numbers = tuple(self.impersonated)
        return DisputeVerdict(self.decision, self.feedback, numbers, self._check())

    def _check(self) -> EyeCheck | None:
        if self.means is None:
            return None
        documents = tuple(document.seen() for document in self.documents)
        return EyeCheck(self.means.strip(), frozenset({CheckedFact.IDENTITY}), documents)


@strawberry.type
class HandledDisputePayload:
    dispute: HandledDispute | None = seen("The dispute; null where there are objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")

    @classmethod
    async def after(cls, info: Info, work: Awaitable[DisputeDossier]) -> Self:
        """Do `work` and answer with the case, or with what stood against it."""
        dossier, objections = await outcome(work, info)
        dispute = HandledDispute.of(dossier) if dossier else None
        return cls(dispute=dispute, objections=objections)


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
        place = due_place(after)
        page = await queue.waiting(info.context, first=first, after=place)
        edges = [
            QueuedDisputeEdge(
                node=QueuedDispute.of(row, info),
                cursor=due_cursor(row.due_on, row.id),
            )
            for row in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return DisputeQueueConnection(edges=edges, page_info=info_, total_count=page.total)


@strawberry.type
class DisputeHandlingMutation:
    @mutation(P, "领取异议, hold a dispute for 30 minutes; answers with its case.", article="8")
    async def claim_dispute(self, info: Info, input: ClaimDisputeInput) -> ClaimDisputePayload:
        work = queue.claim(info.context, input.dispute)
        return await ClaimDisputePayload.after(info, work)

    @mutation(P, "处理异议, decide a dispute that the caller holds.", article="8")
    async def decide_dispute(self, info: Info, input: DecideDisputeInput) -> DecideDisputePayload:
        work = decisions.decide_dispute(info.context, input.dispute, input.verdict())
        return await DecideDisputePayload.after(info, work)
