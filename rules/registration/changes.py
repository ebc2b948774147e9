"""Art 15: an application is changed by naming what changes; the rest stays as it was declared.

Numbers are shown masked. A masked value that comes back as it was shown means: unchanged.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rules.identity.documents import mask_number
from rules.registration.declaration import Declaration, DeclaredSubject, ResponsiblePerson


def changed(stored: Declaration, given: Mapping[str, Any]) -> Declaration:
    """`stored` with what is given in place of what stood there, field by field."""
    values = dict(given)
    if (subject := values.get("subject")) is not None:
        values["subject"] = _subject(stored.subject, subject)
    if (person := values.get("responsible_person")) is not None and stored.responsible_person:
        values["responsible_person"] = _person(stored.responsible_person, person)
    return replace(stored, **values)


def _subject(stored: DeclaredSubject, given: DeclaredSubject) -> DeclaredSubject:
    """What is never shown, an address for notices and the legal representative, stays as it was
    where it is not given; an empty text takes it away.
    """
    return replace(
        given,
        document_number=_unmasked(stored.document_number, given.document_number),
        phone=_unmasked(stored.phone, given.phone),
        email=stored.email if given.email is None else given.email,
        legal_representative=stored.legal_representative
        if given.legal_representative is None
        else given.legal_representative,
    )


def _person(stored: ResponsiblePerson, given: ResponsiblePerson) -> ResponsiblePerson:
    number = _unmasked(stored.document_number, given.document_number)
    return replace(given, document_number=number)


def _unmasked(stored: str, given: str) -> str:
    return stored if given.strip() == mask_number(stored) else given
