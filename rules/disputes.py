"""Art 8(1): 冒用组织机构、他人真实身份信息, what a person may say whose identity another used."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from rules import uploads
from rules.identity import documents, identifiers, seen_documents
from rules.identity.seen_documents import EyeCheck, Files
from rules.objections import Objection
from rules.text import free_text
from rules.vocabulary import DisputeDecision, DocumentKind, UploadKind

ANSWER_DAYS = 10  # working days, as long as the answer to a report (Art 20)
NAME_LIMIT, STATEMENT_LIMIT, FEEDBACK_LIMIT = 100, 2_000, 2_000
# Working days in which an organisation names another person to answer for its account.
NAMING_DAYS = 15
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
    evidence: tuple[str, ...] = ()


def objections(
    dispute: Dispute, filed_lately: int, today: date, files: Mapping[str, UploadKind]
) -> list[Objection]:
    """Art 8(1): everything that is wrong with a dispute, at once. `files` are those that its filer
    may hand in.
    """
    path = ("document", "number")
    objections = free_text.required(dispute.name, ("name",), limit=NAME_LIMIT)
    objections += identifiers.objections(dispute.document_kind, dispute.number, path, today)
    objections += documents.phone_objections(dispute.phone, ("phone",))
    objections += free_text.required(
        dispute.statement, ("statement",), limit=STATEMENT_LIMIT, lines=True
    )
    objections += uploads.all_attached(
        files, dispute.evidence, UploadKind.IDENTITY_DOCUMENT, ("evidence",)
    )
    if filed_lately >= MOST:
        objections.append(Objection("DISPUTES_TOO_MANY", (), {"most": MOST, "days": WITHIN.days}))
    return objections


def decision_objections(
    decision: DisputeDecision,
    impersonated: Collection[str],
    about: Collection[str],
    own: Collection[str],
    feedback: str,
    check: EyeCheck | None,
    files: Files,
) -> list[Objection]:
    """Art 8(1), 20: a decision is told in words, and names the accounts that it ends. `about` are
    the numbers that the dispute is about, `own` those of them whose operator the identity is said
    to be: only of these one has to end. `files` what was handed in with it.
    """
    objections = free_text.required(feedback, ("feedback",), limit=FEEDBACK_LIMIT, lines=True)
    if check is not None:
        objections += seen_documents.objections(check, files)
    for index, number in enumerate(impersonated):
        if number not in about:
            objections.append(Objection("DISPUTE_NOT_ABOUT_ACCOUNT", ("impersonated", index)))
    if decision is DisputeDecision.LAPSED:
        objections.append(Objection("DISPUTE_LAPSES_BY_ITSELF", ("decision",)))
    if decision is DisputeDecision.UPHELD and own and not impersonated:
        objections.append(Objection("FIELD_REQUIRED", ("impersonated",)))
    if decision is not DisputeDecision.UPHELD and impersonated:
        objections.append(Objection("DISPUTE_NAMES_ACCOUNTS", ("impersonated",)))
    return objections
