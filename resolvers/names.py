"""Who holds a name: the database's unique constraint decides, also between processes (Art 8)."""

from tortoise.exceptions import IntegrityError

from models import Account, NameHolding
from resolvers.context import Context
from resolvers.refusal import refused
from resolvers.transaction import transaction
from rules.names import LONGEST_FORM, LONGEST_WRITTEN, fold


async def is_taken(name: str, *, by_other_than: Account | None = None) -> bool:
    """Whether another account holds `name` in normal form."""
    if len(name) > LONGEST_WRITTEN:
        return False
    # What is longer than a name may be is held by nobody, and stays so when it is cut.
    holding = await NameHolding.get_or_none(folded=fold(name)[: LONGEST_FORM + 1])
    return holding is not None and (by_other_than is None or holding.account_id != by_other_than.id)


async def hold(ctx: Context, account: Account, name: str) -> None:
    """Give `account` the name, taking back the one it held. Refuses where another was faster."""
    folded = fold(name)
    if await NameHolding.exists(folded=folded, account=account):
        return
    try:
        async with transaction():
            await NameHolding.filter(account=account).delete()
            await NameHolding.create(folded=folded, account=account, held_since=ctx.now)
    except IntegrityError as exc:
        raise refused("NAME_TAKEN", ("name",)) from exc


async def release(account: Account) -> None:
    """Free the name that `account` held."""
    await NameHolding.filter(account=account).delete()
