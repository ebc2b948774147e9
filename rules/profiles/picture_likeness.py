"""Whether two pictures are one, laid over each other as well as they can be."""

from collections.abc import Iterator
from heapq import nsmallest
from itertools import product
from math import sqrt
from operator import mul
from typing import NamedTuple

from rules.profiles.picture_hash import Way
from rules.profiles.picture_keys import View, views_to_ask, views_to_store
from rules.profiles.pictures import Thumbnail, Window, disc

GRID = 24
TRIED = 6  # ways to lay them that are gone after
# What is further apart, of 64 bits, or agrees less as it is found, is never one picture: measured.
MOST_APART, LEAST_AT_FIRST = 10, 0.6
LEAST_LEVELS, LEAST_EDGES = 0.97, 0.86  # what makes two pictures one, by measurement
STEPS = ((0.03, 2.0), (0.015, 1.0))  # of the side, and degrees: first coarse, then fine

_WEIGHTS = disc(GRID, soft=0.1)
_WEIGHT = sum(_WEIGHTS)


class Laid(NamedTuple):
    """One picture laid over another: how far grey levels and edges agree, 1 being all."""

    way: Way
    window: Window
    levels: float
    edges: float

    @property
    def is_same(self) -> bool:
        return self.levels >= LEAST_LEVELS and self.edges >= LEAST_EDGES


def laid(asked: bytes, held: bytes) -> Laid | None:
    """The best that is found; None where there is nothing to lay."""
    one, other = Thumbnail(asked), Thumbnail(held)
    best = None
    for seen, kept in _nearest(views_to_ask(asked), views_to_store(held)):
        refined = _refined(one, seen, _turned_back(other.through(kept.window, GRID), seen.way))
        if best is None or refined.edges > best.edges:
            best = refined
        if best.is_same:
            break
    return best


def _nearest(asked: tuple[View, ...], held: tuple[View, ...]) -> list[tuple[View, View]]:
    apart = (
        ((one.hash ^ other.hash).bit_count(), at, one, other)
        for at, (one, other) in enumerate(product(asked, held))
    )
    near = nsmallest(TRIED, (pair for pair in apart if pair[0] <= MOST_APART))
    return [(one, other) for _, _, one, other in near]


def _turned_back(pixels: bytes, way: Way) -> bytes:
    """The held picture laid as the asked one is."""
    back = bytearray(GRID * GRID)
    for y in range(GRID):
        for x in range(GRID):
            row = GRID - 1 - y if way.upturned else y
            column = GRID - 1 - x if way.mirrored else x
            if way.swapped:
                row, column = column, row
            back[row * GRID + column] = pixels[y * GRID + x]
    return bytes(back)


def _refined(thumbnail: Thumbnail, seen: View, held: bytes) -> Laid:
    window, still = seen.window, Weighed(held)
    best = still.agreement(Weighed(thumbnail.through(window, GRID)))
    for step, turn in STEPS if best >= LEAST_AT_FIRST else ():
        moved = True
        while moved:
            moved = False
            for tried in _around(window, step, turn):
                agreement = still.agreement(Weighed(thumbnail.through(tried, GRID)))
                if agreement > best + 1e-3:
                    window, best, moved = tried, agreement, True
    edges_ = Weighed(edges(held)).agreement(Weighed(edges(thumbnail.through(window, GRID))))
    return Laid(seen.way, window, best, edges_)


def _around(window: Window, step: float, turn: float) -> Iterator[Window]:
    for way in (-1, 1):
        yield window._replace(x=window.x + way * step)
        yield window._replace(y=window.y + way * step)
        yield window._replace(side=window.side + way * step * 2)
        yield window._replace(turned=window.turned + way * turn)


class Weighed:
    """A grid within the disc, weighed once and laid over many."""

    def __init__(self, grid: bytes | list[int]) -> None:
        self._grid = grid
        self._weighed = list(map(mul, grid, _WEIGHTS))
        self._mean = sum(self._weighed) / _WEIGHT
        self._apart = sum(map(mul, self._weighed, grid)) - _WEIGHT * self._mean**2

    def agreement(self, other: "Weighed") -> float:
        """The correlation with another grid: 1 for one picture in any brightness."""
        if self._apart <= 1 or other._apart <= 1:
            return 0.0
        both = sum(map(mul, other._weighed, self._grid)) - _WEIGHT * other._mean * self._mean
        return float(both / sqrt(other._apart * self._apart))


def edges(pixels: bytes) -> list[int]:
    """How much each pixel differs from those around it."""
    strengths = [0] * len(pixels)
    for at in range(GRID + 1, GRID * (GRID - 1) - 1):
        around = (pixels[at - 1] + pixels[at + 1] + pixels[at - GRID] + pixels[at + GRID]) / 4
        strengths[at] = int(pixels[at] - around)
    return strengths
