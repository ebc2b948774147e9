"""Finding accounts: by any substring of what is public about them, and by facets (Art 9).

One design on both databases: a table of character pairs narrows, a substring test decides, and
the keyset of the chosen order pages. No search extension, no dependence on the host's SQLite.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from models import FaceMarker, PublicFace, Record, SearchGram, SearchText
from models.database import reader
from resolvers.index import LONGEST
from resolvers.published import Published
from rules import numbers
from rules.categories import children
from rules.identity import compact
from rules.names import grams, length, searchable
from rules.numbers import NumberVerdict
from rules.vocabulary import AccountStatus, CredentialField, MarkerType, SubjectNature

COUNT_LIMIT = 10_000
GRAMS_USED = 3
CODE_LENGTH = 18


class Order(StrEnum):
    REGISTERED_DESC = "REGISTERED_DESC"
    REGISTERED_ASC = "REGISTERED_ASC"
    PUBLISHED_DESC = "PUBLISHED_DESC"
    NUMBER_ASC = "NUMBER_ASC"


# Column, and whether the order descends. The number makes every order total.
KEYS: dict[Order, tuple[str, bool]] = {
    Order.REGISTERED_DESC: ("registered_at", True),
    Order.REGISTERED_ASC: ("registered_at", False),
    Order.PUBLISHED_DESC: ("sequence", True),
    Order.NUMBER_ASC: ("number", False),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """All given conditions together. `division` matches everything below it, too."""

    text: str | None = None
    category: str | None = None
    nature: SubjectNature | None = None
    status: AccountStatus | None = None
    marker_type: MarkerType | None = None
    credential_field: CredentialField | None = None
    division: str | None = None
    uscc: str | None = None
    operator_name: str | None = None
    registered_from: datetime | None = None
    registered_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One found account and where its row stands in the chosen order."""

    face: Published
    position: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    hits: tuple[Hit, ...]
    more: bool
    total: int
    total_capped: bool


async def search(
    wanted: Filter, order: Order, *, first: int, after: tuple[Any, ...] | None
) -> Page:
    """`first` accounts after the position `after`, and how many there are up to COUNT_LIMIT."""
    found = _filtered(wanted)
    column, descends = KEYS[order]
    sign = "-" if descends else ""
    page = _beyond(found, column, descends, after) if after else found
    rows = (
        await page.order_by(f"{sign}{column}", f"{sign}number").limit(first + 1).using_db(reader())
    )
    total = len(await found.limit(COUNT_LIMIT + 1).using_db(reader()).values_list("number"))
    faces = await _faces(rows[:first])
    return Page(
        hits=tuple(Hit(faces[row.record_id], _position(row, column)) for row in rows[:first]),
        more=len(rows) > first,
        total=min(total, COUNT_LIMIT),
        total_capped=total > COUNT_LIMIT,
    )


def _filtered(wanted: Filter) -> QuerySet[PublicFace]:
    equal: dict[str, Any] = {
        "nature": wanted.nature,
        "status": wanted.status,
        "uscc": compact(wanted.uscc)[:CODE_LENGTH] if wanted.uscc else None,
        "operator_folded": searchable(wanted.operator_name)[:LONGEST]
        if wanted.operator_name
        else None,
        "registered_at__gte": wanted.registered_from,
        "registered_at__lt": wanted.registered_until,
    }
    found = PublicFace.filter(**{key: value for key, value in equal.items() if value is not None})
    if wanted.category is not None:
        below = [child.code for child in children(wanted.category)]
        found = found.filter(category__in=[wanted.category, *below])
    if wanted.division is not None:
        found = found.filter(division__startswith=_stem(wanted.division))
    if wanted.marker_type is not None:
        found = found.filter(number__in=_marked(marker=wanted.marker_type))
    if wanted.credential_field is not None:
        found = found.filter(number__in=_marked(credential_field=wanted.credential_field))
    if wanted.text is not None:
        found = found.filter(_has_text(wanted.text))
    return found


def _has_text(text: str) -> Q:
    folded = searchable(text)
    pairs = sorted(grams(folded))
    if not pairs and length(text.strip()) > 1:
        pairs = [*folded]  # two characters were typed, and one of them separates
    if not pairs:
        # One character finds names that consist of it; more would be most of the register.
        return Q(name_folded=folded) if folded else Q(number="")
    texts = SearchText.filter(folded__contains=folded)
    for pair in _spread(pairs):
        texts = texts.filter(id__in=Subquery(SearchGram.filter(gram=pair).values("text_id")))
    named = Q(number__in=Subquery(texts.values("face_id")))
    # Only what has the shape of a number or a code is compared with one.
    number, code = numbers.compact(text), compact(text)
    if numbers.check(number) is NumberVerdict.WELL_FORMED:
        named |= Q(number=number)
    if len(code) == CODE_LENGTH:
        named |= Q(uscc=code)
    return named


def _spread(pairs: list[str]) -> list[str]:
    step = max(1, len(pairs) // GRAMS_USED)
    return pairs[::step][:GRAMS_USED]


def _marked(**column: Any) -> Subquery:
    return Subquery(FaceMarker.filter(**column).values("face_id"))


def _stem(division: str) -> str:
    """`110000` holds everything that begins with 11, `110100` what begins with 1101."""
    return division[:2] if division.endswith("0000") else division.removesuffix("00")


def _beyond(
    found: QuerySet[PublicFace], column: str, descends: bool, after: tuple[Any, ...]
) -> QuerySet[PublicFace]:
    side = "lt" if descends else "gt"
    value, number = after
    if column == "number":
        return found.filter(**{f"number__{side}": value})
    return found.filter(
        Q(**{f"{column}__{side}": value}) | Q(**{column: value, f"number__{side}": number})
    )


def _position(row: PublicFace, column: str) -> tuple[str, str]:
    value = getattr(row, column)
    return (value.isoformat() if isinstance(value, datetime) else str(value), row.number)


async def _faces(rows: list[PublicFace]) -> dict[int, Published]:
    records = (
        await Record.filter(id__in=[row.record_id for row in rows])
        .prefetch_related("openings")
        .using_db(reader())
    )
    return {record.id: Published.of(record, record.openings) for record in records}
