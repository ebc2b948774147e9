"""What the columns of figures count."""

from enum import StrEnum


class Series(StrEnum):
    """What a column of figures counts."""

    ACCOUNTS = "accounts"
    ORGANISATIONS = "organisations"
    PERSONS = "persons"
    APPROVED = "approved"
    RETURNED = "returned"
    REFUSED = "refused"
    DECISIONS = "decisions"
    PASSED = "passed"
    FAULT_FOUND = "faultFound"
    CONFIRMED = "confirmed"
    OVERTURNED = "overturned"
    DISMISSED = "dismissed"
    REJECTED = "rejected"
    CLEARED = "cleared"
    UPHELD = "upheld"
    RECEIVED = "received"
    IN_TIME = "inTime"
    LATE = "late"
    OPEN = "open"
    OVERDUE = "overdue"
