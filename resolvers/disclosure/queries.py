"""Art 9(2): 方便社会监督查询, what anyone may look up: disclosure records and nothing else."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from models import PublicFace, Record
from models.database import reader
from models.database.instants import in_utc
from resolvers.disclosure.record import Published, published
from resolvers.disclosure.search_index import LONGEST
from resolvers.runtime import refused
from rules import numbers
from rules.disclosure.revelation import Change, changes
from rules.numbers import NumberVerdict
from rules.text.folding import fold

MOST_VERSIONS = 100


class Outline(NamedTuple):
    """One version in passing: when it was published and what it changed (JSON pointers)."""

    version: int
    published_at: datetime
    fields_changed: tuple[str, ...]


async def by_number(number: str, version: int | None = None) -> Published | None:
    """The newest (or one) version of the account with this number.

    Raises Refused where the number fails its check digit: mistyped is not unknown.
    """
    compact = numbers.compact(number)
    if numbers.check(compact) is not NumberVerdict.WELL_FORMED:
        raise refused("ACCOUNT_NUMBER_MISTYPED", ("number",), number=compact[:20])
    return await published(compact, version, using=reader())


async def by_name(name: str) -> Published | None:
    """The account that holds this name, however it is written."""
    face = await PublicFace.filter(name_folded=fold(name)[:LONGEST]).using_db(reader()).first()
    return await published(face.number, using=reader()) if face else None


async def outline(number: str) -> list[Outline]:
    """Every version of an account's public face in passing, newest first."""
    rows = (
        await Record.filter(number=number)
        .order_by("-version")
        .only("version", "published_at", "fields_changed")
        .using_db(reader())
    )
    return [Outline(row.version, row.published_at, tuple(row.fields_changed)) for row in rows]


async def versions(
    number: str, *, most: int = MOST_VERSIONS, before: int | None = None
) -> list[Published]:
    """The versions of an account's public face, newest first; with `before` those older than it."""
    query = Record.filter(number=number)
    if before is not None:
        query = query.filter(version__lt=before)
    rows = (
        await query.order_by("-version").limit(most).prefetch_related("openings").using_db(reader())
    )
    return [Published.of(row, row.openings) for row in rows]


async def chosen(number: str, versions: Collection[int]) -> list[Published]:
    """These versions of an account's public face, newest first."""
    rows = (
        await Record.filter(number=number, version__in=list(versions))
        .order_by("-version")
        .prefetch_related("openings")
        .using_db(reader())
    )
    return [Published.of(row, row.openings) for row in rows]


async def as_of(
    number: str, *, valid_at: datetime | None, published_at: datetime | None
) -> Published | None:
    """What held at `valid_at` by what had been published at `published_at`; None is no bound.

    A later version replaces the earlier ones from its own `validFrom` on.
    """
    query = Record.filter(number=number)
    if valid_at is not None:
        query = query.filter(valid_from__lte=in_utc(valid_at))
    if published_at is not None:
        query = query.filter(published_at__lte=in_utc(published_at))
    row = await query.order_by("-version").prefetch_related("openings").using_db(reader()).first()
    return Published.of(row, row.openings) if row else None


async def difference(number: str, *, before: int, after: int) -> list[Change] | None:
    """What differs between two versions; None where one of them does not exist."""
    old = await published(number, before, using=reader())
    new = await published(number, after, using=reader())
    return changes(old.document, new.document) if old and new else None
