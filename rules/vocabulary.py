"""The law's own words as codes. Values never change and never move: migrations import them."""

from enum import StrEnum


class SubjectNature(StrEnum):
    """主体性质, what kind of person or organisation a subject is (Art 2, 4, 15)."""

    NATURAL_PERSON = "NATURAL_PERSON"
    INDIVIDUAL_BUSINESS = "INDIVIDUAL_BUSINESS"
    ENTERPRISE = "ENTERPRISE"
    STATE_ORGAN = "STATE_ORGAN"
    PUBLIC_INSTITUTION = "PUBLIC_INSTITUTION"
    SOCIAL_ORGANISATION = "SOCIAL_ORGANISATION"
    UNINCORPORATED_ORGANISATION = "UNINCORPORATED_ORGANISATION"


class DocumentKind(StrEnum):
    """身份证件类型, the document whose number says who a subject is (Art 8)."""

    RESIDENT_IDENTITY_CARD = "RESIDENT_IDENTITY_CARD"
    USCC = "USCC"


class CredentialField(StrEnum):
    """Fields in which an account must show what it is qualified by (Art 5, 9)."""

    ECONOMICS = "ECONOMICS"
    EDUCATION = "EDUCATION"
    HEALTH = "HEALTH"
    JUSTICE = "JUSTICE"
    NEWS = "NEWS"


class CredentialKind(StrEnum):
    """专业背景 · 职业资格 · 服务资质: three kinds, not one (Art 9)."""

    BACKGROUND = "BACKGROUND"
    PROFESSIONAL_QUALIFICATION = "PROFESSIONAL_QUALIFICATION"
    SERVICE_LICENCE = "SERVICE_LICENCE"


class CredentialState(StrEnum):
    SUBMITTED = "SUBMITTED"
    CHECKED = "CHECKED"
    REVOKED = "REVOKED"


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


class ApplicationState(StrEnum):
    """审核状态, how far the decision on an application is."""

    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    APPROVED = "APPROVED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class Decision(StrEnum):
    APPROVE = "APPROVE"
    RETURN = "RETURN"
    REFUSE = "REFUSE"


class FactorKind(StrEnum):
    """复合验证, the independent ways by which an identity is verified (Art 8)."""

    PHONE = "PHONE"
    RESIDENT_IDENTITY = "RESIDENT_IDENTITY"
    CREDIT_CODE = "CREDIT_CODE"
    SMALL_PAYMENT = "SMALL_PAYMENT"
    HUMAN_CHECK = "HUMAN_CHECK"


class Outcome(StrEnum):
    """What a verification said. Only MATCH counts for the applicant; only MISMATCH against.

    No row holds ANSWERED: it stands where an applicant is not told what a register said.
    """

    PENDING = "PENDING"
    MATCH = "MATCH"
    MISMATCH = "MISMATCH"
    NOT_FOUND = "NOT_FOUND"
    UNCONFIRMED = "UNCONFIRMED"
    PROVIDER_DOWN = "PROVIDER_DOWN"
    ANSWERED = "ANSWERED"


class Level(StrEnum):
    """How far a published fact was gone after (Art 9)."""

    DECLARED = "DECLARED"
    CHECKED = "CHECKED"
    VERIFIED = "VERIFIED"


class CheckedFact(StrEnum):
    """What a reviewer checks by eye, each named for itself (Art 8, 9)."""

    IDENTITY = "IDENTITY"
    SUBJECT_NATURE = "SUBJECT_NATURE"
    PLACE_REGISTERED = "PLACE_REGISTERED"
    PLACE_OPERATED = "PLACE_OPERATED"
    BUSINESS_SCOPE = "BUSINESS_SCOPE"
    CONTACT = "CONTACT"
    PROFILE = "PROFILE"
    QUALIFICATION = "QUALIFICATION"
    CREDIT = "CREDIT"


class AccountAspect(StrEnum):
    """主体性质、服务资质、业务范围、信用评价: in what a further account is checked (Art 10)."""

    NATURE = "NATURE"
    QUALIFICATION = "QUALIFICATION"
    BUSINESS_SCOPE = "BUSINESS_SCOPE"
    CREDIT = "CREDIT"


class CreditTier(StrEnum):
    """信用等级, best first. POOR: an account was closed by law or agreement (Art 10, 13)."""

    ORDINARY = "ORDINARY"
    WATCHED = "WATCHED"
    POOR = "POOR"


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
    SUSPENDED = "SUSPENDED"
    SUSPENSION_CHANGED = "SUSPENSION_CHANGED"
    RECTIFIED = "RECTIFIED"
    RESUMED = "RESUMED"
    TERMINATED = "TERMINATED"
    PERSONAL_DATA_ERASED = "PERSONAL_DATA_ERASED"
    CHECKED_AGAIN = "CHECKED_AGAIN"


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


class RefusalGround(StrEnum):
    """Why an application was returned or refused; each stands on an article."""

    IDENTITY_NOT_REAL = "IDENTITY_NOT_REAL"
    IMPERSONATED_IDENTITY = "IMPERSONATED_IDENTITY"
    NAME_NOT_CONFORMING = "NAME_NOT_CONFORMING"
    PROFILE_NOT_CONFORMING = "PROFILE_NOT_CONFORMING"
    UNLAWFUL_INFORMATION = "UNLAWFUL_INFORMATION"
    CREDENTIAL_MISSING = "CREDENTIAL_MISSING"
    CREDENTIAL_NOT_VALID = "CREDENTIAL_NOT_VALID"
    NEWS_LICENCE_MISSING = "NEWS_LICENCE_MISSING"
    DETAILS_INCOMPLETE = "DETAILS_INCOMPLETE"
    QUOTA_EXCEEDED = "QUOTA_EXCEEDED"
    OVER_QUOTA_REGISTRATION = "OVER_QUOTA_REGISTRATION"
    MALICIOUS_REGISTRATION = "MALICIOUS_REGISTRATION"
    FALSE_REGISTRATION = "FALSE_REGISTRATION"
    HOARDED_REGISTRATION = "HOARDED_REGISTRATION"


class ProfileField(StrEnum):
    """账号名称、头像、简介: what of a profile may have to be corrected (Art 8)."""

    NAME = "NAME"
    AVATAR = "AVATAR"
    BIO = "BIO"


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


class ReportReason(StrEnum):
    """The ten acts of Art 18 in its order, and two about the register itself (Art 9)."""

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


class UploadKind(StrEnum):
    """What an uploaded file is for; each kind has its own permitted content types."""

    AVATAR = "AVATAR"
    IDENTITY_DOCUMENT = "IDENTITY_DOCUMENT"
    CREDENTIAL = "CREDENTIAL"
    AUTHORISATION = "AUTHORISATION"
    REPORT_EVIDENCE = "REPORT_EVIDENCE"


class UploadState(StrEnum):
    REQUESTED = "REQUESTED"
    STORED = "STORED"
    ATTACHED = "ATTACHED"


class DisputeState(StrEnum):
    """冒用身份异议, how far the objection of a person whose identity was used is (Art 8)."""

    VERIFYING = "VERIFYING"
    OPEN = "OPEN"
    DECIDED = "DECIDED"


class DisputeDecision(StrEnum):
    UPHELD = "UPHELD"
    DISMISSED = "DISMISSED"
    LAPSED = "LAPSED"


class CheckKind(StrEnum):
    """动态核验巡查: a check that was due, one unforeseen, one after a fault (Art 9)."""

    REGULAR = "REGULAR"
    RANDOM = "RANDOM"
    FOLLOW_UP = "FOLLOW_UP"


class CheckState(StrEnum):
    """How far a check of a registered account is, and what it found (Art 9)."""

    ASKING = "ASKING"
    OPEN = "OPEN"
    PASSED = "PASSED"
    FAULT_FOUND = "FAULT_FOUND"
    ENDED = "ENDED"


class SignalKind(StrEnum):
    """What the applications of several subjects share, or do alike (Art 10)."""

    PHONE_SHARED = "PHONE_SHARED"
    DOCUMENT_SHARED = "DOCUMENT_SHARED"
    DEVICE_SHARED = "DEVICE_SHARED"
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


class NameState(StrEnum):
    """HELD by a living account, RELEASED but resting until somebody may take it, or RETIRED for
    good because its account was closed by law or agreement (Art 8).
    """

    HELD = "HELD"
    RELEASED = "RELEASED"
    RETIRED = "RETIRED"


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


class NameVerdict(StrEnum):
    """名称核验结论: the same name, one that asks for heightened checks, or neither (Art 8)."""

    SAME = "SAME"
    ASSOCIATED = "ASSOCIATED"
    CLEAR = "CLEAR"


class NameAxis(StrEnum):
    """关联方式: in which way a name is near to another (Art 8)."""

    SCRIPT = "SCRIPT"
    SOUND = "SOUND"
    SHAPE = "SHAPE"
    AFFIX = "AFFIX"
    ORDER = "ORDER"
    INITIALS = "INITIALS"
    CONTAINMENT = "CONTAINMENT"


class NameGuard(StrEnum):
    """受保护名称: why a near name is asked about (Art 8)."""

    MARKED = "MARKED"
    CLOSED = "CLOSED"
    PROTECTED = "PROTECTED"
    WORD = "WORD"


class NameClaim(StrEnum):
    """名称用语: for whom a word in a name claims to speak (Art 8, 18)."""

    STATE_ORGAN = "STATE_ORGAN"
    PARTY_ORGAN = "PARTY_ORGAN"
    ARMED_FORCES = "ARMED_FORCES"
    PRESS = "PRESS"
    OFFICIAL = "OFFICIAL"
