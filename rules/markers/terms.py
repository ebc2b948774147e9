"""Art 9(3): 适时核验…有效性, until which day a marker of a published record holds.

A record is made once and read on any day after: what it says of the last day of a credential
ends a marker on time, also where the version that will say so is not published yet.
"""

from datetime import date
from typing import Any

from rules.markers.markers import BY_FIELD
from rules.qualifications import is_whole
from rules.registration.credentials import is_live
from rules.vocabulary import CredentialField, CredentialKind, MarkerType, SubjectNature

CREDENTIALS = "/credentials/"
FIELDS = frozenset(BY_FIELD.values())


def holding(document: dict[str, Any], today: date) -> list[str]:
    """Art 9(3): the types of the markers of a revealed record that still hold on `today`; the
    last day of a credential counts.
    """
    return [one["type"] for one in document["markers"] if _holds(one, document, today)]


def ends_unseen(type_: str, document: dict[str, Any]) -> bool:
    """Whether the marker rests on a credential of which the record does not tell the last day,
    because it was withdrawn as personal data.
    """
    rests = [_credentials(one, document) for one in document["markers"] if one["type"] == type_]
    return any(credential.get("value") is None for known in rests for credential in known)


def _holds(marker: dict[str, Any], document: dict[str, Any], today: date) -> bool:
    """The marker of a nature rests on no credential; that of a field on those that are live, as
    long as they are all that the field asks for. Where a day was withdrawn, the register ends it.
    """
    type_ = MarkerType(marker["type"])
    if type_ not in FIELDS:
        return True
    live = [one for one in _credentials(marker, document) if _is_live(one, today)]
    kinds = {CredentialKind(credential["kind"]) for credential in live}
    nature = SubjectNature(document["facts"]["subjectNature"]["value"])
    return is_whole(CredentialField(type_.value), nature, kinds)


def _credentials(marker: dict[str, Any], document: dict[str, Any]) -> list[dict[str, Any]]:
    paths = [path for path in marker["restsOn"] if path.startswith(CREDENTIALS)]
    return [document["credentials"][int(path.removeprefix(CREDENTIALS))] for path in paths]


def _is_live(credential: dict[str, Any], today: date) -> bool:
    value = credential.get("value")
    if value is None:
        return True
    first, last = value["validFrom"], value["validTo"]
    return is_live(date.fromisoformat(first), date.fromisoformat(last) if last else None, today)
