"""A perceptual hash: the signs of a window's lowest frequencies; its 64 bits survive small changes.

Frequencies are those of the discrete cosine transform. Turning by quarters and mirroring only
swaps them or changes their sign, so that all eight ways to lay a square come from one transform.
"""

from collections.abc import Sequence
from itertools import product
from math import cos, pi, sqrt
from operator import mul
from typing import NamedTuple

from rules.profiles.pictures import disc

GRID, LOWEST, BITS = 32, 10, 64
FLAT = 0.3  # of the mean: a frequency weaker than this has no sign of its own
LEAST_STRONG = 3.0  # grey levels by which a picture differs from its mean

_WAVES = [[cos(pi * k * (2 * x + 1) / (2 * GRID)) for x in range(GRID)] for k in range(LOWEST)]
_WEIGHTS = disc(GRID, soft=0.35)
_TOTAL = sum(_WEIGHTS)
# Down and across, the lowest first; the mean has none.
_ORDER = sorted(
    ((v, u) for v in range(LOWEST) for u in range(LOWEST) if v or u),
    key=lambda at: (at[0] ** 2 + at[1] ** 2, at),
)[:BITS]

# Higher ones are weaker in every picture; levelled, they say as much as the low ones.
_RAISED: dict[tuple[int, int], float] = {(v, u): (v * v + u * u) ** 0.25 for v, u in _ORDER}

Frequencies = dict[tuple[int, int], float]


class Way(NamedTuple):
    """How an asked square is laid over a held one: its sides swapped, mirrored, upturned."""

    swapped: bool
    mirrored: bool
    upturned: bool

    @property
    def is_mirrored(self) -> bool:
        """Whether no turning alone leads there."""
        return self.swapped ^ self.mirrored ^ self.upturned

    @property
    def quarters(self) -> int:
        """How many quarter turns, clockwise, led from the held picture to the asked one, which was
        mirrored first where it was."""
        if self.swapped:
            return 1 if self.upturned else 3
        return 2 if self.upturned else 0


WAYS = [Way(*way) for way in product((False, True), repeat=3)]


def frequencies(pixels: bytes) -> Frequencies:
    """How strong the lowest frequencies of a GRID × GRID picture are, by waves down and across."""
    weighted = list(map(mul, pixels, _WEIGHTS))
    mean = sum(weighted) / _TOTAL
    levelled = [one - mean * weight for one, weight in zip(weighted, _WEIGHTS, strict=True)]
    rows = [levelled[at : at + GRID] for at in range(0, GRID * GRID, GRID)]
    across = [[sum(map(mul, row, wave)) for row in rows] for wave in _WAVES]
    return {(v, u): sum(map(mul, across[u], _WAVES[v])) * _RAISED[v, u] for v, u in _ORDER}


def hashes(strengths: Frequencies) -> list[int]:
    """The hash of the picture in each of the eight ways of `WAYS`, the first being as it stands."""
    return [_bits(_laid(strengths, way)) for way in WAYS]


def _laid(strengths: Frequencies, way: Way) -> list[float]:
    across, down = (-1 if way.mirrored else 1), (-1 if way.upturned else 1)
    return [
        (strengths[u, v] if way.swapped else strengths[v, u])
        * (across if u % 2 else 1)
        * (down if v % 2 else 1)
        for v, u in _ORDER
    ]


def _bits(strengths: Sequence[float]) -> int:
    least = FLAT * sum(map(abs, strengths)) / len(strengths)
    bits = 0
    for strength in strengths:
        bits = bits << 1 | (strength > least)
    return bits


def richness(strengths: Frequencies) -> float:
    """In how many frequencies a picture lies, so to say: 1 where one is all of it, 0 where there is
    next to nothing to see."""
    levels = (strength / _RAISED[at] for at, strength in strengths.items())
    energies = [level * level for level in levels]
    total = sum(energies)
    if 2 * sqrt(total) / GRID**2 < LEAST_STRONG:
        return 0.0
    return total * total / sum(one * one for one in energies)
