"""Whose identity is being verified: that of an application to register, or of a dispute (Art 8)."""

from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from gateways.keys import KeyRing
from models import Account, Application, Factor, IdentityDispute
from resolvers import declared
from rules.declaration import ResponsiblePerson
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import DisputeState, DocumentKind

Bearer = Application | IdentityDispute

UNDECIDED = (DisputeState.VERIFYING, DisputeState.OPEN)
IS_OPEN = Q(application__state__in=OPEN_TO_APPLICANT) | Q(dispute__state__in=UNDECIDED)


@dataclass(frozen=True, slots=True, repr=False)
class Claimed:
    """Who somebody says they are. `responsible` answers for an organisation."""

    document_kind: DocumentKind
    number: str
    name: str
    phone: str
    responsible: ResponsiblePerson | None = None


def named(bearer: Bearer) -> dict[str, Any]:
    """The column in which rows that belong to `bearer` name it, with its value."""
    return {"application" if isinstance(bearer, Application) else "dispute": bearer}


def of(factor: Factor) -> Bearer:
    """Whom `factor`, fetched with both, is about."""
    bearer = factor.application or factor.dispute
    if bearer is None:
        raise ValueError(f"factor {factor.id} is about nobody")
    return bearer


async def locked(factor: Factor) -> Bearer:
    """The same as it is now, locked until the transaction ends."""
    if factor.application_id is not None:
        return await Application.filter(id=factor.application_id).select_for_update().get()
    return await IdentityDispute.filter(id=factor.dispute_id).select_for_update().get()


def is_open(bearer: Bearer) -> bool:
    """Whether an answer still counts: a decision rests on the factors as they stood."""
    if isinstance(bearer, Application):
        return bearer.state in OPEN_TO_APPLICANT
    return bearer.state in UNDECIDED


def claimed(keys: KeyRing, bearer: Bearer) -> Claimed:
    """What was declared of the identity, opened."""
    if isinstance(bearer, Application):
        identity = declared.unseal(keys, bearer)
        subject = identity.subject
        return Claimed(
            subject.document_kind,
            subject.document_number,
            subject.operator_name,
            subject.phone,
            identity.responsible_person,
        )
    told = keys.open_json(bearer.sealed, context=f"dispute/{bearer.ref}")
    return Claimed(bearer.document_kind, told["number"], told["name"], told["phone"])


async def document_hash(bearer: Bearer) -> str:
    """The keyed hash of the document that it is about."""
    if isinstance(bearer, IdentityDispute):
        return bearer.document_hash
    account = await Account.get(id=bearer.account_id).select_related("subject")
    return account.subject.document_hash
