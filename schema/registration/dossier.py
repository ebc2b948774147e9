"""An application as its applicant and its reviewer see it. Identity numbers stay masked.

Whose case it is was settled when it was loaded: by ownership, or by the reviewer's claim.
"""

from datetime import date, datetime

import strawberry

from models import Account as AccountRow
from models import Credential, Event, Marker, Termination
from resolvers.identity import Identity
from resolvers.review.dossier import Dossier
from rules.identity.documents import mask_number
from rules.registration.declaration import Place as DeclaredPlace
from rules.vocabulary import (
    AccountStatus,
    CredentialField,
    CredentialKind,
    CredentialState,
    DocumentKind,
    MarkerEndGround,
    MarkerType,
    NewsScope,
    SubjectNature,
    TerminationCause,
)
from schema.access import shown
from schema.disclosure import Place
from schema.evidence import Evidence


@strawberry.type(description="专业资质, a credential as submitted (Art 9).")
class SubmittedCredential:
    reference: strawberry.ID = shown("What a decision names it by.")
    field: CredentialField = shown("The field that it is for.")
    kind: CredentialKind = shown("Background, qualification or licence.")
    title: str = shown("What it is called.")
    issuer: str = shown("Who issued it.")
    number: str = shown("Its number; empty where a background has none.")
    holder: str | None = shown("Who holds it; null where it is the subject's own.")
    scope: list[NewsScope] = shown("许可范围, for what a licence for news was given.", article="5")
    valid_from: date = shown("First day of validity.")
    valid_to: date | None = shown("Last day of validity.")
    state: CredentialState = shown("Whether it was checked.")
    evidence: list[Evidence] = shown(
        "The files that prove it, and that its holder works for the subject."
    )

    @classmethod
    def of(cls, row: Credential, dossier: Dossier) -> "SubmittedCredential":
        return cls(
            reference=strawberry.ID(row.ref),
            field=row.field,
            kind=row.kind,
            title=row.title,
            issuer=row.issuer,
            number=dossier.held[row.id].number,
            holder=dossier.held[row.id].holder,
            scope=[NewsScope(code) for code in row.scope],
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            state=row.state,
            evidence=[Evidence.of(e) for e in dossier.evidence if e.credential_id == row.id],
        )


@strawberry.type(description="专门标识, a marker that the account has or had.")
class AccountMarker:
    type: MarkerType = shown("What it says.", article="9")
    rests_on: list[str] = shown("JSON pointers of the public facts that it rests on.")
    granted_at: datetime = shown("When it was granted.")
    ended_at: datetime | None = shown("When it ended; null while it holds.")
    end_ground: MarkerEndGround | None = shown("Why it ended.")
    end_note: str = shown("The same in words.")

    @classmethod
    def of(cls, row: Marker) -> "AccountMarker":
        return cls(
            type=row.type,
            rests_on=list(row.rests_on),
            granted_at=row.granted_at,
            ended_at=row.ended_at,
            end_ground=row.end_ground,
            end_note=row.end_note,
        )


@strawberry.type(description="经过, one step in the account's life.")
class AccountEvent:
    kind: str = shown("What happened, coded.")
    article: str | None = shown("The article that it stands on.")
    note: str = shown("In words.")
    at: datetime = shown("When.")

    @classmethod
    def of(cls, row: Event) -> "AccountEvent":
        return cls(kind=row.kind, article=row.article, note=row.note, at=row.at)


@strawberry.type(description="同一主体的其他账号, another account of the same subject (Art 10).")
class OtherAccount:
    number: str = shown("账号编号.")
    name: str = shown("账号名称.")
    status: AccountStatus = shown("账号状态.")
    category: str = shown("内容生产类别.")
    closed_at: datetime | None = shown("When it was closed; null where it is not.", article="8")
    closed_for: TerminationCause | None = shown("Why, coded.", article="8")
    closed_in_words: str = shown("Why, in words.", article="8")

    @classmethod
    def of(cls, row: AccountRow, end: Termination | None = None) -> "OtherAccount":
        return cls(
            number=str(row.number),
            name=row.name,
            status=row.status,
            category=row.category,
            closed_at=end.at if end else None,
            closed_for=end.cause if end else None,
            closed_in_words=end.note if end else "",
        )


@strawberry.type(description="主体信息, what was declared of the subject. Numbers are masked.")
class DeclaredIdentity:
    nature: SubjectNature = shown("主体性质.", article="15")
    operator_name: str = shown("运营主体名称.", article="15")
    document_kind: DocumentKind = shown("证件类型.", article="8")
    document_number: str = shown("Masked, except for a unified social credit code.")
    legal_representative: str | None = shown(
        "法定代表人, null where the responsible person is.", article="8"
    )
    place_registered: Place | None = shown("注册地.", article="15")
    place_operated: Place | None = shown("运营地.", article="15")
    business_scope: str | None = shown("主要经营或业务范围.", article="15")
    public_contact: str | None = shown("联系方式.", article="15")
    phone: str = shown("Masked.")
    responsible_person: str | None = shown("Name of the responsible person.")
    responsible_document: str | None = shown("Masked number of their document.")

    @classmethod
    def of(cls, identity: Identity) -> "DeclaredIdentity":
        subject, person = identity.subject, identity.responsible_person
        natural = subject.nature is SubjectNature.NATURAL_PERSON
        number = subject.document_number
        return cls(
            nature=subject.nature,
            operator_name=subject.operator_name,
            document_kind=subject.document_kind,
            document_number=mask_number(number) if natural else number,
            legal_representative=subject.legal_representative,
            place_registered=_place(subject.place_registered),
            place_operated=_place(subject.place_operated),
            business_scope=subject.business_scope,
            public_contact=subject.public_contact,
            phone=mask_number(subject.phone),
            responsible_person=person.name if person else None,
            responsible_document=mask_number(person.document_number) if person else None,
        )


def _place(place: DeclaredPlace | None) -> Place | None:
    return Place.of({"division": place.division, "detail": place.detail}) if place else None
