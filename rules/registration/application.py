"""Art 8, 9, 15: everything that is wrong with an application, at once."""

from dataclasses import dataclass, field
from datetime import date

from rules import categories, divisions, uploads
from rules.identity import credit_codes, documents, identifiers
from rules.identity.identifiers import PERSONAL
from rules.names import names
from rules.objections import Objection, Path
from rules.profiles import wording
from rules.profiles.contacts import hidden_objections
from rules.quotas import quotas
from rules.quotas.quotas import Quota
from rules.registration import credentials
from rules.registration.declaration import (
    Declaration,
    DeclaredSubject,
    Place,
    ResponsiblePerson,
    used_once,
)
from rules.registration.required_details import DOCUMENTS, NEEDS, Need
from rules.text import free_text
from rules.vocabulary import DocumentKind, NameState, UploadKind

DEVICE_LIMIT = 200
NAME_LIMIT, BIO_LIMIT, DETAIL_LIMIT, SCOPE_LIMIT, CONTACT_LIMIT = 100, 120, 200, 5_000, 200


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the register knows that a judgement needs: nothing of it is in the declaration."""

    today: date
    name_state: NameState | None
    agreement_in_force: str
    quota: Quota
    quota_used: int
    uploads: dict[str, UploadKind] = field(default_factory=dict)
    carries_news: bool = False


def objections(declared: Declaration, known: Circumstances) -> list[Objection]:
    """Art 15: 如实填写…基本信息 ("accurately fill out …"). All that is wrong with a declaration in
    its normal form, in input order.
    """
    return [
        *_name(declared.name, known),
        *bio_objections(declared.bio, ("bio",)),
        *uploads.attached(known.uploads, declared.avatar, UploadKind.AVATAR, ("avatar",)),
        *_category(declared, known),
        *_subject(declared.subject, known.today),
        *quotas.objections(known.quota, known.quota_used, ("subject",)),
        *_responsible_person(declared, known.today),
        *_credentials(declared, known),
        *uploads.all_attached(
            known.uploads, declared.evidence, UploadKind.IDENTITY_DOCUMENT, ("evidence",)
        ),
        *uploads.all_attached(
            known.uploads, declared.authorisation, UploadKind.AUTHORISATION, ("authorisation",)
        ),
        *used_once(declared),
        *free_text.objections(declared.device or "", ("device",), limit=DEVICE_LIMIT),
        *_agreement(declared, known),
    ]


def _name(name: str, known: Circumstances) -> list[Objection]:
    objections = name_objections(name, ("name",))
    return objections or name_state_objections(known.name_state, ("name",))


def name_objections(name: str, path: Path) -> list[Objection]:
    """Art 8(2): "名称 … 合法合规性核验". What is wrong with a name in itself, whoever bears it."""
    found = names.objections(name, path)
    if len(name) <= names.LONGEST_FORM:
        found += wording.name_objections(name, path)
    return found


def _category(declared: Declaration, known: Circumstances) -> list[Objection]:
    path: Path = ("category",)
    nature, carries_news = declared.subject.nature, known.carries_news
    return [
        *categories.objections(declared.category, path, known.today),
        *categories.closed(declared.category, nature, path, carries_news=carries_news),
    ]


def bio_objections(bio: str, path: Path) -> list[Objection]:
    """Art 8(2): "简介 … 合法合规性核验". What is wrong with an introduction in itself."""
    objections = free_text.objections(bio, path, limit=BIO_LIMIT, lines=True)
    return objections or hidden_objections(bio, path)


def name_state_objections(state: NameState | None, path: Path) -> list[Objection]:
    """Art 8(3): what stands against a name that another account holds, gave up lately, or was
    closed under.
    """
    if state is None:
        return []
    return [Objection("NAME_RETIRED" if state is NameState.RETIRED else "NAME_TAKEN", path)]


def _subject(subject: DeclaredSubject, today: date) -> list[Objection]:
    at: Path = ("subject",)
    needs = NEEDS[subject.nature]
    contact = (*at, "contact")
    return [
        *_operator_name(subject.operator_name, (*at, "operatorName"), today),
        *_document(subject, today),
        *_text(subject.legal_representative, (*at, "legalRepresentative"), needs, limit=NAME_LIMIT),
        *_place(subject.place_registered, (*at, "placeRegistered"), needs),
        *_place(subject.place_operated, (*at, "placeOperated"), needs),
        *_text(subject.business_scope, (*at, "businessScope"), needs, limit=SCOPE_LIMIT),
        *documents.phone_objections(subject.phone, (*contact, "phone")),
        *(documents.email_objections(subject.email, (*contact, "email")) if subject.email else ()),
        *_text(subject.public_contact, (*contact, "publicContact"), needs, limit=CONTACT_LIMIT),
    ]


def _operator_name(name: str, path: Path, today: date) -> list[Objection]:
    found = free_text.required(name, path, limit=NAME_LIMIT)
    if not found and identifiers.is_identifier(name, today):
        return [Objection("NAME_IS_NUMBER", path)]
    return found


def _document(subject: DeclaredSubject, today: date) -> list[Objection]:
    path = ("subject", "document")
    kind, number, at = subject.document_kind, subject.document_number, (*path, "number")
    if kind not in DOCUMENTS[subject.nature]:
        wanted = ", ".join(one for one in DocumentKind if one in DOCUMENTS[subject.nature])
        return [Objection("DOCUMENT_KIND_WRONG", (*path, "kind"), {"wanted": wanted})]
    objections = identifiers.objections(kind, number, at, today)
    if objections or kind is not DocumentKind.USCC:
        return objections
    return credit_codes.objections(number, subject.nature, at)


def _place(place: Place | None, path: Path, needs: dict[str, Need]) -> list[Objection]:
    if place is None:
        return [Objection("FIELD_REQUIRED", path)]
    judge = free_text.required if needs["placeDetail"] is Need.REQUIRED else free_text.objections
    return [
        *divisions.objections(place.division, (*path, "division")),
        *judge(place.detail, (*path, "detail"), limit=DETAIL_LIMIT),
    ]


def _text(text: str | None, path: Path, needs: dict[str, Need], *, limit: int) -> list[Objection]:
    need = needs[str(path[-1])]
    if need is Need.NOT_GIVEN:
        return [Objection("FIELD_NOT_FOR_NATURE", path)] if text else []
    if need is Need.REQUIRED:
        return free_text.required(text, path, limit=limit, lines=True)
    return free_text.objections(text or "", path, limit=limit, lines=True)


def _responsible_person(declared: Declaration, today: date) -> list[Objection]:
    path, person = ("responsiblePerson",), declared.responsible_person
    if NEEDS[declared.subject.nature]["responsiblePerson"] is Need.NOT_GIVEN:
        return [Objection("FIELD_NOT_FOR_NATURE", path)] if person else []
    if person is None:
        return [Objection("FIELD_REQUIRED", path)]
    return responsible_person_objections(person, path, today)


def responsible_person_objections(
    person: ResponsiblePerson, path: Path, today: date
) -> list[Objection]:
    """Art 8(1): what is wrong with who is to answer for an organisation's account."""
    return [
        *_operator_name(person.name, (*path, "name"), today),
        *_person_document(person, path, today),
    ]


def _person_document(person: ResponsiblePerson, path: Path, today: date) -> list[Objection]:
    if person.document_kind not in PERSONAL:
        wanted = ", ".join(one for one in DocumentKind if one in PERSONAL)
        return [Objection("DOCUMENT_KIND_WRONG", (*path, "documentKind"), {"wanted": wanted})]
    number = (*path, "documentNumber")
    return identifiers.objections(person.document_kind, person.document_number, number, today)


def _credentials(declared: Declaration, known: Circumstances) -> list[Objection]:
    offered = {(credential.field, credential.kind) for credential in declared.credentials}
    path: Path = ("credentials",)
    nature = declared.subject.nature
    objections = categories.missing_credentials(declared.category, nature, offered, path)
    if len(declared.credentials) > credentials.MOST:
        limit = {"limit": credentials.MOST}
        return [*objections, Objection("TOO_MANY", path, dict(limit))]
    for index, credential in enumerate(declared.credentials):
        at = (*path, index)
        objections += credentials.full_objections(
            credential, nature, at, known.today, known.uploads
        )
    return objections


def _agreement(declared: Declaration, known: Circumstances) -> list[Objection]:
    if declared.agreement_version == known.agreement_in_force:
        return []
    in_force = {"version": known.agreement_in_force}
    return [Objection("AGREEMENT_NOT_IN_FORCE", ("agreementVersion",), dict(in_force))]
