"""Finding applications: the caller's own, locked while something is done to them."""

from models import Application
from resolvers.context import Context
from resolvers.refusal import refused
from rules.references import shaped


async def own(ctx: Context, ref: str) -> Application:
    """The caller's own application, locked until the transaction ends."""
    application = (
        await Application.filter(ref=shaped(ref), applicant=ctx.login).select_for_update().first()
    )
    if application is None:
        raise refused("APPLICATION_UNKNOWN", ("application",))
    return application
