"""Art 9(3): 有效性, markers end by themselves when the credentials under them do. Housekeeping has
them looked at.
"""

from models import Account, Marker
from resolvers.disclosure import facts
from resolvers.disclosure.sources import gather
from resolvers.markers import ending
from resolvers.runtime import Context, Register, alone, transaction
from rules.markers.markers import BY_FIELD, markers_for
from rules.vocabulary import MarkerEndGround

MOST = 100


async def end_expired(register: Register) -> int:
    """End every field marker of which what the law asks for is no longer whole. Returns how many
    accounts changed; each is a transaction of its own and keeps no other from its turn, and doing
    it twice does nothing.
    """
    ctx = Context.of_register(register)
    ended, last = 0, 0
    while ids := await _suspected(ctx, beyond=last):
        for account_id in ids:
            done = await alone("a marker does not end", _end(ctx, account_id), account=account_id)
            ended += bool(done)
        last = ids[-1]
    return ended


async def _suspected(ctx: Context, *, beyond: int) -> list[int]:
    """Accounts beyond one with a credential that ended; another may stand in its place, so they
    are gone through page by page.
    """
    ids = (
        await Marker.filter(
            live=True,
            type__in=list(BY_FIELD.values()),
            account_id__gt=beyond,
            account__credentials__valid_to__lt=ctx.today,
        )
        .distinct()
        .order_by("account_id")
        .limit(MOST)
        .values_list("account_id", flat=True)
    )
    return [int(str(id_)) for id_ in ids]


async def _end(ctx: Context, account_id: int) -> bool:
    async with transaction():
        account = await Account.filter(id=account_id).select_for_update().get()
        sources = await gather(account)
        nature, checked_facts = sources.application.nature, facts.facts_of(ctx, sources)
        credentials = facts.credentials_of(sources)
        supported = {row.type for row in markers_for(nature, checked_facts, credentials, ctx.today)}
        of_fields = [row for row in sources.markers if row.type in BY_FIELD.values()]
        unsupported = [row for row in of_fields if row.type not in supported]
        if unsupported:
            ground = MarkerEndGround.CREDENTIAL_EXPIRED
            await ending.end(ctx, account, unsupported, ground, sources=sources)
    return bool(unsupported)
