"""申诉: who was found to register abusively says why not (Art 20)."""

import strawberry

from resolvers import registration
from rules.powers import Power
from schema.access import Info, mutation
from schema.registration.payloads import ApplicationPayload


@strawberry.input(description="申诉, once for each finding that was confirmed.")
class AppealAbuseFindingInput:
    application: strawberry.ID = strawberry.field(description="The application's reference.")
    check: strawberry.ID = strawberry.field(
        description="Which of its `registrationChecks`, by reference."
    )
    statement: str = strawberry.field(description="Why it is no abuse.")


@strawberry.type(description="申诉结果, what became of filing an appeal.")
class AppealAbuseFindingPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type
class AbuseAppealMutation:
    @mutation(
        Power.OPERATE_ACCOUNTS,
        "提出申诉, against a confirmed finding about one's own.",
        article="20",
    )
    async def appeal_abuse_finding(
        self, info: Info, input: AppealAbuseFindingInput
    ) -> AppealAbuseFindingPayload:
        work = registration.appeal_abuse_finding(
            info.context, input.application, input.check, statement=input.statement
        )
        return await AppealAbuseFindingPayload.after(info, work)
