"""Citations of the Provisions: `8`, `8(2)`, `18(10)`."""

import re

from rules.objections import Objection, Path

LAST = 22
SHAPE = re.compile(r"([1-9][0-9]?)(?:\(([1-9][0-9]?)\))?")
LONGEST = 8


def objections(article: str, path: Path) -> list[Objection]:
    """What is wrong with a citation: one of the 22 articles, perhaps with a paragraph."""
    found = SHAPE.fullmatch(article) if len(article) <= LONGEST else None
    if found is None or int(found[1]) > LAST:
        return [Objection("ARTICLE_UNKNOWN", path)]
    return []
