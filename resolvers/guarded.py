"""The index of guarded names, kept in the transaction that gives, ends or imports one (Art 8)."""

import hashlib
from collections.abc import Iterable

from models import Account, GuardedKey, GuardedName
from models.database import reader
from resolvers.context import Context
from rules.likeness.forms import Form
from rules.likeness.keys import asked_keys, held_keys
from rules.vocabulary import NameGuard

MOST_NEAR = 200  # candidates that one check compares, those with most keys in common first
BITS = 63  # what both databases' integers hold

NEAR = """
SELECT guarded_id FROM guarded_key WHERE "key" IN ({keys})
GROUP BY guarded_id ORDER BY count(*) DESC, guarded_id LIMIT {most}
"""


async def guard(ctx: Context, account: Account, why: NameGuard) -> None:
    """Hold other names against the account's from now on, for `why` alone."""
    await unguard(account)
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


async def unguard(account: Account) -> None:
    """Hold nothing against the account's name any more."""
    await GuardedName.filter(account=account).delete()


async def index(rows: Iterable[tuple[GuardedName, Form]]) -> None:
    """Write the keys of guarded names that have none yet."""
    keys = [
        GuardedKey(key=number, guarded_id=row.id)
        for row, form in rows
        for number in {number_of(key) for key in held_keys(form)}
    ]
    await GuardedKey.bulk_create(keys, batch_size=5_000)


async def near(form: Form) -> list[GuardedName]:
    """The guarded names that may be near to `form`: to be compared, not yet found near."""
    numbers = sorted(number_of(key) for key in asked_keys(form))
    found = await reader().execute_query_dict(
        NEAR.format(keys=",".join(map(str, numbers)), most=MOST_NEAR)  # integers of ours
    )
    ids = [row["guarded_id"] for row in found]
    return await GuardedName.filter(id__in=ids).using_db(reader()) if ids else []


def number_of(key: str) -> int:
    """A key as the column holds it."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - BITS)
