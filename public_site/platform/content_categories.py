"""The categories of content and what each asks for (Art 7(1), 9(1), 5)."""

from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from public_site.site.site import Visit
from rules import categories, qualifications
from rules.categories import Category
from rules.qualifications import Requirement
from rules.vocabulary import CredentialField, CredentialKind, Language, SubjectNature


@dataclass(frozen=True, slots=True)
class Asked:
    """What subjects of some natures show for a category, by which article: of each part one kind,
    in the order in which the parts are named.
    """

    natures: tuple[SubjectNature, ...]
    parts: tuple[tuple[CredentialKind, ...], ...]
    article: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A category of the first level with those below it; a code stands beside each name."""

    category: Category
    name: str
    below: tuple[tuple[Category, str], ...]
    asked: tuple[Asked, ...]


async def content_categories(visit: Visit) -> Response:
    """Every category that is offered today; those that ask for something first."""
    language, today = visit.site.language, visit.context.today
    offered = [_branch(one, language, today) for one in categories.children(None)]
    shown = [branch for branch in offered if branch.category.is_offered(today)]
    return visit.render(
        "categories/categories.html",
        asking=[branch for branch in shown if branch.asked],
        free=[branch for branch in shown if not branch.asked],
        kinds=CredentialKind,
        news=CredentialField.NEWS,
        carries_news=visit.site.register.platform.carries_news(today),
        anybody=frozenset(SubjectNature),
    )


def _branch(category: Category, language: Language, today: date) -> Branch:
    below = [one for one in categories.children(category.code) if one.is_offered(today)]
    return Branch(
        category=category,
        name=_name(category, language),
        below=tuple((one, _name(one, language)) for one in below),
        asked=_asked(category.credential_field),
    )


def _asked(field: CredentialField | None) -> tuple[Asked, ...]:
    """The natures that may write in a field, those together of which the same is asked."""
    if field is None:
        return ()
    same: dict[Requirement, list[SubjectNature]] = {}
    for nature, required in qualifications.REQUIRED[field].items():
        if required.parts:
            same.setdefault(required, []).append(nature)
    return tuple(
        Asked(tuple(natures), tuple(map(_in_order, required.parts)), required.article)
        for required, natures in same.items()
    )


def _in_order(part: qualifications.Part) -> tuple[CredentialKind, ...]:
    return tuple(kind for kind in CredentialKind if kind in part)


def _name(category: Category, language: Language) -> str:
    return category.zh if language is Language.ZH else category.en
