"""What was declared, on its way into the sealed column and back."""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from gateways.keys import KeyRing
from models import Application, Credential
from rules.registration.declaration import DeclaredSubject, Place, ResponsiblePerson
from rules.vocabulary import DocumentKind, SubjectNature


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an application says is behind the account."""

    subject: DeclaredSubject
    responsible_person: ResponsiblePerson | None


def seal(keys: KeyRing, identity: Identity, ref: str) -> bytes:
    """`identity` encrypted for the application `ref`."""
    return keys.seal_json(asdict(identity), context=f"application/{ref}")


def unseal(keys: KeyRing, application: Application) -> Identity:
    """What `seal` put into an application's row."""
    values = keys.open_json(application.sealed, context=f"application/{application.ref}")
    return Identity(_subject(values["subject"]), _person(values["responsible_person"]))


class Held(NamedTuple):
    """The number of a credential, and who holds it where that is not the subject."""

    number: str
    holder: str | None


def seal_held(keys: KeyRing, held: Held, ref: str) -> bytes:
    """`held` encrypted for the credential `ref`."""
    return keys.seal_json(held._asdict(), context=f"credential/{ref}")


def unseal_held(keys: KeyRing, credential: Credential) -> Held:
    """What `seal_held` put into a credential's row."""
    return Held(**keys.open_json(credential.sealed, context=f"credential/{credential.ref}"))


def _subject(values: dict[str, Any]) -> DeclaredSubject:
    return DeclaredSubject(
        **{
            **values,
            "nature": SubjectNature(values["nature"]),
            "document_kind": DocumentKind(values["document_kind"]),
            "place_registered": _place(values["place_registered"]),
            "place_operated": _place(values["place_operated"]),
        }
    )


def _place(values: dict[str, str] | None) -> Place | None:
    return Place(**values) if values else None


def _person(values: dict[str, Any] | None) -> ResponsiblePerson | None:
    if not values:
        return None
    return ResponsiblePerson(**{**values, "document_kind": DocumentKind(values["document_kind"])})
