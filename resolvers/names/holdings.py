"""Who holds a name: the database's unique constraint decides, also between processes (Art 8)."""

from tortoise.exceptions import IntegrityError

from models import Account, NameHolding
from resolvers.runtime import Context, refused, transaction
from rules.lifecycle import NAME_RESTS
from rules.names.names import LONGEST_FORM, LONGEST_WRITTEN
from rules.text.folding import fold
from rules.vocabulary import NameState


async def state_of(
    ctx: Context, name: str, *, to_other_than: int | None = None
) -> NameState | None:
    """How another account stands to `name` in normal form: holds it, gave it up too lately, or was
    closed under it. None where it is free. `to_other_than` is an account's id.
    """
    if len(name) > LONGEST_WRITTEN:
        return None
    # What is longer than a name may be is held by nobody, and stays so when it is cut.
    holding = await NameHolding.get_or_none(folded=fold(name)[: LONGEST_FORM + 1])
    if holding is None or _has_rested(ctx, holding) or holding.account_id == to_other_than:
        return None
    return holding.state


async def hold(ctx: Context, account: Account, name: str) -> None:
    """Give `account` the name, taking back the one it held. Refuses where another was faster."""
    folded = fold(name)
    if await NameHolding.exists(folded=folded, account=account):
        return
    try:
        async with transaction():
            await NameHolding.filter(account=account).delete()
            await NameHolding.filter(
                folded=folded, state=NameState.RELEASED, rests_until__lte=ctx.now
            ).delete()
            await NameHolding.create(folded=folded, account=account, held_since=ctx.now)
    except IntegrityError as exc:
        raise refused("NAME_TAKEN", ("name",)) from exc


async def release(account: Account) -> None:
    """Free the name that `account` held while it was applied for."""
    await NameHolding.filter(account=account).delete()


async def part_with(ctx: Context, account: Account, fate: NameState) -> None:
    """Art 8(3): what becomes of the name of an account that ended: it rests and is free then, or
    nobody gets it any more.
    """
    until = ctx.now + NAME_RESTS if fate is NameState.RELEASED else None
    await NameHolding.filter(account=account).update(state=fate, rests_until=until)


def _has_rested(ctx: Context, holding: NameHolding) -> bool:
    until = holding.rests_until
    return holding.state is NameState.RELEASED and until is not None and until <= ctx.now
