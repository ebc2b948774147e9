"""Enterprises put into a register at once, as published records without the review before them.

For measurements of what the public reads: what is read are records and what is made from them.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from tortoise import connections

from models import database
from models.database import WRITER, dialect
from models.database.planner import measure_tables
from resolvers.disclosure import Published, search_index
from resolvers.disclosure.publication import _append, _salts
from resolvers.runtime import transaction
from rules.categories import CATEGORIES
from rules.disclosure.canonical import canonical
from rules.disclosure.face import Face, Fact, MarkerFact
from rules.disclosure.record import disclose
from rules.divisions import PROVINCES
from rules.identity.credit_codes import CLASSES
from rules.numbers import account_number
from rules.vocabulary import AccountStatus, Level, MarkerType, RecordReason, SubjectNature

AT_ONCE = 200  # in one transaction
FIRST = datetime(2024, 3, 1, tzinfo=UTC)
EVERY = timedelta(hours=8)


async def fill(database_url: str, rows: list[dict[str, str]]) -> None:
    """Publish each row's account, over three years, in categories and provinces of all kinds."""
    await database.connect(database_url)
    try:
        chance = random.Random(11)  # noqa: S311 # the same register each time
        faces = [_face(serial, row, chance) for serial, row in zip(count(1), rows, strict=False)]
        for at in range(0, len(faces), AT_ONCE):
            async with transaction():
                for face in faces[at : at + AT_ONCE]:
                    await _publish(face)
        await measure_tables()  # as the next round of housekeeping would
        if dialect() == "postgres":  # as autovacuum does within a minute
            await connections.get(WRITER).execute_script("VACUUM ANALYZE")
    finally:
        await database.disconnect()


async def _publish(face: Face) -> None:
    disclosed = disclose(face, _salts())
    record, openings = await _append(face, canonical(disclosed.document), disclosed, None)
    await search_index.show(Published.of(record, openings), record)


def _face(serial: int, row: dict[str, str], chance: random.Random) -> Face:
    nature = next(nature for nature, classes in CLASSES.items() if row["uscc"][:2] in classes)
    at = FIRST + EVERY * serial
    facts = {name: Fact(value, Level.CHECKED, at.date()) for name, value in _facts(row, chance)}
    return Face(
        register="register.example",
        number=account_number(serial),
        version=1,
        previous=None,
        nature=nature,
        facts=facts | {"subjectNature": Fact(nature.value, Level.CHECKED, at.date())},
        credentials=(),
        markers=_markers(nature, at),
        status=chance.choices((AccountStatus.ACTIVE, AccountStatus.SUSPENDED), (19, 1))[0],
        causes=(),
        reason=RecordReason.REGISTERED,
        article="9",
        ground=None,
        erased=frozenset(),
        valid_from=at,
        published_at=at,
    )


def _facts(row: dict[str, str], chance: random.Random) -> Iterator[tuple[str, Any]]:
    place = {"division": chance.choice(list(PROVINCES)), "detail": row["address"]}
    yield "name", row["account"]
    yield "category", chance.choice(list(CATEGORIES))
    yield "operatorName", row["name"]
    yield "uscc", row["uscc"].upper()
    yield "placeRegistered", place
    yield "placeOperated", place
    yield "businessScope", row["business_scope"]


def _markers(nature: SubjectNature, at: datetime) -> tuple[MarkerFact, ...]:
    return (MarkerFact(MarkerType(nature.value), at.date(), ("/facts/operatorName",)),)
