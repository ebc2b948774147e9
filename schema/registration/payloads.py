"""What mutations answer: the changed object, or every objection (never both)."""

from collections.abc import Awaitable
from typing import ClassVar, Self

import strawberry

from models import Application as Row
from resolvers.review.dossier import Viewer, load
from rules.powers import Power
from schema.access import Info, field
from schema.objections import Objection, outcome
from schema.registration.accounts import Application


@strawberry.type
class ApplicationPayload:
    viewer: ClassVar = Viewer.APPLICANT

    application: Application | None = field(
        Power.SEE_CASES, "The application as it is now; null where there are objections."
    )
    objections: list[Objection] = field(
        Power.READ_PUBLIC, "Everything that stood against it; empty where it was done."
    )

    @classmethod
    async def after(cls, info: Info, work: Awaitable[Row]) -> Self:
        """Do `work` and answer with the case, or with what stood against it."""
        row, objections = await outcome(work, info)
        dossier = await load(info.context, row, cls.viewer) if row else None
        application = Application.of(dossier) if dossier else None
        return cls(application=application, objections=objections)


@strawberry.type(description="注册结果, what became of an application to register.")
class RegisterAccountPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="修改结果, what became of a change to an application.")
class UpdateApplicationPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="指定结果, what became of naming another person.")
class NameResponsiblePersonPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="重新提交结果, what became of a resubmission.")
class ResubmitRegistrationPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="撤回结果, what became of a withdrawal.")
class WithdrawApplicationPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="验证结果, what became of a phone code.")
class ConfirmPhonePayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="验证码发送结果, what became of asking for another code.")
class RequestPhoneCodePayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="打款结果, what became of asking for a small payment.")
class StartSmallPaymentPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="打款验证结果, what became of the sum that was entered.")
class ConfirmSmallPaymentPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type(description="领取结果, what became of a claim.")
class ClaimReviewPayload(ApplicationPayload):
    """See `ApplicationPayload`."""

    viewer = Viewer.REVIEWER


@strawberry.type(description="审核结果, what became of a decision.")
class DecideRegistrationPayload(ApplicationPayload):
    """See `ApplicationPayload`."""
