"""Art 8(2): 暂停提供服务并通知用户限期改正，拒不改正的，应当终止提供服务.

Service rests while named items are to be corrected by a day. Each item is answered and decided by
itself; when all are accepted the service resumes by itself, and where one is refused, or left
without an answer past its day, it ends. The table below is the whole of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.calendar import is_working_day
from rules.objections import Objection, Path, citation_objections
from rules.registration.application import bio_objections, name_objections
from rules.text import free_text
from rules.vocabulary import ItemState, ProfileField, RectificationState, RefusalGround

MOST_ITEMS = 10
WORDS_LIMIT, REASON_LIMIT = 500, 500
# The law says 限期 without a number: time enough to ask an office for a paper, and an end.
LEAST_DAYS, MOST_DAYS, EXTENSION_MOST = 3, 30, 15
AFTER_RETURN = 3  # working days that are left at least when staff hand an answer back
REMINDERS = (3, 1)  # working days before the last one
NOT_REMINDED = 99


class ItemAct(StrEnum):
    """What is done about one item: the operator submits, staff do the rest."""

    SUBMIT = "SUBMIT"
    ACCEPT = "ACCEPT"
    RETURN = "RETURN"
    REFUSE = "REFUSE"


class CorrectionDecision(StrEnum):
    """What staff decide of one answer."""

    ACCEPT = "ACCEPT"
    RETURN = "RETURN"
    REFUSE = "REFUSE"

    @property
    def act(self) -> ItemAct:
        return ItemAct(self.value)


MOVES: dict[tuple[ItemState, ItemAct], ItemState] = {
    (ItemState.OPEN, ItemAct.SUBMIT): ItemState.SUBMITTED,
    (ItemState.SUBMITTED, ItemAct.SUBMIT): ItemState.SUBMITTED,
    (ItemState.SUBMITTED, ItemAct.ACCEPT): ItemState.ACCEPTED,
    (ItemState.SUBMITTED, ItemAct.RETURN): ItemState.OPEN,
    (ItemState.SUBMITTED, ItemAct.REFUSE): ItemState.REFUSED,
}
"""Which act leads from where to where. What is not in it cannot be done."""

OPEN = frozenset({RectificationState.ISSUED, RectificationState.SUBMITTED})


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to correct: on which ground, of which part of the profile if any, in words."""

    ground: RefusalGround
    words: str
    field: ProfileField | None = None


def state_of(items: Iterable[ItemState]) -> RectificationState:
    """Where the items together stand: it is the operator's turn while any is open."""
    states = set(items)
    if ItemState.REFUSED in states:
        return RectificationState.REFUSED
    if ItemState.OPEN in states:
        return RectificationState.ISSUED
    if ItemState.SUBMITTED in states:
        return RectificationState.SUBMITTED
    return RectificationState.ACCEPTED


def is_overdue(state: RectificationState, due_on: date, today: date) -> bool:
    """Art 8(2): 拒不改正, left without an answer past the day. An answer that waits for staff
    is never overdue, however long they take.
    """
    return state is RectificationState.ISSUED and due_on < today


def reminder_due(due_on: date, today: date, reminded: int) -> int | None:
    """Which of REMINDERS is to be sent today, if it was not yet."""
    left = working_days_left(due_on, today)
    due = [days for days in REMINDERS if left <= days < reminded]
    return min(due, default=None)


def working_days_left(due_on: date, today: date) -> int:
    """The working days after `today` through `due_on`."""
    days = range(1, max((due_on - today).days, 0) + 1)
    return sum(is_working_day(today + timedelta(days=day)) for day in days)


def issue_objections(
    items: Sequence[Asked], working_days: int, article: str, note: str
) -> list[Objection]:
    """What is wrong with a notice to correct: it names what, why, and by when."""
    objections = free_text.objections(note, ("note",), limit=REASON_LIMIT, lines=True)
    objections += citation_objections(article, ("article",))
    objections += _days(working_days, LEAST_DAYS, MOST_DAYS)
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
        *_days(working_days, 1, EXTENSION_MOST),
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


def decision_objections(state: ItemState, act: ItemAct, note: str) -> list[Objection]:
    """Whether the item can be so decided, and that the operator is told why where it is not."""
    if (state, act) not in MOVES:
        return [Objection("CORRECTION_NOT_SUBMITTED", ("item",))]
    if act is ItemAct.ACCEPT:
        return free_text.objections(note, ("note",), limit=WORDS_LIMIT, lines=True)
    return free_text.required(note, ("note",), limit=WORDS_LIMIT, lines=True)


def _days(days: int, least: int, most: int) -> list[Objection]:
    if least <= days <= most:
        return []
    return [Objection("RECTIFICATION_DAYS", ("workingDays",), {"least": least, "most": most})]
