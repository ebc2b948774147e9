"""Art 20: 受理、甄别、处置、反馈 with 反馈时限, from a report to its answer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from rules import calendar
from rules.objections import Objection
from rules.text import free_text
from rules.text.folding import fold
from rules.vocabulary import ReportReason, ReportState

ANSWER_DAYS = 10  # working days; 明确…反馈时限 leaves the number to the platform: ours is published
STATEMENT_LIMIT, CONTACT_LIMIT, FEEDBACK_LIMIT = 2_000, 200, 2_000
REASON_LIMIT = 500

# What may be claimed and decided; a merged report goes the way of the one it was merged into.
OPEN = frozenset({ReportState.RECEIVED, ReportState.SCREENING})

# The ten acts of Art 18 by number; the last two are about the register itself.
ARTICLES: dict[ReportReason, str] = {
    ReportReason.FALSE_IDENTITY: "18(1)",
    ReportReason.IMPERSONATION: "18(2)",
    ReportReason.UNLICENSED_NEWS: "18(3)",
    ReportReason.COORDINATED_MANIPULATION: "18(4)",
    ReportReason.INCITEMENT_OR_VIOLENCE: "18(5)",
    ReportReason.FABRICATION: "18(6)",
    ReportReason.EXTORTION_OR_FRAUD: "18(7)",
    ReportReason.HOARDING_OR_TRADING: "18(8)",
    ReportReason.UNLAWFUL_CONTENT: "18(9)",
    ReportReason.OTHER_PROHIBITED: "18(10)",
    ReportReason.WRONG_DETAILS: "9(3)",
    ReportReason.STALE_MARKER: "9(2)",
}


def objections(statement: str, contact: str | None) -> list[Objection]:
    """Art 20(2): what is wrong with a report's words."""
    return [
        *free_text.required(statement, ("statement",), limit=STATEMENT_LIMIT, lines=True),
        *free_text.objections(contact or "", ("contact",), limit=CONTACT_LIMIT),
    ]


def feedback_objections(feedback: str) -> list[Objection]:
    """Art 20(2): 反馈, every decision is told to who reported."""
    return free_text.required(feedback, ("feedback",), limit=FEEDBACK_LIMIT, lines=True)


def alike(account: str, reason: ReportReason, statement: str) -> str:
    """Art 20(2): 受理, what equal reports share: the account's number or what it shows, reason, and
    the words in normal form. Words without any letter or digit are compared as they stand."""
    return f"{account}/{reason.value}/{fold(statement) or statement.strip()}"


def may_handle(
    handler: str,
    reporters: Collection[str | None],
    operator: str | None,
    decider: str | None = None,
) -> list[Objection]:
    """Art 20(2): 甄别, 处置 without an interest of one's own: neither who reported, nor whose
    account it is, nor who decided what the report calls in question."""
    objections = []
    if handler in reporters:
        objections.append(Objection("OWN_REPORT", ("report",)))
    if handler == operator:
        objections.append(Objection("REPORT_ABOUT_OWN_ACCOUNT", ("report",)))
    if handler == decider:
        objections.append(Objection("OWN_DECISION", ("report",)))
    return objections


def is_overdue(state: ReportState, due_on: date, today: date) -> bool:
    """Art 20(2): 反馈时限, whether its last day has passed without an answer."""
    return state is not ReportState.DECIDED and due_on < today


@dataclass(frozen=True, slots=True)
class Clock:
    """反馈时限 in working days: how many there are, are used, are left, and are over."""

    limit: int
    used: int
    left: int
    over: int


def clock(received_on: date, due_on: date, stopped_on: date) -> Clock:
    """Art 20(2): 反馈时限, where a report's clock stands on a day: today's, or its answer's."""
    return Clock(
        limit=calendar.working_days(received_on, due_on),
        used=calendar.working_days(received_on, min(stopped_on, due_on)),
        left=calendar.working_days(stopped_on, due_on),
        over=calendar.working_days(due_on, stopped_on),
    )


def reason_objections(reason: str) -> list[Objection]:
    """Art 19(2): 保存有关记录, whoever reads what is not public says why."""
    if not reason.strip():
        return [Objection("REASON_REQUIRED", ("reason",))]
    return free_text.objections(reason, ("reason",), limit=REASON_LIMIT)
