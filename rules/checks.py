"""Art 9(3): 动态核验巡查, when what is registered is checked again, and what a check has to show.

The identity of who runs an account is asked of the registers again in a rhythm that depends on the
category; some checks come on a day that nobody can foresee, and a person looks at them whatever
the registers say. The rhythm is published: anyone can compute from a record when it is due.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from rules.identity import seen_documents
from rules.identity.identifiers import WITHOUT_REGISTER
from rules.identity.seen_documents import EyeCheck, Files, Seen
from rules.identity.sufficiency import OF_THE_STATE, Rigor, rigor
from rules.identity.verification import AGAINST, SILENT, FactorResult
from rules.objections import Objection
from rules.text import free_text
from rules.vocabulary import (
    AccountStatus,
    CheckedFact,
    CheckKind,
    CheckState,
    DocumentKind,
    FactorKind,
    Level,
    Outcome,
    SubjectNature,
    TerminationCause,
)

POLICY_VERSION = "2026-11"

# In how many days the identity is checked again, by what the category asks for.
EVERY: dict[Rigor, int] = {Rigor.ORDINARY: 365, Rigor.REGULATED: 180, Rigor.NEWS: 90}
LEAD = 30  # days before the due one on which it begins, so that staff can look in time
RANDOM_SHARE = 0.05  # of all checks
FOLLOW_UP_AFTER = timedelta(days=30)  # a fault that was found: whether it is gone
ANSWER_DAYS = 10  # working days in which staff decide, as long as a report takes (Art 20)
SILENT_FOR = timedelta(days=7)  # a register that says nothing for so long leaves it to staff
NOTE_LIMIT = 500

IDENTITY_FACT = "operatorName"  # the fact whose day says when the identity was checked
WITHOUT_FAULT = (
    TerminationCause.OWN_WISH,
    TerminationCause.DORMANCY,
    TerminationCause.SUBJECT_CEASED,
)
IN_SERVICE = (AccountStatus.ACTIVE.value, AccountStatus.SUSPENDED.value)


@dataclass(frozen=True, slots=True)
class Plan:
    """The day on which a check begins, and of which kind it is."""

    kind: CheckKind
    on: date


@dataclass(frozen=True, slots=True)
class Verdict:
    """What staff found. `means` says how they looked, `facts` at what and `documents` in which
    files; `note` is for the file alone."""

    state: CheckState
    means: str = ""
    facts: frozenset[CheckedFact] = frozenset()
    note: str = ""
    documents: tuple[Seen, ...] = ()

    @property
    def by_eye(self) -> EyeCheck:
        return EyeCheck(self.means.strip(), self.facts, self.documents)


@dataclass(frozen=True, slots=True)
class Known:
    """What a decision on a check has to fit: whether all registers agreed, whether the account is
    in service, whether it was suspended, told to correct, unmarked or ended since the check began;
    the files of its case, and which of them were opened by who decides.
    """

    confirmed: bool
    in_service: bool
    acted: bool
    files: Files = field(default_factory=Files)


def due_on(category: str, checked_on: date) -> date:
    """The day by which an identity that was checked on a day is checked again."""
    return checked_on + timedelta(days=EVERY[rigor(category)])


def next_check(document: Mapping[str, Any]) -> date | None:
    """By which day the identity in a revealed disclosure record is checked again; None where the
    account is not in service, the identity is not shown, or nobody but its operator vouched for it.
    """
    facts, on = document["facts"], checked_on(document)
    if document["status"]["value"] not in IN_SERVICE or on is None:
        return None
    if facts[IDENTITY_FACT]["level"] == Level.DECLARED:
        return None
    return due_on(facts["category"]["value"], on)


def checked_on(document: Mapping[str, Any]) -> date | None:
    """The day on which the identity in a revealed disclosure record was checked last; None where
    it is not shown any more.
    """
    identity = document["facts"].get(IDENTITY_FACT)
    return date.fromisoformat(identity["on"]) if identity else None


def is_renewed(fact: str, level: str) -> bool:
    """Whether a check in the rhythm covers such a fact: what a register said, and who runs it."""
    return level == Level.VERIFIED or (level == Level.CHECKED and fact in (IDENTITY_FACT, "uscc"))


def plan(category: str, checked_on: date, draw: float, when: float) -> Plan:
    """When the next check begins. `draw` and `when` are random, each from 0 to below 1."""
    latest = EVERY[rigor(category)] - LEAD
    if draw < RANDOM_SHARE:
        return Plan(CheckKind.RANDOM, checked_on + timedelta(days=1 + int(when * (latest - 1))))
    return Plan(CheckKind.REGULAR, checked_on + timedelta(days=latest))


def plan_after_fault(found_on: date) -> Plan:
    """When a person looks again at an account that goes on after a fault was found."""
    return Plan(CheckKind.FOLLOW_UP, found_on + FOLLOW_UP_AFTER)


def state_after(kind: CheckKind, factors: Iterable[FactorResult]) -> CheckState:
    """How far a check is once registers answered. What all of them confirm passes by itself, unless
    a person is to look at it whatever they say; anything else is for a person to judge.
    """
    outcomes = [factor.outcome for factor in factors]
    if any(outcome in SILENT for outcome in outcomes):
        return CheckState.ASKING
    confirmed = bool(outcomes) and all(outcome is Outcome.MATCH for outcome in outcomes)
    return CheckState.PASSED if confirmed and kind is CheckKind.REGULAR else CheckState.OPEN


def needs_second(
    nature: SubjectNature, category: str, document: DocumentKind, factors: Iterable[FactorResult]
) -> bool:
    """Art 9(3): whether what takes two persons at admission takes two again: a register speaks
    against it, or is not there to speak for who needs it.
    """
    said = list(factors)
    if any(factor.outcome in AGAINST for factor in said):
        return True
    if document in WITHOUT_REGISTER:
        return True
    confirmed = any(
        factor.kind is FactorKind.CREDIT_CODE and factor.outcome is Outcome.MATCH for factor in said
    )
    return not confirmed and (nature in OF_THE_STATE or rigor(category) is Rigor.NEWS)


def decision_objections(verdict: Verdict, known: Known) -> list[Objection]:
    """Art 9(3): what stands against a decision."""
    objections = free_text.objections(verdict.note, ("note",), limit=NOTE_LIMIT, lines=True)
    match verdict.state:
        case CheckState.PASSED:
            return objections + _passing(verdict, known)
        case CheckState.FAULT_FOUND:
            objections += [] if known.acted else [Objection("CHECK_WITHOUT_MEASURE", ("outcome",))]
        case CheckState.ENDED:
            is_on = known.in_service
            objections += [Objection("CHECK_STILL_IN_SERVICE", ("outcome",))] if is_on else []
        case _:
            objections.append(Objection("CHECK_NOT_DECIDED_SO", ("outcome",)))
    return objections + _unasked(verdict)


def _passing(verdict: Verdict, known: Known) -> list[Objection]:
    objections = seen_documents.objections(verdict.by_eye, known.files)
    if verdict.facts and not known.confirmed and CheckedFact.IDENTITY not in verdict.facts:
        objections.append(Objection("CHECK_IDENTITY_UNSEEN", ("facts",)))
    if CheckedFact.CREDIT in verdict.facts:  # 信用评价 counts for further accounts alone (Art 10)
        objections.append(Objection("CHECK_SEES_NO_CREDIT", ("facts",)))
    if not known.in_service:
        objections.append(Objection("CHECK_OUT_OF_SERVICE", ("outcome",)))
    return objections


def _unasked(verdict: Verdict) -> list[Objection]:
    """What is told only of a check that is passed."""
    seen: Collection[tuple[str, bool]] = (
        ("means", bool(verdict.means.strip())),
        ("facts", bool(verdict.facts)),
        ("documents", bool(verdict.documents)),
    )
    return [Objection("CHECK_FINDS_NOTHING_SEEN", (name,)) for name, given in seen if given]
