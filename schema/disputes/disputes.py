"""冒用身份异议: whose identity was used by another says so, and follows it (Art 8)."""

from collections.abc import Awaitable
from datetime import date, datetime
from typing import Self

import strawberry

import models
from models import IdentityDispute
from resolvers.disputes import filing
from resolvers.disputes.filing import DisputeView
from resolvers.review.dossier import Viewer
from rules.powers import Power
from rules.vocabulary import DisputeDecision, DisputeState
from schema.access import Info, field, mutation, shown
from schema.disputes.inputs import (
    ConfirmDisputePaymentInput,
    ConfirmDisputePhoneInput,
    DisputeIdentityInput,
    RequestDisputeCodeInput,
    StartDisputePaymentInput,
)
from schema.identity import FactorResult
from schema.objections import Objection, outcome

P = Power.OPERATE_ACCOUNTS


@strawberry.type(description="涉及账号, an account on the disputed identity.")
class DisputedAccount:
    number: str = shown("账号编号.")
    suspended: bool = shown("Whether its service was suspended for the dispute.")
    impersonated: bool | None = shown("Whether staff found it so; null before.")

    @classmethod
    def of(cls, row: models.DisputedAccount) -> "DisputedAccount":
        return cls(
            number=row.number,
            suspended=row.suspended_at is not None,
            impersonated=row.impersonated,
        )


@strawberry.type(description="冒用身份异议, as who filed it sees it.")
class IdentityDisputeView:
    reference: strawberry.ID = shown("What mutations name it by.")
    state: DisputeState = shown("VERIFYING until a phone or account is confirmed.", article="8")
    filed_at: datetime = shown("When it was filed.")
    due_on: date = shown("The day by which it is decided.")
    due_provisional: bool = shown("Whether that day may move: the holidays are not out yet.")
    factors: list[FactorResult] = shown("验证因素, the filer's own.", article="8")
    proven_at: datetime | None = shown("When the identity was proven the filer's; null before.")
    accounts: list[DisputedAccount] = shown("Accounts of others on it, once that is proven.")
    decision: DisputeDecision | None = shown("How it was decided; null before.")
    feedback: str | None = shown("The answer in words; null before.")

    @classmethod
    def of(cls, view: DisputeView) -> "IdentityDisputeView":
        row = view.dispute
        return cls(
            reference=strawberry.ID(row.ref),
            state=row.state,
            filed_at=row.filed_at,
            due_on=row.due_on,
            due_provisional=row.due_provisional,
            factors=[FactorResult.of(one, Viewer.APPLICANT) for one in view.factors],
            proven_at=row.proven_at,
            accounts=[DisputedAccount.of(one) for one in view.accounts],
            decision=row.decision,
            feedback=row.feedback or None,
        )


@strawberry.type
class IdentityDisputePayload:
    dispute: IdentityDisputeView | None = field(
        P, "The dispute as it is now; null where there are objections."
    )
    objections: list[Objection] = field(
        Power.READ_PUBLIC, "Everything that stood against it; empty where it was done."
    )

    @classmethod
    async def after(cls, info: Info, work: Awaitable[IdentityDispute]) -> Self:
        """Do `work` and answer with the dispute, or with what stood against it."""
        row, objections = await outcome(work, info)
        dispute = IdentityDisputeView.of(await filing.view(row)) if row else None
        return cls(dispute=dispute, objections=objections)


@strawberry.type(description="异议提出结果, what became of filing a dispute.")
class DisputeIdentityPayload(IdentityDisputePayload):
    """See `IdentityDisputePayload`."""


@strawberry.type(description="验证码发送结果, what became of asking for another code.")
class RequestDisputeCodePayload(IdentityDisputePayload):
    """See `IdentityDisputePayload`."""


@strawberry.type(description="验证结果, what became of a phone code.")
class ConfirmDisputePhonePayload(IdentityDisputePayload):
    """See `IdentityDisputePayload`."""


@strawberry.type(description="打款结果, what became of asking for a small payment.")
class StartDisputePaymentPayload(IdentityDisputePayload):
    """See `IdentityDisputePayload`."""


@strawberry.type(description="打款验证结果, what became of the sum that was entered.")
class ConfirmDisputePaymentPayload(IdentityDisputePayload):
    """See `IdentityDisputePayload`."""


@strawberry.type
class DisputeQuery:
    @field(P, "我的身份冒用异议, the caller's disputes, newest first.", article="8")
    async def my_identity_disputes(self, info: Info) -> list[IdentityDisputeView]:
        return [IdentityDisputeView.of(view) for view in await filing.mine(info.context)]


@strawberry.type
class DisputeMutation:
    @mutation(P, "提出身份冒用异议, say that one's identity was used.", article="8")
    async def dispute_identity(
        self, info: Info, input: DisputeIdentityInput
    ) -> DisputeIdentityPayload:
        work = filing.dispute_identity(info.context, input.told())
        return await DisputeIdentityPayload.after(info, work)

    @mutation(P, "获取验证码, have another code sent to the dispute's phone.", article="8")
    async def request_dispute_code(
        self, info: Info, input: RequestDisputeCodeInput
    ) -> RequestDisputeCodePayload:
        work = filing.request_code(info.context, input.dispute)
        return await RequestDisputeCodePayload.after(info, work)

    @mutation(P, "验证手机号, confirm the dispute's phone by its code.", article="8")
    async def confirm_dispute_phone(
        self, info: Info, input: ConfirmDisputePhoneInput
    ) -> ConfirmDisputePhonePayload:
        work = filing.confirm_phone(info.context, input.dispute, input.code)
        return await ConfirmDisputePhonePayload.after(info, work)

    @mutation(P, "小额打款, have a sum paid into an account in that name.", article="8")
    async def start_dispute_payment(
        self, info: Info, input: StartDisputePaymentInput
    ) -> StartDisputePaymentPayload:
        work = filing.start_payment(info.context, input.dispute, input.account)
        return await StartDisputePaymentPayload.after(info, work)

    @mutation(P, "确认打款金额, confirm that account by the sum that came in.", article="8")
    async def confirm_dispute_payment(
        self, info: Info, input: ConfirmDisputePaymentInput
    ) -> ConfirmDisputePaymentPayload:
        work = filing.confirm_payment(info.context, input.dispute, input.amount)
        return await ConfirmDisputePaymentPayload.after(info, work)
