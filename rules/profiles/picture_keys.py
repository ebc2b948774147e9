"""What like pictures have in common: the keys by which an index finds whom to compare.

A picture is seen through several windows, each with a hash of 64 bits. Two pictures share a key
where, through one window each, two of the six parts of their hashes agree.
"""

from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rules.profiles.picture_hash import BITS, GRID, WAYS, Way, frequencies, hashes, richness
from rules.profiles.pictures import Thumbnail, Window

PARTS = 6
LEAST_RICH = 3.0  # below it a picture says nothing of its own: one colour, one edge, one spot

# A held picture is seen whole, nearer, and moved to a side; an asked one turned a little, too. So
# the two meet wherever one was cut by an eighth, and turned by ten degrees.
_SHIFTS, _TURNS = (-0.05, 0.0, 0.05), (-8, -4, 0, 4, 8)
HELD = (
    Window(),
    Window(side=0.88),
    Window(side=0.76),
    *(Window(0.5 + x, 0.5 + y, 0.9) for x in _SHIFTS for y in _SHIFTS if x and y),
)
ASKED = (
    *(
        Window(side=side, turned=turned)
        for side in (1.0, 0.94, 0.88)
        for turned in (-8, -4, 0, 4, 8)
    ),
    *(Window(0.5 + x, 0.5 + y, 0.9) for x in _SHIFTS for y in _SHIFTS if x or y),
)

_PLACES = [range(part, BITS, PARTS) for part in range(PARTS)]


class View(NamedTuple):
    """What one window shows, laid one way."""

    window: Window
    way: Way
    hash: int


@lru_cache(maxsize=2_000)
def views_to_store(pixels: bytes) -> tuple[View, ...]:
    """How a held picture is seen; not at all where it says nothing of its own."""
    return tuple(_views(Thumbnail(pixels), HELD, WAYS[:1]))


@lru_cache(maxsize=50)
def views_to_ask(pixels: bytes) -> tuple[View, ...]:
    """How an asked picture is seen, in all eight ways to lay it."""
    return tuple(_views(Thumbnail(pixels), ASKED, WAYS))


def keys(views: tuple[View, ...]) -> set[int]:
    """The keys of all views: which two parts, and their bits."""
    return {key for view in views for key in _keys(view.hash)}


def _views(thumbnail: Thumbnail, windows: tuple[Window, ...], ways: list[Way]) -> list[View]:
    views = []
    for frame in thumbnail.frames:
        for window in windows:
            placed = window.within(frame)
            strengths = frequencies(thumbnail.through(placed, GRID))
            if richness(strengths) < LEAST_RICH:
                continue
            laid = zip(ways, hashes(strengths), strict=False)
            views += [View(placed, way, bits) for way, bits in laid]
    return views


def _keys(bits: int) -> list[int]:
    parts = [_part(bits, places) for places in _PLACES]
    return [
        ((one * PARTS + other) << 22) | parts[one] << 11 | parts[other]
        for one, other in combinations(range(PARTS), 2)
    ]


def _part(bits: int, places: range) -> int:
    part = 0
    for place in places:
        part = part << 1 | (bits >> place & 1)
    return part
