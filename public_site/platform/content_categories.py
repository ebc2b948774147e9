"""The categories of content and what each asks for (Art 7(1), 9(1), 5)."""

from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from public_site.site.site import Visit
from rules import categories
from rules.categories import Category
from rules.vocabulary import CredentialField, CredentialKind, Language


@dataclass(frozen=True, slots=True)
class Asked:
    """What a category must be shown with: any one of `kinds`, by which article."""

    field: CredentialField
    kinds: tuple[CredentialKind, ...]
    words: str
    article: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A category of the first level with those below it; a code stands beside each name."""

    category: Category
    name: str
    below: tuple[tuple[Category, str], ...]
    asked: Asked | None


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
    )


def _branch(category: Category, language: Language, today: date) -> Branch:
    below = [one for one in categories.children(category.code) if one.is_offered(today)]
    return Branch(
        category=category,
        name=_name(category, language),
        below=tuple((one, _name(one, language)) for one in below),
        asked=_asked(category, language),
    )


def _asked(category: Category, language: Language) -> Asked | None:
    need = categories.required_credentials(category.code)
    if need is None:
        return None
    words = categories.WORDS[need.field]
    return Asked(
        field=need.field,
        kinds=tuple(kind for kind in CredentialKind if kind in need.any_of),
        words=words.needed_zh if language is Language.ZH else words.needed_en,
        article="5(2)" if need.field is CredentialField.NEWS else "9(1)",
    )


def _name(category: Category, language: Language) -> str:
    return category.zh if language is Language.ZH else category.en
