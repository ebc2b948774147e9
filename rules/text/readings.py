"""How Chinese text is read aloud: Hanyu Pinyin without tones."""

from itertools import product

from rules.text.characters import is_han
from rules.text.syllables import read_aloud, syllables, toneless

SHORT, MOST_READINGS = 4, 16  # with so many Chinese characters, a text has so many readings


def readings(read: str) -> list[tuple[str, ...]]:
    """How `read` may be pronounced, fewest unusual readings first."""
    usual = read_aloud(read)
    if sum(map(is_han, read)) > SHORT:
        return [usual]
    choices = [
        list(dict.fromkeys([first, *map(toneless, syllables(one))])) if is_han(one) else [first]
        for one, first in zip(read, usual, strict=True)
    ]
    ranks = product(*(range(len(choice)) for choice in choices))
    chosen = sorted(ranks, key=lambda rank: (sum(rank), rank))[:MOST_READINGS]
    return [tuple(choice[at] for choice, at in zip(choices, rank, strict=True)) for rank in chosen]
