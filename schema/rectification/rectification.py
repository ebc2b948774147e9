"""限期改正: an account is suspended until what does not conform is corrected (Art 8)."""

from typing import Annotated

import strawberry

from resolvers.rectification import answers, decisions, ending, issuing, queries
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import RectificationState
from schema.access import Info, field, mutation
from schema.nodes import PAGE, After, First, PageInfo, Reference, due_cursor, due_place
from schema.objections import error_of
from schema.rectification.inputs import (
    DecideCorrectionInput,
    EndOverdueAccountInput,
    ExtendRectificationInput,
    IssueRectificationInput,
    SubmitCorrectionInput,
    WithdrawRectificationInput,
)
from schema.rectification.payloads import (
    DecideCorrectionPayload,
    EndOverdueAccountPayload,
    ExtendRectificationPayload,
    IssueRectificationPayload,
    SubmitCorrectionPayload,
    WithdrawRectificationPayload,
)
from schema.rectification.types import (
    Rectification,
    RectificationConnection,
    RectificationEdge,
)

STAFF, OPERATOR = Power.ISSUE_RECTIFICATIONS, Power.OPERATE_ACCOUNTS
Named = Annotated[
    RectificationState | None, strawberry.argument(description="Which; the open ones if left out.")
]
Overdue = Annotated[
    bool,
    strawberry.argument(description="Only those whose turn, the operator's or ours, is over."),
]


@strawberry.type
class RectificationQuery:
    @field(STAFF, "整改队列, accounts under rectification, none of one's own subject.", article="8")
    async def rectification_queue(
        self,
        info: Info,
        state: Named = None,
        overdue: Overdue = False,
        first: First = PAGE,
        after: After = None,
    ) -> RectificationConnection:
        page = await queries.waiting(
            info.context, state=state, overdue=overdue, first=first, after=due_place(after)
        )
        edges = [
            RectificationEdge(
                node=Rectification.of(whole, info),
                cursor=due_cursor(whole.row.turn_due_on, whole.row.id),
            )
            for whole in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return RectificationConnection(edges=edges, page_info=info_, total_count=page.total)

    @field(STAFF, "一份整改通知, one rectification for staff.", article="8")
    async def rectification(self, info: Info, rectification: Reference) -> Rectification:
        try:
            whole = await queries.read_rectification(info.context, rectification)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return Rectification.of(whole, info)


@strawberry.type
class RectificationMutation:
    @mutation(STAFF, "发出整改通知, suspend an account until it is corrected.", article="8")
    async def issue_rectification(
        self, info: Info, input: IssueRectificationInput
    ) -> IssueRectificationPayload:
        work = issuing.issue_rectification(
            info.context,
            input.number,
            [item.asked() for item in input.items],
            working_days=input.working_days,
            article=input.article,
            note=input.note,
        )
        return await IssueRectificationPayload.after(info, work)

    @mutation(STAFF, "延长改正期限, give more time, once.", article="8")
    async def extend_rectification(
        self, info: Info, input: ExtendRectificationInput
    ) -> ExtendRectificationPayload:
        work = issuing.extend_rectification(
            info.context,
            input.rectification,
            working_days=input.working_days,
            reason=input.reason,
        )
        return await ExtendRectificationPayload.after(info, work)

    @mutation(STAFF, "撤回整改通知, take back one that should not have been issued.", article="8")
    async def withdraw_rectification(
        self, info: Info, input: WithdrawRectificationInput
    ) -> WithdrawRectificationPayload:
        work = issuing.withdraw_rectification(
            info.context, input.rectification, reason=input.reason
        )
        return await WithdrawRectificationPayload.after(info, work)

    @mutation(OPERATOR, "提交改正, answer one item of a rectification.", article="8")
    async def submit_correction(
        self, info: Info, input: SubmitCorrectionInput
    ) -> SubmitCorrectionPayload:
        work = answers.submit_correction(
            info.context, input.rectification, input.item, input.correction()
        )
        return await SubmitCorrectionPayload.after(info, work)

    @mutation(STAFF, "决定改正, accept, hand back or refuse one answer.", article="8")
    async def decide_correction(
        self, info: Info, input: DecideCorrectionInput
    ) -> DecideCorrectionPayload:
        work = decisions.decide_correction(
            info.context, input.rectification, input.item, input.decision.act, note=input.note
        )
        return await DecideCorrectionPayload.after(info, work)

    @mutation(STAFF, "终止逾期账号, end an account whose time to correct passed.", article="8")
    async def end_overdue_account(
        self, info: Info, input: EndOverdueAccountInput
    ) -> EndOverdueAccountPayload:
        work = ending.end_overdue_account(info.context, input.rectification, note=input.note)
        return await EndOverdueAccountPayload.after(info, work)
