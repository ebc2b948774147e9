"""Art 20: 申诉, an applicant says against what was found about an application of their own."""

from models import Application
from resolvers import abuse_appeals, applications
from resolvers.context import Context
from resolvers.transaction import transaction


async def appeal_abuse_finding(
    ctx: Context, ref: str, check: str, *, statement: str
) -> Application:
    """Say against a confirmed finding of abuse, once."""
    async with transaction():
        application = await applications.own(ctx, ref)
        await abuse_appeals.appeal(ctx, application, check, statement=statement)
    return application
