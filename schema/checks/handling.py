"""核验处理: staff claim and decide checks of registered accounts (Art 9)."""

from collections.abc import Awaitable
from typing import Self

import strawberry

from resolvers.checks import decisions, queue
from resolvers.checks.queue import CheckDossier
from rules.checks import Verdict
from rules.powers import Power
from rules.vocabulary import CheckedFact, CheckState
from schema.access import Info, field, mutation
from schema.checks.types import (
    CheckQueueConnection,
    HandledCheck,
    P,
    QueuedCheck,
    QueuedCheckEdge,
    seen,
)
from schema.evidence import SeenDocumentInput
from schema.nodes import (
    PAGE,
    After,
    First,
    PageInfo,
    cursor,
    due_place,
)
from schema.objections import Objection, outcome


@strawberry.input(description="领取核验, the check to hold for 30 minutes.")
class ClaimCheckInput:
    check: strawberry.ID = strawberry.field(description="The check's reference.")


@strawberry.input(description="核验结论, what a check found.")
class DecideCheckInput:
    check: strawberry.ID = strawberry.field(description="The check's reference.")
    outcome: CheckState = strawberry.field(
        description="PASSED; FAULT_FOUND, after the measure that follows from it; ENDED, where the "
        "account is out of service."
    )
    means: str = strawberry.field(
        default="", description="核验方式, how the facts were seen. For PASSED, and only for it."
    )
    facts: list[CheckedFact] = strawberry.field(
        default_factory=list,
        description="核验事项, what was seen. The day becomes public of each published fact, with "
        "QUALIFICATION of the credentials. CREDIT belongs to applications.",
    )
    note: str = strawberry.field(default="", description="备注, for the file alone.")
    documents: list[SeenDocumentInput] = strawberry.field(
        default_factory=list,
        description="证明材料, the files of this case that were seen, each opened since the claim.",
    )

    def verdict(self) -> Verdict:
        seen = tuple(document.seen() for document in self.documents)
        return Verdict(self.outcome, self.means, frozenset(self.facts), self.note, seen)


@strawberry.type
class HandledCheckPayload:
    check: HandledCheck | None = seen("The check; null where there are objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")

    @classmethod
    async def after(cls, info: Info, work: Awaitable[CheckDossier]) -> Self:
        """Do `work` and answer with the case, or with what stood against it."""
        dossier, objections = await outcome(work, info)
        check = HandledCheck.of(dossier) if dossier else None
        return cls(check=check, objections=objections)


@strawberry.type(description="领取结果, what became of a claim.")
class ClaimCheckPayload(HandledCheckPayload):
    """See `HandledCheckPayload`."""


@strawberry.type(description="核验结果, what became of a decision.")
class DecideCheckPayload(HandledCheckPayload):
    """See `HandledCheckPayload`."""


@strawberry.type
class CheckHandlingQuery:
    @field(P, "核验队列, checks that wait for a person, due first first.", article="9")
    async def check_queue(
        self, info: Info, first: First = PAGE, after: After = None
    ) -> CheckQueueConnection:
        place = due_place(after)
        page = await queue.waiting(info.context, first=first, after=place)
        edges = [
            QueuedCheckEdge(
                node=QueuedCheck.of(row, info),
                cursor=cursor((str(row.due_on), str(row.id))),
            )
            for row in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return CheckQueueConnection(edges=edges, page_info=info_, total_count=page.total)


@strawberry.type
class CheckHandlingMutation:
    @mutation(P, "领取核验, hold a check for 30 minutes; answers with its case.", article="9")
    async def claim_check(self, info: Info, input: ClaimCheckInput) -> ClaimCheckPayload:
        work = queue.claim(info.context, input.check)
        return await ClaimCheckPayload.after(info, work)

    @mutation(P, "作出核验结论, decide a check that the caller holds.", article="9")
    async def decide_check(self, info: Info, input: DecideCheckInput) -> DecideCheckPayload:
        work = decisions.decide_check(info.context, input.check, input.verdict())
        return await DecideCheckPayload.after(info, work)
