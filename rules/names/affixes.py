"""What is hung on a name without making it another: 官方, 旗舰店, 小编, a place, a repeated letter.

Our lists, from how impostors are described by platforms and from what real names hang on theirs.
"""

import re
from functools import cache
from importlib.resources import files

from rules import divisions

STARTS, ENDS = (
    words.split()
    for words in files("rules")
    .joinpath("data", "name_affixes.txt")
    .read_text(encoding="utf-8")
    .split("\n", 1)[1]
    .split("--")
)
SUFFIXES = re.compile("(?:省|市|区|县|自治区|自治州|地区|盟)$")
WIDE_PLACES = (
    "中国",
    "全国",
    "中华",
    "国际",
    "全球",
    "亚洲",
    "华东",
    "华南",
    "华北",
    "西南",
    "西北",
    "东北",
)
SHORTEST = 2  # units that must be left of a name
LONGEST = 12  # characters of what is taken off at once; the longest place has eleven


@cache
def regions() -> frozenset[str]:
    """Provinces and prefectures, with and without their suffix; and what is wider than them."""
    names = set(WIDE_PLACES)
    for division in divisions.DIVISIONS.values():
        for name in (divisions.PROVINCES[division.code[:2] + "0000"].zh, division.city):
            if name:
                names |= {name, SUFFIXES.sub("", name)}
    return frozenset(name for name in names if len(name) > 1)


_STARTS, _ENDS = frozenset(STARTS), frozenset(ENDS)


def without_titles(units: str) -> str:
    """The name without what is hung on either end."""
    return _stripped(units, _STARTS, _ENDS)


def without_region(units: str) -> str:
    """The name without a place at either end."""
    return _stripped(units, regions(), regions())


def _stripped(units: str, starts: frozenset[str], ends: frozenset[str]) -> str:
    while True:
        sizes = range(min(LONGEST, len(units) - SHORTEST), 0, -1)
        cut = next((size for size in sizes if units[-size:] in ends), 0)
        if cut:
            units = units[:-cut]
            continue
        cut = next((size for size in sizes if units[:size] in starts), 0)
        if not cut:
            return units
        units = units[cut:]


def undoubled(units: str) -> str:
    """The name with every run of one unit as one: 人人民日报 is read as 人民日报."""
    return re.sub(r"(.)\1+", r"\1", units)
