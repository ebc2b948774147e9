"""Art 9(2): staff restore a marker that another ended by mistake, where the facts support it."""

from collections.abc import Sequence

from models import Account, Credential, Marker
from resolvers import audit, notices
from resolvers.disclosure import Published, facts
from resolvers.disclosure.publication import publish
from resolvers.disclosure.sources import Sources, gather
from resolvers.markers.ended import RevokedCredential, revoked_credentials
from resolvers.markers.granting import give, supported
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.uploads import opened
from resolvers.worklist import account_for_staff
from rules.disclosure.face import MarkerFact
from rules.lifecycle import IN_SERVICE
from rules.markers import restoring
from rules.markers.restoring import Standing
from rules.vocabulary import CredentialState, MarkerType, NoticeKind, RecordReason
from rules.worklist import CLAIM

ARTICLE = "9"


async def restore_marker(
    ctx: Context, number: str, type_: MarkerType, *, reason: str, checked: Sequence[str] = ()
) -> Published:
    """Give a marker again, and with its nature's marker those that ended in the same act.

    A credential that was revoked with it counts again only where it is among `checked`, the
    references of those of which the caller opened a file just now: revoking is not undone by
    undoing a marker's end.
    """
    async with transaction():
        account = await account_for_staff(ctx, number)
        if account.status not in IN_SERVICE:
            raise refused("ACCOUNT_NOT_IN_SERVICE", ("number",))
        revoked = await revoked_credentials(account, type_)
        seen = await _opened(ctx, revoked)
        await _count_again(ctx, [one.row for one in revoked if one.row.ref in checked])
        sources = await gather(account)
        today = supported(ctx, sources, facts.facts_of(ctx, sources))
        standing = _standing(sources, today)
        ended = await _last_ended(account, type_)
        ended_by = ended[0].ended_by if ended else None
        refuse_if(
            restoring.request_objections(reason, checked, [one.row.ref for one in revoked], seen)
            + restoring.objections(type_, ended_by, standing, by=ctx.login)
        )

        # Granted anew: what ended stays as it ended, so that both decisions can be read.
        together = {row.type for row in ended} - standing.live
        await give(ctx, sources, [one for one in today if one.type in together])
        return await _publish(ctx, account, sources, reason.strip())


async def _opened(ctx: Context, revoked: Sequence[RevokedCredential]) -> set[str]:
    """The references of those of which the caller read a file as lately as a claim lasts."""
    files = [file for one in revoked for file in one.files]
    seen = await opened(ctx, files, ctx.now - CLAIM)
    return {one.row.ref for one in revoked if any(file.ref in seen for file in one.files)}


async def _count_again(ctx: Context, credentials: Sequence[Credential]) -> None:
    for row in credentials:
        row.state, row.checked_on = CredentialState.CHECKED, ctx.today
        await row.save(update_fields=["state", "checked_on"])


def _standing(sources: Sources, today: Sequence[MarkerFact]) -> Standing:
    live = frozenset(row.type for row in sources.markers)
    return Standing(live, frozenset(one.type for one in today))


async def _last_ended(account: Account, type_: MarkerType) -> list[Marker]:
    """The marker of this type that ended last, and after it those that ended in the same act."""
    ended = Marker.filter(account=account, live=None)
    last = await ended.filter(type=type_).order_by("-id").first()
    if last is None:
        return []
    same = ended.filter(ended_at=last.ended_at, ended_by=last.ended_by)
    return [last, *await same.exclude(id=last.id)]


async def _publish(ctx: Context, account: Account, sources: Sources, reason: str) -> Published:
    kind = RecordReason.MARKER_RESTORED
    await audit.happened(ctx, account, kind.value, ARTICLE, reason)
    await audit.note(ctx, "RESTORE_MARKER", str(account.number), reason)
    await notices.tell(ctx, account, NoticeKind.MARKER_RESTORED, words=reason, article=ARTICLE)
    return await publish(
        ctx, account, reason=kind, article=ARTICLE, valid_from=ctx.now, sources=sources
    )
