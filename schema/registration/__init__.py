"""申请注册, an operator applies, and whoever may sees the application and its account (Art 8, 15).

How it is decided stands in `schema/review.py`.
"""

from schema.registration.accounts import Account, Application
from schema.registration.appeals import AbuseAppealMutation
from schema.registration.dossier import DeclaredIdentity, OtherAccount
from schema.registration.inputs import CredentialInput, IdentityDocumentInput
from schema.registration.payloads import (
    ApplicationPayload,
    ClaimReviewPayload,
    DecideRegistrationPayload,
)
from schema.registration.registration import RegistrationMutation, RegistrationQuery

__all__ = [
    "AbuseAppealMutation",
    "Account",
    "Application",
    "ApplicationPayload",
    "ClaimReviewPayload",
    "CredentialInput",
    "DecideRegistrationPayload",
    "DeclaredIdentity",
    "IdentityDocumentInput",
    "OtherAccount",
    "RegistrationMutation",
    "RegistrationQuery",
]
