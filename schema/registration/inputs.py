"""What an applicant declares, as GraphQL inputs (Art 15)."""

from datetime import date
from typing import Any

import strawberry
from strawberry import UNSET

from rules.registration.declaration import (
    Declaration,
    DeclaredCredential,
    DeclaredSubject,
    Place,
    ResponsiblePerson,
)
from rules.vocabulary import (
    CredentialField,
    CredentialKind,
    DocumentKind,
    NewsScope,
    SubjectNature,
)
from schema.access import changing, given, optional


@strawberry.input(description="地点, a place.")
class PlaceInput:
    division: str = given("GB/T 2260 code of the county, city or province.")
    detail: str = strawberry.field(default="", description="The rest of the address.")

    def place(self) -> Place:
        return Place(self.division, self.detail)


@strawberry.input(description="证件, the document that identifies a subject.")
class IdentityDocumentInput:
    kind: DocumentKind = given("Which document.")
    number: str = given("Its number. Kept encrypted, never published for persons.")


@strawberry.input(description="联系方式, how to reach the operator.")
class ContactInput:
    phone: str = given("Mainland mobile number for the verification code. Never published.")
    email: str | None = optional("For notices. Never published.")
    public_contact: str | None = optional("What the public sees; not for natural persons.")


@strawberry.input(description="主体, who runs the account.")
class SubjectInput:
    nature: SubjectNature = given("主体性质.")
    operator_name: str = given(
        "运营主体名称, as on the document. A natural person's is published as the surname alone, "
        "and in full while the account bears a marker of a field."
    )
    document: IdentityDocumentInput = given("证件.")
    contact: ContactInput = given("联系方式.")
    place_registered: PlaceInput | None = optional("注册地.")
    place_operated: PlaceInput | None = optional("运营地.")
    business_scope: str | None = optional("主要经营或业务范围, for organisations.")
    legal_representative: str | None = optional(
        "法定代表人, whose name the register of organisations is asked about. Leave it out where "
        "the responsible person is. Never published."
    )

    def declared(self) -> DeclaredSubject:
        return DeclaredSubject(
            nature=self.nature,
            operator_name=self.operator_name,
            document_kind=self.document.kind,
            document_number=self.document.number,
            phone=self.contact.phone,
            email=self.contact.email,
            public_contact=self.contact.public_contact,
            place_registered=self.place_registered.place() if self.place_registered else None,
            place_operated=self.place_operated.place() if self.place_operated else None,
            business_scope=self.business_scope,
            legal_representative=self.legal_representative,
        )


@strawberry.input(description="负责人, who answers for an organisation's account.")
class ResponsiblePersonInput:
    name: str = given("Name as on the identity card. Never published.")
    document_number: str = given("The document's number. Kept encrypted, never published.")
    document_kind: DocumentKind = strawberry.field(
        default=DocumentKind.RESIDENT_IDENTITY_CARD, description="证件, a natural person's."
    )

    def person(self) -> ResponsiblePerson:
        return ResponsiblePerson(self.name, self.document_number, self.document_kind)


@strawberry.input(description="专业资质, a credential.")
class CredentialInput:
    field: CredentialField = given(
        "The field that it is for. A natural person who gets its marker is named in full."
    )
    kind: CredentialKind = given("Background, qualification or licence.")
    title: str = given("What it is called.")
    issuer: str = given("Who issued it.")
    valid_from: date = given("First day of validity.")
    uploads: list[strawberry.ID] = given("Files uploaded as CREDENTIAL, one to five.")
    number: str = strawberry.field(
        default="",
        description="Its number. Kept encrypted, never published. A background may have none.",
    )
    valid_to: date | None = optional("Last day of validity; leave out where it has none.")
    scope: list[NewsScope] = strawberry.field(
        default_factory=list, description="许可范围, of a licence for news."
    )
    holder: str | None = optional(
        "持有人, the person who works for the subject and holds it; leave it out where it is the "
        "subject's own. Kept encrypted, never published."
    )
    employment: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="任职证明 of the holder, uploaded as EMPLOYMENT_PROOF, at most five.",
    )

    def declared(self) -> DeclaredCredential:
        return DeclaredCredential(
            field=self.field,
            kind=self.kind,
            title=self.title,
            issuer=self.issuer,
            number=self.number,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            uploads=tuple(self.uploads),
            scope=tuple(self.scope),
            holder=self.holder,
            employment=tuple(self.employment),
        )


@strawberry.input(description="账号注册申请, an application to register an account.")
class RegisterAccountInput:
    name: str = given("账号名称, at most 30 characters.")
    category: str = given("内容生产类别, a code of `categories`.")
    subject: SubjectInput = given("主体, who runs it.")
    agreement_version: str = given("The version of the service agreement that is accepted.")
    bio: str = strawberry.field(default="", description="简介, at most 120 characters.")
    avatar: strawberry.ID | None = optional("头像, a file uploaded as AVATAR.")
    responsible_person: ResponsiblePersonInput | None = optional("负责人, for organisations.")
    credentials: list[CredentialInput] = strawberry.field(
        default_factory=list, description="专业资质, at most ten."
    )
    evidence: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Files uploaded as IDENTITY_DOCUMENT, at most five.",
    )
    device: str | None = optional(
        "The device that it is filled in on, as the front end knows it. Kept as a keyed hash only."
    )
    authorisation: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Proof of the right to the name, uploaded as AUTHORISATION, at most five.",
    )

    def declared(self) -> Declaration:
        return Declaration(
            name=self.name,
            category=self.category,
            subject=self.subject.declared(),
            agreement_version=self.agreement_version,
            bio=self.bio,
            avatar=self.avatar,
            responsible_person=self.responsible_person.person()
            if self.responsible_person
            else None,
            credentials=tuple(credential.declared() for credential in self.credentials),
            evidence=tuple(self.evidence),
            device=self.device,
            authorisation=tuple(self.authorisation),
        )


@strawberry.input(description="修改申请, what changes of an application; the rest stays as it was.")
class UpdateApplicationInput:
    application: strawberry.ID = given("The application's reference.")
    name: str | None = changing("账号名称, at most 30 characters.")
    category: str | None = changing("内容生产类别, a code of `categories`.")
    subject: SubjectInput | None = changing(
        "主体. A masked number or phone as it was shown means: unchanged; an e-mail that is left "
        "out stays."
    )
    agreement_version: str | None = changing("The version of the agreement that is accepted.")
    bio: str | None = changing("简介, at most 120 characters.")
    avatar: strawberry.ID | None = changing("头像, a file uploaded as AVATAR; null for none.")
    responsible_person: ResponsiblePersonInput | None = changing("负责人, for organisations.")
    credentials: list[CredentialInput] | None = changing("专业资质, all of them.")
    evidence: list[strawberry.ID] | None = changing("Files uploaded as IDENTITY_DOCUMENT, all.")
    device: str | None = changing("The device that it is filled in on.")
    authorisation: list[strawberry.ID] | None = changing("Files uploaded as AUTHORISATION, all.")

    def changes(self) -> dict[str, Any]:
        """What was named, as a declaration has it. Null takes away what may be missing, and leaves
        the rest as it was.
        """
        named = {name: getattr(self, name) for name in CHANGING}
        return {
            name: _EMPTY[name] if value is None else _declared(name, value)
            for name, value in named.items()
            if value is not UNSET and (value is not None or name in _EMPTY)
        }


CHANGING = tuple(UpdateApplicationInput.__annotations__)[1:]
_EMPTY: dict[str, Any] = {
    "avatar": None,
    "device": None,
    "responsible_person": None,
    "bio": "",
    "credentials": (),
    "evidence": (),
    "authorisation": (),
}


def _declared(name: str, value: Any) -> Any:
    match name:
        case "subject":
            return value.declared()
        case "responsible_person":
            return value.person()
        case "credentials":
            return tuple(held.declared() for held in value)
        case "evidence" | "authorisation":
            return tuple(value)
    return value


@strawberry.input(description="另行指定负责人, who answers for an account from now on.")
class NameResponsiblePersonInput:
    number: str = given("账号编号, of the caller's own account.")
    responsible_person: ResponsiblePersonInput = given("负责人.")


@strawberry.input(description="重新提交, a returned application to put back.")
class ResubmitRegistrationInput:
    application: strawberry.ID = given("The application's reference.")


@strawberry.input(description="撤回, an application to take back.")
class WithdrawApplicationInput:
    application: strawberry.ID = given("The application's reference.")


@strawberry.input(description="获取验证码, the application whose phone is to be confirmed.")
class RequestPhoneCodeInput:
    application: strawberry.ID = given("The application's reference.")


@strawberry.input(description="验证手机号, the code that was sent.")
class ConfirmPhoneInput:
    application: strawberry.ID = given("The application's reference.")
    code: str = given("Six digits.")


@strawberry.input(description="小额打款, the bank account to pay a small sum into.")
class StartSmallPaymentInput:
    application: strawberry.ID = given("The application's reference.")
    account: str = given("Its number. It has to be held in the subject's own name.")


@strawberry.input(description="确认打款金额, the sum that came in.")
class ConfirmSmallPaymentInput:
    application: strawberry.ID = given("The application's reference.")
    amount: str = given("In yuan, as the bank's statement has it: `3.27`.")
