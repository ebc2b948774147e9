"""How an identity is verified, checked again and disputed (Art 8, 9)."""

from enum import StrEnum


class FactorKind(StrEnum):
    """复合验证, the independent ways by which an identity is verified (Art 8)."""

    PHONE = "PHONE"
    RESIDENT_IDENTITY = "RESIDENT_IDENTITY"
    CREDIT_CODE = "CREDIT_CODE"
    SMALL_PAYMENT = "SMALL_PAYMENT"
    HUMAN_CHECK = "HUMAN_CHECK"
    SECOND_CHECK = "SECOND_CHECK"


class Outcome(StrEnum):
    """What a verification said. Only MATCH counts for the applicant; MISMATCH and NOT_FOUND count
    against: a register that knows nobody of this number and name is no silence.

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


class SeenDocument(StrEnum):
    """证明材料, what kind of document a reviewer saw (Art 8, 9)."""

    RESIDENT_IDENTITY_CARD = "RESIDENT_IDENTITY_CARD"
    PASSPORT = "PASSPORT"
    TRAVEL_PERMIT = "TRAVEL_PERMIT"
    PERMANENT_RESIDENCE = "PERMANENT_RESIDENCE"
    REGISTRATION_CERTIFICATE = "REGISTRATION_CERTIFICATE"
    OFFICIAL_LETTER = "OFFICIAL_LETTER"
    ADDRESS_PROOF = "ADDRESS_PROOF"
    AUTHORISATION = "AUTHORISATION"
    CREDENTIAL = "CREDENTIAL"
    EMPLOYMENT_PROOF = "EMPLOYMENT_PROOF"


class Means(StrEnum):
    """核验方式, by what a published fact was gone after: a register, or a document seen (Art 9)."""

    RESIDENTS_REGISTER = "RESIDENTS_REGISTER"
    ORGANISATIONS_REGISTER = "ORGANISATIONS_REGISTER"
    RESIDENT_IDENTITY_CARD = "RESIDENT_IDENTITY_CARD"
    PASSPORT = "PASSPORT"
    TRAVEL_PERMIT = "TRAVEL_PERMIT"
    PERMANENT_RESIDENCE = "PERMANENT_RESIDENCE"
    REGISTRATION_CERTIFICATE = "REGISTRATION_CERTIFICATE"
    OFFICIAL_LETTER = "OFFICIAL_LETTER"
    ADDRESS_PROOF = "ADDRESS_PROOF"
    AUTHORISATION = "AUTHORISATION"
    CREDENTIAL = "CREDENTIAL"
    EMPLOYMENT_PROOF = "EMPLOYMENT_PROOF"


class MaskedField(StrEnum):
    """遮蔽内容, what of a declared identity staff see masked (Art 8)."""

    DOCUMENT_NUMBER = "DOCUMENT_NUMBER"
    RESPONSIBLE_NUMBER = "RESPONSIBLE_NUMBER"
    PHONE = "PHONE"


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
