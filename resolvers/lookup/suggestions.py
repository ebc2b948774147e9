"""A few accounts for what is being typed, the likeliest first (Art 9)."""

from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from models import PublicFace, SearchGram
from models.database import reader
from resolvers.disclosure import Published
from resolvers.lookup.did_you_mean import mistyped
from resolvers.lookup.filters import Filter
from resolvers.lookup.match_reasons import RANK, Reason, reasons
from resolvers.lookup.matching import texts_with
from resolvers.lookup.orders import Order
from resolvers.lookup.results import faces, search
from rules.lookup.query import Query, Source

MOST = 7
MOST_RANKED = 200  # texts; of a text that more have, some are suggested
COLUMNS = {name: f"text__{name}" for name in ("face_id", "source", "folded")}

# Half of all operators are a 有限公司: by its sound they would crowd out the names that sound so.
OF_OPERATORS_SOUND = Q(text__source=Source.OPERATOR_PINYIN)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`is_slip`: not what was typed, but one slip of the hand away from it."""

    face: Published
    reasons: tuple[Reason, ...]
    is_slip: bool = False


async def suggest(text: str) -> list[Suggestion]:
    """At most MOST accounts: of this very name, then those whose texts begin with it, then hold
    it; where none does, those whose number or code is one slip away.
    """
    faces = await _ranked(Query.of(text)) or await _searched(text)
    why = await reasons(text, faces)
    suggestions = [Suggestion(face, why[face.number]) for face in faces if why[face.number]]
    return suggestions or [Suggestion(face, (why,), True) for face, why in await mistyped(text)]


async def _ranked(typed: Query) -> list[Published]:
    holding = await texts_with(typed)
    if holding is None:
        return []
    rows = await _texts(holding & ~OF_OPERATORS_SOUND)
    if len({row["face_id"] for row in rows}) < MOST:
        rows += await _texts(holding & OF_OPERATORS_SOUND)
    rows.sort(key=lambda row: _rank(typed, row))
    likeliest = list(dict.fromkeys(row["face_id"] for row in rows))[:MOST]
    places = {number: place for place, number in enumerate(likeliest)}
    named = Q(name_folded=typed.folded)
    near = await PublicFace.filter(Q(number__in=likeliest) | named).using_db(reader())
    near.sort(key=lambda row: (row.name_folded != typed.folded, places.get(row.number, MOST)))
    published = await faces(row.record_id for row in near[:MOST])
    return [published[row.record_id] for row in near[:MOST]]


async def _texts(holding: Q) -> list[dict[str, Any]]:
    return await SearchGram.filter(holding).limit(MOST_RANKED).using_db(reader()).values(**COLUMNS)


async def _searched(text: str) -> list[Published]:
    page = await search(Filter(text=text), Order.REGISTERED_DESC, first=MOST, counted=False)
    return [hit.face for hit in page.hits]


def _rank(typed: Query, row: dict[str, Any]) -> tuple[Any, ...]:
    folded = row["folded"]
    begins = folded.startswith(typed.folded)
    of_sound = row["source"] == Source.OPERATOR_PINYIN
    return of_sound, not begins, RANK.index(row["source"]), len(folded), row["face_id"]
