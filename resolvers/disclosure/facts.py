"""What an account's private rows say, as its record is made from it."""

from resolvers.disclosure import corrections, passed_checks
from resolvers.disclosure.sources import Sources
from resolvers.identity import unseal
from resolvers.runtime import Context
from rules.calendar import local_date
from rules.disclosure.canonical import Json
from rules.disclosure.face import CredentialFact, Fact, MarkerFact
from rules.disclosure.levels import level_of
from rules.lifecycle import SHOWS_MARKERS
from rules.markers.markers import rests_on
from rules.registration.declaration import DeclaredSubject, Place
from rules.vocabulary import CredentialState, DocumentKind, Level, MarkerType, Means


def facts_of(ctx: Context, sources: Sources) -> dict[str, Fact]:
    """The declared facts with the level to which each was gone after."""
    application, vouched = sources.application, passed_checks.vouched(sources)
    subject = unseal(ctx.register.keys, application).subject
    facts: dict[str, Fact] = {}
    for name, value in _values(sources, subject).items():
        if value is not None:
            reached = level_of(
                name,
                nature=application.nature,
                document=(subject.document_kind, subject.document_number),
                vouched=vouched,
                declared_on=local_date(application.declared_at),
            )
            facts[name] = Fact(value, *reached)
    return corrections.dated(sources.corrections, facts)


def credentials_of(sources: Sources) -> tuple[CredentialFact, ...]:
    """The credentials of an account that were not revoked."""
    day = local_date(sources.application.declared_at)
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
            (Means.CREDENTIAL,) if row.state is CredentialState.CHECKED else (),
        )
        for row in sources.credentials
        if row.state is not CredentialState.REVOKED
    )


def markers_of(
    ctx: Context, sources: Sources, credentials: tuple[CredentialFact, ...]
) -> tuple[MarkerFact, ...]:
    """The markers that an account shows now, in the order of the vocabulary.

    They rest while its service does: who reads only them must not take it for a checked account.
    """
    if sources.account.status not in SHOWS_MARKERS:
        return ()
    order, nature = list(MarkerType), sources.application.nature
    return tuple(
        MarkerFact(
            row.type,
            local_date(row.granted_at),
            rests_on(row.type, nature, row.rests_on, credentials, ctx.today),
        )
        for row in sorted(sources.markers, key=lambda row: order.index(row.type))
    )


def _values(sources: Sources, subject: DeclaredSubject) -> dict[str, Json]:
    account, avatar = sources.account, sources.avatar
    return {
        "name": account.name,
        "bio": account.bio or None,
        "avatar": avatar.sha256 if avatar else None,
        "category": account.category,
        "subjectNature": sources.application.nature.value,
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
