"""What somebody may have meant whose number or code is one slip of the hand away (Art 9), and how
far a typed text is from the nearest part of a name.

A slip is one character wrong, two neighbours swapped, one left out or one too many. A check digit
leaves few of the many texts that are one slip away; those can be looked up.
"""

import re
from collections.abc import Iterator

from stdnum.cn import uscc

from rules import numbers
from rules.identity import documents
from rules.numbers import NumberVerdict

DIGITS = "0123456789"
CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100 leaves out I, O, S, V and Z
NUMBER = re.compile(r"A?([0-9OIL]{9,11})")
CODE = re.compile(r"[0-9A-Z]{17,19}")
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "Z": "2", "S": "5"})
CODE_LENGTH, NUMBER_LENGTH = 18, 10
SHORTEST = 4  # of fewer characters one wrong is too many
LONG = 8  # from here on two may be wrong


def likely_numbers(written: str) -> tuple[str, ...]:
    """Well-formed account numbers other than `written` that are one slip away from it."""
    match = NUMBER.fullmatch(numbers.compact(written))
    if match is None:
        return ()
    digits = match[1].translate(LOOKALIKES | {ord("L"): "1"})
    meant = (f"A{body}" for body in _meant(digits, DIGITS, NUMBER_LENGTH))
    fitting = (one for one in meant if numbers.check(one) is NumberVerdict.WELL_FORMED)
    return _others(fitting, numbers.compact(written))


def likely_codes(written: str) -> tuple[str, ...]:
    """Credit codes with a right check character, other than `written`, one slip away from it."""
    compact = documents.compact(written)
    if not CODE.fullmatch(compact):
        return ()
    meant = _meant(compact.translate(LOOKALIKES), CODE_CHARACTERS, CODE_LENGTH)
    return _others(filter(_is_code, meant), compact)


def slips_within(length: int) -> int:
    """How many wrong characters a text of this length is forgiven."""
    if length < SHORTEST:
        return 0
    return 1 if length < LONG else 2


def distance(typed: str, text: str) -> int:
    """The fewest characters to change, add or leave out so that `typed` is a part of `text`.

    Two neighbours swapped count as one. Sellers' algorithm: len(typed) × len(text) steps.
    """
    before: list[int] = []
    row = [0] * (len(text) + 1)
    for at, character in enumerate(typed):
        earlier, before, row = before, row, [at + 1]
        for place, other in enumerate(text):
            steps = min(before[place] + (character != other), before[place + 1] + 1, row[place] + 1)
            if at and place and character == text[place - 1] and typed[at - 1] == other:
                steps = min(steps, earlier[place - 1] + 1)
            row.append(steps)
    return min(row)


def _meant(written: str, alphabet: str, length: int) -> Iterator[str]:
    """`written` itself and what is one slip away from it, as far as it has `length` characters."""
    if len(written) == length:
        yield written
        yield from _replaced(written, alphabet)
        yield from _swapped(written)
    elif len(written) == length - 1:
        for at in range(length):
            yield from (written[:at] + one + written[at:] for one in alphabet)
    elif len(written) == length + 1:
        yield from (written[:at] + written[at + 1 :] for at in range(length + 1))


def _replaced(written: str, alphabet: str) -> Iterator[str]:
    for at in range(len(written)):
        yield from (written[:at] + one + written[at + 1 :] for one in alphabet)


def _swapped(written: str) -> Iterator[str]:
    for at in range(len(written) - 1):
        yield written[:at] + written[at + 1] + written[at] + written[at + 2 :]


def _is_code(code: str) -> bool:
    return (
        documents.USCC.fullmatch(code) is not None and uscc.calc_check_digit(code[:-1]) == code[-1]
    )


def _others(candidates: Iterator[str], written: str) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(candidates) if one != written)
