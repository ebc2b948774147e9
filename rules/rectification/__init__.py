"""Art 8(2): 暂停提供服务并通知用户限期改正，拒不改正的，应当终止提供服务.

Service rests while named items are to be corrected by a day. Each item is answered and decided by
itself; when all are accepted the service resumes by itself. Where one is refused, or left without
an answer past its day, two persons end it. The table in `moves` is the whole of an item's way.
"""

from rules.rectification.days import (
    AFTER_RETURN,
    ANSWER_DAYS,
    EXTENSION_MOST,
    LEAST_DAYS,
    MOST_DAYS,
    NOT_REMINDED,
    REMINDERS,
    is_overdue,
    is_turn_over,
    reminder_due,
    working_days_left,
)
from rules.rectification.decisions import (
    decision_objections,
    ending_objections,
    only_proposes,
)
from rules.rectification.moves import MOVES, OPEN, CorrectionDecision, ItemAct, state_of
from rules.rectification.words import (
    REASON_LIMIT,
    Asked,
    answer_objections,
    extension_objections,
    issue_objections,
)

__all__ = [
    "AFTER_RETURN",
    "ANSWER_DAYS",
    "EXTENSION_MOST",
    "LEAST_DAYS",
    "MOST_DAYS",
    "MOVES",
    "NOT_REMINDED",
    "OPEN",
    "REASON_LIMIT",
    "REMINDERS",
    "Asked",
    "CorrectionDecision",
    "ItemAct",
    "answer_objections",
    "decision_objections",
    "ending_objections",
    "extension_objections",
    "is_overdue",
    "is_turn_over",
    "issue_objections",
    "only_proposes",
    "reminder_due",
    "state_of",
    "working_days_left",
]
