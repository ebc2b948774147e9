"""违规注册线索的处理: staff list findings, see their rows, confirm or dismiss them, decide appeals,
and see how often the register was wrong (Art 10, 20).
"""

from collections.abc import Awaitable
from datetime import datetime
from typing import Annotated, Self

import strawberry

from resolvers.abuse import accuracy, appeals, decisions, findings
from resolvers.abuse.accuracy import AbuseCounts
from resolvers.abuse.findings import Whole
from resolvers.runtime import Refused
from rules.vocabulary import AbuseKind, AbuseRule, AbuseState, AppealDecision
from schema.abuse.types import AbuseCase, AbuseFinding, AbuseFindingConnection, AbuseFindingEdge, P
from schema.access import Info, field, mutation, public
from schema.nodes import PAGE, After, First, PageInfo, Reference, cursor, position, row_id
from schema.objections import Objection, error_of, outcome


@strawberry.input(description="线索条件, which findings.")
class AbuseFindingFilter:
    kind: AbuseKind | None = strawberry.field(default=None, description="What was found.")
    rule: AbuseRule | None = strawberry.field(default=None, description="By which rule.")
    state: AbuseState | None = strawberry.field(default=None, description="How far it is.")
    number: str | None = strawberry.field(default=None, description="Resting on this account.")
    appealed: bool | None = strawberry.field(
        default=None, description="With an appeal that waits for a decision, or without."
    )


@strawberry.input(description="确认线索, that it is abuse.")
class ConfirmAbuseFindingInput:
    finding: strawberry.ID = strawberry.field(description="The finding's reference.")
    reason: str = strawberry.field(description="Why, in words for staff.")
    spared: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Applications that look alike and are none of it."
    )


@strawberry.input(description="排除线索, that it is none.")
class DismissAbuseFindingInput:
    finding: strawberry.ID = strawberry.field(description="The finding's reference.")
    reason: str = strawberry.field(description="Why, in words for staff.")


@strawberry.input(description="申诉决定, by another than who confirmed the finding.")
class DecideAbuseAppealInput:
    appeal: strawberry.ID = strawberry.field(description="The appeal's reference.")
    decision: AppealDecision = strawberry.field(description="REJECTED, CLEARED or OVERTURNED.")
    feedback: str = strawberry.field(description="反馈, the answer to who appealed.")


FindingFilter = Annotated[
    AbuseFindingFilter | None, strawberry.argument(description="Which; all where left out.")
]
Since = Annotated[datetime | None, strawberry.argument(description="Found from then on.")]
Until = Annotated[datetime | None, strawberry.argument(description="Found before then.")]


@strawberry.type
class AbuseCasePayload:
    case: AbuseCase | None = field(P, "As it is now; null where there are objections.")
    objections: list[Objection] = public("Everything that stood against it.")

    @classmethod
    async def after(cls, info: Info, work: Awaitable[Whole]) -> Self:
        """Do `work` and answer with the case, or with what stood against it."""
        whole, objections = await outcome(work, info)
        case = AbuseCase.of(whole, info) if whole else None
        return cls(case=case, objections=objections)


@strawberry.type(description="确认结果, what became of it.")
class ConfirmAbuseFindingPayload(AbuseCasePayload):
    """See `AbuseCasePayload`."""


@strawberry.type(description="排除结果, what became of it.")
class DismissAbuseFindingPayload(AbuseCasePayload):
    """See `AbuseCasePayload`."""


@strawberry.type(description="申诉决定的结果, what became of it.")
class DecideAbuseAppealPayload(AbuseCasePayload):
    """See `AbuseCasePayload`."""


@strawberry.type(description="线索统计, how often findings of one kind were right (Art 10).")
class AbuseFindingCounts:
    kind: AbuseKind = field(P, "What was found.")
    open: int = field(P, "Findings that wait for a decision.")
    confirmed: int = field(P, "Findings that stand.")
    dismissed: int = field(P, "Findings that were dismissed.")
    overturned: int = field(P, "Findings that fell on appeal.")
    applications: int = field(P, "Applications that decided findings rested on.")
    honest: int = field(P, "How many of them turned out to be honest.")
    honest_share: float | None = field(P, "The same as a share of 1; null while none is decided.")

    @classmethod
    def of(cls, counts: AbuseCounts) -> "AbuseFindingCounts":
        return cls(
            kind=counts.kind,
            open=counts.findings[AbuseState.OPEN],
            confirmed=counts.findings[AbuseState.CONFIRMED],
            dismissed=counts.findings[AbuseState.DISMISSED],
            overturned=counts.findings[AbuseState.OVERTURNED],
            applications=counts.applications,
            honest=counts.honest,
            honest_share=counts.honest_share,
        )


@strawberry.type
class AbuseHandlingQuery:
    @field(P, "违规注册线索, findings of abusive registration, newest first.", article="10")
    async def abuse_findings(
        self, info: Info, filter: FindingFilter = None, first: First = PAGE, after: After = None
    ) -> AbuseFindingConnection:
        wanted, place = filter or AbuseFindingFilter(), position(after, row_id)
        page = await findings.page(
            info.context,
            kind=wanted.kind,
            state=wanted.state,
            rule=wanted.rule,
            number=wanted.number,
            appealed=wanted.appealed,
            first=first,
            before=place[0] if place else None,
        )
        edges = [
            AbuseFindingEdge(node=AbuseFinding.of(row, info), cursor=cursor((str(row.id),)))
            for row in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return AbuseFindingConnection(edges=edges, page_info=info_, total_count=page.total)

    @field(P, "线索案卷, one finding with all that it rests on; reading it is noted.", article="10")
    async def abuse_finding(self, info: Info, finding: Reference) -> AbuseCase:
        try:
            return AbuseCase.of(await findings.read_finding(info.context, finding), info)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal

    @field(P, "线索统计, findings by kind and how they were decided.", article="10")
    async def abuse_statistics(
        self, info: Info, since: Since = None, until: Until = None
    ) -> list[AbuseFindingCounts]:
        counts = await accuracy.counts(info.context, since, until)
        return [AbuseFindingCounts.of(one) for one in counts]


@strawberry.type
class AbuseHandlingMutation:
    @mutation(P, "确认线索, find that it is abuse, sparing whom it does not concern.", article="10")
    async def confirm_abuse_finding(
        self, info: Info, input: ConfirmAbuseFindingInput
    ) -> ConfirmAbuseFindingPayload:
        work = decisions.confirm_abuse_finding(
            info.context, input.finding, reason=input.reason, spared=input.spared
        )
        return await ConfirmAbuseFindingPayload.after(info, work)

    @mutation(P, "排除线索, find that it is none: what waited for it goes on.", article="10")
    async def dismiss_abuse_finding(
        self, info: Info, input: DismissAbuseFindingInput
    ) -> DismissAbuseFindingPayload:
        work = decisions.dismiss_abuse_finding(info.context, input.finding, reason=input.reason)
        return await DismissAbuseFindingPayload.after(info, work)

    @mutation(P, "决定申诉, by another than who confirmed the finding.", article="20")
    async def decide_abuse_appeal(
        self, info: Info, input: DecideAbuseAppealInput
    ) -> DecideAbuseAppealPayload:
        work = appeals.decide_abuse_appeal(
            info.context, input.appeal, decision=input.decision, feedback=input.feedback
        )
        return await DecideAbuseAppealPayload.after(info, work)
