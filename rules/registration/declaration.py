"""What an applicant declares when registering an account (Art 15), and the files that it names."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from rules.divisions import province_of
from rules.objections import Objection
from rules.vocabulary import CredentialField, CredentialKind, DocumentKind, SubjectNature


@dataclass(frozen=True, slots=True)
class Place:
    """A place: GB/T 2260 division code and the rest of the address."""

    division: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DeclaredSubject:
    """主体: who runs the account, by which document, where, and how to be reached."""

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

    @property
    def province(self) -> str | None:
        """The code of the province in which the account is operated."""
        return province_of(self.place_operated.division) if self.place_operated else None


@dataclass(frozen=True, slots=True)
class ResponsiblePerson:
    """The natural person who answers for an organisation's account."""

    name: str
    document_number: str


@dataclass(frozen=True, slots=True)
class DeclaredCredential:
    field: CredentialField
    kind: CredentialKind
    title: str
    issuer: str
    number: str
    valid_from: date
    valid_to: date | None = None
    uploads: tuple[str, ...] = ()


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


def used_once(declared: Declaration) -> list[Objection]:
    """A file proves one thing: the same reference in two places is an oversight or a trick."""
    counted = Counter(references(declared))
    if any(count > 1 for count in counted.values()):
        return [Objection("UPLOAD_USED_TWICE")]
    return []


def references(declared: Declaration) -> list[str]:
    """Every file that `declared` names."""
    named = [*declared.evidence, *declared.authorisation]
    named += [u for held in declared.credentials for u in held.uploads]
    return [declared.avatar, *named] if declared.avatar else named
