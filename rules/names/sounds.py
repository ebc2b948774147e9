"""How a name sounds: syllables of Hanyu Pinyin, with tone, without, and as dialects merge them."""

import re
from enum import IntEnum
from functools import lru_cache
from itertools import product

from rules.text import syllables
from rules.text.characters import is_han

MOST_READINGS = 8  # of one name
DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
# 湘, 川, 吴, 粤 and others: z/zh, n/l, f/h before u, and -n/-ng are one sound to many.
INITIALS = (
    (re.compile("^([zcs])h"), r"\1"),
    (re.compile("^l"), "n"),
    (re.compile("^hu(?=[a-z])"), "f"),
    (re.compile("^fu$"), "hu"),
)
FINAL = re.compile("(?<=[aei])ng$")


class Hearing(IntEnum):
    """How alike two characters sound."""

    DIFFERENT = 0
    MERGED = 1  # only where a dialect hears no difference
    TONELESS = 2
    SAME = 3


@lru_cache(maxsize=50_000)
def readings(character: str) -> frozenset[str]:
    """Every syllable with its tone that a Chinese character, or a digit, is read as."""
    spoken = DIGITS.get(character, character)
    if not is_han(spoken):
        return frozenset()
    return frozenset(syllables.syllables(spoken) or (spoken,))


@lru_cache(maxsize=50_000)
def heard(one: str, other: str) -> Hearing:
    """How alike two different characters sound in their nearest readings."""
    a, b = readings(one), readings(other)
    if a & b:
        return Hearing.SAME
    a, b = toneless(a), toneless(b)
    if a & b:
        return Hearing.TONELESS
    # Rare readings and dialects together would let much sound like much.
    return Hearing.MERGED if _usual(one) and _usual(one) == _usual(other) else Hearing.DIFFERENT


def _usual(character: str) -> str:
    spoken = DIGITS.get(character, character)
    return merge(syllables.read_aloud(spoken)[0]) if is_han(spoken) else ""


def toneless(syllables: frozenset[str]) -> frozenset[str]:
    return frozenset(syllable.rstrip("12345") for syllable in syllables)


@lru_cache(maxsize=5_000)
def merge(syllable: str) -> str:
    """The syllable as it sounds where dialects merge: `zhang` and `zan` are one."""
    for pattern, replacement in INITIALS:
        syllable = pattern.sub(replacement, syllable)
    return FINAL.sub("n", syllable)


def spoken(units: str) -> list[tuple[str, ...]]:
    """The name's syllables without tones, in its likeliest readings; what is not read stays."""
    return spoken_characters("".join(DIGITS.get(one, one) for one in units))


def spoken_characters(units: str) -> list[tuple[str, ...]]:
    """The same with figures as they are."""
    usual = syllables.read_aloud(units)
    choices = [
        [first] if one.isascii() else list(dict.fromkeys([first, *sorted(toneless(readings(one)))]))
        for one, first in zip(units, usual, strict=True)
    ]
    ways: list[tuple[str, ...]] = []
    for chosen in product(*choices):
        ways.append(chosen)
        if len(ways) == MOST_READINGS:
            break
    return ways
