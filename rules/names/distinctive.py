"""Whether a name says something of its own, or only what every other name says, too."""

from functools import cache, lru_cache
from importlib.resources import files

from rules.names.affixes import ENDS, STARTS, regions
from rules.text.characters import is_han

SHORTEST_LATIN = 4
ALWAYS = 4  # characters from which on a name is its own, whatever words it is made of
LONGEST_WORD = 7


@cache
def common_words() -> frozenset[str]:
    """Words that stand in many names, affixes and places."""
    listed = files("rules").joinpath("data", "common_words.txt").read_text(encoding="utf-8")
    return frozenset([*listed.split("\n", 1)[1].split(), *ENDS, *STARTS, *regions()])


@lru_cache(maxsize=50_000)
def is_distinctive(text: str) -> bool:
    """Whether another name that holds `text` is likely to mean this one."""
    han = sum(map(is_han, text))
    if not han:
        return len(text) >= SHORTEST_LATIN
    if han >= ALWAYS:
        return True
    return uncommon(text) >= 2


def uncommon(text: str) -> int:
    """How many characters stay where as many as can be belong to common words."""
    words, least = common_words(), [0]
    for end in range(1, len(text) + 1):
        best = least[end - 1] + 1
        for start in range(max(0, end - LONGEST_WORD), end):
            if text[start:end] in words:
                best = min(best, least[start])
        least.append(best)
    return least[-1]
