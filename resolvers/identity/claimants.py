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
from rules.registration.declaration import ResponsiblePerson
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import CheckState, DisputeState, DocumentKind

Claimant = Application | IdentityDispute  # somebody who declared an identity and can prove it
SubjectOfCheck = Claimant | CheckRun

UNDECIDED = (DisputeState.VERIFYING, DisputeState.OPEN)


@dataclass(frozen=True, slots=True, repr=False)
class ClaimedIdentity:
    """Who somebody says they are. `responsible` answers for an organisation."""

    document_kind: DocumentKind
    number: str
    name: str
    phone: str
    responsible: ResponsiblePerson | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What is a kind's own: the `relation` by which factors name it, the states in which an answer
    still counts, where its identity was declared, what was, and the document's keyed hash.
    """

    relation: str
    open_in: Collection[Any]
    declared_in: Callable[[Any], Awaitable[Claimant]]
    claimed: Callable[[KeyRing, Any], Awaitable[ClaimedIdentity]]
    document_hash: Callable[[Any], Awaitable[str]]


async def _itself(claimant: Claimant) -> Claimant:
    return claimant


async def _application_of(run: CheckRun) -> Application:
    return await rows.existing(Application, account_id=run.account_id)


async def _claimed_in_application(keys: KeyRing, application: Application) -> ClaimedIdentity:
    identity = unseal(keys, application)
    subject = identity.subject
    return ClaimedIdentity(
        subject.document_kind,
        subject.document_number,
        subject.operator_name,
        subject.phone,
        identity.responsible_person,
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
        "application", OPEN_TO_APPLICANT, _itself, _claimed_in_application, _hash_of_subject
    ),
    IdentityDispute: Kind("dispute", UNDECIDED, _itself, _claimed_in_dispute, _hash_of_dispute),
    CheckRun: Kind(
        "check_run", (CheckState.ASKING,), _application_of, _claimed_in_check, _hash_of_subject
    ),
}
RELATIONS = tuple(kind.relation for kind in KINDS.values())  # what a factor may be about
_OPEN: dict[str, Any] = {f"{kind.relation}__state__in": kind.open_in for kind in KINDS.values()}
IS_OPEN = Q(**_OPEN, join_type=Q.OR)


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


def is_open(subject: SubjectOfCheck) -> bool:
    """Whether an answer still counts: a decision rests on the factors as they stood."""
    return subject.state in KINDS[type(subject)].open_in


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
