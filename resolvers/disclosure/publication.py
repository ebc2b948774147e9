"""Art 9(2): one new version of an account's public face, inside the caller's transaction."""

import secrets
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from tortoise import connections

from models import Account, Erasure, Opening, Record
from models.database import WRITER, rows
from models.database.insertion import insert
from resolvers import names
from resolvers.disclosure import facts, search_index, standing
from resolvers.disclosure.record import Published, published
from resolvers.disclosure.sources import Sources, gather
from resolvers.profiles import protected_pictures
from resolvers.runtime import Context
from rules.disclosure.canonical import SALT_BYTES, canonical, leaf_hash
from rules.disclosure.face import Face
from rules.disclosure.publicity import shows_operator
from rules.disclosure.record import LARGEST_RECORD, Disclosed, disclose
from rules.disclosure.revelation import changes, reveal
from rules.lifecycle import IN_SERVICE
from rules.vocabulary import Level, RecordReason

NEXT = "UPDATE \"sequence\" SET value = value + 1 WHERE name = 'record' RETURNING value"


class _Occasion(NamedTuple):
    """What a version is published for, the article it stands on, and the coded ground."""

    reason: RecordReason
    article: str
    ground: str | None


class RecordTooLarge(Exception):
    """A record that a log entry could not hold. Inputs are limited so that this can't be."""


async def publish(
    ctx: Context,
    account: Account,
    *,
    reason: RecordReason,
    article: str,
    valid_from: datetime,
    ground: StrEnum | None = None,
    sources: Sources | None = None,
) -> Published:
    """Write the next record of `account` and everything made from it; whoever has gathered its
    sources hands them on.

    The caller holds the account's row, so versions follow each other. The sequence is drawn last:
    from there to the commit other publications wait, and theirs come after.
    """
    sources = sources or await gather(account)
    # What is registered now had no version before.
    is_first = reason is RecordReason.REGISTERED
    before = None if is_first else await published(str(account.number))
    at = _moment(ctx, before)
    occasion = _Occasion(reason, article, ground.value if ground else None)
    erased = await _erased(account) if before else frozenset()
    moments = (min(_cut(valid_from), at), at)
    face = await _face(ctx, sources, before, occasion, erased, moments)
    disclosed = disclose(face, _salts())
    text = canonical(disclosed.document)
    if len(text) > LARGEST_RECORD:
        raise RecordTooLarge(f"{account.number}: {len(text)} bytes")
    pictures_changed = await _guard(ctx, sources, face)
    record, openings = await _append(face, text, disclosed, before)
    if pictures_changed:
        await protected_pictures.changed()
    after = Published.of(record, openings)
    await search_index.show(after, record)
    return after


async def _guard(ctx: Context, sources: Sources, face: Face) -> bool:
    """Hold names and picture against others, or no longer. Whether what pictures are compared with
    has changed.
    """
    account = sources.account
    why = await names.why_guarded(account, erased=face.erased, marked=bool(sources.markers))
    await names.follow(ctx, account, why, _operator(face))
    return await protected_pictures.follow(ctx, account, sources.avatar, why)


def _operator(face: Face) -> str | None:
    """Art 8(2): the operator's own name, where a register confirmed it and everybody sees it."""
    fact = face.facts.get("operatorName")
    is_open = face.status in IN_SERVICE and "/facts/operatorName" not in face.erased
    if fact is None or not is_open or not shows_operator(face.nature):
        return None
    return str(fact.value) if fact.level is Level.VERIFIED else None


async def _face(
    ctx: Context,
    sources: Sources,
    before: Published | None,
    occasion: _Occasion,
    erased: frozenset[str],
    moments: tuple[datetime, datetime],
) -> Face:
    account, credentials = sources.account, facts.credentials_of(sources)
    valid_from, published_at = moments
    return Face(
        register=ctx.register.name,
        number=str(account.number),
        version=before.version + 1 if before else 1,
        previous=before.leaf_hash if before else None,
        nature=sources.application.nature,
        facts=facts.facts_of(ctx, sources),
        credentials=credentials,
        markers=facts.markers_of(ctx, sources, credentials),
        status=account.status,
        causes=await standing.causes_of(account),
        reason=occasion.reason,
        article=occasion.article,
        ground=occasion.ground,
        erased=erased,
        valid_from=valid_from,
        published_at=published_at,
    )


async def _erased(account: Account) -> frozenset[str]:
    return frozenset(one.path for one in await rows.every(Erasure, account_id=account.id))


def _moment(ctx: Context, before: Published | None) -> datetime:
    """Now, and never before the version before: a request that began earlier may publish later."""
    now = _cut(ctx.now)
    return max(now, before.published_at) if before else now


def _cut(at: datetime) -> datetime:
    """To the millisecond that the record holds, so that row and record agree."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


async def _append(
    face: Face, text: bytes, disclosed: Disclosed, before: Published | None
) -> tuple[Record, list[Opening]]:
    shown = reveal(disclosed.document, disclosed.openings)
    changed = [change.path for change in changes(before.document if before else None, shown)]
    record = await Record.create(
        number=face.number,
        version=face.version,
        sequence=await _next_sequence(),
        canonical=text.decode(),
        leaf_hash=leaf_hash(text),
        fields_changed=changed,
        valid_from=face.valid_from,
        published_at=face.published_at,
    )
    openings = [
        Opening(
            record=record,
            path=opened.path,
            salt=opened.salt,
            value=canonical(opened.value).decode(),
        )
        for opened in disclosed.openings
    ]
    await insert(openings)
    return record, openings


async def _next_sequence() -> int:
    rows = await connections.get(WRITER).execute_query_dict(NEXT)
    return int(rows[0]["value"])


def _salts() -> Iterator[bytes]:
    while True:
        yield secrets.token_bytes(SALT_BYTES)
