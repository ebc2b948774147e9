"""Art 10(3): 恶意注册, names that differ by a counter or by what is hung on them.

`健康麦田01` and `健康麦田乙` are of one series; `健康麦田优选` and `健康麦田之家` have one stem.
Neither says anything by itself: chains of shops and schools are named so too.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rules.names.affixes import regions
from rules.text.folding import fold

HELD = "#"  # stands where the counter was; a folded name may hold one too, and nothing breaks
STEM_LENGTH = 4
SHORTEST = 2  # characters that a series has besides its counter
LARGEST = 999_999  # what is larger is nobody's counter
YEARS = range(1940, 2030)  # people put the year of their birth behind their name
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")}
TENS = {"十": 10, "百": 100}
DIGITS = re.compile(r"[0-9]{1,9}")
HAN_NUMBER = re.compile("[零一二三四五六七八九十百]+")
ORDINAL = re.compile(r"[甲乙丙丁戊己庚辛壬癸]|[a-z]$|[子丑寅卯辰巳午未申酉戌亥]$")


class Series(NamedTuple):
    """The name with its counter taken out, and the counter; None for a year."""

    stem: str
    counter: int | None


def series_of(name: str) -> Series | None:
    """The series in which a name would stand, or None where nothing in it counts."""
    folded = fold(name)
    for shape, value in ((DIGITS, int), (HAN_NUMBER, _han), (ORDINAL, _ordinal)):
        numbers = list(shape.finditer(folded))
        if numbers:
            last = numbers[-1]
            rest = folded[: last.start()] + HELD + folded[last.end() :]
            counted = value(last[0])
            is_long = len(rest) > SHORTEST
            if not is_long or counted > LARGEST:
                return None
            return Series(rest, None if counted in YEARS else counted)
    return None


def stem_of(name: str) -> str | None:
    """The beginning that names with different endings share, or None where there is no ending."""
    folded = fold(name)
    return folded[:STEM_LENGTH] if len(folded) > STEM_LENGTH else None


def names_a_place(name: str) -> bool:
    """Whether what follows the stem says where: branches of one chain are told apart so."""
    rest = fold(name)[STEM_LENGTH:]
    return any(place in rest for place in _places())


def dense(counts: Sequence[int]) -> set[int]:
    """The largest set of the counters of whose span at least every second number is there: birth
    years and lucky numbers, which unrelated people choose, lie far apart.
    """
    ordered = sorted(set(counts))
    best: list[int] = []
    start = 0
    for end, count in enumerate(ordered):
        while count - ordered[start] + 1 > 2 * (end - start + 1):
            start += 1
        if end - start + 1 > len(best):
            best = ordered[start : end + 1]
    return set(best)


@cache
def _places() -> frozenset[str]:
    return frozenset(fold(place) for place in regions())


def _han(numeral: str) -> int:
    """`十二` and `一百零三` in words, `一二` as digits."""
    if not set(numeral) & set(TENS):
        return int("".join(str(NUMERALS[character]) for character in numeral)[:9])
    total, digit = 0, 0
    for character in numeral:
        if character in TENS:
            total, digit = total + (digit or 1) * TENS[character], 0
        else:
            digit = NUMERALS[character]
    return total + digit


def _ordinal(sign: str) -> int:
    if sign in STEMS:
        return STEMS.index(sign) + 1
    return BRANCHES.index(sign) + 1 if sign in BRANCHES else ord(sign) - ord("a") + 1
