"""Whose identity is being verified: that of an application to register, of a dispute (Art 8), or
of a registered account that is checked again (Art 9). Each is one entry of KINDS.
"""

from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from gateways.keys import KeyRing
from models import Account, Application, CheckRun, Factor, IdentityDispute
from models.database import rows
from resolvers.identity.sealed import unseal
from rules.identity.spelling import asked_as
from rules.identity.verification import REGISTERS
from rules.registration.declaration import ResponsiblePerson
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import (
    ApplicationState,
    CheckState,
    DisputeState,
    DocumentKind,
    FactorKind,
)

Claimant = Application | IdentityDispute  # somebody who declared an identity and can prove it
SubjectOfCheck = Claimant | CheckRun

UNDECIDED = (DisputeState.VERIFYING, DisputeState.OPEN)


@dataclass(frozen=True, slots=True, repr=False)
class ClaimedIdentity:
    """Who somebody says they are. `responsible` answers for an organisation's account,
    `representative` is the name of its legal representative.
    """

    document_kind: DocumentKind
    number: str
    name: str
    phone: str
    responsible: ResponsiblePerson | None = None
    representative: str | None = None

    @property
    def asked_of_itself(self) -> tuple[object, ...]:
        """By what a register or a bank knows the subject, however its name was typed."""
        return self.document_kind, self.number, asked_as(self.name)

    @property
    def asked_of_person(self) -> tuple[object, ...]:
        """By what the register of residents knows the person behind it."""
        person = self.responsible
        if person is None:
            return self.asked_of_itself
        return person.document_kind, person.document_number, asked_as(person.name)

    @property
    def documents(self) -> tuple[DocumentKind, ...]:
        """The kinds of the documents by which a register could know it."""
        person = self.responsible
        return (self.document_kind, person.document_kind) if person else (self.document_kind,)


@dataclass(frozen=True, slots=True)
class Kind:
    """What is a kind's own: the `relation` by which factors name it, the states in which an answer
    still counts, where its identity was declared, what was, and the document's keyed hash; and the
    states in which a register that never answered is asked still.
    """

    relation: str
    open_in: Collection[Any]
    declared_in: Callable[[Any], Awaitable[Claimant]]
    claimed: Callable[[KeyRing, Any], Awaitable[ClaimedIdentity]]
    document_hash: Callable[[Any], Awaitable[str]]
    owed_in: Collection[Any] = ()


async def _itself(claimant: Claimant) -> Claimant:
    return claimant


async def _application_of(run: CheckRun) -> Application:
    return await rows.existing(Application, account_id=run.account_id)


async def _claimed_in_application(keys: KeyRing, application: Application) -> ClaimedIdentity:
    identity = unseal(keys, application)
    subject, person = identity.subject, identity.responsible_person
    return ClaimedIdentity(
        subject.document_kind,
        subject.document_number,
        subject.operator_name,
        subject.phone,
        person,
        subject.legal_representative or (person.name if person else None),
    )


async def _claimed_in_dispute(keys: KeyRing, dispute: IdentityDispute) -> ClaimedIdentity:
    declared = keys.open_json(dispute.sealed, context=f"dispute/{dispute.ref}")
    return ClaimedIdentity(
        dispute.document_kind, declared["number"], declared["name"], declared["phone"]
    )


async def _claimed_in_check(keys: KeyRing, run: CheckRun) -> ClaimedIdentity:
    return await _claimed_in_application(keys, await _application_of(run))


async def _hash_of_subject(row: Application | CheckRun) -> str:
    account = await Account.get(id=row.account_id).select_related("subject")
    return account.subject.document_hash


async def _hash_of_dispute(dispute: IdentityDispute) -> str:
    return dispute.document_hash


KINDS: dict[type[Any], Kind] = {
    Application: Kind(
        "application",
        OPEN_TO_APPLICANT,
        _itself,
        _claimed_in_application,
        _hash_of_subject,
        owed_in=(ApplicationState.APPROVED,),
    ),
    IdentityDispute: Kind("dispute", UNDECIDED, _itself, _claimed_in_dispute, _hash_of_dispute),
    CheckRun: Kind(
        "check_run", (CheckState.ASKING,), _application_of, _claimed_in_check, _hash_of_subject
    ),
}
RELATIONS = tuple(kind.relation for kind in KINDS.values())  # what a factor may be about
_OPEN: dict[str, Any] = {f"{kind.relation}__state__in": kind.open_in for kind in KINDS.values()}
IS_OPEN = Q(**_OPEN, join_type=Q.OR)
_OWED: dict[str, Any] = {
    f"{kind.relation}__state__in": kind.owed_in for kind in KINDS.values() if kind.owed_in
}
# A register's answer that is still missing, though the case was decided without it.
IS_OWED = Q(**_OWED, join_type=Q.OR) & Q(kind__in=list(REGISTERS))


def named(subject: SubjectOfCheck) -> dict[str, Any]:
    """The column in which rows that belong to `subject` name it, with its value."""
    return {KINDS[type(subject)].relation: subject}


def keyed(subject: SubjectOfCheck) -> dict[str, Any]:
    """The same by its key."""
    return {f"{KINDS[type(subject)].relation}_id": subject.id}


def of(factor: Factor) -> SubjectOfCheck:
    """Whom `factor` is about, once that was fetched."""
    subject: SubjectOfCheck = getattr(factor, _relation(factor))
    return subject


async def fetch(factors: Iterable[Factor]) -> None:
    """Read whom each of `factors` is about; those about one claimant share its row."""
    known: dict[tuple[str, int], SubjectOfCheck] = {}
    for factor in factors:
        relation, model, id_ = _claimed_by(factor)
        if (relation, id_) not in known:
            known[relation, id_] = await rows.existing(model, id=id_)
        setattr(factor, relation, known[relation, id_])


async def locked(factor: Factor) -> SubjectOfCheck:
    """The same as it is now, locked until the transaction ends."""
    _, model, id_ = _claimed_by(factor)
    subject: SubjectOfCheck = await rows.existing(model, lock="FOR UPDATE", id=id_)
    return subject


def counts(subject: SubjectOfCheck, kind: FactorKind) -> bool:
    """Whether an answer about a factor of this kind still counts: a decision rests on the factors
    as they stood, unless it was made without waiting for a register.
    """
    own = KINDS[type(subject)]
    return subject.state in own.open_in or (kind in REGISTERS and subject.state in own.owed_in)


def is_asked_about(factor: Factor) -> bool:
    """The same of `factor`, fetched with its RELATIONS."""
    return counts(of(factor), factor.kind)


async def declaring(subject: SubjectOfCheck) -> Claimant:
    """Where the identity was declared: of a registered account in its application."""
    return await KINDS[type(subject)].declared_in(subject)


async def claimed_identity(keys: KeyRing, subject: SubjectOfCheck) -> ClaimedIdentity:
    """What was declared of the identity, opened."""
    return await KINDS[type(subject)].claimed(keys, subject)


async def document_hash(claimant: Claimant) -> str:
    """The keyed hash of the document that it is about."""
    return await KINDS[type(claimant)].document_hash(claimant)


def _claimed_by(factor: Factor) -> tuple[str, type[Any], int]:
    relation = _relation(factor)
    model = next(model for model, kind in KINDS.items() if kind.relation == relation)
    return relation, model, getattr(factor, f"{relation}_id")


def _relation(factor: Factor) -> str:
    """By which of its RELATIONS `factor` is about somebody."""
    return next(name for name in RELATIONS if getattr(factor, f"{name}_id") is not None)
