"""How the register serves those who use it: roles, languages, notices, uploads."""

from enum import StrEnum


class NoticeKind(StrEnum):
    """What an operator is told of."""

    APPLICATION_APPROVED = "APPLICATION_APPROVED"
    APPLICATION_RETURNED = "APPLICATION_RETURNED"
    APPLICATION_REFUSED = "APPLICATION_REFUSED"
    APPLICATION_LAPSED = "APPLICATION_LAPSED"
    RECTIFICATION_ISSUED = "RECTIFICATION_ISSUED"
    RECTIFICATION_REMINDER = "RECTIFICATION_REMINDER"
    RECTIFICATION_EXTENDED = "RECTIFICATION_EXTENDED"
    CORRECTION_RETURNED = "CORRECTION_RETURNED"
    ACCOUNT_SUSPENDED = "ACCOUNT_SUSPENDED"
    SERVICE_RESUMED = "SERVICE_RESUMED"
    ACCOUNT_TERMINATED = "ACCOUNT_TERMINATED"
    REGISTRATION_CHECKED_FURTHER = "REGISTRATION_CHECKED_FURTHER"
    REGISTRATION_FOUND_ABUSIVE = "REGISTRATION_FOUND_ABUSIVE"
    REGISTRATION_CHECK_ENDED = "REGISTRATION_CHECK_ENDED"
    ABUSE_APPEAL_REJECTED = "ABUSE_APPEAL_REJECTED"


class DeliveryChannel(StrEnum):
    """By which way a notice is brought, beside the mailbox."""

    SMS = "SMS"
    MAIL = "MAIL"


class DeliveryState(StrEnum):
    """DEAD: tried as often as may be, and waiting for staff."""

    WAITING = "WAITING"
    SENT = "SENT"
    DEAD = "DEAD"


class UploadKind(StrEnum):
    """What an uploaded file is for; each kind has its own permitted content types."""

    AVATAR = "AVATAR"
    IDENTITY_DOCUMENT = "IDENTITY_DOCUMENT"
    CREDENTIAL = "CREDENTIAL"
    EMPLOYMENT_PROOF = "EMPLOYMENT_PROOF"
    AUTHORISATION = "AUTHORISATION"
    REPORT_EVIDENCE = "REPORT_EVIDENCE"


class UploadState(StrEnum):
    REQUESTED = "REQUESTED"
    STORED = "STORED"
    ATTACHED = "ATTACHED"


class Role(StrEnum):
    """Who somebody is to the register."""

    PUBLIC = "PUBLIC"
    OPERATOR = "OPERATOR"
    REVIEWER = "REVIEWER"
    SUPERVISOR = "SUPERVISOR"
    AUTHORITY = "AUTHORITY"
    AUDITOR = "AUDITOR"
    ADMIN = "ADMIN"
    FRONT_END = "FRONT_END"


class Language(StrEnum):
    ZH = "zh"
    EN = "en"
