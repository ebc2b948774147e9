"""The imported list of protected names, and pictures: of organs, organisations and public persons
(Art 8(2)).
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models import GuardedName, GuardedPicture
from resolvers.names import protected
from resolvers.profiles import protected_pictures
from resolvers.runtime import Register, transaction
from rules.names.forms import Form
from rules.profiles.picture_keys import View, views_to_store
from rules.text.folding import fold
from rules.vocabulary import DocumentKind, NameGuard

BATCH = 1_000
Seen = Mapping[str, tuple[View, ...]]  # how each picture is seen, by the name it goes with


@dataclass(frozen=True, slots=True)
class Protected:
    """A name, whose it is, the credit codes of those who may bear it, and the thumbnail of the
    picture that goes with it, where one does.
    """

    name: str
    owner: str = ""
    bearers: Sequence[str] = ()
    thumbnail: bytes | None = None


async def replace(register: Register, names: Iterable[Protected], now: datetime) -> int:
    """Make `names` the whole list. Returns how many there are; doing it twice changes nothing.

    Pictures are seen through their windows before the transaction, 10 ms each: on SQLite nobody
    else writes while it is open.
    """
    listed = {fold(one.name): one for one in names}
    seen = await asyncio.to_thread(_seen, listed.values())
    async with transaction():
        await GuardedName.filter(guard=NameGuard.PROTECTED).delete()
        await GuardedPicture.filter(guard=NameGuard.PROTECTED).delete()
        kept = list(listed.values())
        for at in range(0, len(kept), BATCH):
            await _add(register, kept[at : at + BATCH], seen, now)
        await protected_pictures.changed()
    return len(listed)


def _seen(listed: Iterable[Protected]) -> Seen:
    return {one.name: views_to_store(one.thumbnail) for one in listed if one.thumbnail is not None}


async def _add(register: Register, batch: Sequence[Protected], seen: Seen, now: datetime) -> None:
    added = []
    for entry in batch:
        form = Form.made_of(entry.name)
        bearers = [_hash(register, code) for code in entry.bearers]
        row = await GuardedName.create(
            name=entry.name,
            folded=form.folded,
            guard=NameGuard.PROTECTED,
            owner=entry.owner,
            bearers=bearers,
            since=now,
        )
        added.append((row, form))
        if entry.thumbnail is not None:
            await _guard_picture(register, row, entry.thumbnail, seen[entry.name])
    await protected.index(added)


async def _guard_picture(
    register: Register, named: GuardedName, thumbnail: bytes, views: tuple[View, ...]
) -> None:
    row = GuardedPicture(
        name=named.name,
        guard=named.guard,
        owner=named.owner,
        bearers=named.bearers,
        since=named.since,
    )
    await protected_pictures.guard(register.keys, row, thumbnail, views)


def _hash(register: Register, code: str) -> str:
    return register.keys.lookup_hash("document", f"{DocumentKind.USCC}:{code}")
