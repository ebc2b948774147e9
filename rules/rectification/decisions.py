"""Art 8(2): 拒不改正的，应当终止提供服务, what staff decide. An end takes two persons."""

from datetime import date

from rules.objections import Objection
from rules.rectification.days import is_overdue
from rules.rectification.moves import MOVES, ItemAct
from rules.rectification.words import WORDS_LIMIT
from rules.text import free_text
from rules.vocabulary import ItemState, RectificationState


def decision_objections(
    state: ItemState, act: ItemAct, note: str, *, by: str, proposed_by: str | None = None
) -> list[Objection]:
    """Art 8(2): whether `by` can so decide the item, and that the operator is told why where it is
    not. Who proposed to refuse it does not do so again: the account ends by it.
    """
    if (state, act) not in MOVES:
        return [Objection("CORRECTION_NOT_SUBMITTED", ("item",))]
    judge = free_text.objections if act is ItemAct.ACCEPT else free_text.required
    objections = judge(note, ("note",), limit=WORDS_LIMIT, lines=True)
    if act is ItemAct.REFUSE and by == proposed_by:
        objections.append(Objection("SECOND_PERSON_NEEDED", ("decision",)))
    return objections


def only_proposes(act: ItemAct, proposed_by: str | None) -> bool:
    """Art 8(2): whether a refusal waits for a second person. The end takes a name and followers for
    good: ours is that no one person decides it.
    """
    return act is ItemAct.REFUSE and proposed_by is None


def ending_objections(
    state: RectificationState, due_on: date, today: date, note: str, *, by: str, issued_by: str
) -> list[Objection]:
    """Art 8(2): 拒不改正, what stands against ending an account whose day passed without an answer.
    Who issued the notice is the first of the two persons, and does not end it.
    """
    objections = free_text.required(note, ("note",), limit=WORDS_LIMIT, lines=True)
    if by == issued_by:
        objections.append(Objection("SECOND_PERSON_NEEDED", ("rectification",)))
    if state is RectificationState.SUBMITTED:
        objections.append(Objection("RECTIFICATION_ANSWERED", ("rectification",)))
    elif not is_overdue(state, due_on, today):
        last = due_on.isoformat()
        objections.append(Objection("RECTIFICATION_NOT_OVERDUE", ("rectification",), {"due": last}))
    return objections
