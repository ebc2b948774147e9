"""What is remembered: tables, constraints, row-local properties. No logic across rows."""

from models.abuse import AbuseAppeal, AbuseFinding, AbuseMember, Signal
from models.accounts import Account, Subject
from models.audit import AuditEntry, Event
from models.checks import CheckPlan, CheckRun
from models.disclosure import Erasure, Opening, Record, Sequence
from models.disputes import DisputedAccount, IdentityDispute
from models.idempotency import IdempotentAnswer
from models.identity import Factor, FactorAnswer, PhoneCode, SmallPayment
from models.lifecycle import Suspension, Termination
from models.lookup import FaceMarker, PublicFace, SearchGram, SearchText
from models.markers import Marker
from models.names import GuardedKey, GuardedName, NameAssignment, NameHolding
from models.notices import Delivery, Notice
from models.profiles import GuardedPicture, PictureKey
from models.quotas import QuotaException, QuotaSlot
from models.rectification import Rectification, RectificationItem
from models.registration import Application, Credential
from models.reporting import OpenLikeness, Report, ReportStep
from models.uploads import Upload
from models.usage import AccountUse, UseCheck

__all__ = [
    "AbuseAppeal",
    "AbuseFinding",
    "AbuseMember",
    "Account",
    "AccountUse",
    "Application",
    "AuditEntry",
    "CheckPlan",
    "CheckRun",
    "Credential",
    "Delivery",
    "DisputedAccount",
    "Erasure",
    "Event",
    "FaceMarker",
    "Factor",
    "FactorAnswer",
    "GuardedKey",
    "GuardedName",
    "GuardedPicture",
    "IdempotentAnswer",
    "IdentityDispute",
    "Marker",
    "NameAssignment",
    "NameHolding",
    "Notice",
    "OpenLikeness",
    "Opening",
    "PhoneCode",
    "PictureKey",
    "PublicFace",
    "QuotaException",
    "QuotaSlot",
    "Record",
    "Rectification",
    "RectificationItem",
    "Report",
    "ReportStep",
    "SearchGram",
    "SearchText",
    "Sequence",
    "Signal",
    "SmallPayment",
    "Subject",
    "Suspension",
    "Termination",
    "Upload",
    "UseCheck",
]
