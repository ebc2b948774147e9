"""What an application to register declares, and how it is decided (Art 8, 9, 10, 15)."""

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
    PASSPORT = "PASSPORT"
    HK_MACAO_PERMIT = "HK_MACAO_PERMIT"
    TAIWAN_PERMIT = "TAIWAN_PERMIT"
    PERMANENT_RESIDENCE = "PERMANENT_RESIDENCE"


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


class NewsScope(StrEnum):
    """采编发布、转载、传播平台: for what a licence for Internet news was given (Art 5)."""

    PUBLISHING = "PUBLISHING"
    REPRINTING = "REPRINTING"
    PLATFORM = "PLATFORM"


class LicenceKind(StrEnum):
    """平台自身的许可, what a platform itself is licensed for (Art 5)."""

    NEWS = "NEWS"
    TELECOMMUNICATIONS = "TELECOMMUNICATIONS"
    PUBLISHING = "PUBLISHING"
    AUDIOVISUAL = "AUDIOVISUAL"


class CredentialState(StrEnum):
    SUBMITTED = "SUBMITTED"
    CHECKED = "CHECKED"
    REVOKED = "REVOKED"


class ApplicationState(StrEnum):
    """审核状态, how far the decision on an application is."""

    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    APPROVED = "APPROVED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class PauseReason(StrEnum):
    """期限暂停原因, why the due date of an application waits (Art 8)."""

    REGISTER_SILENT = "REGISTER_SILENT"


class Decision(StrEnum):
    APPROVE = "APPROVE"
    RETURN = "RETURN"
    REFUSE = "REFUSE"


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
