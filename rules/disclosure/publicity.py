"""Which fact of an account is public for which nature of subject: the policy as a table.

Art 9(2): 根据用户的不同主体性质，对外公示…注册信息 (publish "according to the different subject
nature"). The law sets no matrix; this one is ours, versioned and published.
"""

from collections.abc import Iterable
from enum import StrEnum

from rules.vocabulary import CredentialField, CredentialKind, MarkerType, WithheldGround
from rules.vocabulary import SubjectNature as N

POLICY_VERSION = "2026-11"


class Treatment(StrEnum):
    """What becomes of one fact on its way into the record."""

    CLEAR = "CLEAR"
    SEALED = "SEALED"
    MASKED = "MASKED"
    PROVINCE = "PROVINCE"
    PERSONAL = "PERSONAL"
    RELAYED = "RELAYED"
    NONE = "NONE"


T = Treatment

# The facts, in the order in which they are shown.
FACTS = (
    "name",
    "bio",
    "avatar",
    "category",
    "subjectNature",
    "operatorName",
    "uscc",
    "placeRegistered",
    "placeOperated",
    "businessScope",
    "contact",
    "identityNumber",
    "phone",
    "responsiblePerson",
)

_ORGANISATION = {
    "name": T.CLEAR,
    "bio": T.CLEAR,
    "avatar": T.CLEAR,
    "category": T.CLEAR,
    "subjectNature": T.CLEAR,
    "operatorName": T.CLEAR,
    "uscc": T.CLEAR,
    "placeRegistered": T.CLEAR,
    "placeOperated": T.CLEAR,
    "businessScope": T.CLEAR,
    "contact": T.CLEAR,
    "identityNumber": T.NONE,
    "phone": T.PERSONAL,
    "responsiblePerson": T.PERSONAL,
}

POLICY: dict[N, dict[str, Treatment]] = {
    N.NATURAL_PERSON: {
        "name": T.SEALED,
        "bio": T.SEALED,
        "avatar": T.SEALED,
        "category": T.CLEAR,
        "subjectNature": T.CLEAR,
        "operatorName": T.MASKED,
        "uscc": T.NONE,
        "placeRegistered": T.PROVINCE,
        "placeOperated": T.PROVINCE,
        "businessScope": T.NONE,
        "contact": T.RELAYED,
        "identityNumber": T.PERSONAL,
        "phone": T.PERSONAL,
        "responsiblePerson": T.NONE,
    },
    # The contact and the place of work of a one-person business are often that person's own.
    N.INDIVIDUAL_BUSINESS: _ORGANISATION | {"contact": T.SEALED, "placeOperated": T.SEALED},
    N.ENTERPRISE: _ORGANISATION,
    N.STATE_ORGAN: _ORGANISATION,
    N.PUBLIC_INSTITUTION: _ORGANISATION,
    N.SOCIAL_ORGANISATION: _ORGANISATION,
    N.UNINCORPORATED_ORGANISATION: _ORGANISATION,
}

# Who bears a marker of a field is known by name: a reader asks which physician it is. The value is
# personal all the same, stands in an opening, and can be withdrawn.
IN_A_FIELD: dict[N, dict[str, Treatment]] = {N.NATURAL_PERSON: {"operatorName": T.SEALED}}

GROUNDS: dict[Treatment, WithheldGround] = {
    T.MASKED: WithheldGround.MASKED,
    T.PERSONAL: WithheldGround.PERSONAL_DATA,
    T.RELAYED: WithheldGround.RELAYED,
}


def treatments(nature: N, markers: Iterable[MarkerType] = ()) -> dict[str, Treatment]:
    """Art 9(2): what becomes of each fact of a subject whose account bears these markers now."""
    in_field = any(marker.value in CredentialField.__members__ for marker in markers)
    return POLICY[nature] | (IN_A_FIELD.get(nature, {}) if in_field else {})


def names_in_full(nature: N, *, asks_marker: bool) -> bool:
    """Art 9(2): whether who asks for a marker of a field will be named in full only for it, so
    that they are told before.
    """
    return asks_marker and nature in IN_A_FIELD


def shows_operator(nature: N) -> bool:
    """Whether the operator's name stands in the open: a person's is masked or sealed."""
    return POLICY[nature]["operatorName"] is T.CLEAR


def seals_credential(nature: N, kind: CredentialKind) -> bool:
    """Whether a credential describes a natural person: all of a person's own do, and of a
    one-person business those that only a person can hold.
    """
    if nature is N.INDIVIDUAL_BUSINESS:
        return kind is not CredentialKind.SERVICE_LICENCE
    return nature is N.NATURAL_PERSON
