"""Names of five characters and more that one character parts: left out, put in or replaced (Art 8).

Where the two characters make two words, two places or two numbers, the names mean two things:
`苏州` and `杭州`, `第一` and `第二`.
"""

from rules.names.places import places
from rules.text.characters import is_han
from rules.text.words import rarity

SHORTEST, SHORTEST_LATIN = 5, 7  # units of the held name
LONGEST_WORD = 4
RAREST = 22  # that a word may be of which another name would be made
NUMERALS = frozenset("0123456789一二三四五六七八九十百千万第")
TOLD_APART = NUMERALS | frozenset("甲乙丙丁东南西北中上下左右")  # by which names of a kind are


def is_one_apart(asked: str, held: str) -> bool:
    """Art 8(3): whether one character parts them by which nobody means another name."""
    if abs(len(asked) - len(held)) > 1 or len(held) < _least(held):
        return False
    first = _first_difference(asked, held)
    if asked[first + (len(asked) >= len(held)) :] != held[first + (len(held) >= len(asked)) :]:
        return False
    if len(asked) == len(held):
        return not _means_two(asked, held, first)
    return not _is_of_a_number(asked if len(asked) > len(held) else held, first)


def _least(held: str) -> int:
    return SHORTEST if any(map(is_han, held)) else SHORTEST_LATIN


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _is_of_a_number(text: str, at: int) -> bool:
    """Whether it is a numeral beside another: 第十二, without 二, is another."""
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at] in NUMERALS and any(one in NUMERALS for one in around)


def _means_two(one: str, other: str, at: int) -> bool:
    if one[at] in TOLD_APART and other[at] in TOLD_APART:
        return True
    return any(
        _is_word(one[start:end]) and _is_word(other[start:end])
        for start in range(max(0, at - LONGEST_WORD + 1), at + 1)
        for end in range(max(at + 1, start + 2), min(len(one), start + LONGEST_WORD) + 1)
    )


def _is_word(text: str) -> bool:
    return text in places() or 0 < rarity(text) <= RAREST
