"""Art 20: 申诉, an applicant says against what was found about an application of their own."""

from models import Application
from resolvers.abuse import appeals as abuse_appeals
from resolvers.registration import applications
from resolvers.runtime.context import Context
from resolvers.runtime.transaction import transaction


async def appeal_abuse_finding(
    ctx: Context, ref: str, check: str, *, statement: str
) -> Application:
    """Say against a confirmed finding of abuse, once."""
    async with transaction():
        application = await applications.own(ctx, ref)
        await abuse_appeals.appeal(ctx, application, check, statement=statement)
    return application
