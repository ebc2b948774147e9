"""Finding applications: the caller's own, locked while something is done to them."""

from models import Application
from resolvers.runtime import Context, refused
from rules.numbers import shaped
from rules.review import OPEN_TO_APPLICANT


async def own_application(ctx: Context, ref: str) -> Application:
    """The caller's own application, locked until the transaction ends."""
    rows = Application.filter(ref=shaped(ref), applicant=ctx.login)
    # Not its key: a like application that is filed now may hold it against this one meanwhile.
    application = await rows.select_for_update(no_key=True).first()
    if application is None:
        raise refused("APPLICATION_UNKNOWN", ("application",))
    return application


async def own_undecided(ctx: Context, ref: str) -> Application:
    """The same, refused once it was decided or taken back."""
    application = await own_application(ctx, ref)
    if application.state not in OPEN_TO_APPLICANT:
        raise refused("APPLICATION_NOT_OPEN", ("application",))
    return application
