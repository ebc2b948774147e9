"""资质更新: the operator of a registered account shows a new credential (Art 9)."""

import strawberry

from resolvers import qualifications
from rules.powers import Power
from schema.access import Info, given, mutation
from schema.registration import ApplicationPayload, CredentialInput


@strawberry.input(description="更新资质, a new credential of a registered account.")
class RenewCredentialInput:
    application: strawberry.ID = given("The reference of the application that it came from.")
    credential: CredentialInput = given("专业资质, which counts once a person saw its files.")


@strawberry.type(description="更新结果, what became of a new credential.")
class RenewCredentialPayload(ApplicationPayload):
    """See `ApplicationPayload`."""


@strawberry.type
class QualificationMutation:
    @mutation(
        Power.OPERATE_ACCOUNTS,
        "更新资质, in place of one that ended or ends soon; a check of the account follows.",
        article="9",
    )
    async def renew_credential(
        self, info: Info, input: RenewCredentialInput
    ) -> RenewCredentialPayload:
        work = qualifications.renew_credential(
            info.context, input.application, input.credential.declared()
        )
        return await RenewCredentialPayload.after(info, work)
