"""账号使用情况: the platform's front ends report whether accounts are used (Art 10)."""

from datetime import date

import strawberry

from resolvers.abuse import takeovers
from resolvers.usage import Use
from rules.powers import Power
from schema.access import Info, field, mutation, public
from schema.objections import Objection, outcome

P = Power.REPORT_ACCOUNT_USE


@strawberry.input(description="使用情况, when an account was last used.")
class AccountUseInput:
    number: str = strawberry.field(description="账号编号.")
    on: date = strawberry.field(
        description="The last day on which it was used; not before its registration."
    )
    device: str | None = strawberry.field(
        default=None,
        description="From which device, as the front end names it. Kept as a keyed hash only.",
    )


@strawberry.input(description="报告使用情况, of up to 500 accounts at once.")
class ReportAccountUseInput:
    uses: list[AccountUseInput] = strawberry.field(description="One entry an account and device.")


@strawberry.type(description="报告结果, what became of it.")
class ReportAccountUsePayload:
    reported: int = field(P, "How many were written down; 0 where there are objections.")
    objections: list[Objection] = public("Everything that stood against it.")


@strawberry.type
class AccountUseMutation:
    @mutation(P, "报告使用情况, for the platform's own services.", article="10")
    async def report_account_use(
        self, info: Info, input: ReportAccountUseInput
    ) -> ReportAccountUsePayload:
        uses = [Use(one.number, one.on, one.device) for one in input.uses]
        work = takeovers.report_account_use(info.context, uses)
        reported, objections = await outcome(work, info)
        return ReportAccountUsePayload(reported=reported or 0, objections=objections)
