"""Content categories (内容生产类别): what an account writes about, and what it must show for it.

Art 7 asks for categories, Art 15 for one per account, Art 9 and 5 for credentials in some. The
table itself stands in `data/categories.csv`; its first edition holds since the Provisions do.
"""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from rules.objections import Objection, Path
from rules.vocabulary import CredentialField, CredentialKind

Offer = tuple[CredentialField, CredentialKind]


@dataclass(frozen=True, slots=True)
class Category:
    """One category. A code is never given again; a category no longer offered is retired."""

    code: str
    parent: str | None
    zh: str
    en: str
    credential_field: CredentialField | None
    since: date
    retired: date | None

    def is_offered(self, on: date) -> bool:
        """Whether an account can choose it on the day."""
        return self.since <= on and (self.retired is None or on < self.retired)


@dataclass(frozen=True, slots=True)
class CredentialNeed:
    """The kinds of credential in a field of which one at least must be offered."""

    field: CredentialField
    any_of: frozenset[CredentialKind]


@dataclass(frozen=True, slots=True)
class FieldWords:
    """How the objections call a field and what it asks for."""

    zh: str
    en: str
    needed_zh: str
    needed_en: str


LICENSED = frozenset({CredentialKind.SERVICE_LICENCE})
CERTIFIED = LICENSED | {CredentialKind.PROFESSIONAL_QUALIFICATION}
ANY = frozenset(CredentialKind)
NEEDS: dict[CredentialField, frozenset[CredentialKind]] = {
    CredentialField.ECONOMICS: ANY,
    CredentialField.EDUCATION: ANY,
    CredentialField.HEALTH: CERTIFIED,
    CredentialField.JUSTICE: CERTIFIED,
    CredentialField.NEWS: LICENSED,
}
_ANY_WORDS = ("专业背景、职业资格或服务资质", "specialised background, qualification or licence")
_CERTIFIED_WORDS = ("职业资格或服务资质", "professional qualification or service licence")
WORDS: dict[CredentialField, FieldWords] = {
    CredentialField.ECONOMICS: FieldWords("经济", "economics", *_ANY_WORDS),
    CredentialField.EDUCATION: FieldWords("教育", "education", *_ANY_WORDS),
    CredentialField.HEALTH: FieldWords("医疗卫生", "health", *_CERTIFIED_WORDS),
    CredentialField.JUSTICE: FieldWords("司法", "judicial affairs", *_CERTIFIED_WORDS),
    CredentialField.NEWS: FieldWords(
        "新闻", "news", "互联网新闻信息服务许可", "Internet news information service licence"
    ),
}


def objections(code: str, path: Path, today: date) -> list[Objection]:
    """Art 15: "内容生产类别". Our choice: one category, of either level, offered on the day."""
    known = category(code)
    if known is None or today < known.since:
        return [Objection("CATEGORY_UNKNOWN", path)]
    if not known.is_offered(today):
        return [Objection("CATEGORY_RETIRED", path, _names(known))]
    return []


def _names(known: Category) -> dict[str, str | int]:
    return {"category_zh": known.zh, "category_en": known.en}


def missing_credentials(code: str, kinds_offered: set[Offer], path: Path) -> list[Objection]:
    """Art 9: "专业背景，以及…职业资格或服务资质等相关证明材料"; Art 5: news only by licence. Our
    stricter choice: in health and judicial affairs a background alone is not enough."""
    need = required_credentials(code)
    if need is None or any((need.field, kind) in kinds_offered for kind in need.any_of):
        return []
    if need.field is CredentialField.NEWS:
        return [Objection("NEWS_LICENCE_MISSING", path)]
    words = WORDS[need.field]
    details: dict[str, str | int] = {
        "field_zh": words.zh,
        "field_en": words.en,
        "needed_zh": words.needed_zh,
        "needed_en": words.needed_en,
    }
    return [Objection("CREDENTIAL_MISSING", path, details)]


def required_credentials(code: str) -> CredentialNeed | None:
    """Art 9, 5: what a category must be shown with; None where nothing is, or no such category."""
    known = category(code)
    if known is None or known.credential_field is None:
        return None
    return CredentialNeed(known.credential_field, NEEDS[known.credential_field])


def children(code: str | None) -> tuple[Category, ...]:
    """The categories below one, in the table's order; those of the first level below None."""
    return tuple(one for one in CATEGORIES.values() if one.parent == code)


def category(code: str) -> Category | None:
    """The category of a code, also when it is retired."""
    return CATEGORIES.get(code)


def _categories() -> dict[str, Category]:
    text = files("rules").joinpath("data", "categories.csv").read_text(encoding="utf-8")
    return {row["code"]: _category(row) for row in csv.DictReader(text.splitlines())}


def _category(row: dict[str, str]) -> Category:
    return Category(
        code=row["code"],
        parent=row["parent"] or None,
        zh=row["zh"],
        en=row["en"],
        credential_field=CredentialField(row["field"]) if row["field"] else None,
        since=date.fromisoformat(row["since"]),
        retired=date.fromisoformat(row["retired"]) if row["retired"] else None,
    )


CATEGORIES: dict[str, Category] = _categories()
