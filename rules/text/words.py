"""Where the words of a Chinese text end: 上海|关爱, and not 上|海关|爱.

The words and how rare they are come from jieba's dictionary, written anew by `make words`. The
likeliest cut of a text is the one whose words are least rare, all together.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from rules.text.characters import is_han

SHORT, LONGEST = 2, 4  # characters of the words in the table
COMMONEST = ord("A")
ALONE = 16  # how rare a character is that is no part of a word
KNOWN = 13  # and a short word that the caller knows of
LONGER = 3  # by how much each further character makes it rarer


def ends(text: str, known: Iterable[tuple[int, int]] = ()) -> list[int]:
    """The places where a word of `text` ends, in order. `known` are stretches, by their first
    place and the one behind their last, that are words here."""
    words: dict[int, list[tuple[int, int]]] = {}
    for start, end in known:
        rare = KNOWN + LONGER * max(0, end - start - SHORT)
        words.setdefault(end, []).append((start, rare))
    least, before = [0], [0]
    for end in range(1, len(text) + 1):
        offers = [(least[end - 1] + ALONE, end - 1)]
        offers += [(least[start] + rare, start) for start, rare in words.get(end, ())]
        for start in range(max(0, end - LONGEST), end - 1):
            if rare := rarity(text[start:end]):
                offers.append((least[start] + rare, start))
        cost, start = min(offers)
        least.append(cost)
        before.append(start)
    return _path(before)


def rarity(word: str) -> int:
    """How rare a word is, in halvings of a text; 0 where it is none of the table."""
    line = lines().get(word[0], "")
    at = line.find(f" {word[1:]}=") if line and len(word) > 1 else -1
    return ord(line[at + len(word) + 1]) - COMMONEST if at >= 0 else 0


def _path(before: list[int]) -> list[int]:
    ends, at = [], len(before) - 1
    while at:
        ends.append(at)
        at = before[at]
    return ends[::-1]


@cache
def lines() -> dict[str, str]:
    """The words by their first character: ` 海=I 午=P ` are those of 上."""
    with (files("rules") / "data" / "words.txt").open(encoding="utf-8") as table:
        return {line[0]: line[1:] for line in table if is_han(line[0])}
