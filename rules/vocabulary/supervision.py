"""Rectification, reports and abusive registration (Art 8, 10, 18, 20)."""

from enum import StrEnum


class RectificationState(StrEnum):
    """限期改正: ISSUED is the operator's turn, SUBMITTED the staff's (Art 8)."""

    ISSUED = "ISSUED"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REFUSED = "REFUSED"
    EXPIRED = "EXPIRED"
    WITHDRAWN = "WITHDRAWN"


class ItemState(StrEnum):
    """How far the correction of one item is."""

    OPEN = "OPEN"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REFUSED = "REFUSED"


class ReportReason(StrEnum):
    """The ten acts of Art 18 in its order, and two about the register itself (Art 9)."""

    # Another one also needs its article in `rules/reporting/reports.py` and its words in
    # `public_site/site/labels.py`: CONTRIBUTING.md, "A new code".

    FALSE_IDENTITY = "FALSE_IDENTITY"
    IMPERSONATION = "IMPERSONATION"
    UNLICENSED_NEWS = "UNLICENSED_NEWS"
    COORDINATED_MANIPULATION = "COORDINATED_MANIPULATION"
    INCITEMENT_OR_VIOLENCE = "INCITEMENT_OR_VIOLENCE"
    FABRICATION = "FABRICATION"
    EXTORTION_OR_FRAUD = "EXTORTION_OR_FRAUD"
    HOARDING_OR_TRADING = "HOARDING_OR_TRADING"
    UNLAWFUL_CONTENT = "UNLAWFUL_CONTENT"
    OTHER_PROHIBITED = "OTHER_PROHIBITED"
    WRONG_DETAILS = "WRONG_DETAILS"
    STALE_MARKER = "STALE_MARKER"


class ReportState(StrEnum):
    """受理 → 甄别 → 处置 → 反馈, accepted, screened, handled, answered (Art 20)."""

    RECEIVED = "RECEIVED"
    SCREENING = "SCREENING"
    MERGED = "MERGED"
    DECIDED = "DECIDED"


class ReportDecision(StrEnum):
    UPHELD = "UPHELD"
    PARTLY_UPHELD = "PARTLY_UPHELD"
    NOT_UPHELD = "NOT_UPHELD"
    OUT_OF_SCOPE = "OUT_OF_SCOPE"


class SignalKind(StrEnum):
    """What the applications of several subjects share, or do alike (Art 10)."""

    PHONE_SHARED = "PHONE_SHARED"
    DOCUMENT_SHARED = "DOCUMENT_SHARED"
    DEVICE_SHARED = "DEVICE_SHARED"
    CREDENTIAL_SHARED = "CREDENTIAL_SHARED"
    ADDRESS_SHARED = "ADDRESS_SHARED"
    BURST = "BURST"
    NAME_SEQUENCE = "NAME_SEQUENCE"
    NEVER_USED = "NEVER_USED"
    TAKEN_OVER = "TAKEN_OVER"


class AbuseKind(StrEnum):
    """超限量注册、恶意注册、虚假注册、囤积: unlawful registration (Art 10, 18)."""

    OVER_QUOTA = "OVER_QUOTA"
    MALICIOUS = "MALICIOUS"
    FALSE = "FALSE"
    HOARDING = "HOARDING"


class AbuseRule(StrEnum):
    """The rule that a finding of abuse fulfils, each small and named for itself (Art 10)."""

    ONE_HAND = "ONE_HAND"
    ONE_PHONE = "ONE_PHONE"
    ONE_DOCUMENT = "ONE_DOCUMENT"
    ONE_CREDENTIAL = "ONE_CREDENTIAL"
    ONE_MACHINE = "ONE_MACHINE"
    NAME_SERIES = "NAME_SERIES"
    NAME_STEM = "NAME_STEM"
    BURST = "BURST"
    BLOCK_BURST = "BLOCK_BURST"
    NEVER_USED = "NEVER_USED"
    TAKEN_OVER = "TAKEN_OVER"


class Tie(StrEnum):
    """By what applications hang together (Art 10)."""

    PHONE = "PHONE"
    DOCUMENT = "DOCUMENT"
    CREDENTIAL = "CREDENTIAL"
    DEVICE = "DEVICE"
    LOGIN = "LOGIN"
    BLOCK = "BLOCK"
    SERIES = "SERIES"
    STEM = "STEM"


class AbuseState(StrEnum):
    """How far a finding of abuse is: nothing but a member of staff moves it (Art 10)."""

    OPEN = "OPEN"
    CONFIRMED = "CONFIRMED"
    DISMISSED = "DISMISSED"
    OVERTURNED = "OVERTURNED"


class AppealDecision(StrEnum):
    """Whether a finding stands, does not concern who appealed, or falls (Art 20)."""

    REJECTED = "REJECTED"
    CLEARED = "CLEARED"
    OVERTURNED = "OVERTURNED"
