"""One objection to what was asked: code, article, path, and words in both languages.

A rule returns every objection it has; only resolvers raise. The words of each code stand in
`rules/messages`, so that a code means the same wherever it is raised.
"""

import re
from dataclasses import dataclass, field

from rules.messages import MESSAGES
from rules.vocabulary import Language

Path = tuple[str | int, ...]

LAST_ARTICLE = 22
CITATION = re.compile(r"([1-9][0-9]?)(?:\(([1-9][0-9]?)\))?")  # 8, 8(2), 18(10)
LONGEST_CITATION = 8


@dataclass(frozen=True, slots=True)
class Objection:
    """What is wrong with one input value.

    `path` leads from the mutation's input to the value, as GraphQL spells it:
    `("subject", "document", "number")`. `details` fill the message's braces.
    """

    code: str
    path: Path = ()
    details: dict[str, str | int] = field(default_factory=dict)

    @property
    def article(self) -> str | None:
        """The article the objection stands on, as `8` or `9`, or None where none does."""
        return MESSAGES[self.code].article

    def message(self, language: Language) -> str:
        """The objection in plain words, with what to do about it."""
        message = MESSAGES[self.code]
        return (message.zh if language is Language.ZH else message.en).format(**self.details)


def citation_objections(article: str, path: Path) -> list[Objection]:
    """What is wrong with a citation: one of the 22 articles, perhaps with a paragraph."""
    match = CITATION.fullmatch(article) if len(article) <= LONGEST_CITATION else None
    if match is None or int(match[1]) > LAST_ARTICLE:
        return [Objection("ARTICLE_UNKNOWN", path)]
    return []
