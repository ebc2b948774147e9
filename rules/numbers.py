"""Account numbers: `A`, nine digits that count up from 100000001, and a check digit. Beside them
references, the opaque names by which inputs point at applications, files and reports.

The check digit is Luhn's: it finds every single wrong digit and every swap of two neighbours but
09 and 90. Serial 17 is `A1000000172`, the number in the record format's test vectors.
"""

import re
import unicodedata
from enum import StrEnum

from stdnum import luhn

PREFIX = "A"
FIRST = 100_000_000
LAST_SERIAL = 899_999_999
LONGEST_WRITTEN = 200  # code points of a number as it is typed
SHAPE = re.compile(r"A[0-9]{10}")
REFERENCE = re.compile("[0-9a-f]{32}")
SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u2212]+")


class NumberVerdict(StrEnum):
    """What can be said of a number without looking it up."""

    WELL_FORMED = "WELL_FORMED"
    MISTYPED = "MISTYPED"
    NOT_A_NUMBER = "NOT_A_NUMBER"


def account_number(serial: int) -> str:
    """Art 9: the public name of one account, never given twice. Serials count from 1."""
    if not 1 <= serial <= LAST_SERIAL:
        raise ValueError(f"no account number for serial {serial}")
    body = str(FIRST + serial)
    return f"{PREFIX}{body}{luhn.calc_check_digit(body)}"


def check(number: str) -> NumberVerdict:
    """Art 9: tells a slip of the hand from a number that this register may have given."""
    written = compact(number)
    if not SHAPE.fullmatch(written):
        return NumberVerdict.NOT_A_NUMBER
    if not luhn.is_valid(written[1:]) or int(written[1:-1]) <= FIRST:
        return NumberVerdict.MISTYPED
    return NumberVerdict.WELL_FORMED


def compact(number: str) -> str:
    """The number as it is stored: narrow, upper case, without spaces and hyphens. What is far too
    long is left as it is."""
    if len(number) > LONGEST_WRITTEN:
        return number
    return SEPARATORS.sub("", unicodedata.normalize("NFKC", number).upper())


def shaped(reference: str) -> str:
    """`reference` where it can be one, else the empty one that nothing has: no column is asked
    for what it cannot hold.
    """
    return reference if REFERENCE.fullmatch(reference) else ""
