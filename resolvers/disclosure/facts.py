"""The private rows of an account, gathered into the face that its record is made from."""

from models import Account, Application, Credential, Marker, Upload
from resolvers.disclosure import corrections, passed_checks
from resolvers.identity import unseal
from resolvers.runtime import Context
from rules.calendar import local_date
from rules.disclosure.canonical import Json
from rules.disclosure.levels import level_of
from rules.disclosure.record import CredentialFact, Fact, MarkerFact
from rules.lifecycle import SHOWS_MARKERS
from rules.markers.markers import rests_on
from rules.registration.declaration import DeclaredSubject, Place
from rules.vocabulary import CredentialState, DocumentKind, Level, MarkerType


async def facts_of(ctx: Context, account: Account, application: Application) -> dict[str, Fact]:
    """The declared facts with the level to which each was gone after."""
    vouched = await passed_checks.vouched(account, application)
    subject = unseal(ctx.register.keys, application).subject
    facts: dict[str, Fact] = {}
    for name, value in (await _values(account, application, subject)).items():
        if value is not None:
            level, on = level_of(
                name,
                nature=application.nature,
                document_number=subject.document_number,
                vouched=vouched,
                declared_on=local_date(application.declared_at),
            )
            facts[name] = Fact(value, level, on)
    return await corrections.dated(account, facts)


async def credentials_of(account: Account, application: Application) -> tuple[CredentialFact, ...]:
    """The credentials of an account that were not revoked."""
    day = local_date(application.declared_at)
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
        if row.state is not CredentialState.REVOKED
    )


async def markers_of(
    ctx: Context, account: Account, credentials: tuple[CredentialFact, ...]
) -> tuple[MarkerFact, ...]:
    """The markers that an account shows now, in the order of the vocabulary.

    They rest while its service does: who reads only them must not take it for a checked account.
    """
    if account.status not in SHOWS_MARKERS:
        return ()
    rows = await Marker.filter(account=account, live=True)
    order = list(MarkerType)
    return tuple(
        MarkerFact(
            row.type,
            local_date(row.granted_at),
            rests_on(row.type, row.rests_on, credentials, ctx.today),
        )
        for row in sorted(rows, key=lambda row: order.index(row.type))
    )


async def _values(
    account: Account, application: Application, subject: DeclaredSubject
) -> dict[str, Json]:
    avatar = await Upload.filter(avatar_of=account).first()
    return {
        "name": account.name,
        "bio": account.bio or None,
        "avatar": avatar.sha256 if avatar else None,
        "category": account.category,
        "subjectNature": application.nature.value,
        "operatorName": subject.operator_name,
        "uscc": _credit_code(subject),
        "placeRegistered": _place(subject.place_registered),
        "placeOperated": _place(subject.place_operated),
        "businessScope": subject.business_scope,
        "contact": subject.public_contact,
    }


def _credit_code(subject: DeclaredSubject) -> str | None:
    """A person's document number is no credit code and is no fact of a face at all."""
    return subject.document_number if subject.document_kind is DocumentKind.USCC else None


def _place(place: Place | None) -> Json:
    return {"division": place.division, "detail": place.detail} if place else None
