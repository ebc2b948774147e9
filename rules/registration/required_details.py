"""Art 15: which details a subject gives by its nature, as a table."""

from enum import StrEnum

from rules.identity.identifiers import PERSONAL
from rules.vocabulary import DocumentKind
from rules.vocabulary import SubjectNature as N


class Need(StrEnum):
    REQUIRED = "REQUIRED"
    OPTIONAL = "OPTIONAL"
    NOT_GIVEN = "NOT_GIVEN"


# 企业、组织机构等互联网用户还应当注明主要经营或业务范围: organisations also state their scope.
_ORGANISATION = {
    "placeRegistered": Need.REQUIRED,
    "placeOperated": Need.REQUIRED,
    "placeDetail": Need.REQUIRED,
    "businessScope": Need.REQUIRED,
    "publicContact": Need.REQUIRED,
    "email": Need.OPTIONAL,
    "responsiblePerson": Need.REQUIRED,
    # Left out where the person who answers for the account is the legal representative.
    "legalRepresentative": Need.OPTIONAL,
}

NEEDS: dict[N, dict[str, Need]] = {
    N.NATURAL_PERSON: {
        "placeRegistered": Need.REQUIRED,
        "placeOperated": Need.REQUIRED,
        # A person's street is never published, so we do not ask for it.
        "placeDetail": Need.OPTIONAL,
        "businessScope": Need.NOT_GIVEN,
        # The public reaches a person through the platform's relay.
        "publicContact": Need.NOT_GIVEN,
        "email": Need.OPTIONAL,
        "responsiblePerson": Need.NOT_GIVEN,
        "legalRepresentative": Need.NOT_GIVEN,
    },
    N.INDIVIDUAL_BUSINESS: _ORGANISATION,
    N.ENTERPRISE: _ORGANISATION,
    N.STATE_ORGAN: _ORGANISATION,
    N.PUBLIC_INSTITUTION: _ORGANISATION,
    N.SOCIAL_ORGANISATION: _ORGANISATION,
    N.UNINCORPORATED_ORGANISATION: _ORGANISATION,
}

DOCUMENTS: dict[N, frozenset[DocumentKind]] = {
    nature: PERSONAL if nature is N.NATURAL_PERSON else frozenset({DocumentKind.USCC})
    for nature in N
}
