"""Art 8(2): 通知用户限期改正, what a notice to correct, an extension and an answer have to say."""

from collections.abc import Sequence
from dataclasses import dataclass

from rules.objections import Objection, Path, citation_objections
from rules.rectification.days import EXTENSION_MOST, LEAST_DAYS, MOST_DAYS, days_objections
from rules.registration.application import bio_objections, name_objections
from rules.text import free_text
from rules.vocabulary import ProfileField, RefusalGround

MOST_ITEMS = 10
WORDS_LIMIT, REASON_LIMIT = 500, 500


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to correct: on which ground, of which part of the profile if any, in words."""

    ground: RefusalGround
    words: str
    field: ProfileField | None = None


def issue_objections(
    items: Sequence[Asked], working_days: int, article: str, note: str
) -> list[Objection]:
    """What is wrong with a notice to correct: it names what, why, and by when."""
    objections = free_text.objections(note, ("note",), limit=REASON_LIMIT, lines=True)
    objections += citation_objections(article, ("article",))
    objections += days_objections(working_days, LEAST_DAYS, MOST_DAYS)
    if not items:
        objections.append(Objection("FIELD_REQUIRED", ("items",)))
    if len(items) > MOST_ITEMS:
        return [*objections, Objection("TOO_MANY", ("items",), {"limit": MOST_ITEMS})]
    fields = [item.field for item in items if item.field is not None]
    if len(fields) != len(set(fields)):
        objections.append(Objection("RECTIFICATION_FIELD_TWICE", ("items",)))
    for index, item in enumerate(items):
        path: Path = ("items", index, "words")
        objections += free_text.required(item.words, path, limit=WORDS_LIMIT, lines=True)
    return objections


def extension_objections(working_days: int, reason: str, *, extended: bool) -> list[Objection]:
    """One extension there is, and it has a reason."""
    if extended:
        return [Objection("RECTIFICATION_EXTENDED_BEFORE", ("rectification",))]
    return [
        *free_text.required(reason, ("reason",), limit=REASON_LIMIT, lines=True),
        *days_objections(working_days, 1, EXTENSION_MOST),
    ]


def answer_objections(field: ProfileField | None, text: str, value: str | None) -> list[Objection]:
    """What is wrong with an answer: the new name or introduction itself, or words."""
    if field is ProfileField.NAME:
        return name_objections(value or "", ("value",))
    if field is ProfileField.BIO:
        return bio_objections(value or "", ("value",))
    if value is not None:
        return [Objection("CORRECTION_VALUE_NOT_ASKED", ("value",))]
    judge = free_text.objections if field else free_text.required
    return judge(text, ("text",), limit=WORDS_LIMIT, lines=True)
