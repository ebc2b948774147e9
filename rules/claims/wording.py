"""What nobody says of themselves, and what becomes of it: a table (Art 8(2)).

To be verified, which the register's own marker says; to be the platform; numbers of accounts; and
what leads the reader elsewhere.
"""

from enum import StrEnum
from typing import NamedTuple

from rules.vocabulary import Wording


class Treatment(StrEnum):
    """What becomes of a wording."""

    REFUSED = "REFUSED"
    CHECKED = "CHECKED"  # it may stand for a stated reason
    LEFT = "LEFT"  # to another rule, or alone


class Row(NamedTuple):
    """What becomes of it in a name and in an introduction."""

    name: Treatment
    bio: Treatment


REFUSED, CHECKED, LEFT = Treatment.REFUSED, Treatment.CHECKED, Treatment.LEFT
# Telephones, handles and links of introductions have rules of their own: `contacts`.
TREATED: dict[Wording, Row] = {
    Wording.BADGE: Row(REFUSED, CHECKED),
    Wording.VERIFIED: Row(CHECKED, CHECKED),
    Wording.RESERVED: Row(REFUSED, LEFT),
    Wording.PLATFORM: Row(CHECKED, CHECKED),
    Wording.NUMBER: Row(REFUSED, CHECKED),
    Wording.PHONE: Row(REFUSED, LEFT),
    Wording.HANDLE: Row(REFUSED, LEFT),
    Wording.LINK: Row(CHECKED, LEFT),
}
NAME_CODES: dict[Wording, str] = {
    Wording.BADGE: "NAME_CLAIMS_VERIFIED",
    Wording.VERIFIED: "NAME_SAYS_VERIFIED",
    Wording.RESERVED: "NAME_RESERVED",
    Wording.PLATFORM: "NAME_CLAIMS_PLATFORM",
    Wording.NUMBER: "NAME_HOLDS_NUMBER",
    Wording.PHONE: "NAME_HOLDS_CONTACT",
    Wording.HANDLE: "NAME_HOLDS_CONTACT",
    Wording.LINK: "NAME_HOLDS_ADDRESS",
}
BIO_CODES: dict[Wording, str] = {
    Wording.BADGE: "BIO_CLAIMS_VERIFIED",
    Wording.VERIFIED: "BIO_CLAIMS_VERIFIED",
    Wording.PLATFORM: "BIO_CLAIMS_PLATFORM",
    Wording.NUMBER: "BIO_HOLDS_NUMBER",
}
