"""Art 20: 受理、甄别、处置、反馈 with 反馈时限, from a report to its answer."""

from datetime import timedelta

from rules import texts
from rules.objections import Objection
from rules.vocabulary import ReportReason

ANSWER_DAYS = 10  # working days; 明确…反馈时限 leaves the number to the platform: ours is published
CLAIM = timedelta(minutes=30)
STATEMENT_LIMIT, CONTACT_LIMIT, FEEDBACK_LIMIT = 2_000, 200, 2_000

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
        *texts.required(statement, ("statement",), limit=STATEMENT_LIMIT, lines=True),
        *texts.objections(contact or "", ("contact",), limit=CONTACT_LIMIT),
    ]


def feedback_objections(feedback: str) -> list[Objection]:
    """Art 20(2): 反馈, every decision is told to who reported."""
    return texts.required(feedback, ("feedback",), limit=FEEDBACK_LIMIT, lines=True)
