"""Content categories (内容生产类别): what an account writes about, and what it must show for it.

Art 7 asks for categories, Art 15 for one per account, Art 9 and 5 for credentials in some. The
table itself stands in `data/categories.csv`; its first edition holds since the Provisions do.
"""

import csv
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import NamedTuple

from rules.objections import Objection, Path
from rules.qualifications import Part, missing
from rules.vocabulary import CredentialField, CredentialKind, SubjectNature

Offer = tuple[CredentialField, CredentialKind]


@dataclass(frozen=True, slots=True)
class Category:
    """One category. A code is never given again; a category no longer offered is retired, and
    what it was about stands under its `successors`. It is open to its `natures`.
    """

    code: str
    parent: str | None
    zh: str
    en: str
    credential_field: CredentialField | None
    since: date
    retired: date | None
    successors: tuple[str, ...] = ()
    natures: frozenset[SubjectNature] = frozenset(SubjectNature)

    def is_offered(self, on: date) -> bool:
        """Whether an account can choose it on the day."""
        return self.since <= on and (self.retired is None or on < self.retired)


class Words(NamedTuple):
    """How the objections call a field, or what would do in it."""

    zh: str
    en: str


FIELDS: dict[CredentialField, Words] = {
    CredentialField.ECONOMICS: Words("经济", "economics"),
    CredentialField.EDUCATION: Words("教育", "education"),
    CredentialField.HEALTH: Words("医疗卫生", "health"),
    CredentialField.JUSTICE: Words("司法", "judicial affairs"),
    CredentialField.NEWS: Words("新闻", "news"),
}
# What of each kind would do, for who has to find it.
WOULD_DO: dict[CredentialKind, Words] = {
    CredentialKind.BACKGROUND: Words(
        "专业背景（如学历学位、从业经历、机构职能的证明）",
        "a specialised background (proof of a degree, of work in the field, or of what an organ "
        "is there for)",
    ),
    CredentialKind.PROFESSIONAL_QUALIFICATION: Words(
        "职业资格（如注册会计师、教师、医师、律师的证书，机构可提交其工作人员的）",
        "a professional qualification (a certificate as accountant, teacher, physician or lawyer; "
        "an organisation shows that of somebody who works for it)",
    ),
    CredentialKind.SERVICE_LICENCE: Words(
        "服务资质（如代理记账、办学、医疗机构执业、律师事务所执业的许可）",
        "a service licence (for bookkeeping, a school, a clinic or a law firm)",
    ),
}


def objections(code: str, path: Path, today: date) -> list[Objection]:
    """Art 15: "内容生产类别". Our choice: one category, of either level, offered on the day."""
    known = category(code)
    if known is None or today < known.since:
        return [Objection("CATEGORY_UNKNOWN", path)]
    if not known.is_offered(today):
        return [Objection("CATEGORY_RETIRED", path, _names(known) | _successors(known))]
    return []


def closed(code: str, nature: SubjectNature, path: Path, *, carries_news: bool) -> list[Objection]:
    """Art 5(2), 7(1): what closes a category to a subject, whatever it shows: that its platform is
    not licensed to carry news, or that only others speak in it: for the State an organ does, and
    news is of legal persons.
    """
    known = category(code)
    if known is None:
        return []
    found = []
    if nature not in known.natures:
        found.append(Objection("CATEGORY_NOT_FOR_NATURE", path, _names(known)))
    if not is_open(known, carries_news=carries_news):
        found.append(Objection("CATEGORY_CLOSED_WITHOUT_LICENCE", path, _names(known)))
    return found


def is_open(known: Category, *, carries_news: bool) -> bool:
    """Art 5(2): whether the platform itself may offer the category."""
    return carries_news or known.credential_field is not CredentialField.NEWS


def _names(known: Category) -> dict[str, str | int]:
    return {"category_zh": known.zh, "category_en": known.en}


def _successors(known: Category) -> dict[str, str | int]:
    after = [CATEGORIES[code] for code in known.successors]
    if not after:
        return {"instead_zh": "请从类别表中另选一个", "instead_en": "Choose another from the list"}
    zh, en = "”、“".join(one.zh for one in after), "”, “".join(one.en for one in after)
    return {"instead_zh": f"请改选“{zh}”", "instead_en": f"Choose “{en}” instead"}


def missing_credentials(
    code: str, nature: SubjectNature, offered: set[Offer], path: Path
) -> list[Objection]:
    """Art 9(1): "专业背景，以及…职业资格或服务资质等相关证明材料"; Art 5(2): news only by licence.
    Everything that is missing, each with what would do.
    """
    field = field_of(code)
    if field is None:
        return []
    lacking = missing(field, nature, {kind for of, kind in offered if of is field})
    if field is CredentialField.NEWS:
        return [Objection("NEWS_LICENCE_MISSING", path) for _ in lacking]
    return [Objection("CREDENTIAL_MISSING", path, _lacking(field, part)) for part in lacking]


def _lacking(field: CredentialField, part: Part) -> dict[str, str | int]:
    words, would_do = FIELDS[field], in_words(part)
    return {
        "field_zh": words.zh,
        "field_en": words.en,
        "needed_zh": would_do.zh,
        "needed_en": would_do.en,
    }


def in_words(part: Part) -> Words:
    """What would do for one part of what a field asks for."""
    kinds = [WOULD_DO[kind] for kind in CredentialKind if kind in part]
    return Words("，或者".join(one.zh for one in kinds), ", or ".join(one.en for one in kinds))


def field_of(code: str) -> CredentialField | None:
    """Art 9(1), 5(2): in which field a category asks for credentials; None where it asks for
    none, or there is no such category.
    """
    known = category(code)
    return known.credential_field if known else None


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
        successors=tuple(row["successors"].split()),
        natures=frozenset(map(SubjectNature, row["natures"].split())) or frozenset(SubjectNature),
    )


CATEGORIES: dict[str, Category] = _categories()
