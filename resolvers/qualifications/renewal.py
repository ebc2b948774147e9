"""Art 9(3): 适时核验…有效性, the operator of a registered account shows a new credential.

It counts for nothing until a person saw it: a check of the account is brought forward, whose
reviewer opens the files and names the qualification among what was seen.
"""

from models import Account, Application
from resolvers import abuse, audit, checks, registration, uploads
from resolvers.disclosure.sources import gather
from resolvers.registration.applications import own_application
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules.lifecycle import IN_SERVICE
from rules.objections import Objection, Path
from rules.registration import credentials
from rules.registration.credentials import is_live
from rules.registration.declaration import DeclaredCredential, credential_files
from rules.vocabulary import CredentialState

AT: Path = ("credential",)


async def renew_credential(ctx: Context, ref: str, declared: DeclaredCredential) -> Application:
    """Add a credential to the caller's own registered account, named by its application."""
    declared = declared.tidied()
    async with transaction():
        application = await own_application(ctx, ref)
        account = await Account.filter(id=application.account_id).select_for_update().get()
        if account.status not in IN_SERVICE:
            raise refused("ACCOUNT_NOT_IN_SERVICE", ("application",))
        named = await uploads.usable(ctx, credential_files(declared))
        refuse_if(
            credentials.full_objections(declared, application.nature, AT, ctx.today, named)
            + await _too_many(ctx, account)
        )

        await registration.write_credentials(ctx, account, (declared,))
        await abuse.notice_certificates(ctx, account, application)
        await checks.plan_at_once(ctx, application.id)
        await audit.note(ctx, "RENEW_CREDENTIAL", str(account.number))
    return application


async def _too_many(ctx: Context, account: Account) -> list[Objection]:
    """What counts, or may come to count, is at most as many as an application has."""
    counting = [
        row
        for row in (await gather(account)).credentials
        if row.state is not CredentialState.REVOKED
        and is_live(row.valid_from, row.valid_to, ctx.today)
    ]
    limit = credentials.MOST
    return [Objection("TOO_MANY", AT, {"limit": limit})] if len(counting) >= limit else []
