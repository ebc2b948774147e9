"""Codes in plain words, one table an enum. A test says that each is complete."""

from public_site.site.translation import N_
from rules.disclosure.publicity import Treatment as T
from rules.vocabulary import (
    AccountStatus,
    CredentialField,
    CredentialKind,
    ErasureGround,
    Level,
    LicenceKind,
    MarkerEndGround,
    NewsScope,
    RecordReason,
    RefusalGround,
    ReportDecision,
    ReportReason,
    ReportState,
    SuspensionReason,
    TerminationCause,
    WithheldGround,
)

STATUS: dict[AccountStatus, str] = {
    AccountStatus.PENDING: N_("Awaiting review"),
    AccountStatus.ACTIVE: N_("Active"),
    AccountStatus.SUSPENDED: N_("Suspended"),
    AccountStatus.TERMINATED: N_("Terminated"),
    AccountStatus.REFUSED: N_("Refused"),
    AccountStatus.WITHDRAWN: N_("Withdrawn"),
}

SUSPENSION: dict[SuspensionReason, str] = {
    SuspensionReason.RECTIFICATION: N_("Under rectification: its operator has to correct it"),
    SuspensionReason.IDENTITY_DISPUTED: N_(
        "Someone says that their identity was used without them"
    ),
    SuspensionReason.MEASURE: N_("A measure of the platform"),
    SuspensionReason.CREDENTIAL: N_("A credential that it needs is no longer valid"),
    SuspensionReason.DORMANCY: N_("Not used for more than six months"),
    SuspensionReason.TRANSFER: N_("It is passing to another operator"),
    SuspensionReason.OWN_WISH: N_("At its operator's own wish"),
}

TERMINATION: dict[TerminationCause, str] = {
    TerminationCause.RECTIFICATION_REFUSED: N_("What had to be corrected was not put right"),
    TerminationCause.RECTIFICATION_OVERDUE: N_(
        "What had to be corrected was not corrected in time"
    ),
    TerminationCause.FALSE_IDENTITY: N_("It was registered under an identity that was not real"),
    TerminationCause.MEASURE: N_("Closed by a measure under the law"),
    TerminationCause.AGREEMENT_BREACHED: N_("Closed under the service agreement"),
    TerminationCause.UNAUTHORISED_TRANSFER: N_("Passed on to somebody else without approval"),
    TerminationCause.DORMANCY: N_("Not used for a long time"),
    TerminationCause.OWN_WISH: N_("Given up by its operator"),
    TerminationCause.SUBJECT_CEASED: N_("The person or organisation behind it is no more"),
}

GROUND: dict[RefusalGround, str] = {
    RefusalGround.IDENTITY_NOT_REAL: N_("the identity is not real"),
    RefusalGround.IMPERSONATED_IDENTITY: N_("the identity is somebody else's"),
    RefusalGround.NAME_NOT_CONFORMING: N_("the name does not conform"),
    RefusalGround.PROFILE_NOT_CONFORMING: N_("picture or introduction do not conform"),
    RefusalGround.UNLAWFUL_INFORMATION: N_("the registered details are unlawful or harmful"),
    RefusalGround.CREDENTIAL_MISSING: N_("a credential is missing"),
    RefusalGround.CREDENTIAL_NOT_VALID: N_("a credential is not valid"),
    RefusalGround.NEWS_LICENCE_MISSING: N_("the licence for news is missing"),
    RefusalGround.DETAILS_INCOMPLETE: N_("the registered details are incomplete or wrong"),
    RefusalGround.QUOTA_EXCEEDED: N_("the subject has more accounts than it may have"),
    RefusalGround.OVER_QUOTA_REGISTRATION: N_("registered in excess of the quota"),
    RefusalGround.MALICIOUS_REGISTRATION: N_("registered maliciously"),
    RefusalGround.FALSE_REGISTRATION: N_("registered falsely"),
    RefusalGround.HOARDED_REGISTRATION: N_("registered to be hoarded or traded"),
}

LEVEL: dict[Level, str] = {
    Level.DECLARED: N_("Declared"),
    Level.CHECKED: N_("Checked"),
    Level.VERIFIED: N_("Verified"),
}

# A level beside a fact of which another version is shown: who says so.
ASSERTED: dict[Level, str] = {
    Level.DECLARED: N_("Declared by the operator"),
    Level.CHECKED: N_("Checked by a reviewer"),
    Level.VERIFIED: N_("Verified with an outside source"),
}

CREDENTIAL_FIELD: dict[CredentialField, str] = {
    CredentialField.ECONOMICS: N_("Economics"),
    CredentialField.EDUCATION: N_("Education"),
    CredentialField.HEALTH: N_("Health"),
    CredentialField.JUSTICE: N_("Justice"),
    CredentialField.NEWS: N_("News"),
}

CREDENTIAL_KIND: dict[CredentialKind, str] = {
    CredentialKind.BACKGROUND: N_("Specialised background"),
    CredentialKind.PROFESSIONAL_QUALIFICATION: N_("Professional qualification"),
    CredentialKind.SERVICE_LICENCE: N_("Service licence"),
}

LICENCE: dict[LicenceKind, str] = {
    LicenceKind.NEWS: N_("Internet news information service licence"),
    LicenceKind.TELECOMMUNICATIONS: N_("Licence for value-added telecommunications"),
    LicenceKind.PUBLISHING: N_("Licence for publishing online"),
    LicenceKind.AUDIOVISUAL: N_("Licence for audiovisual programmes online"),
}

NEWS_SCOPE: dict[NewsScope, str] = {
    NewsScope.PUBLISHING: N_("gathering and publishing"),
    NewsScope.REPRINTING: N_("reprinting"),
    NewsScope.PLATFORM: N_("carrying the news of others"),
}

WITHHELD: dict[WithheldGround, str] = {
    WithheldGround.PERSONAL_DATA: N_("Not shown, to protect personal data"),
    WithheldGround.MASKED: N_("Shown only in part, to protect personal data"),
    WithheldGround.RELAYED: N_("Not shown; the platform passes messages on"),
    WithheldGround.NOT_DECLARED: N_("Not given by the operator"),
    WithheldGround.ERASED: N_("Personal data that was withdrawn"),
}

ERASURE: dict[ErasureGround, str] = {
    ErasureGround.DATA_SUBJECT_REQUEST: N_("at the request of the person concerned"),
    ErasureGround.NO_LONGER_NEEDED: N_("no longer needed for its purpose"),
    ErasureGround.UNLAWFUL_PUBLICATION: N_("should not have been published"),
    ErasureGround.IDENTITY_OF_ANOTHER: N_("the identity was somebody else's"),
}

RECORD_REASON: dict[RecordReason, str] = {
    RecordReason.REGISTERED: N_("Registered"),
    RecordReason.MARKER_ENDED: N_("A marker ended"),
    RecordReason.MARKER_RESTORED: N_("A marker was restored"),
    RecordReason.SUSPENDED: N_("Service suspended"),
    RecordReason.SUSPENSION_CHANGED: N_("What suspends it changed"),
    RecordReason.NAME_ASSIGNED: N_("The name was given back to its owner"),
    RecordReason.RECTIFIED: N_("A correction was accepted"),
    RecordReason.RESUMED: N_("Service resumed"),
    RecordReason.CHECKED_AGAIN: N_("Checked again"),
    RecordReason.TERMINATED: N_("Service ended for good"),
    RecordReason.PERSONAL_DATA_ERASED: N_("Personal data was withdrawn"),
}

MARKER_END: dict[MarkerEndGround, str] = {
    MarkerEndGround.FACTS_CHANGED: N_("what it rested on changed"),
    MarkerEndGround.CREDENTIAL_EXPIRED: N_("the credential under it expired"),
    MarkerEndGround.CREDENTIAL_REVOKED: N_("the credential under it was revoked"),
    MarkerEndGround.GRANTED_IN_ERROR: N_("it had been granted in error"),
    MarkerEndGround.ACCOUNT_ENDED: N_("the account ended"),
}

# Why a version was published, by the codes that its reason may have.
WHY: dict[str | None, str] = {
    ground.value: words for ground, words in (*MARKER_END.items(), *ERASURE.items())
}

REPORT_REASON: dict[ReportReason, str] = {
    ReportReason.FALSE_IDENTITY: N_("It hides or fakes who runs it"),
    ReportReason.IMPERSONATION: N_("It pretends to be somebody else, or was taken over"),
    ReportReason.UNLICENSED_NEWS: N_("It publishes news without a licence for it"),
    ReportReason.COORDINATED_MANIPULATION: N_("Many accounts in concert, or faked traffic"),
    ReportReason.INCITEMENT_OR_VIOLENCE: N_("It stirs up extreme feelings, or bullies people"),
    ReportReason.FABRICATION: N_("It makes up facts, sources or original work"),
    ReportReason.EXTORTION_OR_FRAUD: N_("Paid posts or deletions, fraud, extortion"),
    ReportReason.HOARDING_OR_TRADING: N_("Accounts hoarded, bought or sold"),
    ReportReason.UNLAWFUL_CONTENT: N_("Unlawful or harmful content"),
    ReportReason.OTHER_PROHIBITED: N_("Something else that the law forbids"),
    ReportReason.WRONG_DETAILS: N_("What this register says about it is wrong"),
    ReportReason.STALE_MARKER: N_("Its marker is out of date or not deserved"),
}

REPORT_STATE: dict[ReportState, str] = {
    ReportState.RECEIVED: N_("Received"),
    ReportState.SCREENING: N_("Being examined"),
    ReportState.MERGED: N_("Joined with an equal report"),
    ReportState.DECIDED: N_("Decided"),
}

REPORT_STEP: dict[ReportState, str] = {
    ReportState.RECEIVED: N_("The report is in the queue. The time for the answer has begun."),
    ReportState.SCREENING: N_("Someone with no stake in the case examines it."),
    ReportState.MERGED: N_("An equal report was open; both get one answer."),
    ReportState.DECIDED: N_("See the answer above."),
}

REPORT_DECISION: dict[ReportDecision, str] = {
    ReportDecision.UPHELD: N_("The report was right"),
    ReportDecision.PARTLY_UPHELD: N_("The report was right in part"),
    ReportDecision.NOT_UPHELD: N_("The report was not confirmed"),
    ReportDecision.OUT_OF_SCOPE: N_("This is not for the platform to decide"),
}

TREATMENT: dict[T, str] = {
    T.CLEAR: N_("Shown"),
    T.SEALED: N_("Shown, can be withdrawn"),
    T.MASKED: N_("Surname only"),
    T.PROVINCE: N_("Province only"),
    T.PERSONAL: N_("Not shown"),
    T.RELAYED: N_("Through the platform"),
    T.NONE: N_("Not asked"),
}

CHANNEL: dict[str, str] = {
    "REPORT": N_("Report an account"),
    "COMPLAINT": N_("Complain"),
    "APPEAL": N_("Appeal a decision"),
}
