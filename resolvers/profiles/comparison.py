"""Which guarded pictures one is: found before a transaction begins, made sure of within it.

To see a picture through all windows and lay it over others takes tenths of a second, at worst
seconds. On SQLite a transaction has the one write lock from its first moment, so that everybody
else's writes would wait for it. Within, only what must be certain there is asked: whether what is
decided is the very picture that was compared, and whether what is guarded has changed since. If it
has, only what came since is laid over.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from tortoise.backends.base.client import BaseDBAsyncClient

from gateways.keys import KeyRing
from models import GuardedPicture
from resolvers.profiles import protected_pictures, thumbnails
from resolvers.runtime import Kept, Register, connection, is_open
from rules.profiles.picture_keys import views_to_store
from rules.profiles.picture_likeness import Laid, laid


@dataclass(frozen=True, slots=True)
class Compared:
    """What one picture was laid over, each by its `ref`. Nothing of a picture is in it."""

    over: Mapping[str, Laid | None] = field(default_factory=dict)

    @property
    def alike(self) -> dict[str, Laid]:
        return {ref: found for ref, found in self.over.items() if found and found.is_same}


class KeptComparisons(Kept[bytes, Compared]):
    """The latest comparisons of one register in one process, by the hash of the picture; their
    version is how many changes had been made to what is guarded.
    """

    most = 500


async def ahead(register: Register, thumbnail: bytes | None) -> None:
    """Do before a transaction begins what takes time: to compare the picture, and to see it as one
    that is guarded itself from then on. Too late within one: what a transaction was begun for under
    an `Idempotency-Key` compares there, unless somebody looked at the case in this process before.
    """
    if thumbnail is None or is_open():
        return
    await alike(register, thumbnail)
    await asyncio.to_thread(views_to_store, thumbnail)


async def alike(register: Register, thumbnail: bytes) -> list[tuple[GuardedPicture, Laid]]:
    """The guarded pictures that this one is, whatever was done to it. Within a transaction these
    are all that were committed before now.
    """
    digest, within = sha256(thumbnail).digest(), is_open()
    using, kept = connection(), register.memory.of(KeptComparisons)
    changes, compared = await _compared(register.keys, thumbnail, using, kept.get(digest))
    if not within:  # what a transaction sees may yet be rolled back
        kept.keep(digest, changes, compared)
    alike_ = compared.alike
    if not alike_:
        return []
    rows = await GuardedPicture.filter(ref__in=list(alike_)).using_db(using)
    by_ref = {row.ref: row for row in rows}
    return [(by_ref[ref], over) for ref, over in alike_.items() if ref in by_ref]


async def _compared(
    keys: KeyRing, thumbnail: bytes, using: BaseDBAsyncClient, before: tuple[int, Compared] | None
) -> tuple[int, Compared]:
    """How many changes were made to what is guarded, and the comparison after them. What the one
    `before` laid is not laid again.
    """
    # The count is read first: what comes in between is compared once more, never left out.
    changes = await protected_pictures.changes(using)
    version, compared = before or (None, Compared())
    if version == changes:
        return changes, compared
    over: dict[str, Laid | None] = {}
    for row in await protected_pictures.near(keys, thumbnail, using):
        if row.ref in compared.over:
            over[row.ref] = compared.over[row.ref]
        elif (guarded := thumbnails.unseal(keys, row)) is not None:
            over[row.ref] = await asyncio.to_thread(laid, thumbnail, guarded)
    return changes, Compared(over)
