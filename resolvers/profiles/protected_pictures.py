"""The index of guarded avatars, kept in the transaction that gives, ends or changes one (Art 8)."""

import asyncio
import hashlib
import secrets

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient

from gateways.keys import KeyRing
from models import Account, GuardedPicture, PictureKey, Upload
from models.database import WRITER, rows
from models.database.insertion import insert_many
from resolvers.profiles import thumbnails
from resolvers.runtime import Context
from rules.profiles.picture_keys import View, keys, views_to_ask, views_to_store
from rules.vocabulary import NameGuard

MOST_NEAR = 30  # pictures that one check lays over the asked one, most keys in common first
LEAST_SHARED = 2  # keys
KEY_BYTES = 6  # of a keyed hash: among a hundred million keys, chance alone gives an asked one none

NEAR = """
SELECT picture_id FROM picture_key WHERE "key" IN ({keys})
GROUP BY picture_id HAVING count(*) >= {least} ORDER BY count(*) DESC, picture_id LIMIT {most}
"""
COUNTED = "SELECT value FROM \"sequence\" WHERE name = 'pictures'"
CHANGED = "UPDATE \"sequence\" SET value = value + 1 WHERE name = 'pictures'"


async def follow(
    ctx: Context, account: Account, avatar: Upload | None, why: NameGuard | None
) -> bool:
    """Bring the account's guarded picture to what it shows and is now, as `names.follow` does
    with its name. Whether that changes what is guarded, which is to be counted by `changed`.
    """
    keyring = ctx.register.keys
    thumbnail = thumbnails.unseal(keyring, avatar) if avatar is not None else None
    row = await rows.one(GuardedPicture, account_id=account.id)
    if row is not None and why is not None and thumbnails.unseal(keyring, row) == thumbnail:
        await _rename(ctx, row, account.name, why)
        return False
    if row is not None:
        await row.delete()
    if thumbnail is None or why is None:
        return row is not None
    added = GuardedPicture(
        name=account.name, guard=why, account=account, subject_id=account.subject_id, since=ctx.now
    )
    await guard(keyring, added, thumbnail)
    return True


async def _rename(ctx: Context, row: GuardedPicture, name: str, why: NameGuard) -> None:
    """The same picture, guarded for another reason or under another name: its keys stay."""
    if (row.name, row.guard) != (name, why):
        await GuardedPicture.filter(id=row.id).update(name=name, guard=why, since=ctx.now)


async def guard(
    keyring: KeyRing, row: GuardedPicture, thumbnail: bytes, views: tuple[View, ...] | None = None
) -> None:
    """Keep a picture with its keys. One that says nothing of its own has none, and is not found.
    Whoever guards one calls `changed` before the transaction ends.
    """
    if views is None:
        views = await asyncio.to_thread(views_to_store, thumbnail)
    row.ref = secrets.token_hex(16)
    row.sealed_look = thumbnails.seal(keyring, thumbnail, row.ref)
    await row.save()
    keys = [(number, row.id) for number in _numbers(keyring, views)]
    await insert_many(PictureKey, ("key", "picture_id"), keys)


async def changed() -> None:
    """Count one change of what is guarded. The count's row stays locked until the commit, so that
    whoever reads the same count twice has missed no change in between. Who draws the number of a
    record too does so before: always so, lest two wait for each other.
    """
    await connections.get(WRITER).execute_query(CHANGED)


async def changes(using: BaseDBAsyncClient) -> int:
    """How many changes of what is guarded there have been, as `using` sees it."""
    count: int = (await rows.ask(COUNTED, using=using))[0]["value"]
    return count


async def near(
    keyring: KeyRing, thumbnail: bytes, using: BaseDBAsyncClient
) -> list[GuardedPicture]:
    """The guarded pictures that may be like it, likeliest first: to be laid over it, not yet found
    alike."""
    numbers = await asyncio.to_thread(_asked_numbers, keyring, thumbnail)
    if not numbers:
        return []
    asked = NEAR.format(
        keys=",".join(map(str, numbers)), least=LEAST_SHARED, most=MOST_NEAR
    )  # integers of ours
    ids = [row["picture_id"] for row in await using.execute_query_dict(asked)]
    if not ids:
        return []
    found = await rows.where(GuardedPicture, f"id IN ({rows.places(ids)})", *ids, using=using)
    by_id = {row.id: row for row in found}
    return [by_id[id_] for id_ in ids if id_ in by_id]


def _asked_numbers(keyring: KeyRing, thumbnail: bytes) -> list[int]:
    return _numbers(keyring, views_to_ask(thumbnail))


def _numbers(keyring: KeyRing, views: tuple[View, ...]) -> list[int]:
    """The keys as the column holds them: who has the database alone draws no outline from them."""
    secret = keyring.lookup_hash("picture-keys", "").encode()
    return sorted({_hashed(secret, key) for key in keys(views)})


def _hashed(secret: bytes, key: int) -> int:
    digest = hashlib.blake2b(key.to_bytes(4, "big"), digest_size=KEY_BYTES, key=secret).digest()
    return int.from_bytes(digest, "big")
