"""A published version as the public sees it: a record with its openings put in place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from tortoise.backends.base.client import BaseDBAsyncClient

from models import Opening, Record
from models.database import rows
from rules.disclosure.record import Opened
from rules.disclosure.revelation import Withdrawal, reveal


@dataclass(frozen=True, slots=True)
class Published:
    """`document` is the revealed record; `canonical` and `openings` are what it can be
    recomputed from.
    """

    number: str
    version: int
    sequence: int
    leaf_hash: str
    canonical: str
    document: dict[str, Any]
    openings: tuple[Opened, ...]
    fields_changed: tuple[str, ...]
    valid_from: datetime
    published_at: datetime

    @classmethod
    def of(cls, record: Record, openings: Iterable[Opening]) -> "Published":
        """From a row and its openings' rows."""
        rows = sorted(openings, key=lambda row: row.path)
        opened = tuple(
            Opened(row.path, row.salt, orjson.loads(row.value))
            for row in rows
            if row.salt is not None and row.value is not None
        )
        withdrawals = [
            Withdrawal(row.path, row.withdrawn_on.isoformat(), row.ground)
            for row in rows
            if row.withdrawn_on is not None and row.ground is not None
        ]
        return cls(
            number=record.number,
            version=record.version,
            sequence=record.sequence,
            leaf_hash=record.leaf_hash,
            canonical=record.canonical,
            document=reveal(orjson.loads(record.canonical), opened, withdrawals),
            openings=opened,
            fields_changed=tuple(record.fields_changed),
            valid_from=record.valid_from,
            published_at=record.published_at,
        )

    def fact(self, name: str) -> Any:
        """The value of a public fact, or None where the record does not show it."""
        return self.document["facts"].get(name, {}).get("value")


async def published(
    number: str, version: int | None = None, *, using: BaseDBAsyncClient | None = None
) -> Published | None:
    """One version of an account's public face, by default the newest."""
    if version is None:
        newest = "number = ? ORDER BY version DESC LIMIT 1"
        found = await rows.where(Record, newest, number, using=using)
    else:
        found = await rows.where(Record, "number = ? AND version = ?", number, version, using=using)
    if not found:
        return None
    record = found[0]
    return Published.of(record, await rows.every(Opening, using=using, record_id=record.id))
