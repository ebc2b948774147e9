"""Finding applications: the caller's own, locked while something is done to them."""

from models import Application
from models.database import rows
from resolvers.runtime import Context, refused
from rules.numbers import shaped
from rules.review import OPEN_TO_APPLICANT


async def own_application(ctx: Context, ref: str) -> Application:
    """The caller's own application, locked until the transaction ends."""
    # Not its key: a like application that is filed now may hold it against this one meanwhile.
    application = await rows.one(
        Application, lock="FOR NO KEY UPDATE", ref=shaped(ref), applicant=ctx.login
    )
    if application is None:
        raise refused("APPLICATION_UNKNOWN", ("application",))
    return application


async def own_undecided(ctx: Context, ref: str) -> Application:
    """The same, refused once it was decided or taken back."""
    application = await own_application(ctx, ref)
    if application.state not in OPEN_TO_APPLICANT:
        raise refused("APPLICATION_NOT_OPEN", ("application",))
    return application
