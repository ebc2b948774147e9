"""Report receipts: secrets that can be spoken, copied and checked (Art 20).

Twenty characters of Crockford's alphabet (no I, L, O, U) carry 100 random bits. The last character
checks: read as elements of GF(32), the characters weighted by the powers of a generator sum to
nought. The 21 weights differ, so every single wrong character and every two characters swapped,
neighbours or not, are found.
"""

import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
RANDOM_BYTES = 13
CHARACTERS = 20
GROUP = 4
LONGEST_WRITTEN = 200  # code points of a receipt as it is typed
POLYNOMIAL = 0b100101  # x⁵ + x² + 1, primitive: doubling runs through all 31 weights


def receipt(random_bytes: bytes) -> str:
    """Art 20: "反馈", answered to whoever holds the receipt, without a name. The first 100 bits of
    13 random bytes, as `5NRH-CGNQ-4TR4-80B2-FJMZ-N`."""
    if len(random_bytes) != RANDOM_BYTES:
        raise ValueError(f"a receipt is made of {RANDOM_BYTES} random bytes")
    bits = int.from_bytes(random_bytes, "big") >> (8 * RANDOM_BYTES - 5 * CHARACTERS)
    places = range(5 * (CHARACTERS - 1), -1, -5)
    drawn = "".join(ALPHABET[bits >> place & 31] for place in places)
    whole = drawn + ALPHABET[_doubled(_weighted(drawn))]
    return "-".join(whole[at : at + GROUP] for at in range(0, len(whole), GROUP))


def check(text: str) -> bool:
    """Whether the text can be a receipt of this register; a slip of the hand cannot."""
    written = compact(text)
    if len(written) != CHARACTERS + 1 or not set(written) <= set(ALPHABET):
        return False
    return _weighted(written) == 0


def compact(text: str) -> str:
    """The receipt as it is stored and compared: narrow, upper case, no spaces and hyphens, and the
    letters that look like digits read as digits. What is far too long is left as it is."""
    if len(text) > LONGEST_WRITTEN:
        return text
    narrow = unicodedata.normalize("NFKC", text).upper()
    kept = "".join(one for one in narrow if unicodedata.category(one) not in {"Zs", "Pd", "Cc"})
    return kept.translate(LOOKALIKES)


def _weighted(characters: str) -> int:
    total = 0
    for character in characters:
        total = _doubled(total) ^ ALPHABET.index(character)
    return total


def _doubled(element: int) -> int:
    shifted = element << 1
    return shifted ^ POLYNOMIAL if shifted & 32 else shifted
