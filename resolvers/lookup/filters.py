"""By what accounts can be found, and the query that finds them (Art 9)."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from models import FaceMarker, PublicFace
from models.database.instants import in_utc
from resolvers.disclosure.search_index import LONGEST
from resolvers.lookup.matching import Matching, has_text
from rules.categories import children
from rules.identity.documents import compact
from rules.text.folding import fold
from rules.vocabulary import AccountStatus, CredentialField, MarkerType, SubjectNature

CODE_LENGTH, CATEGORY_LENGTH = 18, 64  # of the columns


@dataclass(frozen=True, slots=True)
class Filter:
    """All given conditions together. `division` matches everything below it, too; `matching` is
    what `prepared` made of the text.
    """

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
    year: int | None = None
    matching: Matching | None = field(default=None, compare=False)


async def prepared(wanted: Filter) -> Filter:
    """The same, its text looked up once for all that is then asked of it."""
    if wanted.text is None or wanted.matching is not None:
        return wanted
    return replace(wanted, matching=await has_text(wanted.text))


async def filtered(wanted: Filter) -> QuerySet[PublicFace]:
    """The query for the faces that fit."""
    faces = PublicFace.filter(**{k: v for k, v in _equal(wanted).items() if v is not None})
    if wanted.category is not None:
        below = [child.code for child in children(wanted.category)]
        faces = faces.filter(category__in=[_short(wanted.category, CATEGORY_LENGTH), *below])
    if wanted.division is not None:
        faces = faces.filter(division__startswith=_stem(wanted.division))
    if wanted.marker_type is not None:
        faces = faces.filter(number__in=_marked(marker=wanted.marker_type))
    if wanted.credential_field is not None:
        faces = faces.filter(number__in=_marked(credential_field=wanted.credential_field))
    matching = (await prepared(wanted)).matching
    return faces if matching is None else faces.filter(matching.accounts)


def _equal(wanted: Filter) -> dict[str, Any]:
    """Values of columns; None where anything will do."""
    operator, since, until = wanted.operator_name, wanted.registered_from, wanted.registered_until
    return {
        "nature": wanted.nature,
        "status": wanted.status,
        "uscc": _short(compact(wanted.uscc), CODE_LENGTH) if wanted.uscc else None,
        "operator_folded": fold(operator)[:LONGEST] if operator else None,
        "registered_at__gte": in_utc(since) if since else None,
        "registered_at__lt": in_utc(until) if until else None,
        "registered_year": wanted.year,
    }


def _marked(**column: Any) -> Subquery:
    return Subquery(FaceMarker.filter(**column).values("face_id"))


def _stem(division: str) -> str:
    """`110000` holds everything that begins with 11, `110100` what begins with 1101."""
    return division[:2] if division.endswith("0000") else division.removesuffix("00")


def _short(value: str, longest: int) -> str:
    """What no column holds is looked for as what none holds."""
    return value if len(value) <= longest else ""
