"""Where a registered account stands in its life."""

from enum import StrEnum


class AccountStatus(StrEnum):
    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    TERMINATED = "TERMINATED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class SuspensionReason(StrEnum):
    """Why an account's service rests. Reasons are a set: lifting one lifts no other."""

    RECTIFICATION = "RECTIFICATION"
    IDENTITY_DISPUTED = "IDENTITY_DISPUTED"
    MEASURE = "MEASURE"
    CREDENTIAL = "CREDENTIAL"
    DORMANCY = "DORMANCY"
    TRANSFER = "TRANSFER"
    OWN_WISH = "OWN_WISH"


class TerminationCause(StrEnum):
    """Why an account's service ended for good; it decides what becomes of the name (Art 8)."""

    RECTIFICATION_REFUSED = "RECTIFICATION_REFUSED"
    RECTIFICATION_OVERDUE = "RECTIFICATION_OVERDUE"
    FALSE_IDENTITY = "FALSE_IDENTITY"
    MEASURE = "MEASURE"
    AGREEMENT_BREACHED = "AGREEMENT_BREACHED"
    UNAUTHORISED_TRANSFER = "UNAUTHORISED_TRANSFER"
    DORMANCY = "DORMANCY"
    OWN_WISH = "OWN_WISH"
    SUBJECT_CEASED = "SUBJECT_CEASED"
