"""What whoever disputes the use of an identity says, as GraphQL inputs (Art 8)."""

import strawberry

from rules.disputes import Dispute as Told
from rules.vocabulary import DocumentKind
from schema.access import given
from schema.registration import IdentityDocumentInput


@strawberry.input(description="冒用身份异议, whose identity was used, and what happened.")
class DisputeIdentityInput:
    document: IdentityDocumentInput = given("The document that was used: the caller's own.")
    name: str = given("The name on it.")
    phone: str = given("Mainland mobile number for the verification code. Never published.")
    statement: str = given("What happened, at most 2,000 characters. For staff only.")

    evidence: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="证明材料, files uploaded as IDENTITY_DOCUMENT that show the identity is the "
        "caller's own, at most five.",
    )

    def told(self) -> Told:
        return Told(
            DocumentKind(self.document.kind),
            self.document.number,
            self.name,
            self.phone,
            self.statement,
            tuple(self.evidence),
        )


@strawberry.input(description="获取验证码, the dispute whose phone is to be confirmed.")
class RequestDisputeCodeInput:
    dispute: strawberry.ID = given("The dispute's reference.")


@strawberry.input(description="验证手机号, the code that was sent.")
class ConfirmDisputePhoneInput:
    dispute: strawberry.ID = given("The dispute's reference.")
    code: str = given("Six digits.")


@strawberry.input(description="小额打款, an account in the name of who disputes.")
class StartDisputePaymentInput:
    dispute: strawberry.ID = given("The dispute's reference.")
    account: str = given("Its number. It has to be held in the disputed identity's own name.")


@strawberry.input(description="确认打款金额, the sum that came in.")
class ConfirmDisputePaymentInput:
    dispute: strawberry.ID = given("The dispute's reference.")
    amount: str = given("In yuan, as the bank's statement has it: `3.27`.")
