"""Why an account was found: which of its public texts holds what was typed, read from the very
rows that the search compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models import SearchText
from models.database import reader
from resolvers.disclosure import Published
from rules import numbers
from rules.identity.documents import begins_uscc, compact
from rules.lookup.query import NAME_SOUNDS, SOUNDS, Query, Source
from rules.text.folding import fold


class Ground(StrEnum):
    """What of an account what was typed fits."""

    NAME = "NAME"
    FORMER_NAME = "FORMER_NAME"
    OPERATOR = "OPERATOR"
    PINYIN = "PINYIN"
    INITIALS = "INITIALS"
    FORMER_PINYIN = "FORMER_PINYIN"
    FORMER_INITIALS = "FORMER_INITIALS"
    OPERATOR_PINYIN = "OPERATOR_PINYIN"
    NUMBER = "NUMBER"
    USCC = "USCC"
    USCC_BEGINNING = "USCC_BEGINNING"


@dataclass(frozen=True, slots=True)
class Reason:
    """`text` is what fits as it is written, for a sound the text that sounds so; `spoken` is the
    pinyin that was looked for, `typed` the form that was compared.
    """

    ground: Ground
    text: str
    typed: str
    spoken: tuple[str, ...] = ()


ROWS = ("face_id", "source", "folded", "spelled", "written")
RANK = list(Source)


async def reasons(text: str, faces: Iterable[Published]) -> dict[str, tuple[Reason, ...]]:
    """For each account that a search for `text` found, by its number, why; one reason, or one for
    each of several words.
    """
    by_number = {face.number: face for face in faces}
    if not by_number:
        return {}
    rows = await SearchText.filter(face_id__in=list(by_number)).using_db(reader()).values(*ROWS)
    typed = Query.of(text)
    texts: dict[str, list[dict[str, Any]]] = {number: [] for number in by_number}
    for row in rows:
        texts[row["face_id"]].append(row)
    return {number: _why(text, typed, face, texts[number]) for number, face in by_number.items()}


def reason_of(typed: Query, row: dict[str, Any], name: str | None) -> Reason | None:
    """The reason that one searched text is, if it holds what was typed."""
    source, written = row["source"], row["written"]
    if not typed.stands_in(source, row["folded"], row["spelled"], written):
        return None
    former = source in NAME_SOUNDS and (name is None or fold(written) != fold(name))
    ground = Ground(f"FORMER_{source}" if former else source)
    spoken = (typed.folded, *typed.spoken) if source in SOUNDS else ()
    return Reason(ground, written, typed.folded, spoken)


def _why(
    text: str, typed: Query, face: Published, rows: list[dict[str, Any]]
) -> tuple[Reason, ...]:
    if numbers.compact(text) == face.number:
        return (Reason(Ground.NUMBER, face.number, face.number),)
    if (code := compact(text)) == face.fact("uscc"):
        return (Reason(Ground.USCC, code, code),)
    if begins_uscc(code) and (whole_code := face.fact("uscc") or "").startswith(code):
        return (Reason(Ground.USCC_BEGINNING, whole_code, fold(code)),)
    ordered = sorted(rows, key=lambda row: RANK.index(row["source"]))
    name = face.fact("name")
    if whole := _first(typed, ordered, name):
        return (whole,)
    return tuple(why for word in typed.words if (why := _first(word, ordered, name)))


def _first(typed: Query, rows: list[dict[str, Any]], name: str | None) -> Reason | None:
    return next((why for row in rows if (why := reason_of(typed, row, name))), None)
