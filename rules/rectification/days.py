"""Art 8(2): 限期改正, the days of a rectification: to correct, and to decide.

The law says 限期 without a number: ours is time enough to ask an office for a paper, and an end.
"""

from datetime import date, timedelta

from rules.calendar import is_working_day
from rules.objections import Objection
from rules.rectification.moves import OPEN
from rules.vocabulary import RectificationState

LEAST_DAYS, MOST_DAYS, EXTENSION_MOST = 3, 30, 15
AFTER_RETURN = 3  # working days that are left at least when staff hand an answer back
# Working days in which staff decide an answer: the account's service rests meanwhile, so it is less
# than a report takes.
ANSWER_DAYS = 5
REMINDERS = (3, 1)  # working days before the last one
NOT_REMINDED = 99


def is_overdue(state: RectificationState, due_on: date, today: date) -> bool:
    """Art 8(2): 拒不改正, left without an answer past the day. An answer that waits for staff
    is never overdue, however long they take.
    """
    return state is RectificationState.ISSUED and due_on < today


def is_turn_over(state: RectificationState, turn_due_on: date, today: date) -> bool:
    """Art 8(2): whether whose turn it is, the operator's or the staff's, let its day pass."""
    return state in OPEN and turn_due_on < today


def reminder_due(due_on: date, today: date, reminded: int) -> int | None:
    """Which of REMINDERS is to be sent today, if it was not yet."""
    left = working_days_left(due_on, today)
    due = [days for days in REMINDERS if left <= days < reminded]
    return min(due, default=None)


def working_days_left(due_on: date, today: date) -> int:
    """The working days after `today` through `due_on`."""
    days = range(1, max((due_on - today).days, 0) + 1)
    return sum(is_working_day(today + timedelta(days=day)) for day in days)


def days_objections(days: int, least: int, most: int) -> list[Objection]:
    """What is wrong with a number of working days."""
    if least <= days <= most:
        return []
    return [Objection("RECTIFICATION_DAYS", ("workingDays",), {"least": least, "most": most})]
