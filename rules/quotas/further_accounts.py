"""Art 10(1): 还应当对其主体性质、服务资质、业务范围、信用评价等进行核验.

Whoever applies for a further account is checked in four aspects, side by side with what the
subject has. A difference is nothing wrong: it is where a reviewer looks.
"""

from dataclasses import dataclass
from datetime import timedelta

from rules.credit import Finding
from rules.objections import Objection
from rules.text.folding import fold
from rules.vocabulary import (
    AccountAspect,
    CheckedFact,
    CredentialField,
    CredentialKind,
    SubjectNature,
)

# Art 8(3): for so long whoever had an account closed is looked at when they apply again.
CLOSED_LATELY = timedelta(days=365)

# What a human check has to name before a further account is approved.
CHECKED_AS: dict[AccountAspect, CheckedFact] = {
    AccountAspect.NATURE: CheckedFact.SUBJECT_NATURE,
    AccountAspect.QUALIFICATION: CheckedFact.QUALIFICATION,
    AccountAspect.BUSINESS_SCOPE: CheckedFact.BUSINESS_SCOPE,
    AccountAspect.CREDIT: CheckedFact.CREDIT,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One account of the subject in the four aspects."""

    nature: SubjectNature
    qualifications: frozenset[tuple[CredentialField, CredentialKind]]
    business_scope: str | None
    findings: tuple[Finding, ...]


def differences(this: Compared, other: Compared) -> list[AccountAspect]:
    """In which aspects `other` is not as `this`, which is applied for, or has findings."""
    differs = {
        AccountAspect.NATURE: this.nature is not other.nature,
        AccountAspect.QUALIFICATION: this.qualifications != other.qualifications,
        AccountAspect.BUSINESS_SCOPE: fold(this.business_scope or "")
        != fold(other.business_scope or ""),
        AccountAspect.CREDIT: bool(other.findings),
    }
    return [aspect for aspect in AccountAspect if differs[aspect]]


def unchecked(nature: SubjectNature, seen: frozenset[CheckedFact]) -> list[Objection]:
    """Art 10(1): which aspects still have to be checked before a further account is approved.
    A person has no business scope.
    """
    needed = set(CHECKED_AS.values())
    if nature is SubjectNature.NATURAL_PERSON:
        needed.discard(CheckedFact.BUSINESS_SCOPE)
    missing = ", ".join(sorted(needed - seen))
    if not missing:
        return []
    return [Objection("FURTHER_ACCOUNT_NOT_CHECKED", ("humanCheck", "facts"), {"missing": missing})]
