"""What is published of an account, and what is not (Art 9)."""

from enum import StrEnum


class MarkerType(StrEnum):
    """专门标识, the special marker by subject nature or by credentialed field (Art 9)."""

    NATURAL_PERSON = "NATURAL_PERSON"
    INDIVIDUAL_BUSINESS = "INDIVIDUAL_BUSINESS"
    ENTERPRISE = "ENTERPRISE"
    STATE_ORGAN = "STATE_ORGAN"
    PUBLIC_INSTITUTION = "PUBLIC_INSTITUTION"
    SOCIAL_ORGANISATION = "SOCIAL_ORGANISATION"
    UNINCORPORATED_ORGANISATION = "UNINCORPORATED_ORGANISATION"
    ECONOMICS = "ECONOMICS"
    EDUCATION = "EDUCATION"
    HEALTH = "HEALTH"
    JUSTICE = "JUSTICE"
    NEWS = "NEWS"


class MarkerEndGround(StrEnum):
    """Why a marker ended."""

    FACTS_CHANGED = "FACTS_CHANGED"
    CREDENTIAL_EXPIRED = "CREDENTIAL_EXPIRED"
    CREDENTIAL_REVOKED = "CREDENTIAL_REVOKED"
    GRANTED_IN_ERROR = "GRANTED_IN_ERROR"
    ACCOUNT_ENDED = "ACCOUNT_ENDED"


class RecordReason(StrEnum):
    """What a new version of a disclosure record was published for."""

    REGISTERED = "REGISTERED"
    MARKER_ENDED = "MARKER_ENDED"
    MARKER_RESTORED = "MARKER_RESTORED"
    SUSPENDED = "SUSPENDED"
    SUSPENSION_CHANGED = "SUSPENSION_CHANGED"
    RECTIFIED = "RECTIFIED"
    RESUMED = "RESUMED"
    TERMINATED = "TERMINATED"
    PERSONAL_DATA_ERASED = "PERSONAL_DATA_ERASED"
    CHECKED_AGAIN = "CHECKED_AGAIN"
    NAME_ASSIGNED = "NAME_ASSIGNED"


class WithheldGround(StrEnum):
    """Why a fact that the register holds is not in the public record."""

    PERSONAL_DATA = "PERSONAL_DATA"
    MASKED = "MASKED"
    RELAYED = "RELAYED"
    NOT_DECLARED = "NOT_DECLARED"
    ERASED = "ERASED"


class ErasureGround(StrEnum):
    """Why published personal values were withdrawn."""

    DATA_SUBJECT_REQUEST = "DATA_SUBJECT_REQUEST"
    NO_LONGER_NEEDED = "NO_LONGER_NEEDED"
    UNLAWFUL_PUBLICATION = "UNLAWFUL_PUBLICATION"
    IDENTITY_OF_ANOTHER = "IDENTITY_OF_ANOTHER"
