"""An entry of a version in the words of one language."""

from typing import Any

from public_site.disclosure.entries import CREDENTIAL, MARKER, STATUS, Entry
from public_site.disclosure.face import in_words
from public_site.disclosure.measures import causes_of
from public_site.site import labels
from public_site.site.wording import Wording
from rules.vocabulary import AccountStatus, CredentialField, CredentialKind


def label_of(entry: Entry, wording: Wording) -> str:
    """What the entry is about: 账号名称, 专业资质, 标识."""
    if entry.name == MARKER:
        return wording.gettext("Marker")
    if entry.name == STATUS:
        return wording.gettext("Status")
    if entry.name == CREDENTIAL:
        return wording.fact(CREDENTIAL)
    street = entry.path.endswith("/detail")
    return wording.fact(entry.name) + (wording.gettext(" (street address)") if street else "")


def text_of(entry: Entry, wording: Wording) -> str | None:
    """The value as a reader takes it; None where nothing is shown."""
    if entry.value is None:
        return None
    if entry.name == CREDENTIAL:
        return _credential(entry.value, wording)
    if entry.name == MARKER:
        return wording.marker(entry.value)
    if entry.name == STATUS:
        return status_in_words(entry.value, wording)
    return in_words(entry.name, entry.value, wording).written


def status_in_words(status: dict[str, Any], wording: Wording) -> str:
    """A status with what holds it there: 已暂停：平台采取的处置措施."""
    state = wording.gettext(labels.STATUS[AccountStatus(status["value"])])
    causes = [wording.gettext(cause.label) for cause in causes_of(status)]
    return wording.gettext(": ").join(
        [state, wording.gettext("; ").join(causes)] if causes else [state]
    )


def code_of(entry: Entry) -> str | None:
    """The code behind the words, where there is one."""
    match entry.value:
        case {"division": str(division)}:
            return division
        case {"field": str(field), "kind": str(kind)}:
            return f"{field} {kind}"
        case {"value": str(status)}:
            return status
        case str(code) if entry.name in ("category", "subjectNature", MARKER):
            return code
        case _:
            return None


def absence_of(entry: Entry, wording: Wording) -> str | None:
    """Why the entry, or a part of it, is not shown; None where all of it is."""
    if entry.withdrawn:
        on, why = wording.date(entry.withdrawn.on), labels.ERASURE[entry.withdrawn.ground]
        words = wording.gettext("Withdrawn on %(on)s: %(why)s")
        return words % {"on": on, "why": wording.gettext(why)}
    return wording.gettext(labels.WITHHELD[entry.withheld]) if entry.withheld else None


def _credential(credential: dict[str, Any], wording: Wording) -> str:
    field = wording.gettext(labels.CREDENTIAL_FIELD[CredentialField(credential["field"])])
    kind = wording.gettext(labels.CREDENTIAL_KIND[CredentialKind(credential["kind"])])
    about = f"{field} · {kind}"
    if "title" not in credential:
        return about
    until = f"{credential['validFrom']} – {credential['validTo'] or ''}".strip()
    return f"{about}{wording.gettext(': ')}{credential['title']} · {credential['issuer']} · {until}"
