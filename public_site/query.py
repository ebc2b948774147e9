"""What a searcher typed, understood: a number, a credit code, or some text of a name."""

from dataclasses import dataclass
from enum import StrEnum

from public_site import cursors
from public_site.faces import FaceView
from public_site.site import Visit
from public_site.translation import N_
from resolvers.search import Filter
from rules import categories, identity, numbers
from rules.names import pinyin_keys, searchable
from rules.numbers import NumberVerdict
from rules.vocabulary import SubjectNature

LONGEST = 100


class Trouble(StrEnum):
    """What is wrong with what was typed."""

    TOO_LONG = "TOO_LONG"
    NUMBER_MISTYPED = "NUMBER_MISTYPED"
    NUMBER_UNKNOWN = "NUMBER_UNKNOWN"
    USCC_MISTYPED = "USCC_MISTYPED"
    BAD_FILTER = "BAD_FILTER"


@dataclass(frozen=True, slots=True)
class Query:
    """The page's address, read."""

    text: str
    nature: SubjectNature | None
    category: str | None
    after: cursors.Position | None
    trouble: Trouble | None

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.nature or self.category)

    @property
    def is_plain(self) -> bool:
        """Whether there is text and nothing that narrows it."""
        return bool(self.text) and not (self.nature or self.category or self.after)

    @property
    def is_number(self) -> bool:
        return numbers.check(self.text) is NumberVerdict.WELL_FORMED

    @property
    def is_uscc(self) -> bool:
        return not identity.uscc_objections(self.text, ())

    @property
    def wanted(self) -> Filter:
        if self.is_uscc:
            return Filter(uscc=self.text, nature=self.nature, category=self.category)
        return Filter(text=self.text or None, nature=self.nature, category=self.category)


def read(visit: Visit) -> Query:
    """The query that a results page was asked for."""
    text, nature, category = (visit.asked(name) for name in ("q", "nature", "category"))
    after = visit.asked("after")
    known = nature in ("", *SubjectNature) and (not category or category in categories.CATEGORIES)
    position = cursors.read(after) if after else None
    fits = known and (position is not None or not after)
    return Query(
        text=text[:LONGEST],
        nature=SubjectNature(nature) if nature and known else None,
        category=category if category and known else None,
        after=position,
        trouble=_trouble(text) if fits else Trouble.BAD_FILTER,
    )


def reason_of(query: Query, face: FaceView) -> str | None:
    """Why an account was found: which public text of it holds what was typed."""
    folded = searchable(query.text)
    if not folded:
        return None
    if face.name and folded in searchable(face.name):
        return N_("name")
    if face.operator and folded in searchable(face.operator):
        return N_("operator")
    if face.uscc == identity.compact(query.text):
        return N_("credit code")
    if face.name and any(folded in key for key in pinyin_keys(face.name)):
        return N_("pinyin")
    return N_("former name")


def _trouble(text: str) -> Trouble | None:
    if len(text) > LONGEST:
        return Trouble.TOO_LONG
    if numbers.check(text) is NumberVerdict.MISTYPED:
        return Trouble.NUMBER_MISTYPED
    codes = {objection.code for objection in identity.uscc_objections(text, ())}
    return Trouble.USCC_MISTYPED if "USCC_CHECK_CHARACTER" in codes else None
