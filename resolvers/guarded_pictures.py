"""The index of guarded avatars, kept in the transaction that gives, ends or changes one (Art 8)."""

import asyncio

from models import Account, GuardedPicture, PictureKey, Upload
from models.database import reader
from resolvers.context import Context
from resolvers.guarded import why_guarded
from rules.pictures.keys import asked_sights, held_sights, keys

MOST_NEAR = 30  # pictures that one check lays over the asked one, most keys in common first
LEAST_SHARED = 2  # keys

NEAR = """
SELECT picture_id FROM picture_key WHERE "key" IN ({keys})
GROUP BY picture_id HAVING count(*) >= {least} ORDER BY count(*) DESC, picture_id LIMIT {most}
"""


async def look_of(account: Account) -> bytes | None:
    """The account's picture as it is compared; None where it shows none."""
    upload = await Upload.get_or_none(avatar_of=account)
    return bytes(upload.look) if upload is not None and upload.look is not None else None


async def follow(ctx: Context, account: Account) -> None:
    """Bring the account's guarded picture to what it shows and is now, as `guarded.follow` does
    with its name.
    """
    look, why = await look_of(account), await why_guarded(account)
    row = await GuardedPicture.get_or_none(account=account)
    if row is not None and (bytes(row.look), row.guard, row.name) == (look, why, account.name):
        return
    await GuardedPicture.filter(account=account).delete()
    if look is None or why is None:
        return
    await guard(
        GuardedPicture(
            look=look,
            name=account.name,
            guard=why,
            account=account,
            subject_id=account.subject_id,
            since=ctx.now,
        )
    )


async def guard(row: GuardedPicture) -> None:
    """Keep a picture with its keys. One that says nothing of its own has none, and is not found."""
    sights = await asyncio.to_thread(held_sights, bytes(row.look))
    await row.save()
    held = [PictureKey(key=key, picture_id=row.id) for key in keys(sights)]
    await PictureKey.bulk_create(held, batch_size=5_000)


async def near(look: bytes) -> list[GuardedPicture]:
    """The guarded pictures that may be like it, likeliest first: to be laid over it, not yet found
    alike."""
    sights = await asyncio.to_thread(asked_sights, look)
    numbers = sorted(keys(sights))
    if not numbers:
        return []
    asked = NEAR.format(
        keys=",".join(map(str, numbers)), least=LEAST_SHARED, most=MOST_NEAR
    )  # integers of ours
    ids = [row["picture_id"] for row in await reader().execute_query_dict(asked)]
    rows = {row.id: row for row in await GuardedPicture.filter(id__in=ids).using_db(reader())}
    return [rows[id_] for id_ in ids if id_ in rows]
