"""How an identity is verified, checked again and disputed (Art 8, 9)."""

from enum import StrEnum


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
