"""Art 9(2): markers end when what they rest on does, by staff or by themselves (`expiry`)."""

from models import Account, Credential, Marker
from resolvers import audit, notices
from resolvers.disclosure import Published
from resolvers.disclosure.publication import publish
from resolvers.disclosure.sources import Sources, gather
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import account_for_staff
from rules.markers.markers import dependents, fields_of
from rules.text import free_text
from rules.vocabulary import CredentialState, MarkerEndGround, MarkerType, NoticeKind, RecordReason

ARTICLE, NOTE_LIMIT = "9", 500


async def end_marker(
    ctx: Context, number: str, type_: MarkerType, *, ground: MarkerEndGround, note: str
) -> Published:
    """End one marker, and with its nature's marker every other that rests on the same identity.

    The public record and the badge say so from this commit on.
    """
    async with transaction():
        account = await account_for_staff(ctx, number)
        refuse_if(free_text.required(note, ("note",), limit=NOTE_LIMIT, lines=True))
        live = await Marker.filter(account=account, live=True)
        if type_ not in {marker.type for marker in live}:
            raise refused("MARKER_UNKNOWN", ("type",))

        ending = dependents(type_, [marker.type for marker in live])
        if ground is MarkerEndGround.CREDENTIAL_REVOKED:
            await _revoke(account, type_)
        return await end(ctx, account, [m for m in live if m.type in ending], ground, note.strip())


async def end(
    ctx: Context,
    account: Account,
    ending: list[Marker],
    ground: MarkerEndGround,
    note: str = "",
    *,
    sources: Sources | None = None,
) -> Published:
    """End `ending` and publish the face without them, inside the caller's transaction."""
    sources = sources or await gather(account)
    sources.markers = [row for row in sources.markers if row.id not in {m.id for m in ending}]
    by = ctx.actor_name
    for marker in ending:
        marker.live, marker.ended_at, marker.ended_by = None, ctx.now, by
        marker.end_ground, marker.end_note = ground, note
        await marker.save()
    await audit.happened(ctx, account, "MARKER_ENDED", ARTICLE, note)
    await audit.note(ctx, "END_MARKER", str(account.number), ground.value)
    await notices.tell(ctx, account, NoticeKind.MARKER_ENDED, words=note, article=ARTICLE)
    return await publish(
        ctx,
        account,
        reason=RecordReason.MARKER_ENDED,
        article=ARTICLE,
        valid_from=ctx.now,
        ground=ground,
        sources=sources,
    )


async def _revoke(account: Account, type_: MarkerType) -> None:
    """A revoked credential is no longer shown. The marker of a nature rests on none."""
    await Credential.filter(account=account, field__in=fields_of(type_)).update(
        state=CredentialState.REVOKED, checked_on=None
    )
