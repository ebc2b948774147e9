"""Who holds a name: the database's unique constraint decides, also between processes (Art 8)."""

from models import Account, NameHolding
from models.database import rows
from models.database.insertion import insert_new
from resolvers.runtime import Context, refused
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
    holding = await rows.one(NameHolding, folded=fold(name)[: LONGEST_FORM + 1])
    if holding is None or _has_rested(ctx, holding) or holding.account_id == to_other_than:
        return None
    return holding.state


async def hold(ctx: Context, account: Account, name: str) -> None:
    """Give the name to `account`, which holds none. Refuses where another was faster. What it gave
    up itself it may have again.
    """
    folded = fold(name)
    if await _give(ctx, account, folded) or await _take_back(ctx, account, folded):
        return
    rested = NameHolding.filter(folded=folded, state=NameState.RELEASED, rests_until__lte=ctx.now)
    if not await rested.delete() or not await _give(ctx, account, folded):
        raise refused("NAME_TAKEN", ("name",))


async def change(ctx: Context, account: Account, name: str) -> None:
    """Give `account` the name in place of the one it held; the same name in another form is its
    own already. Refuses where another was faster. What the public knew it by rests: its followers
    must have time to notice before it is another's.
    """
    if await NameHolding.exists(folded=fold(name), account=account, state=NameState.HELD):
        return
    if account.registered_at is None:
        await release(account)
    else:
        await part_with(ctx, account, NameState.RELEASED)
    await hold(ctx, account, name)


async def release(account: Account) -> None:
    """Free the name that `account` held while it was applied for."""
    await NameHolding.filter(account=account, state=NameState.HELD).delete()


async def part_with(ctx: Context, account: Account, fate: NameState) -> None:
    """Art 8(3): what becomes of the name of an account that ended or has another now: it rests and
    is free then, or nobody gets it any more.
    """
    until = ctx.now + NAME_RESTS if fate is NameState.RELEASED else None
    held = NameHolding.filter(account=account, state=NameState.HELD)
    await held.update(state=fate, rests_until=until)


async def _take_back(ctx: Context, account: Account, folded: str) -> bool:
    own = NameHolding.filter(folded=folded, account=account, state=NameState.RELEASED)
    held = await own.update(state=NameState.HELD, rests_until=None, held_since=ctx.now)
    return bool(held)


async def _give(ctx: Context, account: Account, folded: str) -> bool:
    return await insert_new(NameHolding(folded=folded, account=account, held_since=ctx.now))


def _has_rested(ctx: Context, holding: NameHolding) -> bool:
    until = holding.rests_until
    return holding.state is NameState.RELEASED and until is not None and until <= ctx.now
