"""Art 9(2): markers are granted when checks pass and end when what they rest on does."""

from models import Account, Application, Marker
from resolvers import audit, facts
from resolvers.context import Context
from resolvers.publication import publish
from resolvers.published import Published
from resolvers.refusal import refused
from resolvers.transaction import transaction
from rules.markers import markers_for
from rules.vocabulary import MarkerEndGround, MarkerType, RecordReason


async def grant(ctx: Context, account: Account, application: Application) -> None:
    """Give `account` every marker that its checked facts support today."""
    known = await facts.facts_of(ctx.register.keys, account, application)
    credentials = await facts.credentials_of(account, application)
    for marker in markers_for(application.nature, known, credentials, ctx.today):
        await Marker.create(
            account=account,
            type=marker.type,
            rests_on=list(marker.rests_on),
            granted_at=ctx.now,
            granted_by=ctx.login,
        )


async def end_marker(
    ctx: Context, number: str, type_: MarkerType, *, ground: MarkerEndGround, note: str
) -> Published:
    """End one marker. The public record and the badge say so from this commit on."""
    async with transaction():
        account = await Account.filter(number=number).select_for_update().first()
        if account is None:
            raise refused("ACCOUNT_UNKNOWN", ("number",), number=number)
        marker = await Marker.get_or_none(account=account, type=type_, live=True)
        if marker is None:
            raise refused("MARKER_UNKNOWN", ("type",))

        marker.live, marker.ended_at, marker.ended_by = None, ctx.now, ctx.login
        marker.end_ground, marker.end_note = ground, note
        await marker.save()
        await audit.happened(ctx, account, "MARKER_ENDED", "9", note)
        await audit.note(ctx, "END_MARKER", number, ground.value)
        return await publish(
            ctx, account, reason=RecordReason.MARKER_ENDED, article="9", valid_from=ctx.now
        )
