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


@cache
def regions() -> tuple[str, ...]:
    """Provinces and prefectures, with and without their suffix, longest first; and the country."""
    found = set(WIDE_PLACES)
    for division in divisions.DIVISIONS.values():
        for name in (divisions.PROVINCES[division.code[:2] + "0000"].zh, division.city):
            if name:
                found |= {name, SUFFIXES.sub("", name)}
    return tuple(sorted((name for name in found if len(name) > 1), key=lambda n: (-len(n), n)))


_ENDS = sorted(ENDS, key=len, reverse=True)
_STARTS = sorted(STARTS, key=len, reverse=True)


def without_titles(units: str) -> str:
    """The name without what is hung on either end."""
    return _stripped(units, _STARTS, _ENDS)


def without_region(units: str) -> str:
    """The name without a place at either end."""
    return _stripped(units, regions(), regions())


def _stripped(
    units: str, starts: "tuple[str, ...] | list[str]", ends: "tuple[str, ...] | list[str]"
) -> str:
    while True:
        shorter = next(
            (units[: -len(end)] for end in ends if _may_lose(units, end) and units.endswith(end)),
            None,
        ) or next(
            (units[len(s) :] for s in starts if _may_lose(units, s) and units.startswith(s)), None
        )
        if shorter is None:
            return units
        units = shorter


def _may_lose(units: str, affix: str) -> bool:
    return len(units) - len(affix) >= SHORTEST


def undoubled(units: str) -> str:
    """The name with every run of one unit as one: 人人民日报 is read as 人民日报."""
    return re.sub(r"(.)\1+", r"\1", units)
