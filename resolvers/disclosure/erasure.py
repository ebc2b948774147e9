"""Lawful erasure of published personal values: openings go, records and their hashes stay."""

from tortoise.expressions import Q

from models import Account, Erasure, Opening, Record, Upload
from resolvers import audit
from resolvers.disclosure.publication import publish
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import account_for_staff
from rules.text import free_text
from rules.vocabulary import ErasureGround, RecordReason

REASON_LIMIT = 500
IDENTITY = ("/facts/operatorName", "/facts/uscc", "/facts/placeRegistered")
AVATAR = "/facts/avatar"  # with it goes what it is compared by


async def erase_personal_data(
    ctx: Context, number: str, *, ground: ErasureGround, reason: str
) -> int:
    """Withdraw every opened personal value of an account's records. Returns how many.

    Salt and value are deleted together: without the salt a commitment says nothing of its value.
    A version without them follows, so that whoever keeps a copy hears of it, and no later one
    shows them again.
    """
    async with transaction():
        account = await account_for_staff(ctx, number)
        refuse_if(free_text.required(reason, ("reason",), limit=REASON_LIMIT, lines=True))

        erased = await _withdraw(ctx, account, ground)
        await audit.happened(ctx, account, "PERSONAL_DATA_ERASED", "6")
        await audit.note(ctx, "ERASE_PERSONAL_DATA", str(account.number), f"{ground}: {reason}")
        await publish(
            ctx,
            account,
            reason=RecordReason.PERSONAL_DATA_ERASED,
            article="6",
            valid_from=ctx.now,
            ground=ground,
        )
    return erased


async def withdraw_identity(ctx: Context, account: Account) -> None:
    """Art 8(1): whose identity was used without them is not named for what was done with it. Their
    opened values go; the next version, which the caller publishes, does not show them.
    """
    ground = ErasureGround.IDENTITY_OF_ANOTHER
    open_ = Opening.filter(
        record_id__in=await _records(account), path__in=IDENTITY, salt__not_isnull=True
    )
    await open_.update(salt=None, value=None, withdrawn_on=ctx.today, ground=ground)
    for path in IDENTITY:
        await Erasure.get_or_create(
            account=account, path=path, defaults={"ground": ground, "erased_at": ctx.now}
        )


async def _withdraw(ctx: Context, account: Account, ground: ErasureGround) -> int:
    """How many values were open. What each path said is withdrawn from later versions, too."""
    open_ = Opening.filter(record_id__in=await _records(account), salt__not_isnull=True)
    paths = set(map(str, await open_.values_list("path", flat=True)))
    if not paths:
        raise refused("NOTHING_TO_ERASE", ("number",))
    erased = await open_.update(salt=None, value=None, withdrawn_on=ctx.today, ground=ground)
    for path in sorted(paths):
        await Erasure.get_or_create(
            account=account, path=path, defaults={"ground": ground, "erased_at": ctx.now}
        )
    if AVATAR in paths:
        await _forget_thumbnails(account)
    return erased


async def _forget_thumbnails(account: Account) -> None:
    """What its pictures are compared by, those that were answered to corrections included. The
    guarded picture and its keys go with the version that is published."""
    whose = Q(avatar_of=account) | Q(correction__rectification__account=account)
    ids = list(await Upload.filter(whose).values_list("id", flat=True))
    await Upload.filter(id__in=ids).update(sealed_look=None)


async def _records(account: Account) -> list[int]:
    ids = await Record.filter(number=account.number).values_list("id", flat=True)
    return [int(str(id_)) for id_ in ids]
