"""The index of guarded names, of accounts in service, of closed accounts and of the protected list,
kept in the transaction that gives, ends or imports one (Art 8).
"""

import hashlib
from collections.abc import Collection, Iterable

from models import Account, GuardedKey, GuardedName, NameHolding
from models.database import rows
from models.database.insertion import insert, insert_many
from resolvers.runtime import Context, connection
from rules.lifecycle import IN_SERVICE
from rules.names.forms import Form
from rules.names.keys import asked_keys, held_keys
from rules.vocabulary import AccountStatus, NameGuard, NameState

MOST_NEAR = 200  # candidates that one check compares, those with most keys in common first
LONGEST, LONGEST_FOLDED = 120, 255  # characters that the columns hold
BITS = 63  # what both databases' integers hold

NEAR = """
id IN (
  SELECT guarded_id FROM guarded_key WHERE "key" IN ({keys})
  GROUP BY guarded_id ORDER BY count(*) DESC, guarded_id LIMIT {most}
)
"""


async def follow(
    ctx: Context, account: Account, why: NameGuard | None, operator: str | None
) -> None:
    """Bring the account's guard to what it is now: that of a marked account while a marker is
    live, that of a closed one where its name was retired, none where its name was withdrawn. The
    name of its `operator` is guarded as well, where a register confirmed it.
    """
    condition = "account_id = ? OR (subject_id = ? AND guard = ?)"
    whose = (account.id, account.subject_id, NameGuard.OPERATOR.value)
    standing = {row.guard: row for row in await rows.where(GuardedName, condition, *whose)}
    known = standing.pop(NameGuard.OPERATOR, None)
    wanted = []
    if why is not None and _is_so(standing.get(why), account.name):
        del standing[why]
    elif why is not None:
        wanted.append(_row(ctx, account, why, account.name))
    for row in standing.values():
        await row.delete()
    if operator is not None and not _is_so(known, operator):
        wanted.append(_row(ctx, account, NameGuard.OPERATOR, operator))
    if known is not None and (operator is None or known.name != operator):
        await _let_go(account, known, operator)
    await insert(wanted)
    await index([(row, Form.of(row.name)) for row in wanted])


def _is_so(row: GuardedName | None, name: str) -> bool:
    return row is not None and row.name == name


def _row(ctx: Context, account: Account, why: NameGuard, name: str) -> GuardedName:
    """The name of an account is held for it, that of an operator for all of its accounts."""
    return GuardedName(
        name=name[:LONGEST],
        folded=Form.of(name).folded[:LONGEST_FOLDED],
        guard=why,
        account_id=None if why is NameGuard.OPERATOR else account.id,
        subject_id=account.subject_id,
        since=ctx.now,
    )


async def _let_go(account: Account, known: GuardedName, operator: str | None) -> None:
    """An operator that has another name is known by that; one of another account goes on."""
    others = Account.filter(subject_id=account.subject_id, status__in=list(IN_SERVICE))
    if operator is not None or not await others.exclude(id=account.id).exists():
        await known.delete()


async def let_go(account: Account) -> None:
    """Art 8(3): the name of an account that ended is held against nobody any more."""
    await GuardedName.filter(account=account).delete()


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
