"""The index of guarded names, of accounts in service, of closed accounts and of the protected list,
kept in the transaction that gives, ends or imports one (Art 8).
"""

import hashlib
from collections.abc import Collection, Iterable

from models import Account, GuardedKey, GuardedName, NameHolding
from models.database import rows
from models.database.insertion import insert_many
from resolvers.runtime import Context, connection
from rules.names.forms import Form
from rules.names.keys import asked_keys, held_keys
from rules.vocabulary import AccountStatus, NameGuard, NameState

MOST_NEAR = 200  # candidates that one check compares, those with most keys in common first
BITS = 63  # what both databases' integers hold

NEAR = """
id IN (
  SELECT guarded_id FROM guarded_key WHERE "key" IN ({keys})
  GROUP BY guarded_id ORDER BY count(*) DESC, guarded_id LIMIT {most}
)
"""


async def follow(ctx: Context, account: Account, why: NameGuard | None) -> None:
    """Bring the account's guard to what it is now: that of a marked account while a marker is
    live, that of a closed one where its name was retired, none where its name was withdrawn.
    """
    row = await rows.one(GuardedName, account_id=account.id)
    if row is not None and (row.guard, row.name) == (why, account.name):
        return
    if row is not None:
        await row.delete()
    if why is not None:
        await _guard(ctx, account, why)


async def why_guarded(
    account: Account, *, erased: Collection[str], marked: bool
) -> NameGuard | None:
    """Art 8(2), 8(3): why what an account is known by is held against others; None where it is
    not, or where its name was withdrawn. `erased` are the paths that were, `marked` says whether
    a marker is live.
    """
    if "/facts/name" in erased:
        return None
    if account.status is AccountStatus.TERMINATED:
        retired = NameHolding.filter(account=account, state=NameState.RETIRED)
        if await retired.exists():
            return NameGuard.CLOSED
    return NameGuard.MARKED if marked else None


async def _guard(ctx: Context, account: Account, why: NameGuard) -> None:
    form = Form.of(account.name)
    row = await GuardedName.create(
        name=account.name,
        folded=form.folded,
        guard=why,
        account=account,
        subject_id=account.subject_id,
        since=ctx.now,
    )
    await index([(row, form)])


async def index(guarded: Iterable[tuple[GuardedName, Form]]) -> None:
    """Write the keys of guarded names that have none yet."""
    keys = [
        (number, row.id)
        for row, form in guarded
        for number in {number_of(key) for key in held_keys(form)}
    ]
    await insert_many(GuardedKey, ("key", "guarded_id"), keys)


async def near(form: Form) -> list[GuardedName]:
    """The guarded names that may be near to `form`: to be compared, not yet found near."""
    return await sharing(asked_keys(form))


async def sharing(keys: Iterable[str]) -> list[GuardedName]:
    """The guarded names that have one of these keys; of very many those with most of them."""
    numbers = sorted(map(number_of, keys))
    if not numbers:
        return []
    asked = NEAR.format(keys=rows.places(numbers), most=MOST_NEAR)
    return await rows.where(GuardedName, asked, *numbers, using=connection())


def number_of(key: str) -> int:
    """A key as the column holds it."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - BITS)
