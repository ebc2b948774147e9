"""Whose identity is being verified: that of an application to register, of a dispute (Art 8), or
of a registered account that is checked again (Art 9).
"""

from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from gateways.keys import KeyRing
from models import Account, Application, CheckRun, Factor, IdentityDispute
from resolvers.identity import sealed
from rules.registration.declaration import ResponsiblePerson
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import CheckState, DisputeState, DocumentKind

Claimant = Application | IdentityDispute  # somebody who declared an identity and can prove it
SubjectOfCheck = Claimant | CheckRun

UNDECIDED = (DisputeState.VERIFYING, DisputeState.OPEN)
IS_OPEN = (
    Q(application__state__in=OPEN_TO_APPLICANT)
    | Q(dispute__state__in=UNDECIDED)
    | Q(check_run__state=CheckState.ASKING)
)
RELATIONS = ("application", "dispute", "check_run")  # what a factor may be about


@dataclass(frozen=True, slots=True, repr=False)
class ClaimedIdentity:
    """Who somebody says they are. `responsible` answers for an organisation."""

    document_kind: DocumentKind
    number: str
    name: str
    phone: str
    responsible: ResponsiblePerson | None = None


def named(asked: SubjectOfCheck) -> dict[str, Any]:
    """The column in which rows that belong to `asked` name it, with its value."""
    if isinstance(asked, CheckRun):
        return {"check_run": asked}
    return {"application" if isinstance(asked, Application) else "dispute": asked}


def of(factor: Factor) -> SubjectOfCheck:
    """Whom `factor`, fetched with its RELATIONS, is about."""
    asked = factor.application or factor.dispute or factor.check_run
    if asked is None:
        raise ValueError(f"factor {factor.id} is about nobody")
    return asked


async def locked(factor: Factor) -> SubjectOfCheck:
    """The same as it is now, locked until the transaction ends."""
    if factor.application_id is not None:
        return await Application.filter(id=factor.application_id).select_for_update().get()
    if factor.dispute_id is not None:
        return await IdentityDispute.filter(id=factor.dispute_id).select_for_update().get()
    return await CheckRun.filter(id=factor.check_run_id).select_for_update().get()


def is_open(asked: SubjectOfCheck) -> bool:
    """Whether an answer still counts: a decision rests on the factors as they stood."""
    if isinstance(asked, Application):
        return asked.state in OPEN_TO_APPLICANT
    if isinstance(asked, IdentityDispute):
        return asked.state in UNDECIDED
    return asked.state is CheckState.ASKING


async def declaring(asked: SubjectOfCheck) -> Claimant:
    """Where the identity was declared: of a registered account in its application."""
    if isinstance(asked, CheckRun):
        return await Application.get(account_id=asked.account_id)
    return asked


async def claimed_identity(keys: KeyRing, asked: SubjectOfCheck) -> ClaimedIdentity:
    """What was declared of the identity, opened."""
    claimant = await declaring(asked)
    if isinstance(claimant, Application):
        identity = sealed.unseal(keys, claimant)
        subject = identity.subject
        return ClaimedIdentity(
            subject.document_kind,
            subject.document_number,
            subject.operator_name,
            subject.phone,
            identity.responsible_person,
        )
    told = keys.open_json(claimant.sealed, context=f"dispute/{claimant.ref}")
    return ClaimedIdentity(claimant.document_kind, told["number"], told["name"], told["phone"])


async def document_hash(claimant: Claimant) -> str:
    """The keyed hash of the document that it is about."""
    if isinstance(claimant, IdentityDispute):
        return claimant.document_hash
    account = await Account.get(id=claimant.account_id).select_related("subject")
    return account.subject.document_hash
