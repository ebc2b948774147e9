"""What an applicant declares when registering an account (Art 15), and the files that it names.

Each part has one normal form, in which it is judged, compared and written.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from rules.divisions import province_of
from rules.identity.documents import compact, compact_phone
from rules.names.names import LONGEST_WRITTEN
from rules.objections import Objection
from rules.text.folding import display
from rules.vocabulary import (
    CredentialField,
    CredentialKind,
    DocumentKind,
    NewsScope,
    SubjectNature,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place: GB/T 2260 division code and the rest of the address."""

    division: str
    detail: str = ""

    def tidied(self) -> "Place":
        return Place(self.division.strip(), self.detail.strip())


@dataclass(frozen=True, slots=True)
class DeclaredSubject:
    """主体: who runs the account, by which document, where, and how to be reached.

    `legal_representative` (法定代表人) is an organisation's, None where the person who answers for
    the account (负责人) is.
    """

    nature: SubjectNature
    operator_name: str
    document_kind: DocumentKind
    document_number: str
    phone: str
    place_registered: Place | None = None
    place_operated: Place | None = None
    business_scope: str | None = None
    email: str | None = None
    public_contact: str | None = None
    legal_representative: str | None = None

    @property
    def province(self) -> str | None:
        """The code of the province in which the account is operated."""
        return province_of(self.place_operated.division) if self.place_operated else None

    def tidied(self) -> "DeclaredSubject":
        registered, operated = self.place_registered, self.place_operated
        return replace(
            self,
            operator_name=self.operator_name.strip(),
            document_number=compact(self.document_number),
            phone=compact_phone(self.phone),
            place_registered=registered.tidied() if registered else None,
            place_operated=operated.tidied() if operated else None,
            business_scope=_text(self.business_scope),
            email=_text(self.email),
            public_contact=_text(self.public_contact),
            legal_representative=_text(self.legal_representative),
        )


@dataclass(frozen=True, slots=True)
class ResponsiblePerson:
    """The natural person who answers for an organisation's account."""

    name: str
    document_number: str
    document_kind: DocumentKind = DocumentKind.RESIDENT_IDENTITY_CARD

    def tidied(self) -> "ResponsiblePerson":
        number = compact(self.document_number)
        return ResponsiblePerson(self.name.strip(), number, self.document_kind)


@dataclass(frozen=True, slots=True)
class DeclaredCredential:
    """资质. `holder` is the person who works for the subject and holds it, as `employment` proves;
    None where it is the subject's own.
    """

    field: CredentialField
    kind: CredentialKind
    title: str
    issuer: str
    number: str
    valid_from: date
    valid_to: date | None = None
    uploads: tuple[str, ...] = ()
    scope: tuple[NewsScope, ...] = ()
    holder: str | None = None
    employment: tuple[str, ...] = ()

    def tidied(self) -> "DeclaredCredential":
        return replace(
            self,
            title=self.title.strip(),
            issuer=self.issuer.strip(),
            number=self.number.strip(),
            scope=tuple(code for code in NewsScope if code in self.scope),
            holder=_text(self.holder),
        )


@dataclass(frozen=True, slots=True)
class Declaration:
    """One application's content. Uploads are named by their references, the applicant's device by
    whatever the front end calls it.
    """

    name: str
    category: str
    subject: DeclaredSubject
    agreement_version: str
    bio: str = ""
    avatar: str | None = None
    responsible_person: ResponsiblePerson | None = None
    credentials: tuple[DeclaredCredential, ...] = ()
    evidence: tuple[str, ...] = ()
    device: str | None = None
    authorisation: tuple[str, ...] = ()

    def tidied(self) -> "Declaration":
        """The same in normal form: names composed, numbers and phones compact, texts trimmed, and
        a text that says nothing left out. What is judged is what is written.
        """
        person = self.responsible_person
        return replace(
            self,
            # What is too long in every form is costly to compose, and is refused as it is.
            name=display(self.name) if len(self.name) <= LONGEST_WRITTEN else self.name,
            subject=self.subject.tidied(),
            bio=self.bio.strip(),
            responsible_person=person.tidied() if person else None,
            credentials=tuple(credential.tidied() for credential in self.credentials),
            device=_text(self.device),
        )


def used_once(declared: Declaration) -> list[Objection]:
    """A file proves one thing: the same reference in two places is an oversight or a trick."""
    counted = Counter(references(declared))
    if any(count > 1 for count in counted.values()):
        return [Objection("UPLOAD_USED_TWICE")]
    return []


def credential_files(credential: DeclaredCredential) -> list[str]:
    """Every file that proves a credential and where its holder works."""
    return [*credential.uploads, *credential.employment]


def references(declared: Declaration) -> list[str]:
    """Every file that `declared` names."""
    named = [*declared.evidence, *declared.authorisation]
    for credential in declared.credentials:
        named += credential_files(credential)
    return [declared.avatar, *named] if declared.avatar else named


def _text(text: str | None) -> str | None:
    return text.strip() or None if text else None
