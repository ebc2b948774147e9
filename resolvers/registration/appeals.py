"""Art 20: 申诉, an applicant says against what was found about an application of their own."""

from models import Application
from resolvers import abuse
from resolvers.registration.applications import own_application
from resolvers.runtime import Context, transaction


async def appeal_abuse_finding(
    ctx: Context, ref: str, check: str, *, statement: str
) -> Application:
    """Say against a confirmed finding of abuse, once."""
    async with transaction():
        application = await own_application(ctx, ref)
        await abuse.appeal(ctx, application, check, statement=statement)
    return application
