"""What is remembered: tables, constraints, row-local properties. No logic across rows."""

from models.abuse import AbuseAppeal, AbuseFinding, AbuseMember
from models.account import Account
from models.application import Application
from models.audit import AuditEntry, Event
from models.check import CheckPlan, CheckRun
from models.credential import Credential
from models.dispute import DisputedAccount, IdentityDispute
from models.erasure import Erasure
from models.face import FaceMarker, PublicFace, SearchGram, SearchText
from models.factor import Factor, FactorAnswer, PhoneCode, SmallPayment
from models.guard import GuardedKey, GuardedName, NameHolding
from models.guarded_picture import GuardedPicture, PictureKey
from models.idempotency import IdempotentAnswer
from models.marker import Marker
from models.notice import Delivery, Notice
from models.quota import QuotaException, QuotaSlot
from models.record import Opening, Record, Sequence
from models.rectification import Rectification, RectificationItem
from models.report import OpenLikeness, Report, ReportStep
from models.signal import Signal
from models.standing import Suspension, Termination
from models.subject import Subject
from models.upload import Upload
from models.use import AccountUse, UseCheck

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
