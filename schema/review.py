"""审核: reviewers take applications from the queue, see the whole case, decide (Art 8, 9)."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from models import Application as Row
from resolvers.review import decisions, queue
from resolvers.review.dossier import dossier_for_staff
from resolvers.review.verdict import Verdict
from resolvers.runtime import Refused
from resolvers.worklist import claim_of
from rules.powers import Power
from rules.review import HumanCheck
from rules.vocabulary import (
    CheckedFact,
    Decision,
    PauseReason,
    RefusalGround,
    SubjectNature,
)
from schema.access import Info, field, mutation
from schema.evidence import SeenDocumentInput
from schema.nodes import (
    PAGE,
    After,
    First,
    PageInfo,
    Reference,
    due_cursor,
    due_place,
)
from schema.objections import error_of
from schema.registration import Application, ClaimReviewPayload, DecideRegistrationPayload

P = Power.REVIEW_APPLICATIONS


@strawberry.input(description="队列条件, which waiting applications.")
class ReviewQueueFilter:
    category: str | None = strawberry.field(default=None, description="内容生产类别.")
    nature: SubjectNature | None = strawberry.field(default=None, description="主体性质.")
    overdue: bool | None = strawberry.field(default=None, description="Past their due date.")
    unclaimed: bool | None = strawberry.field(default=None, description="Held by no reviewer.")


QueueFilter = Annotated[
    ReviewQueueFilter | None, strawberry.argument(description="Which; all where left out.")
]


@strawberry.type(description="待审核, a waiting application. No personal value is in it.")
class QueuedApplication:
    reference: strawberry.ID = field(P, "What `claimReview` names it by.")
    number: str = field(P, "账号编号.")
    name: str = field(P, "账号名称.")
    category: str = field(P, "内容生产类别.")
    nature: SubjectNature = field(P, "主体性质.")
    submitted_at: datetime = field(P, "When it was first submitted.")
    due_on: date = field(P, "The day by which it is decided.")
    overdue: bool = field(P, "Whether that day has passed.")
    revision: int = field(P, "How many times it was submitted.")
    claimed: bool = field(P, "Whether a reviewer holds it now.")
    paused: PauseReason | None = field(P, "Why its due date waits, where it does.", article="8")
    awaits_second: bool = field(
        P, "Whether somebody would approve it and a second person has to look.", article="8"
    )

    @classmethod
    def of(cls, row: Row, now: datetime, today: date) -> "QueuedApplication":
        return cls(
            reference=strawberry.ID(row.ref),
            number=str(row.account.number),
            name=row.account.name,
            category=row.account.category,
            nature=row.nature,
            submitted_at=row.submitted_at,
            due_on=row.due_on,
            overdue=row.due_on < today and row.paused_on is None,
            revision=row.revision,
            claimed=claim_of(row, now) is not None,
            paused=row.pause,
            awaits_second=row.awaits_second,
        )


@strawberry.type(description="队列之一 (Relay).")
class QueuedApplicationEdge:
    node: QueuedApplication = field(P, "The application.")
    cursor: str = field(P, "Its place in the queue.")


@strawberry.type(description="审核队列, due first first (Relay).")
class ReviewQueueConnection:
    edges: list[QueuedApplicationEdge] = field(P, "This page.")
    page_info: PageInfo = field(P, "Where it stands among the others.")
    total_count: int = field(P, "How many wait.")


@strawberry.input(description="领取, the application to hold for 30 minutes.")
class ClaimReviewInput:
    application: strawberry.ID = strawberry.field(description="The application's reference.")


@strawberry.input(description="人工核验, what the reviewer checked by eye.")
class HumanCheckInput:
    means: str = strawberry.field(description="What was compared, and how.")
    facts: list[CheckedFact] = strawberry.field(
        description="What was checked. Only these count, and of these only what a document that is "
        "named shows is published as CHECKED."
    )
    documents: list[SeenDocumentInput] = strawberry.field(
        default_factory=list,
        description="证明材料, the files of this case that were seen, each opened since the claim. "
        "Without one a check proves nothing.",
    )
    overrules: str | None = strawberry.field(
        default=None,
        description="Why a register's answer against it does not count. It takes a second person.",
    )

    def check(self) -> HumanCheck:
        return HumanCheck(
            means=self.means.strip(),
            facts=frozenset(self.facts),
            documents=tuple(seen.seen() for seen in self.documents),
            overrules=(self.overrules or "").strip() or None,
        )


@strawberry.input(description="审核结论, a decision on an application.")
class DecideRegistrationInput:
    application: strawberry.ID = strawberry.field(description="The application's reference.")
    decision: Decision = strawberry.field(description="APPROVE, RETURN or REFUSE.")
    grounds: list[RefusalGround] = strawberry.field(
        default_factory=list, description="Coded grounds of a return or refusal."
    )
    note: str = strawberry.field(default="", description="Words to the applicant.")
    human_check: HumanCheckInput | None = strawberry.field(
        default=None, description="人工核验, what was checked by eye."
    )
    credentials_checked: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Credentials that were checked against their evidence."
    )

    name_right: str = strawberry.field(
        default="",
        description="What shows that the applicant may bear a name that is near to another.",
    )

    profile_right: str = strawberry.field(
        default="",
        description="Why an introduction or a picture with findings may stand.",
    )

    def verdict(self) -> Verdict:
        return Verdict(
            decision=self.decision,
            grounds=tuple(dict.fromkeys(self.grounds)),
            note=self.note,
            human_check=self.human_check.check() if self.human_check else None,
            credentials_checked=tuple(self.credentials_checked),
            name_right=self.name_right,
            profile_right=self.profile_right,
        )


@strawberry.type
class ReviewQuery:
    @field(P, "审核队列, applications that wait for a decision.", article="8")
    async def review_queue(
        self,
        info: Info,
        filter: QueueFilter = None,
        first: First = PAGE,
        after: After = None,
    ) -> ReviewQueueConnection:
        wanted, ctx = filter or ReviewQueueFilter(), info.context
        page = await queue.waiting(
            ctx,
            category=wanted.category,
            nature=wanted.nature,
            overdue=wanted.overdue,
            unclaimed=wanted.unclaimed,
            first=first,
            after=due_place(after),
        )
        edges = [
            QueuedApplicationEdge(
                node=QueuedApplication.of(row, ctx.now, ctx.today),
                cursor=due_cursor(row.due_on, row.id),
            )
            for row in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return ReviewQueueConnection(edges=edges, page_info=info_, total_count=page.total)

    @field(P, "审核案卷, the whole case of an application that the caller holds.", article="8")
    async def review_case(self, info: Info, application: Reference) -> Application:
        try:
            dossier = await dossier_for_staff(info.context, application)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return Application.of(dossier)


@strawberry.type
class ReviewMutation:
    @mutation(P, "领取审核, hold an application for 30 minutes; answers with its case.")
    async def claim_review(self, info: Info, input: ClaimReviewInput) -> ClaimReviewPayload:
        work = queue.claim(info.context, input.application)
        return await ClaimReviewPayload.after(info, work)

    @mutation(P, "作出审核结论, decide an application that the caller holds.", article="9")
    async def decide_registration(
        self, info: Info, input: DecideRegistrationInput
    ) -> DecideRegistrationPayload:
        work = decisions.decide_registration(info.context, input.application, input.verdict())
        return await DecideRegistrationPayload.after(info, work)
