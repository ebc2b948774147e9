"""What single characters are: seen or unseen, Han or not, and which spell the same word.

The classes of traditional and simplified characters come from OpenCC's character tables. Names
already registered are compared through them: a new edition of the tables moves stored folds, so a
test holds their digest.
"""

import unicodedata
from functools import lru_cache
from importlib.resources import files

REMEMBERED = 32_768  # characters whose class is: more than all names together have
TRADITIONAL = "TSCharacters.txt"
VARIANTS = "variants.txt"
TABLES = ("STCharacters.txt", TRADITIONAL, VARIANTS)
UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Me"})
SEPARATOR_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Pc", "Pd", "Po", "Ps", "Pe", "Pi", "Pf", "Sk"})
SEPARATING_SYMBOLS = frozenset("|~¦│┃∣丨")  # the last is a stroke, which no name is written with
FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cs", "Co", "Cn"})
DIRECTION_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
# Letters and marks that Unicode calls default-ignorable, and the blank Braille pattern.
UNSEEN_RANGES = (
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2065, 0x2065),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0xE0000, 0xE0FFF),
)
LAST_COMMON = b"\xd7\xf9"  # of level 1 of GB 2312, which is ordered by use
HAN_RANGES = ((0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x323AF))


@lru_cache(REMEMBERED)
def is_unseen(character: str) -> bool:
    """Whether nothing of its own shows where the character stands."""
    return unicodedata.category(character) in UNSEEN_CATEGORIES or _within(character, UNSEEN_RANGES)


@lru_cache(REMEMBERED)
def is_separator(character: str) -> bool:
    """Whether it only parts words: white space, punctuation, bars."""
    return (
        unicodedata.category(character) in SEPARATOR_CATEGORIES or character in SEPARATING_SYMBOLS
    )


def is_forbidden(character: str) -> bool:
    """Whether no published text may hold it: controls, turned direction, half or no characters."""
    return (
        unicodedata.category(character) in FORBIDDEN_CATEGORIES or character in DIRECTION_CONTROLS
    )


@lru_cache(REMEMBERED)
def is_han(character: str) -> bool:
    """Whether it is a Chinese character."""
    return _within(character, HAN_RANGES)


def is_mark(character: str) -> bool:
    """Whether it is drawn on the character before it."""
    return unicodedata.category(character).startswith("M")


def script_classes() -> dict[int, str]:
    """Every character that has another spelling, and the one that stands for its class."""
    classes: dict[str, set[str]] = {}
    for one, other in (pair for table in TABLES for pair in _pairs(table)):
        merged = classes.get(one, {one}) | classes.get(other, {other})
        classes.update(dict.fromkeys(merged, merged))
    simplified = set(simplifications().values())
    return {ord(member): _chosen(merged, simplified) for member, merged in classes.items()}


def simplifications() -> dict[int, str]:
    """Every traditional character and its usual simplified spelling, for reading aloud."""
    return {ord(one): other for one, other in reversed(_pairs(TRADITIONAL))}


def _pairs(table: str) -> list[tuple[str, str]]:
    folder = files("rules") / "data" if table == VARIANTS else files("opencc") / "dictionary"
    text = folder.joinpath(table).read_text(encoding="utf-8-sig")
    rows = [line.split("\t") for line in text.splitlines() if "\t" in line]
    return [(row[0], other) for row in rows for other in row[1].split()]


def _chosen(members: set[str], simplified: set[str]) -> str:
    """The commonest simplified spelling, then one of the ordinary block, then the first."""
    return min(members, key=lambda one: (_rarity(one), one not in simplified, one))


def _rarity(character: str) -> int:
    """0 for the 3,755 commonest characters, 1 for the other simplified ones of GB 2312, then 2 in
    the ordinary block and 3 elsewhere."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return 2 if "一" <= character <= "鿿" else 3
    return int(code > LAST_COMMON)


def _within(character: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= ord(character) <= last for first, last in ranges)
