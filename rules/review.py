"""审核: the decision on an application, its clock, its claims and its grounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rules import categories
from rules.disclosure.face import CredentialFact, Fact
from rules.identity import seen_documents, verification
from rules.identity.credit_codes import implies_nature
from rules.identity.seen_documents import EyeCheck, Files
from rules.identity.sufficiency import enough
from rules.identity.verification import FactorResult
from rules.objections import Objection, Path
from rules.registration.credentials import is_live
from rules.text import free_text
from rules.vocabulary import (
    ApplicationState,
    Decision,
    DocumentKind,
    Level,
    RefusalGround,
    SubjectNature,
)

REVIEW_DAYS = 7  # working days; the law says 必要核验 without a limit, so ours is published
NOTE_LIMIT, MEANS_LIMIT = 1_000, 500

# The article that each ground stands on.
GROUND_ARTICLES: dict[RefusalGround, str] = {
    RefusalGround.IDENTITY_NOT_REAL: "8",
    RefusalGround.IMPERSONATED_IDENTITY: "8",
    RefusalGround.NAME_NOT_CONFORMING: "8",
    RefusalGround.PROFILE_NOT_CONFORMING: "8",
    RefusalGround.UNLAWFUL_INFORMATION: "8",
    RefusalGround.CREDENTIAL_MISSING: "9",
    RefusalGround.CREDENTIAL_NOT_VALID: "9",
    RefusalGround.NEWS_LICENCE_MISSING: "5",
    RefusalGround.DETAILS_INCOMPLETE: "15",
    RefusalGround.QUOTA_EXCEEDED: "10",
    RefusalGround.OVER_QUOTA_REGISTRATION: "10",
    RefusalGround.MALICIOUS_REGISTRATION: "10",
    RefusalGround.FALSE_REGISTRATION: "10",
    RefusalGround.HOARDED_REGISTRATION: "10",
}

# What an applicant may still change or take back, and what may be decided.
OPEN_TO_APPLICANT = frozenset({ApplicationState.SUBMITTED, ApplicationState.RETURNED})
CHANGEABLE = frozenset({ApplicationState.RETURNED})


def may_decide(reviewer: str, applicant: str) -> list[Objection]:
    """No one decides their own application."""
    return [Objection("OWN_APPLICATION")] if reviewer == applicant else []


@dataclass(frozen=True, slots=True)
class HumanCheck(EyeCheck):
    """人工核验 of an application; `overrules` is why what a register said against it does not
    count.
    """

    overrules: str | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """The files of a decision's case. `credentials` are those of each credential that is said to be
    checked, by its place: those that prove it, and those that prove where its holder works.
    """

    files: Files = field(default_factory=Files)
    credentials: Mapping[int, tuple[frozenset[str], ...]] = field(default_factory=dict)


def decision_objections(
    decision: Decision,
    grounds: Sequence[RefusalGround],
    note: str,
    human_check: HumanCheck | None,
    sight: Sight,
) -> list[Objection]:
    """Art 8(1), 9(1): a return or refusal carries coded grounds and words, an approval none. What
    is said to be seen was seen by who says so.
    """
    objections = free_text.objections(note, ("note",), limit=NOTE_LIMIT, lines=True)
    if human_check is not None:
        objections += _check_objections(human_check, sight)
    objections += [
        Objection("CREDENTIAL_NOT_OPENED", ("credentialsChecked", index))
        for index, piles in sight.credentials.items()
        if not all(pile & set(sight.files.opened) for pile in piles)
    ]
    if decision is Decision.APPROVE and grounds:
        objections.append(Objection("GROUNDS_WITH_APPROVAL", ("grounds",)))
    if decision is not Decision.APPROVE and not grounds:
        objections.append(Objection("GROUNDS_MISSING", ("grounds",)))
    if decision is not Decision.APPROVE and not note.strip():
        objections.append(Objection("NOTE_MISSING", ("note",)))
    return objections


def _check_objections(check: HumanCheck, sight: Sight) -> list[Objection]:
    at: Path = ("humanCheck",)
    objections = seen_documents.objections(check, sight.files, at)
    overrules = check.overrules or ""
    objections += free_text.objections(
        overrules, (*at, "overrules"), limit=seen_documents.MEANS_LIMIT, lines=True
    )
    if overrules and not check.documents:
        objections.append(Objection("OVERRULES_WITHOUT_DOCUMENT", (*at, "documents")))
    return objections


def name_objections(
    near: Sequence[str], right: str, path: Path = ("nameRight",)
) -> list[Objection]:
    """Art 8(2), 8(3): 必要核验, a name near to others is approved for a stated reason only."""
    objections = free_text.objections(right, path, limit=MEANS_LIMIT, lines=True)
    if near and not right:
        listed = "”, “".join(dict.fromkeys(near[:5]))
        objections.append(Objection("NAME_ASSOCIATED", path, {"names": listed}))
    return objections


def profile_objections(
    found: Sequence[str], right: str, path: Path = ("profileRight",)
) -> list[Objection]:
    """Art 8(2): an introduction or a picture with findings is approved for a stated reason only.
    `found` is what they are about: passages, or names of whose picture it is."""
    objections = free_text.objections(right, path, limit=MEANS_LIMIT, lines=True)
    if found and not right:
        listed = "”, “".join(dict.fromkeys(found[:5]))
        objections.append(Objection("PROFILE_ASSOCIATED", path, {"found": listed}))
    return objections


def approval_objections(
    nature: SubjectNature,
    category: str,
    document: tuple[DocumentKind, str],
    factors: list[FactorResult],
    facts: Mapping[str, Fact],
    credentials: Sequence[CredentialFact],
    today: date,
    *,
    overruled: bool,
    carries_news: bool,
) -> list[Objection]:
    """Art 8(1), 9: 核验通过后, what still stands between an application and its approval."""
    checked = {
        (credential.field, credential.kind)
        for credential in credentials
        if credential.level is not Level.DECLARED
        and is_live(credential.valid_from, credential.valid_to, today)
    }
    kind, number = document
    says_nature = kind is not DocumentKind.USCC or implies_nature(number, nature)
    sets = enough(nature, category, kind, says_nature=says_nature)
    identity = verification.objections(factors, sets, today, overruled=overruled)
    if not identity and facts["subjectNature"].level is Level.DECLARED:
        identity.append(Objection("NATURE_NOT_CHECKED", ("humanCheck", "facts")))
    return [
        *identity,
        *categories.closed(category, nature, ("application",), carries_news=carries_news),
        *categories.missing_credentials(category, nature, checked, ("credentialsChecked",)),
    ]
