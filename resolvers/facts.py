"""The private rows of an account, gathered into the face that its record is made from."""

from datetime import date

from gateways.keys import KeyRing
from models import Account, Application, Credential, Marker, Upload
from resolvers import declared, verification
from rules.calendar import local_date
from rules.canonical import Json
from rules.declaration import DeclaredSubject, Place
from rules.disclosure import CredentialFact, Fact, MarkerFact
from rules.verification import document_level, identity_level
from rules.vocabulary import CredentialState, DocumentKind, Level, MarkerType


async def facts_of(keys: KeyRing, account: Account, application: Application) -> dict[str, Fact]:
    """The declared facts with the level to which each was gone after."""
    factors = await verification.results(application)
    day = local_date(application.submitted_at)
    identity, documents = identity_level(factors, day), document_level(factors, day)
    profile = (Level.CHECKED, local_date(application.decided_at or application.submitted_at))
    subject = declared.unseal(keys, application).subject
    own: tuple[Level, date] = (Level.DECLARED, day)
    avatar = await Upload.filter(avatar_of=account).first()
    values: dict[str, tuple[Json, tuple[Level, date]]] = {
        "name": (account.name, profile),
        "bio": (account.bio or None, profile),
        "avatar": (avatar.sha256 if avatar else None, profile),
        "category": (account.category, own),
        "subjectNature": (application.nature.value, identity),
        "operatorName": (subject.operator_name, identity),
        "uscc": (_credit_code(subject), identity),
        "placeRegistered": (_place(subject.place_registered), documents),
        "placeOperated": (_place(subject.place_operated), own),
        "businessScope": (subject.business_scope, documents),
        "contact": (subject.public_contact, own),
    }
    return {
        name: Fact(value, *level) for name, (value, level) in values.items() if value is not None
    }


async def credentials_of(account: Account, application: Application) -> tuple[CredentialFact, ...]:
    """The credentials of an account that were not rejected."""
    day = local_date(application.submitted_at)
    rows = await Credential.filter(account=account).order_by("id")
    return tuple(
        CredentialFact(
            row.field,
            row.kind,
            row.title,
            row.issuer,
            row.valid_from,
            row.valid_to,
            Level.CHECKED if row.state is CredentialState.CHECKED else Level.DECLARED,
            row.checked_on or day,
        )
        for row in rows
        if row.state is not CredentialState.REJECTED
    )


async def markers_of(account: Account) -> tuple[MarkerFact, ...]:
    """The markers that an account has now, in the order of the vocabulary."""
    rows = await Marker.filter(account=account, live=True)
    order = list(MarkerType)
    return tuple(
        MarkerFact(row.type, local_date(row.granted_at), tuple(row.rests_on))
        for row in sorted(rows, key=lambda row: order.index(row.type))
    )


def _credit_code(subject: DeclaredSubject) -> str | None:
    """A person's document number is no credit code and is no fact of a face at all."""
    return subject.document_number if subject.document_kind is DocumentKind.USCC else None


def _place(place: Place | None) -> Json:
    return {"division": place.division, "detail": place.detail} if place else None
