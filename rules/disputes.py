"""Art 8(1): 冒用组织机构、他人真实身份信息, what a person may say whose identity another used."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta

from rules.identity import documents
from rules.objections import Objection
from rules.text import free_text
from rules.vocabulary import DisputeDecision, DocumentKind

ANSWER_DAYS = 10  # working days, as long as the answer to a report (Art 20)
NAME_LIMIT, STATEMENT_LIMIT, FEEDBACK_LIMIT, MEANS_LIMIT = 100, 2_000, 2_000, 500
# A login may dispute for itself, its company and its family; more is somebody fishing.
MOST = 5
WITHIN = timedelta(days=30)
# A dispute whose phone was never confirmed tells nobody anything.
LAPSES_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Dispute:
    """Whose identity was used, how to reach them, and what happened."""

    document_kind: DocumentKind
    number: str = field(repr=False)
    name: str = field(repr=False)
    phone: str = field(repr=False)
    statement: str = field(repr=False)


def objections(dispute: Dispute, filed_lately: int, today: date) -> list[Objection]:
    """Art 8(1): everything that is wrong with a dispute, at once."""
    path = ("document", "number")
    objections = free_text.required(dispute.name, ("name",), limit=NAME_LIMIT)
    if dispute.document_kind is DocumentKind.USCC:
        objections += documents.uscc_objections(dispute.number, path)
    else:
        objections += documents.resident_number_objections(dispute.number, path, today)
    objections += documents.phone_objections(dispute.phone, ("phone",))
    objections += free_text.required(
        dispute.statement, ("statement",), limit=STATEMENT_LIMIT, lines=True
    )
    if filed_lately >= MOST:
        objections.append(Objection("DISPUTES_TOO_MANY", (), {"most": MOST, "days": WITHIN.days}))
    return objections


def decision_objections(
    decision: DisputeDecision,
    impersonated: Collection[str],
    about: Collection[str],
    feedback: str,
    means: str | None,
) -> list[Objection]:
    """Art 8(1), 20: a decision is told in words, and names the accounts that it ends. `about` are
    the numbers that the dispute is about.
    """
    objections = free_text.required(feedback, ("feedback",), limit=FEEDBACK_LIMIT, lines=True)
    if means is not None:
        objections += free_text.required(means, ("means",), limit=MEANS_LIMIT, lines=True)
    for index, number in enumerate(impersonated):
        if number not in about:
            objections.append(Objection("DISPUTE_NOT_ABOUT_ACCOUNT", ("impersonated", index)))
    if decision is DisputeDecision.LAPSED:
        objections.append(Objection("DISPUTE_LAPSES_BY_ITSELF", ("decision",)))
    if decision is DisputeDecision.UPHELD and about and not impersonated:
        objections.append(Objection("FIELD_REQUIRED", ("impersonated",)))
    if decision is not DisputeDecision.UPHELD and impersonated:
        objections.append(Objection("DISPUTE_NAMES_ACCOUNTS", ("impersonated",)))
    return objections
