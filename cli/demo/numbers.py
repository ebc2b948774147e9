"""Numbers that pass every check and belong to nobody."""

from random import Random

from stdnum.cn import ric, uscc

UNANSWERED = 9_999  # the serial of `gateways.providers.identity.UNANSWERED`
WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)  # of an organisation code's check character, GB 11714
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def credit_code(authority: str, division: str, serial: int) -> str:
    """A unified social credit code under the organisation code DEMX…, which nobody was given."""
    code = f"DEMX{serial:04d}"
    total = sum(w * ALPHABET.index(c) for w, c in zip(WEIGHTS, code, strict=True))
    body = f"{authority}{division}{code}{'0123456789X0'[11 - total % 11]}"
    return body + str(uscc.calc_check_digit(body))


def identity_number(division: str, serial: int, random: Random) -> str:
    """A resident number under a province's own code, under which no one is numbered."""
    born = f"{random.randint(1960, 2003)}{random.randint(1, 12):02d}{random.randint(1, 28):02d}"
    body = f"{division[:2]}0000{born}{serial % 1000:03d}"
    return body + str(ric.calc_check_digit(body + "0"))


def phone(serial: int) -> str:
    """A mobile number in a range that no network has."""
    return f"1690000{serial:04d}"
