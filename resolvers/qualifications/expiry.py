"""Art 5(2), 9(3): 有效性, an account whose category cannot be had without a credential rests when
that ends, by the register itself at the day's end, and resumes when another was checked.

Housekeeping has them looked at. An account that never showed all that is asked now is left to the
ordinary checks: what ended is what counts here.
"""

from collections.abc import Awaitable, Callable

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from models import Account, Marker, Suspension
from resolvers import lifecycle
from resolvers.disclosure import facts
from resolvers.disclosure.sources import Sources, gather
from resolvers.markers import granting
from resolvers.runtime import Context, Register, alone, transaction
from rules import qualifications
from rules.categories import CATEGORIES, field_of
from rules.lifecycle import IN_SERVICE
from rules.markers.markers import BY_FIELD, qualifies
from rules.vocabulary import (
    CredentialField,
    CredentialState,
    MarkerEndGround,
    SuspensionReason,
)

MOST = 100
REASON = SuspensionReason.CREDENTIAL
WORDS = (
    "本类别所需的资质已到期或被撤销，账号暂停服务。请提交有效的资质（renewCredential），核验通过后恢复"
    "服务。/ A credential that the category needs has ended. Hand in one that is valid "
    "(renewCredential); service resumes once it is checked."
)
ASKING = [code for code, one in CATEGORIES.items() if one.credential_field is not None]


async def follow(register: Register) -> int:
    """Suspend the accounts that lost what their category asks for, and resume those that have it
    again. Returns how many changed; each is a transaction of its own and keeps no other from its
    turn, and doing it twice does nothing.
    """
    ctx = Context.of_register(register)
    at_rest = Suspension.filter(reason=REASON, open=True).values("account_id")
    suspected = _in_service().filter(
        Q(credentials__valid_to__lt=ctx.today) | Q(credentials__state=CredentialState.REVOKED),
        id__not_in=Subquery(at_rest),
    )
    resting = _in_service().filter(id__in=Subquery(at_rest))
    done = await _each(ctx, resting, _resume)
    return done + await _each(ctx, suspected, _suspend)


def _in_service() -> QuerySet[Account]:
    return Account.filter(status__in=list(IN_SERVICE), category__in=ASKING)


async def _each(
    ctx: Context,
    accounts: QuerySet[Account],
    act: Callable[[Context, Sources, CredentialField], Awaitable[bool]],
) -> int:
    """Page by page: what was looked at may stay as it is."""
    changed, last = 0, 0
    while ids := await _page(accounts, last):
        for account_id in ids:
            work = _one(ctx, account_id, act)
            changed += bool(
                await alone("a qualification is not followed", work, account=account_id)
            )
        last = ids[-1]
    return changed


async def _page(accounts: QuerySet[Account], beyond: int) -> list[int]:
    rows = accounts.filter(id__gt=beyond).distinct().order_by("id").limit(MOST)
    return [int(str(id_)) for id_ in await rows.values_list("id", flat=True)]


async def _one(
    ctx: Context,
    account_id: int,
    act: Callable[[Context, Sources, CredentialField], Awaitable[bool]],
) -> bool:
    async with transaction():
        account = await Account.filter(id=account_id).select_for_update().get()
        field = field_of(account.category)
        if field is None or account.status not in IN_SERVICE:
            return False
        return await act(ctx, await gather(account), field)


async def _suspend(ctx: Context, sources: Sources, field: CredentialField) -> bool:
    if _qualifies(ctx, sources, field) or not _did_qualify(sources, field):
        return False
    if await _rests(sources.account):
        return False
    nature = sources.application.nature
    article = qualifications.REQUIRED[field][nature].article
    await lifecycle.suspend(ctx, sources.account, REASON, article=article, note=WORDS)
    return True


async def _resume(ctx: Context, sources: Sources, field: CredentialField) -> bool:
    if not _qualifies(ctx, sources, field) or not await _rests(sources.account):
        return False
    await _give_again(ctx, sources, field)
    await lifecycle.lift(ctx, sources.account, REASON)
    return True


async def _give_again(ctx: Context, sources: Sources, field: CredentialField) -> None:
    """The marker of the field, where it ended with the credential and for nothing else."""
    type_ = BY_FIELD[field]
    last = await Marker.filter(account=sources.account, type=type_).order_by("-id").first()
    if last is None or last.end_ground is not MarkerEndGround.CREDENTIAL_EXPIRED:
        return
    today = granting.supported(ctx, sources, facts.facts_of(ctx, sources))
    await granting.give(ctx, sources, [one for one in today if one.type is type_])


async def _rests(account: Account) -> bool:
    """Asked with the account's row held: another process may have been faster."""
    return await Suspension.filter(account=account, reason=REASON, open=True).exists()


def _qualifies(ctx: Context, sources: Sources, field: CredentialField) -> bool:
    nature, credentials = sources.application.nature, facts.credentials_of(sources)
    return qualifies(field, nature, credentials, ctx.today)


def _did_qualify(sources: Sources, field: CredentialField) -> bool:
    """Whether all that is asked was shown and checked once, also what ended since."""
    shown = {
        row.kind
        for row in sources.credentials
        if row.field is field and row.state is not CredentialState.SUBMITTED
    }
    return qualifications.is_whole(field, sources.application.nature, shown)
